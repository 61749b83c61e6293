#include "shared/report/table.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/admin/desk.h"
#include <array>
#include <nlohmann/json.hpp>

/// What leaves the program as a table says what the pages say: both read the same queries.
namespace {

using namespace oasis;

constexpr domain::Day monday{std::chrono::year{2026}, std::chrono::November, std::chrono::day{23}};
const domain::Actor program{domain::Actor::Kind::system, std::nullopt, "command"};
const domain::Actor door{domain::Actor::Kind::self, std::nullopt, "kiosk-1"};

domain::Instant at(int hour, int minute = 0) {
    return domain::Zone::find("Asia/Shanghai")->instant(monday, hour * 60 + minute);
}

/// A station with two people who have files, one with an open name that a spreadsheet would run, and a day of theirs.
class Office {
  public:
    Office() {
        REQUIRE(desk_.init().code == 0);
        std::ofstream{desk_.file("roster.csv")} << "姓名,家庭住址\n欧阳思远,\n李铉,\n";
        REQUIRE(desk_.run("import '" + desk_.file("roster.csv") + "' " + login()).code == 0);
        auto db = store::Database::open(desk_.file("station.db"));
        const auto people = store::participants(db);
        REQUIRE(people.size() == 2);
        (void)store::register_participant(db, {"0009", "=1+1"}, program, at(7));
        const auto session = add_session(db);
        const auto in = std::get<domain::CheckedIn>(store::check_in(db, people[0].id, door, at(9)));
        (void)store::pick_sessions(db, in.visit.id, std::array{session}, door, at(9));
        (void)store::check_in(db, people[1].id, program, at(9, 5));
        (void)store::check_in(db, *id_of(db, "0009"), program, at(9, 6));
        (void)store::confirm_participations(db, {session, {{people[0].id, true}}, {}}, program, at(12));
        const store::Reason reason{domain::CorrectionReason::wrong_time, {}};
        (void)store::correct_visit(db, {in.visit.id, at(8, 50), {}, {}}, reason, program, at(13));
        const auto void_me = store::day_review(db, monday).at(1).visit.id;
        (void)store::void_visit(db, void_me, reason, program, at(13, 1));
    }
    [[nodiscard]] Desk::Answer run(const std::string& command) const { return desk_.run(command + " " + login()); }
    [[nodiscard]] store::Database open() const { return store::Database::open(desk_.file("station.db")); }
    [[nodiscard]] const Desk& desk() const { return desk_; }

  private:
    [[nodiscard]] std::string login() const { return "--login lin --database '" + desk_.file("station.db") + "'"; }
    static std::optional<domain::ParticipantId> id_of(store::Database& db, const std::string& number) {
        const auto found = store::participant_by_number(db, number);
        return found ? std::optional{found->id} : std::nullopt;
    }
    static domain::SessionId add_session(store::Database& db) {
        const auto activity = std::get<domain::Activity>(store::add_activity(
            db, {{}, "服药训练", "健康课堂", "Class", "book", "health", "S1.1", "二楼", "林", 9}, program, at(7)));
        return std::get<domain::Session>(
                   store::schedule_session(db, {activity.id, monday, 600, 660, "", "", 0}, program, at(7)))
            .id;
    }
    Desk desk_;
};

/// The rows under the header, as another reader of CSV finds them.
std::vector<report::Row> rows_of(const std::string& csv) {
    const auto table = report::read_csv(csv, [](const auto&) { return true; });
    REQUIRE(std::holds_alternative<report::Table>(table));
    auto rows = std::get<report::Table>(table).rows;
    REQUIRE_FALSE(rows.empty());
    rows.erase(rows.begin());
    return rows;
}

bool ends_lines_as_spreadsheets_do(const std::string& csv) {
    for (std::size_t at = 0; at < csv.size(); ++at)
        if (csv[at] == '\n' && (at == 0 || csv[at - 1] != '\r'))
            return false;
    return csv.starts_with("\xEF\xBB\xBF") && csv.ends_with("\r\n");
}

}  // namespace

TEST_CASE("attendance prints every visit of the day with names in full, as the day's page has them") {
    const Office office;
    const auto answer = office.run("attendance --date 2026-11-23");
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    CHECK(ends_lines_as_spreadsheets_do(answer.out));
    const auto rows = rows_of(answer.out);
    auto db = office.open();
    const auto page = store::day_review(db, monday);
    REQUIRE(rows.size() == page.size());
    for (std::size_t at = 0; at < rows.size(); ++at)
        CHECK(rows[at].text(1) == page[at].participant.number);
    CHECK(rows[0].text(2) == "欧阳思远");
    CHECK(rows[0].text(4) == "08:50");
    CHECK(rows[0].text(6) == "Card");
    CHECK(rows[0].text(7) == "10:00 服药训练 Confirmed");
    CHECK(std::string{rows[0].text(9)}.find("09:00 → 08:50") != std::string::npos);
    CHECK(rows[1].text(2) == "李铉");
    CHECK(rows[1].text(8) == "Voided");
}

TEST_CASE("no cell of a table is alive, and what was written before the names left stands in the journal") {
    const Office office;
    const auto answer = office.run("attendance --from 2026-11-22 --to 2026-11-24");
    REQUIRE(answer.code == 0);
    CHECK(answer.out.find(",'=1+1,") != std::string::npos);
    CHECK(answer.out.find(",=") == std::string::npos);
    auto db = office.open();
    auto row = db.connection().query("SELECT act, body FROM journal ORDER BY seq DESC LIMIT 1");
    REQUIRE(row.step());
    CHECK(row.text(0) == "export_attendance");
    CHECK(row.text(1) == R"({"fields":["full_name","2026-11-22..2026-11-24"]})");
}

TEST_CASE("as JSON the day says codes, for other programs") {
    const Office office;
    const auto answer = office.run("attendance --date 2026-11-23 --json");
    REQUIRE(answer.code == 0);
    const auto visits = nlohmann::json::parse(answer.out);
    REQUIRE(visits.size() == 3);
    CHECK(visits[0].at("checked_in_means") == "card");
    CHECK(visits[0].at("sessions").at(0).at("state") == "confirmed");
    CHECK(visits[0].at("corrections").at(0).at("reason") == "wrong_time");
    CHECK(visits[1].at("state") == "voided");
    CHECK(visits[1].at("checked_in_means") == "console");
    CHECK(visits[2].at("name") == "=1+1");
}

TEST_CASE("counts prints what the month's page shows, with the rule and the journal's head under it") {
    const Office office;
    const auto answer = office.run("counts --month 2026-11");
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    CHECK(ends_lines_as_spreadsheets_do(answer.out));
    const auto rows = rows_of(answer.out);
    auto db = office.open();
    const auto page = store::month_counts(db, domain::month_of(monday), monday);
    REQUIRE(rows.size() == page.rows.size() + 3);
    for (std::size_t at = 0; at < page.rows.size(); ++at) {
        CHECK(rows[at].text(0) == page.rows[at].participant.number);
        CHECK(rows[at].text(2) == std::to_string(page.rows[at].count.services));
        CHECK(rows[at].text(4) == std::to_string(page.rows[at].count.short_by));
    }
    CHECK(rows[0].text(1) == "欧阳思远");
    CHECK(rows[0].text(2) == "1");
    const auto total = rows.size() - 3;
    CHECK(rows[total].text(2) == std::to_string(page.services()));
    CHECK(std::string{rows[total + 1].text(1)}.find("Each session counts once") != std::string::npos);
    const auto head = store::parse_head(rows[total + 2].text(1));
    REQUIRE(head);
    CHECK_FALSE(store::verify_head(db, *head).fault);

    const auto json = nlohmann::json::parse(office.run("counts --month 2026-11 --json").out);
    CHECK(json.at("services") == page.services());
    CHECK(json.at("people").size() == page.rows.size());
    CHECK(json.at("rule").at("unit") == "activity");
}

TEST_CASE("a day or month that does not exist is wrong use, and nothing is asked or printed") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    const auto login = " --login lin --database '" + desk.file("station.db") + "'";
    for (const auto* wrong :
         {"attendance", "attendance --date 2026-02-30", "attendance --from 2026-11-23",
          "attendance --from 2026-11-24 --to 2026-11-23", "attendance --date 2026-11-23 --to 2026-11-24",
          "attendance --date today", "counts", "counts --month 2026-13", "counts --month 2026-11-01"}) {
        INFO(wrong);
        const auto answer = desk.run(wrong + login);
        CHECK(answer.code == 2);
        CHECK(answer.out.empty());
        CHECK_FALSE(answer.err.empty());
    }
}
