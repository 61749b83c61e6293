#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "tests/admin/desk.h"
#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

/// Rosters and copies through the real program: what it prints, its exit codes, and what a kill leaves.
namespace {

using namespace oasis;
using Clock = std::chrono::steady_clock;

std::string at(const Desk& desk, const std::string& name = "station.db") {
    return "--login lin --database '" + desk.file(name) + "'";
}
void write(const Desk& desk, const std::string& name, const std::string& text) {
    std::ofstream{desk.file(name), std::ios::binary} << text;
}
std::string content(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream{path, std::ios::binary}.rdbuf();
    return text.str();
}
std::size_t people_in(const Desk& desk) {
    auto database = store::Database::open(desk.file("station.db"), store::Database::IfMissing::refuse);
    return store::participants(database).size();
}
bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const std::string roster = "姓名,身份证号,家庭住址\n"
                           "𠮷明,11010519491231002X,幸福路 1 号\n"
                           "王𬭎,,𰻞巷\n"
                           "𠮷明,11010519491231002X,\n"
                           "123,,\n";

}  // namespace

TEST_CASE("import prints its rows and figures, a dry run the same, and a refused row decides the exit code") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    write(desk, "roster.csv", roster);
    const auto dry = desk.run("import '" + desk.file("roster.csv") + "' --dry-run " + at(desk));
    INFO(dry.err);
    CHECK(dry.code == 1);
    CHECK(people_in(desk) == 0);
    const auto run = desk.run("import '" + desk.file("roster.csv") + "' " + at(desk));
    CHECK(run.code == 1);
    CHECK(run.out == dry.out);
    CHECK(run.out == "2\tnew\t\n3\tpending\tno ID number\n4\tduplicate\tsame ID number as row 2\n"
                     "5\trefused\tthe name holds no letter: are the columns shifted?\n"
                     "1 new, 1 pending, 1 duplicate, 1 refused\n");
    CHECK(people_in(desk) == 2);
    write(desk, "clean.csv", "姓名,身份证号\n林一,130503196704010016\n");
    CHECK(desk.run("import '" + desk.file("clean.csv") + "' " + at(desk)).code == 0);
    CHECK(desk.run("verify --database '" + desk.file("station.db") + "'").code == 0);
}

TEST_CASE("a file that is no roster is refused before the password is asked, with a sentence and nothing on "
          "stdout") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    desk.password("not the password at all");
    write(desk, "x.xls", "\xD0\xCF\x11\xE0 old");
    const auto answer = desk.run("import '" + desk.file("x.xls") + "' " + at(desk));
    CHECK(answer.code == 1);
    CHECK(answer.out.empty());
    CHECK(holds(answer.err, ".xlsx"));
    write(desk, "roster.csv", roster);
    CHECK(holds(desk.run("import '" + desk.file("roster.csv") + "' " + at(desk)).err, "assword"));
    CHECK(desk.run("import " + at(desk)).code == 2);
}

TEST_CASE("a roster that was exported is imported by another station as it was, rare characters and all") {
    const Desk desk, other;
    REQUIRE(desk.init().code == 0);
    REQUIRE(other.init().code == 0);
    write(desk, "roster.csv", roster);
    REQUIRE(desk.run("import '" + desk.file("roster.csv") + "' " + at(desk)).code == 1);
    const auto first = desk.run("report roster --out '" + desk.file("a.csv") + "' " + at(desk));
    INFO(first.err);
    REQUIRE(first.code == 0);
    REQUIRE(desk.run("report roster --out '" + desk.file("a.xlsx") + "' " + at(desk)).code == 0);
    const auto moved = other.run("import '" + desk.file("a.xlsx") + "' " + at(other));
    CHECK(moved.code == 0);
    CHECK(holds(moved.out, "1 new, 1 pending, 0 duplicate, 0 refused\n"));
    REQUIRE(other.run("report roster --out '" + other.file("b.csv") + "' " + at(other)).code == 0);
    const auto csv = content(desk.file("a.csv"));
    CHECK(csv == content(other.file("b.csv")));
    CHECK(holds(csv, "1,,𠮷明,女,"));
    CHECK(holds(csv, ",𰻞巷,"));
    const auto masked = desk.run("report roster --masked --out '" + desk.file("m.csv") + "' " + at(desk));
    CHECK(masked.code == 0);
    CHECK_FALSE(holds(content(desk.file("m.csv")), "11010519491231002X"));
    CHECK_FALSE(holds(content(desk.file("m.csv")), "𠮷明"));
    CHECK(desk.run("report roster --out '" + desk.file("a.ods") + "' " + at(desk)).code == 2);
}

TEST_CASE("one person's data are exported whole, for their eyes only, and the journal knows of it") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    write(desk, "roster.csv", roster);
    REQUIRE(desk.run("import '" + desk.file("roster.csv") + "' " + at(desk)).code == 1);
    const auto out = desk.file("person.json");
    const auto answer = desk.run("export-person 0001 --out '" + out + "' " + at(desk));
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    CHECK_FALSE(holds(answer.out + answer.err, "𠮷"));
    using std::filesystem::perms;
    CHECK((std::filesystem::status(out).permissions() & (perms::group_all | perms::others_all)) ==
          perms::none);
    const auto json = nlohmann::json::parse(content(out));
    CHECK(json.at("number") == "0001");
    CHECK(json.at("visits").is_array());
    CHECK(json.at("participations").is_array());
    bool found = false;
    for (const auto& field : json.at("file").at("fields"))
        found |= field.at("key") == "id_number" && field.at("value") == "11010519491231002X" &&
                 field.at("caption") == "ID number";
    CHECK(found);
    CHECK(json.at("file").at("way").at(0).at("by") == "lin");
    auto database = store::Database::open(desk.file("station.db"), store::Database::IfMissing::refuse);
    auto row = database.connection().query(
        "SELECT COUNT(*) FROM journal WHERE act = 'export_person' AND subject = 'participant:1'");
    REQUIRE(row.step());
    CHECK(row.integer(0) == 1);
    CHECK(desk.run("export-person 0099 --out '" + out + "' " + at(desk)).code == 1);
    CHECK(desk.run("export-person 0001 --out /nowhere/at/all " + at(desk)).code == 1);
}

TEST_CASE("an import that is killed is whole or was not") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    constexpr int rows = 300;
    int kept = 0, batch = 0;
    const auto import = [&](const std::string& before) {
        std::string text = "姓名,备注\n";
        for (int row = 0; row < rows; ++row)
            text += fmt::format("学员{}之{},x\n", batch, row);
        batch += 1;
        write(desk, "roster.csv", text);
        const auto command = fmt::format(
            "OASIS_PASSWORD_FILE='{}' ASAN_OPTIONS=detect_leaks=0 {} '{}/oasis-admin' import '{}' {} "
            ">/dev/null 2>&1 </dev/null",
            desk.file("password"), before, OASIS_TEST_BIN, desk.file("roster.csv"), at(desk));
        const auto began = Clock::now();
        const bool done = std::system(command.c_str()) == 0;
        const auto people = static_cast<int>(people_in(desk));
        CHECK((people == kept || people == kept + rows));
        CHECK((!done || people == kept + rows));
        kept = people;
        return std::chrono::duration<double>(Clock::now() - began).count();
    };
    const auto whole = import("");
    REQUIRE(kept == rows);
    for (const double part : {0.55, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95})
        static_cast<void>(import(fmt::format("timeout -s KILL {:.3f}", whole * part)));
    CHECK(desk.run("verify --database '" + desk.file("station.db") + "'").code == 0);
}
