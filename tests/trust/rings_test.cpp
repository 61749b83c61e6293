#include "shared/trust/age.h"
#include "shared/trust/age_open.h"
#include "shared/trust/rings.h"
#include "tests/catch.h"

#include <algorithm>

using namespace oasis::trust;

namespace {

bool same(const Secret& one, const Secret& other) {
    return std::ranges::equal(one.bytes(), other.bytes());
}

}  // namespace

TEST_CASE("both ways open a ring: the account's password and the recovery key") {
    const auto ring = make_ring("office");
    const Holder holder{"office", "lin"};
    const auto recovery = make_recovery_identity();
    const auto wrapped = wrap(ring.secret, holder, "a password of length");
    const auto sealed = age_seal(ring.secret.bytes(), recovery.recipient);

    const auto by_password = unwrap(wrapped, holder, "a password of length");
    REQUIRE(by_password);
    CHECK(same(*by_password, ring.secret));
    const auto by_recovery = age_open(sealed, recovery.identity);
    CHECK(same(by_recovery, ring.secret));
    CHECK(public_key_of(by_recovery) == ring.public_key);
}

TEST_CASE("a wrapped ring opens for its own password, ring and login only") {
    const auto ring = make_ring("office");
    const auto wrapped = wrap(ring.secret, {"office", "lin"}, "a password of length");
    CHECK_FALSE(unwrap(wrapped, {"office", "lin"}, "another password"));
    CHECK_FALSE(unwrap(wrapped, {"manager", "lin"}, "a password of length"));
    CHECK_FALSE(unwrap(wrapped, {"office", "wang"}, "a password of length"));
}

TEST_CASE("a blob with any byte changed does not open") {
    const auto ring = make_ring("manager");
    const auto wrapped = wrap(ring.secret, {"manager", "lin"}, "a password of length");
    for (const auto place : {std::size_t{0}, std::size_t{20}, std::size_t{36}, wrapped.size() - 1}) {
        auto changed = wrapped;
        changed[place] ^= 1;
        INFO(place);
        CHECK_FALSE(unwrap(changed, {"manager", "lin"}, "a password of length"));
    }
    auto greedy = wrapped;
    greedy[12] = 0xFF;  // asks for more memory than any machine has
    CHECK_FALSE(unwrap(greedy, {"manager", "lin"}, "a password of length"));
    CHECK_FALSE(unwrap({}, {"manager", "lin"}, "a password of length"));
}

TEST_CASE("no two rings and no two wrappings are the same") {
    const auto one = make_ring("office");
    const auto other = make_ring("office");
    CHECK_FALSE(same(one.secret, other.secret));
    CHECK(one.public_key.size() == 32);
    CHECK(wrap(one.secret, {"office", "lin"}, "a password of length") !=
          wrap(one.secret, {"office", "lin"}, "a password of length"));
}
