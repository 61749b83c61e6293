#include "admin/commands/command_rights.h"
#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/files/accounts.h"
#include "shared/store/files/station_kit.h"
#include "shared/trust/running_time.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <sys/wait.h>

namespace {

using namespace oasis;
using domain::Role;

constexpr const char* passwords[]{"green tea at noon", "slow and steady wins"};
constexpr const char* logins[]{"chen", "lin"};

/// A station with one account of each role, and the real program on it.
class Office {
  public:
    Office() {
        const domain::Actor actor{domain::Actor::Kind::system, std::nullopt, "command"};
        const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        auto database = store::Database::open(file("station.db"));
        domain::Settings settings;
        settings.station = {"R1", "润心家园", "北苑站", {}, "Asia/Shanghai"};
        REQUIRE(store::init_station(database, store::make_station(settings, {}, logins[1], passwords[1]).station, actor,
                                    now));
        auto session =
            store::open_session(database, logins[1], passwords[1], trust::running_time_now(), actor, now);
        const auto added = store::add_account(database, std::get<store::OpenSession>(session).keys,
                                              {logins[0], "陈晨", Role::staff, passwords[0]}, actor, now);
        REQUIRE(std::holds_alternative<domain::Account>(added));
        (void)store::register_participant(database, {"0001", "小满"}, actor, now);
        std::ofstream{file("roster.csv")} << "姓名,身份证号\n";
        std::ofstream{file("holidays.ics")} << "BEGIN:VCALENDAR\nEND:VCALENDAR\n";
        std::ofstream{file("recovery")} << "not a key\n";
    }

    struct Answer {
        int code;
        std::string out, err;
    };
    [[nodiscard]] Answer run(const std::string& arguments, Role role = Role::staff) const {
        std::ofstream{file("password")} << passwords[static_cast<std::size_t>(role)] << '\n';
        const auto command = fmt::format(
            "LC_ALL=C OASIS_PASSWORD_FILE='{0}/password' OASIS_RECOVERY_FILE='{0}/recovery' "
            "ASAN_OPTIONS=detect_leaks=0 '{1}/oasis-admin' {2} --database '{0}/station.db' >'{0}/out' 2>'{0}/err' "
            "</dev/null",
            folder_.path().string(), OASIS_TEST_BIN, arguments);
        const int status = std::system(command.c_str());
        return {WEXITSTATUS(status), read("out"), read("err")};
    }
    [[nodiscard]] std::string file(const std::string& name) const { return folder_.file(name).string(); }

  private:
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream{folder_.file(name)}.rdbuf();
        return text.str();
    }
    test::Folder folder_;
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The subcommands that the help lists.
std::set<std::string> commands_in(const std::string& help) {
    std::set<std::string> names;
    const auto from = help.find("Subcommands:");
    std::istringstream lines{from == std::string::npos ? std::string{} : help.substr(from)};
    std::string line;
    while (std::getline(lines, line))
        if (line.starts_with("  ") && line.size() > 2 && line[2] != ' ')
            names.insert(line.substr(2, line.find(' ', 2) - 2));
    names.erase("play");  // only where tests drive the program
    return names;
}

}  // namespace

TEST_CASE("every command that the help lists stands in the table of rights, and no other") {
    const Office office;
    std::set<std::string> rows;
    for (const auto& row : admin::commands::command_rows)
        rows.insert(std::string{row.name});
    std::set<std::string> listed;
    for (const auto& name : commands_in(office.run("--help").out)) {
        if (rows.contains(name)) {
            listed.insert(name);
            continue;
        }
        for (const auto& under : commands_in(office.run(name + " --help").out))
            listed.insert(name + " " + under);
    }
    CHECK(listed == rows);
}

TEST_CASE("each command asks for a login where it needs a right, and refuses the role that has it not") {
    const Office office;
    std::map<std::string, std::string> arguments{
        {"cards", "--all --out '" + office.file("cards.pdf") + "'"},
        {"import", "'" + office.file("roster.csv") + "'"},
        {"import-holidays", "'" + office.file("holidays.ics") + "'"},
        {"export-person", "0001 --out '" + office.file("person.json") + "'"},
        {"report", "roster --out '" + office.file("roster-out.csv") + "'"},
        {"attendance", "--date 2026-11-23"},
        {"evidence", "--quarter 2026Q4 --out '" + office.file("notices.pdf") + "'"},
        {"counts", "--month 2026-11"},
        {"check-words", ""},
        {"words", ""},
        {"erase-person", "0001"},
        {"erasures-due", ""},
        {"account list", ""},
        {"account add", "zhou"},
        {"account remove", "nobody"},
        {"account password", ""},
        {"account pin", "--number 12"},
    };
    for (const auto* page : {"chart", "staff", "hours", "rules", "maps", "guide", "apply", "phones", "form"})
        arguments[std::string{"poster "} + page] = "--out '" + office.file("poster.pdf") + "'";
    const std::set<std::string> name_an_account{"recover", "new-recovery-key"};  // beside the recovery key
    for (const auto& row : admin::commands::command_rows) {
        const std::string name{row.name};
        INFO(name);
        const auto words = name == "report" ? name + " roster" : name;
        const bool takes_login = holds(office.run(words + " --help").out, "--login");
        if (!row.right) {
            CHECK((name_an_account.contains(name) || !takes_login));
            continue;
        }
        CHECK(takes_login);
        REQUIRE(arguments.contains(name));
        for (const auto role : {Role::staff, Role::manager}) {
            const auto* who = logins[static_cast<std::size_t>(role)];
            INFO(who);
            const auto answer = office.run(name + " " + arguments.at(name) + " --login " + who, role);
            INFO(answer.err);
            const bool refused = holds(answer.err, "is for a manager: please ask one");
            CHECK(refused == !domain::may(role, *row.right));
            if (refused) {
                CHECK(answer.code == 1);
                CHECK(answer.out.empty());
            }
        }
    }
}
