#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

/// Stands in for Argon2id, which has its own test.
bool same(const std::string& hash, const std::string& password) {
    return hash == password;
}
bool never_called(const std::string&, const std::string&) {
    throw std::logic_error("a locked account was tried");
}

constexpr long long minute = 60'000;

SignInResult attempt(Station& station, const std::string& password, domain::RunningTime time,
                     const std::string& login = "lin",
                     bool (*check)(const std::string&, const std::string&) = same) {
    return sign_in(station.db, login, check, password, time, staff, at(9));
}

void fail_five_times(Station& station, domain::RunningTime time, const std::string& login = "lin") {
    for (int left = 4; left > 0; --left)
        CHECK(std::get<WrongPassword>(attempt(station, "wrong", time, login)).tries_left == left);
    CHECK(std::get<Locked>(attempt(station, "wrong", time, login)).remaining_ms == domain::lock_ms);
}

}  // namespace

TEST_CASE("the right password signs in and clears what failed before") {
    Station station;
    (void)attempt(station, "wrong", {"boot", 0});
    const auto result = attempt(station, "right", {"boot", 1});
    CHECK(std::get<SignedIn>(result).account.role == domain::Role::manager);
    CHECK(std::get<WrongPassword>(attempt(station, "wrong", {"boot", 2})).tries_left == 4);
}

TEST_CASE("five failures lock for 30 minutes of running time, whatever is typed meanwhile") {
    Station station;
    const auto entries = station.entries();
    fail_five_times(station, {"boot", 10 * minute});
    CHECK(station.entries() == entries + 1);
    CHECK(std::get<Locked>(attempt(station, "right", {"boot", 30 * minute}, "lin", never_called))
              .remaining_ms == 10 * minute);
    CHECK(std::holds_alternative<SignedIn>(attempt(station, "right", {"boot", 40 * minute})));
}

TEST_CASE("a lock survives a restart and then lasts 30 minutes from the boot on") {
    Station station;
    fail_five_times(station, {"boot", 500 * minute});
    CHECK(std::get<Locked>(attempt(station, "right", {"next boot", minute}, "lin", never_called))
              .remaining_ms == 29 * minute);
    CHECK(std::holds_alternative<SignedIn>(attempt(station, "right", {"next boot", 30 * minute})));
}

TEST_CASE("a lock survives reopening the file") {
    Station station;
    fail_five_times(station, {"boot", 0});
    auto again = Database::open(station.path());
    CHECK(std::holds_alternative<Locked>(
        sign_in(again, "lin", never_called, "right", {"boot", 1}, staff, at(9))));
}

TEST_CASE("an unknown login answers like a wrong password, also when it types the manager's") {
    Station station;
    CHECK(std::get<WrongPassword>(attempt(station, "right", {"boot", 0}, "nobody")).tries_left == 4);
    fail_five_times(station, {"boot", 0}, "somebody");
    CHECK(std::holds_alternative<SignedIn>(attempt(station, "right", {"boot", 0})));
}

TEST_CASE("a typed login is not kept in clear") {
    Station station;
    (void)attempt(station, "wrong", {"boot", 0}, "my secret password by mistake");
    CHECK(station.count("SELECT COUNT(*) FROM sign_in_failure WHERE instr(login_digest, 'secret') > 0") == 0);
    CHECK(station.count("SELECT COUNT(*) FROM sign_in_failure WHERE length(login_digest) = 16") == 1);
}
