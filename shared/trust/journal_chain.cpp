#include "shared/trust/journal_chain.h"

#include "shared/trust/hex.h"
#include "shared/trust/sodium.h"
#include <algorithm>
#include <cctype>
#include <sodium.h>
#include <string_view>

namespace oasis::trust {

namespace {

void append_number(std::string& bytes, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>((value >> shift) & 0xFF));
}

void append_text(std::string& bytes, std::string_view text) {
    append_number(bytes, text.size());
    bytes.append(text);
}

std::string canonical_bytes(const ChainEntry& entry) {
    std::string bytes = "oasis journal 1";
    for (const auto number : {entry.sequence, entry.at, entry.flagged, entry.newest_at}) {
        append_number(bytes, static_cast<std::uint64_t>(number));
    }
    for (const auto* text : {&entry.device, &entry.actor, &entry.act, &entry.subject, &entry.body}) {
        append_text(bytes, *text);
    }
    bytes.append(reinterpret_cast<const char*>(entry.previous.data()), entry.previous.size());
    return bytes;
}

}  // namespace

ChainHash chain_hash(const ChainEntry& entry) {
    ensure_sodium();
    const auto bytes = canonical_bytes(entry);
    ChainHash hash{};
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return hash;
}

std::string head_text(const ChainHash& hash) {
    auto text = hex(std::span{hash}.first(8));
    std::ranges::transform(text, text.begin(), [](unsigned char sign) { return std::toupper(sign); });
    return text;
}

}  // namespace oasis::trust
