#include "shared/trust/journal_chain.h"
#include "tests/catch.h"

#include <functional>
#include <set>

using namespace oasis::trust;

namespace {

ChainEntry entry() {
    return {7, 1000, 0, 900, "kiosk-1", "self", "check_in", "visit:1", R"({"day":"2026-11-23"})", {}};
}

}  // namespace

TEST_CASE("every field of an entry is in its hash") {
    const std::vector<std::function<void(ChainEntry&)>> edits{
        [](auto&) {},
        [](auto& e) { e.sequence = 8; },
        [](auto& e) { e.at = 1001; },
        [](auto& e) { e.flagged = 1; },
        [](auto& e) { e.newest_at = 901; },
        [](auto& e) { e.device = "kiosk-2"; },
        [](auto& e) { e.actor = "system"; },
        [](auto& e) { e.act = "check_out"; },
        [](auto& e) { e.subject = "visit:2"; },
        [](auto& e) { e.body = "{}"; },
        [](auto& e) { e.previous[31] = std::byte{1}; },
    };
    std::set<ChainHash> hashes;
    for (const auto& edit : edits) {
        auto edited = entry();
        edit(edited);
        hashes.insert(chain_hash(edited));
    }
    CHECK(hashes.size() == edits.size());
}

TEST_CASE("a letter moved over the border of two fields changes the hash") {
    auto moved = entry();
    moved.device = "kiosk-";
    moved.actor = "1self";
    CHECK(chain_hash(moved) != chain_hash(entry()));
}

TEST_CASE("the hash of an entry never changes from one version to the next") {
    CHECK(head_text(chain_hash(entry())) == "3958B290081DA2FF");
}

TEST_CASE("a head is sixteen upper-case hex digits") {
    ChainHash hash{};
    hash[0] = std::byte{0xAB};
    hash[7] = std::byte{0x0F};
    hash[8] = std::byte{0xFF};
    CHECK(head_text(hash) == "AB0000000000000F");
}
