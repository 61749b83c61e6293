#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "tests/admin/desk.h"

/// Public holidays through the real program.
namespace {

using namespace oasis;
using domain::ExceptionKind;

std::string year_of(int ahead) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return std::to_string(static_cast<int>(std::chrono::year_month_day{today}.year()) + ahead);
}
std::string event(const std::string& first, const std::string& end, const std::string& title) {
    return "BEGIN:VEVENT\nDTSTART;VALUE=DATE:" + first + "\nDTEND;VALUE=DATE:" + end + "\nSUMMARY:" + title + "\nEND:VEVENT\n";
}
std::string at(const Desk& desk) { return "--login lin --database '" + desk.file("station.db") + "'"; }
void write(const Desk& desk, const std::string& text) {
    std::ofstream{desk.file("holidays.ics")} << "BEGIN:VCALENDAR\n" + text + "END:VCALENDAR\n";
}
std::vector<domain::HoursException> exceptions(const Desk& desk) {
    auto database = store::Database::open(desk.file("station.db"), store::Database::IfMissing::refuse);
    return store::hours(database).exceptions;
}

}  // namespace

TEST_CASE("holidays are told line by line, come in once, and a second time change nothing") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    const auto year = year_of(1);
    write(desk, event(year + "1001", year + "1008", "国庆节") + event(year + "1010", year + "1011", "国庆节（补班）") +
                    event(year + "0926", year + "0927", "中秋节 补班 周四") + event(year + "0304", year + "0305", "惊蛰") +
                    event("20200101", "20200102", "元旦"));
    const auto command = "import-holidays '" + desk.file("holidays.ics") + "' --like 5 " + at(desk);
    const auto dry = desk.run(command + " --dry-run");
    INFO(dry.err);
    CHECK(dry.code == 0);
    CHECK(exceptions(desk).empty());
    const auto run = desk.run(command);
    CHECK(run.code == 0);
    CHECK(run.out == dry.out);
    CHECK(run.out == year + "-10-01\t" + year + "-10-07\tnew\tclosed\t国庆节\n" + year + "-10-10\t" + year +
                         "-10-10\tnew\tworkday:5\t国庆节（补班）\n" + year + "-09-26\t" + year +
                         "-09-26\tnew\tworkday:4\t中秋节 补班 周四\n" + year + "-03-04\t" + year +
                         "-03-04\tunclear\t-\t惊蛰\n2020-01-01\t2020-01-01\tpast\t-\t元旦\n"
                         "3 new, 0 known, 1 past, 1 unclear, 0 refused\n");
    const auto kept = exceptions(desk);
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].kind == ExceptionKind::closed);
    CHECK(kept[1].like_weekday == 4);
    const auto again = desk.run(command);
    CHECK(again.code == 0);
    CHECK(again.out.ends_with("0 new, 3 known, 1 past, 1 unclear, 0 refused\n"));
    CHECK(exceptions(desk) == kept);
    CHECK(desk.run("verify --database '" + desk.file("station.db") + "'").code == 0);
}

TEST_CASE("a file that is no calendar is refused in words before a password is asked for") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    std::ofstream{desk.file("holidays.ics")} << "姓名,电话\n";
    const auto answer = desk.run("import-holidays '" + desk.file("holidays.ics") + "' --login nobody --database '" +
                                 desk.file("station.db") + "'");
    CHECK(answer.code == 1);
    CHECK(answer.out.empty());
    CHECK(answer.err.find("calendar") != std::string::npos);
    CHECK(desk.run("import-holidays '" + desk.file("none.ics") + "' " + at(desk)).code == 1);
    CHECK(desk.run("import-holidays '" + desk.file("holidays.ics") + "' --like 8 " + at(desk)).code == 2);
}

TEST_CASE("events that cannot be read are told, and the others come in") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    const auto year = year_of(1);
    write(desk, "BEGIN:VEVENT\nSUMMARY:没有日期\nEND:VEVENT\n" + event(year + "1001", year + "1002", "国庆节"));
    const auto answer = desk.run("import-holidays '" + desk.file("holidays.ics") + "' " + at(desk));
    CHECK(answer.code == 1);
    CHECK(answer.out.find("-\t-\trefused\t-\t没有日期\n") != std::string::npos);
    CHECK(exceptions(desk).size() == 1);
}
