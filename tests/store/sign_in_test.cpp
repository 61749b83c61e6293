#include "shared/store/migrations.h"
#include "shared/trust/key_pair.h"
#include "tests/catch.h"
#include "tests/store/keyed_station.h"
#include <fstream>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

constexpr long long minute = 60'000;

OpenSessionResult attempt(KeyedStation& station, const std::string& password, domain::RunningTime time,
                          const std::string& login = "lin") {
    return open_session(station.db, login, password, time, staff, at(9));
}

void fail_five_times(KeyedStation& station, domain::RunningTime time, const std::string& login = "lin") {
    for (int left = 4; left > 0; --left)
        CHECK(std::get<WrongPassword>(attempt(station, "wrong", time, login)).tries_left == left);
    CHECK(std::get<Locked>(attempt(station, "wrong", time, login)).remaining_ms == domain::lock_ms);
}

}  // namespace

TEST_CASE("the right password signs in and clears what failed before") {
    KeyedStation station;
    (void)attempt(station, "wrong", {"boot", 0});
    const auto result = attempt(station, manager_password, {"boot", 1});
    const auto& session = std::get<OpenSession>(result);
    CHECK(session.account.role == domain::Role::manager);
    CHECK(trust::public_key_of(session.keys.office) == keyed_station().rings[0].public_key);
    REQUIRE(session.keys.manager);
    CHECK(trust::public_key_of(*session.keys.manager) == keyed_station().rings[1].public_key);
    CHECK(std::get<WrongPassword>(attempt(station, "wrong", {"boot", 2})).tries_left == 4);
}

TEST_CASE("five failures lock for 30 minutes of running time, whatever is typed meanwhile") {
    KeyedStation station;
    const auto entries = station.entries();
    fail_five_times(station, {"boot", 10 * minute});
    CHECK(station.entries() == entries + 1);
    CHECK(std::get<Locked>(attempt(station, manager_password, {"boot", 30 * minute}))
              .remaining_ms == 10 * minute);
    CHECK(std::holds_alternative<OpenSession>(attempt(station, manager_password, {"boot", 40 * minute})));
}

TEST_CASE("a lock survives a restart and then lasts 30 minutes from the boot on") {
    KeyedStation station;
    fail_five_times(station, {"boot", 500 * minute});
    CHECK(std::get<Locked>(attempt(station, manager_password, {"next boot", minute}))
              .remaining_ms == 29 * minute);
    CHECK(std::holds_alternative<OpenSession>(attempt(station, manager_password, {"next boot", 30 * minute})));
}

TEST_CASE("a lock survives reopening the file") {
    KeyedStation station;
    fail_five_times(station, {"boot", 0});
    auto again = Database::open(station.path());
    CHECK(std::holds_alternative<Locked>(
        open_session(again, "lin", manager_password, {"boot", 1}, staff, at(9))));
}

TEST_CASE("an unknown login answers like a wrong password, also when it types the manager's") {
    KeyedStation station;
    CHECK(std::get<WrongPassword>(attempt(station, manager_password, {"boot", 0}, "nobody")).tries_left == 4);
    fail_five_times(station, {"boot", 0}, "somebody");
    CHECK(std::holds_alternative<OpenSession>(attempt(station, manager_password, {"boot", 0})));
}

TEST_CASE("a typed login is not kept in clear") {
    KeyedStation station;
    (void)attempt(station, "wrong", {"boot", 0}, "my secret password by mistake");
    CHECK(station.count("SELECT COUNT(*) FROM sign_in_failure WHERE instr(login_digest, 'secret') > 0") == 0);
    CHECK(station.count("SELECT COUNT(*) FROM sign_in_failure WHERE length(login_digest) = 16") == 1);
}

TEST_CASE("keys that were moved to another row, changed or taken away do not open") {
    KeyedStation station;
    auto& connection = station.db.connection();
    SECTION("no keys at all, as in a station from before sealed files") {
        connection.run("UPDATE account SET wrapped = NULL, public_key = NULL");
        CHECK(std::holds_alternative<WithoutKeys>(attempt(station, "anything at all", {"boot", 0})));
    }
    SECTION("the ring is not sealed to the account") {
        connection.run("DELETE FROM ring_key WHERE ring_name = 'office'");
        CHECK(std::holds_alternative<WithoutKeys>(attempt(station, manager_password, {"boot", 0})));
    }
    SECTION("the manager's ring stands in the office's row") {
        connection.run("UPDATE ring_key SET sealed = (SELECT sealed FROM ring_key WHERE ring_name = 'manager')");
        CHECK(std::holds_alternative<WithoutKeys>(attempt(station, manager_password, {"boot", 0})));
    }
    SECTION("another account's wrapped secret") {
        connection.run("INSERT INTO account (login, role, public_key, wrapped, created_at) "
                       "SELECT 'wang', role, public_key, wrapped, created_at FROM account");
        CHECK(std::holds_alternative<WrongPassword>(attempt(station, manager_password, {"boot", 0}, "wang")));
    }
}

TEST_CASE("a station from before sealed files keeps its accounts, without keys and without what opened them") {
    Folder folder;
    const auto path = folder.file("station.db");
    std::ofstream{path};
    {
        auto connection = Connection::open(path);
        migrate(connection, path, migrations().first(1));
        connection.script("INSERT INTO account VALUES (1, 'lin', 'manager', '$argon2id$old', 0);"
                          "INSERT INTO ring VALUES ('office', x'01', x'02');"
                          "INSERT INTO ring_key VALUES ('office', 1, x'03')");
    }
    auto db = Database::open(path);
    CHECK(std::holds_alternative<WithoutKeys>(open_session(db, "lin", "old", {"boot", 0}, staff, at(9))));
    CHECK_FALSE(db.connection().query("SELECT 1 FROM ring_key").step());
    std::ifstream file{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    CHECK(bytes.find("$argon2id$old") == std::string::npos);
}
