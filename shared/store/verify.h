#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Is the journal whole, and do the tables say what it says?
namespace oasis::store {

class Database;

/// A journal's end: how many entries, and the first 16 hex digits of the last one's hash. Printed on every
/// report; kept outside, it is what finds a chain that was cut or rewritten as a whole.
struct Head {
    std::int64_t entries = 0;
    std::string hex = "0000000000000000";
    bool operator==(const Head&) const = default;
};
[[nodiscard]] Head head(Database&);
/// "N:HEX16", either case; nullopt for anything else.
[[nodiscard]] std::optional<Head> parse_head(std::string_view text);

enum class FaultKind {
    entry_missing,    // the number is not there
    entry_changed,    // the entry's own hash does not fit its content
    chain_broken,     // the entry does not fit between its neighbours
    unreadable,       // the chain holds, but the content makes no sense
    row_differs,      // the table does not say what this entry left
    row_missing,      // the table has no such row
    row_unexplained,  // no entry speaks of this row; `sequence` is 0
    blob_missing,     // the paper that this row speaks of is not in papers/
    blob_differs,     // the paper's bytes are not those it is named by
    head_missing,     // the journal is shorter than the head kept outside
    head_differs,     // that entry is another one than the head kept outside
};

/// A bad entry, and what of: "visit:17", "card:3", "participation:5:12" (session, participant), "file:17" (of
/// the participant with that id), "paper:HASH", or empty.
struct Fault {
    FaultKind kind{};
    std::int64_t sequence = 0;
    std::string subject;
    std::string number = {};  // of the participant whose file or paper it is
    bool operator==(const Fault&) const = default;
};
/// In English, for logs and tests.
[[nodiscard]] std::string to_text(const Fault& fault);

struct Verification {
    Head head;
    std::optional<Fault> fault;  // the first; nullopt: all is well
    std::vector<Fault> further;  // what else is wrong: the head, and where the chain holds, tables and papers
};
/// Recomputes the chain, then replays visits, participations, cards, sealed files and papers against the
/// tables, and the papers' blobs against their names. Opens nothing sealed.
[[nodiscard]] Verification verify(Database&);
/// As verify, and the entry of `kept` must still be the one it was.
[[nodiscard]] Verification verify_head(Database&, const Head& kept);
/// As verify, for a copy of the station's file: its papers' blobs do not lie beside it.
[[nodiscard]] Verification verify_without_blobs(Database&);

}  // namespace oasis::store
