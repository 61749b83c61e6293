#include "shared/trust/age.h"
#include "shared/trust/age_open.h"
#include "shared/trust/key_pair.h"
#include "shared/trust/sealed_box.h"
#include "shared/trust/wrapped_secret.h"
#include "tests/catch.h"

#include <algorithm>

using namespace oasis::trust;

namespace {

constexpr const char* password = "a password of length";

bool same(const Secret& one, const Secret& other) {
    return std::ranges::equal(one.bytes(), other.bytes());
}

}  // namespace

TEST_CASE("both ways open a ring: the account's password and the recovery key") {
    const auto ring = make_key_pair();
    const auto account = make_key_pair();
    const auto recovery = make_recovery_identity();
    const auto wrapped = wrap(account.secret, "lin", password);
    const auto sealed = seal_to(account.public_key, ring.secret.bytes());
    const auto for_recovery = age_seal(ring.secret.bytes(), recovery.recipient);

    const auto own = unwrap(wrapped, "lin", password);
    REQUIRE(own);
    CHECK(same(*own, account.secret));
    const auto by_password = open_sealed(sealed, *own);
    REQUIRE(by_password);
    CHECK(same(*by_password, ring.secret));
    const auto by_recovery = age_open(for_recovery, recovery.identity);
    CHECK(same(by_recovery, ring.secret));
    CHECK(public_key_of(by_recovery) == ring.public_key);
}

TEST_CASE("a wrapped secret opens for its own password and login only") {
    const auto account = make_key_pair();
    const auto wrapped = wrap(account.secret, "lin", password);
    CHECK_FALSE(unwrap(wrapped, "lin", "another password"));
    CHECK_FALSE(unwrap(wrapped, "wang", password));
}

TEST_CASE("a wrapped secret with any byte changed does not open") {
    const auto wrapped = wrap(make_key_pair().secret, "lin", password);
    for (const auto place : {std::size_t{0}, std::size_t{20}, std::size_t{36}, wrapped.size() - 1}) {
        auto changed = wrapped;
        changed[place] ^= 1;
        INFO(place);
        CHECK_FALSE(unwrap(changed, "lin", password));
    }
    auto greedy = wrapped;
    greedy[12] = 0xFF;  // asks for more memory than any machine has
    CHECK_FALSE(unwrap(greedy, "lin", password));
    CHECK_FALSE(unwrap({}, "lin", password));
}

TEST_CASE("sealed bytes open for the pair they were sealed to, and only whole") {
    const auto pair = make_key_pair();
    const auto sealed = seal_to(pair.public_key, make_key_pair().secret.bytes());
    CHECK(open_sealed(sealed, pair.secret));
    CHECK_FALSE(open_sealed(sealed, make_key_pair().secret));
    CHECK_FALSE(open_sealed({}, pair.secret));
    for (const auto place : {std::size_t{0}, std::size_t{40}, sealed.size() - 1}) {
        auto changed = sealed;
        changed[place] ^= 1;
        INFO(place);
        CHECK_FALSE(open_sealed(changed, pair.secret));
    }
    CHECK_THROWS(seal_to({}, pair.secret.bytes()));
}

TEST_CASE("no two pairs, no two wrappings and no two sealings are the same") {
    const auto one = make_key_pair();
    CHECK_FALSE(same(one.secret, make_key_pair().secret));
    CHECK(one.public_key.size() == 32);
    CHECK(wrap(one.secret, "lin", password) != wrap(one.secret, "lin", password));
    CHECK(seal_to(one.public_key, one.secret.bytes()) != seal_to(one.public_key, one.secret.bytes()));
}
