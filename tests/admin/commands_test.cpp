#include "tests/admin/desk.h"
#include "tests/catch.h"
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <regex>
#include <sstream>
#include <string>
#include <sys/wait.h>

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The names that the help lists: in lines of their own, two blanks before each, what it does behind.
std::vector<std::string> commands_in(const std::string& help) {
    std::istringstream lines{help};
    std::vector<std::string> names;
    const std::regex heading{"subcommands:", std::regex::icase}, row{"  ([a-z-]+)( .*)?"};
    std::smatch match;
    bool listed = false;
    for (std::string line; std::getline(lines, line);) {
        if (std::regex_match(line, heading))
            listed = true;
        else if (listed && std::regex_match(line, match, row))
            names.push_back(match[1]);
    }
    return names;
}

}  // namespace

TEST_CASE("init makes a station, prints its recovery key once, and verify finds it whole") {
    const Desk desk;
    const auto made = desk.init();
    INFO(made.err);
    REQUIRE(made.code == 0);
    CHECK(std::regex_match(made.out, std::regex{"AGE-SECRET-KEY-1[0-9A-Z]+\n"}));
    const auto check = desk.run("verify --database sqlite:" + desk.file("station.db"));
    CHECK(check.code == 0);
    CHECK(std::regex_match(check.out, std::regex{"entries 1 head [0-9A-Fa-f]{16}\n"}));
    CHECK((std::filesystem::status(desk.file("station.db")).permissions() & std::filesystem::perms{077}) ==
          std::filesystem::perms::none);

    const auto again = desk.init();
    CHECK(again.code == 1);
    CHECK(holds(again.err, "already holds a station"));
    CHECK(again.out.empty());
}

TEST_CASE("init refuses a short password, a missing password file and a zone nobody knows") {
    const Desk desk;
    desk.password("elevenchars");
    CHECK(desk.init().code == 1);
    CHECK(holds(desk.init().err, "12 characters"));
    std::filesystem::remove(desk.file("password"));
    CHECK(desk.init().code == 1);
    desk.password("a long enough password");
    const auto nowhere = desk.init("--zone Mars/Olympus");
    CHECK(nowhere.code == 1);
    CHECK(holds(nowhere.err, "Mars/Olympus"));
    CHECK(desk.init().code == 0);
}

TEST_CASE("verify checks a head kept elsewhere, and says how to write one") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    const auto database = "--database '" + desk.file("station.db") + "'";
    const auto whole = desk.run("verify " + database).out;
    const auto head = "1:" + whole.substr(whole.size() - 17, 16);
    CHECK(desk.run("verify --head " + head + " " + database).code == 0);
    const auto other = desk.run("verify --head 1:0123456789abcdef " + database);
    CHECK(other.code == 1);
    CHECK(holds(other.err, "Entry 1"));
    const auto cut = desk.run("verify --head 9:0123456789abcdef " + database);
    CHECK(cut.code == 1);
    CHECK(desk.run("verify --head '' " + database).code == 2);  // a script whose variable was empty
    const auto crooked = desk.run("verify --head yesterday " + database);
    CHECK(crooked.code == 2);
    CHECK(holds(crooked.err, "16 hex digits"));
}

TEST_CASE("a file that is not there, or not a station, is refused and left alone") {
    const Desk desk;
    const auto missing = desk.run("verify --database '" + desk.file("none.db") + "'");
    CHECK(missing.code == 1);
    CHECK(holds(missing.err, "oasis-admin init"));
    CHECK_FALSE(std::filesystem::exists(desk.file("none.db")));
    std::ofstream{desk.file("letter.txt")} << std::string(8192, 'x');
    CHECK(desk.run("verify --database '" + desk.file("letter.txt") + "'").code == 1);
    CHECK(desk.run("verify --database postgres://elsewhere/db").code == 2);
}

TEST_CASE("every command that needs a station says where there is none") {
    const Desk desk;
    const auto database = " --database '" + desk.file("empty.db") + "'";
    REQUIRE(desk.run("init --station '' --manager lin" + database).code == 1);  // a file, but no station in it
    for (const auto& command : {"cards --all --login lin --out '" + desk.file("cards.pdf") + "'",
                                std::string{"erase-person 0001 --login lin --yes-erase 0001"},
                                std::string{"erasures-due --login lin"}, "backup '" + desk.file("b.age") + "'",
                                "drill '" + desk.file("b.age") + "'"}) {
        INFO(command);
        const auto answer = desk.run(command + database);
        CHECK(answer.code == 1);
        CHECK(holds(answer.err, "oasis-admin init"));
    }
}

TEST_CASE("wrong use ends with 2 and help with 0, for the program and each of its commands") {
    const Desk desk;
    CHECK(desk.run("frobnicate").code == 2);
    CHECK(desk.run("init --station X").code == 2);
    CHECK(desk.run("verify --colour blue").code == 2);
    const auto help = desk.run("--help");
    CHECK(help.code == 0);
    const auto commands = commands_in(help.out);
    CHECK(std::ranges::find(commands, "verify") != commands.end());
    CHECK(commands.size() >= 16);
    for (const auto& command : commands) {
        INFO(command);
        const auto own = desk.run(command + " --help");
        CHECK(own.code == 0);
        CHECK(holds(own.out, "Exit codes"));
    }
}

TEST_CASE("a command says that the password is wrong, and after five tries how long the account is locked") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    desk.password("not the password at all");
    const auto cards = "cards --login lin --all --out '" + desk.file("cards.pdf") + "' --database '" +
                       desk.file("station.db") + "'";
    for (int wrong = 1; wrong < 5; ++wrong) {
        const auto answer = desk.run(cards);
        CHECK(answer.code == 1);
        CHECK(holds(answer.err, "not right"));
    }
    (void)desk.run(cards);
    desk.password("a long enough password");
    const auto locked = desk.run(cards);
    CHECK(locked.code == 1);
    CHECK(holds(locked.err, "locked"));
    CHECK(holds(locked.err, "30 minutes"));
    CHECK_FALSE(std::filesystem::exists(desk.file("cards.pdf")));
}

TEST_CASE("demo fills a new database, prints its accounts, and refuses one in use") {
    const Desk desk;
    const auto made = desk.run("demo --database '" + desk.file("demo.db") + "'");
    INFO(made.err);
    REQUIRE(made.code == 0);
    CHECK(std::regex_search(made.out, std::regex{"account [a-z]+ manager \\S+\n"}));
    CHECK(desk.run("verify --database '" + desk.file("demo.db") + "'").code == 0);
    CHECK(desk.run("demo --database '" + desk.file("demo.db") + "'").code == 1);
}
