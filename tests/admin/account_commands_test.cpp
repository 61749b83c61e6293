#include "admin/commands/accounts.h"
#include "admin/commands/recovery.h"
#include "shared/gui/assets.h"
#include "shared/store/database.h"
#include "tests/catch.h"
#include "tests/heard.h"
#include "tests/store/keyed_station.h"
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <regex>
#include <sstream>

using namespace oasis;
using namespace oasis::admin::commands;

namespace {

/// A station with the manager lin, and files from which the commands read their secrets.
class Desk {
  public:
    Desk() {
        auto db = open();
        (void)store::init_station(db, store::test::keyed_station(), store::test::staff, store::test::at(7));
        give("OASIS_PASSWORD_FILE", store::test::manager_password);
    }
    ~Desk() {
        for (const auto* variable : {"OASIS_NEW_PASSWORD_FILE", "OASIS_RECOVERY_FILE", "OASIS_PIN_FILE"})
            unsetenv(variable);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] store::Database open() const { return store::Database::open(folder_.file("station.db")); }
    void give(const char* variable, const std::string& secret) const {
        const auto file = folder_.file(variable);
        std::ofstream{file} << secret << '\n';
        setenv(variable, file.c_str(), 1);
    }
    template <class Command, class Options>
    int run(Command command, const Options& options) {
        const gui::Catalogue words{gui::find_assets(), gui::Language::en};
        const test::Heard out{std::cout}, err{std::cerr};
        const int code = command(Context{folder_.file("station.db"), words, store::test::at(9)}, options);
        said = out.text();
        complained = err.text();
        return code;
    }
    int add(const std::string& login, const std::string& role = "staff") {
        give("OASIS_NEW_PASSWORD_FILE", "a colleague walks by");
        return run(add_account, AccountOptions{"lin", login, "王老师", role, ""});
    }
    [[nodiscard]] bool signs_in(const std::string& login, const std::string& password) const {
        auto db = open();
        return std::holds_alternative<store::OpenSession>(
            store::open_session(db, login, password, {"boot", 1}, store::test::staff, store::test::at(9)));
    }

    std::string said, complained;

  private:
    test::Folder folder_;
};

AccountOptions by(const std::string& login, const std::string& about = {}) {
    AccountOptions options;
    options.login = login;
    options.about = about;
    return options;
}

std::string recovery_text() {
    const auto bytes = store::test::recovery_key().bytes();
    return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST_CASE("a manager adds an account, lists it and removes it") {
    Desk desk;
    INFO(desk.complained);
    REQUIRE(desk.add("wang") == done);
    CHECK(desk.add("wang") == refused);
    CHECK(desk.run(list_accounts, by("lin")) == done);
    CHECK(desk.said == "lin\tmanager\t\t\there\t2026-11-23 09:00\nwang\tstaff\t王老师\t\there\t-\n");
    CHECK(desk.signs_in("wang", "a colleague walks by"));
    CHECK(desk.run(remove_account, by("lin", "wang")) == done);
    CHECK_FALSE(desk.signs_in("wang", "a colleague walks by"));
    CHECK(desk.run(remove_account, by("lin", "wang")) == refused);
    CHECK(desk.run(remove_account, by("lin", "lin")) == refused);
    CHECK(desk.run(list_accounts, by("lin")) == done);
    CHECK(desk.said == "lin\tmanager\t\t\there\t2026-11-23 09:00\nwang\tstaff\t王老师\t\tremoved\t2026-11-23 09:00\n");
}

TEST_CASE("staff change their own password and PIN, and nothing of a colleague's") {
    Desk desk;
    REQUIRE(desk.add("wang") == done);
    desk.give("OASIS_PASSWORD_FILE", "a colleague walks by");
    desk.give("OASIS_PIN_FILE", "271828");
    auto pin = by("wang");
    pin.number = "12";
    CHECK(desk.run(set_pin, pin) == done);
    pin.about = "lin";
    CHECK(desk.run(set_pin, pin) == refused);
    CHECK(desk.run(list_accounts, by("wang")) == refused);
    CHECK(desk.run(add_account, by("wang", "zhou")) == refused);
    CHECK(desk.run(remove_account, by("wang", "lin")) == refused);
    desk.give("OASIS_NEW_PASSWORD_FILE", "another of my passwords");
    CHECK(desk.run(change_password, by("wang", "lin")) == refused);
    CHECK(desk.run(change_password, by("wang")) == done);
    CHECK(desk.signs_in("wang", "another of my passwords"));
    CHECK(desk.signs_in("lin", store::test::manager_password));
}

TEST_CASE("a manager sets a colleague's password, and a poor one is refused in words") {
    Desk desk;
    REQUIRE(desk.add("wang") == done);
    desk.give("OASIS_NEW_PASSWORD_FILE", "password1234");
    CHECK(desk.run(change_password, by("lin", "wang")) == refused);
    CHECK(desk.complained.find("common") != std::string::npos);
    desk.give("OASIS_NEW_PASSWORD_FILE", "set by the manager");
    CHECK(desk.run(change_password, by("lin", "wang")) == done);
    CHECK(desk.signs_in("wang", "set by the manager"));
}

TEST_CASE("recover makes a manager by the recovery key, also out of a file with lines around it") {
    Desk desk;
    desk.give("OASIS_PASSWORD_FILE", "the one that is not forgotten");
    desk.give("OASIS_RECOVERY_FILE", "AGE-SECRET-KEY-1NOTOURS");
    CHECK(desk.run(recover, "zhou") == refused);
    desk.give("OASIS_RECOVERY_FILE", "# kept in the safe\n" + recovery_text());
    CHECK(desk.run(recover, "zhou") == done);
    CHECK(desk.signs_in("zhou", "the one that is not forgotten"));
}

TEST_CASE("a new recovery key is printed once and recovers; the one before does so no longer") {
    const auto by_login = GENERATE(true, false);
    Desk desk;
    desk.give("OASIS_RECOVERY_FILE", recovery_text());
    REQUIRE(desk.run(new_recovery_key, std::string{by_login ? "lin" : ""}) == done);
    REQUIRE(std::regex_match(desk.said, std::regex{"AGE-SECRET-KEY-1[0-9A-Z]+\n"}));
    const auto fresh = desk.said;
    desk.give("OASIS_PASSWORD_FILE", "the one that is not forgotten");
    CHECK(desk.run(recover, "zhou") == refused);
    desk.give("OASIS_RECOVERY_FILE", fresh);
    CHECK(desk.run(recover, "zhou") == done);
}
