#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace oasis::trust {

/// BLAKE2b-256 of an entry, and through it of every entry before.
using ChainHash = std::array<std::byte, 32>;

/// One entry of the journal 流水账 as it is chained. Holds ids, codes and figures, never personal data.
struct ChainEntry {
    std::int64_t sequence = 0;  // from 1, without gaps
    std::int64_t at = 0;        // UTC milliseconds
    std::int64_t flagged = 0;   // 1: the clock stood in doubt 时间待核
    std::int64_t newest_at =
        0;  // the newest unflagged instant so far; what the next entry's clock is held against
    std::string device;
    std::string actor;     // "self", "system" or "staff:ID"
    std::string act;       // the act's name, such as check_in
    std::string subject;   // "visit:17"
    std::string body;      // canonical JSON: sorted keys, no spaces
    ChainHash previous{};  // zero for the first entry
};

/// The hash over all of an entry's fields, `previous` included. Fields are length-prefixed, so that no two
/// different entries have the same bytes.
[[nodiscard]] ChainHash chain_hash(const ChainEntry& entry);

/// The first 16 hex digits, upper-case: what reports print and `verify --head` takes.
[[nodiscard]] std::string head_text(const ChainHash& hash);

}  // namespace oasis::trust
