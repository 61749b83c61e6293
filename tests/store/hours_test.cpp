#include "shared/store/migrations.h"
#include "shared/store/queries.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <fstream>
#include <nlohmann/json.hpp>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using namespace std::chrono_literals;
using domain::ExceptionKind;
using domain::HoursFault;

namespace {

domain::OpeningHours rich(Station& station) {
    auto wanted = hours(station.db);
    wanted.week[5] = {{840, 1020}, {540, 720}};
    wanted.week[4] = {{1080, 1560}};
    domain::Season winter{"寒假", std::chrono::December / 15, std::chrono::February / 29, {}};
    winter.week[0] = {{600, 960}};
    wanted.seasons = {winter, {"暑期", std::chrono::July / 1, std::chrono::August / 31, {}}};
    wanted.exceptions = {{monday, domain::days_after(monday, 2), "维修"},
                         {monday, monday, "晚会", ExceptionKind::special, {{1200, 1560}, {60, 90}}},
                         {domain::days_after(monday, 6), domain::days_after(monday, 6), "调休", ExceptionKind::workday, {}, 4}};
    return wanted;
}

nlohmann::json last_body(Station& station) {
    auto row = station.db.connection().query("SELECT body FROM journal ORDER BY seq DESC LIMIT 1");
    REQUIRE(row.step());
    return nlohmann::json::parse(row.text(0));
}

}  // namespace

TEST_CASE("week, seasons and exceptions are kept in full and in their order, and the same again write nothing") {
    Station station;
    const auto wanted = rich(station);
    CHECK_FALSE(set_hours(station.db, wanted, staff, at(8)));
    CHECK(hours(station.db) == wanted);
    const auto entries = station.entries();
    CHECK_FALSE(set_hours(station.db, wanted, staff, at(8)));
    CHECK(station.entries() == entries);
    CHECK_FALSE(set_hours(station.db, {}, staff, at(9)));
    CHECK(hours(station.db) == domain::OpeningHours{});
    CHECK(station.count("SELECT (SELECT COUNT(*) FROM opening_interval) + (SELECT COUNT(*) FROM season)"
                        " + (SELECT COUNT(*) FROM hours_exception)") == 0);
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("the journal tells hours by codes and figures, and no text of the wall") {
    Station station;
    CHECK_FALSE(set_hours(station.db, rich(station), staff, at(8)));
    const auto body = last_body(station);
    CHECK(body.at("exceptions").at(0) == nlohmann::json{{"days", {"2026-11-23", "2026-11-25"}}, {"kind", "closed"}});
    CHECK(body.at("exceptions").at(1).at("intervals") == nlohmann::json{{1200, 1560}, {60, 90}});
    CHECK(body.at("exceptions").at(2).at("like") == 4);
    CHECK(body.at("seasons").at(0).at("first") == nlohmann::json{12, 15});
    CHECK(body.at("seasons").at(0).at("week").at(0) == nlohmann::json{{600, 960}});
    for (const auto* text : {"维修", "晚会", "寒假", "暑期"})
        CHECK(body.dump().find(text) == std::string::npos);
}

TEST_CASE("hours that cannot be are refused in words' stead, and nothing changes") {
    Station station;
    const auto before = hours(station.db);
    const auto entries = station.entries();
    auto wanted = rich(station);
    wanted.seasons[1].last = std::chrono::December / 15;
    CHECK(set_hours(station.db, wanted, staff, at(8)) == domain::HoursRefusal{HoursFault::seasons_overlap, 0, 1});
    wanted = rich(station);
    wanted.exceptions[1].intervals.clear();
    CHECK(set_hours(station.db, wanted, staff, at(8)) == domain::HoursRefusal{HoursFault::no_intervals, 1});
    wanted = rich(station);
    wanted.exceptions[2].reason = "调\u202E休";
    CHECK(set_hours(station.db, wanted, staff, at(8)) == domain::HoursRefusal{HoursFault::reason, 2});
    CHECK(hours(station.db) == before);
    CHECK(station.entries() == entries);
}

TEST_CASE("what a kind of exception has no use for is not kept") {
    Station station;
    domain::OpeningHours wanted;
    wanted.exceptions = {{monday, monday, "", ExceptionKind::closed, {{60, 90}}, 3},
                         {monday, monday, "", ExceptionKind::special, {{60, 90}}, 3}};
    CHECK_FALSE(set_hours(station.db, wanted, staff, at(8)));
    const auto kept = hours(station.db).exceptions;
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].intervals.empty());
    CHECK(kept[0].like_weekday == 0);
    CHECK(kept[1].like_weekday == 0);
    const auto entries = station.entries();
    CHECK_FALSE(set_hours(station.db, wanted, staff, at(8)));
    CHECK(station.entries() == entries);
}

TEST_CASE("where staff let people in, a card alone is refused, and taken by PIN it is flagged as outside hours") {
    Station station;
    (void)station.add_person(1);
    auto wanted = settings(station.db);
    wanted.outside_hours = domain::OutsideHours::ask_staff;
    set_settings(station.db, wanted, staff, at(8));
    CHECK(settings(station.db).outside_hours == domain::OutsideHours::ask_staff);
    const auto alone = check_in(station.db, digest(1), self, at(20));
    CHECK(std::get<domain::Refused>(alone).reason == domain::Refusal::closed_ask_staff);
    auto by_pin = staff;
    by_pin.by_pin = true;
    by_pin.device = self.device;
    const auto let_in = std::get<domain::CheckedIn>(check_in(station.db, digest(1), by_pin, at(20, 1))).visit;
    CHECK(let_in.outside_hours);
    CHECK(let_in.checked_in_means == domain::Means::pin);
    CHECK(last_body(station).at("means") == "pin");
    CHECK(last_body(station).contains("card"));
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("who comes in an evening that runs over midnight comes while it is open") {
    Station station;
    (void)station.add_person(1);
    domain::OpeningHours wanted;
    wanted.week[0] = {{1080, 1560}};
    CHECK_FALSE(set_hours(station.db, wanted, staff, at(8)));
    const auto tuesday = domain::days_after(monday, 1);
    const auto in = std::get<domain::CheckedIn>(check_in(station.db, digest(1), self, at(1, 59, tuesday))).visit;
    CHECK_FALSE(in.outside_hours);
    CHECK(in.day == tuesday);
}

TEST_CASE("a station of before comes with its hours, its closures and its rule") {
    Folder folder;
    const auto path = folder.file("station.db");
    {
        { std::ofstream{path}; }
        auto connection = Connection::open(path);
        migrate(connection, path, migrations().first(7));
        connection.script(R"sql(
            INSERT INTO station (id, code, brand, name, service_phone, zone, outside_hours, participant_word,
                panel_inches, camera, volume)
            VALUES (1, 'BY', '润心家园', '北苑站', '', 'Asia/Shanghai', 'refuse', '学员', 0, '', 70);
            INSERT INTO opening_hours (weekday, opens, closes) VALUES (0, 810, 990), (0, 540, 690), (3, 600, 600), (6, 0, 1440);
            INSERT INTO opening_hours (first_day, last_day, reason) VALUES
                ('2026-10-01', '2026-10-07', '国庆节'), ('2026-10-09', '2026-10-08', ''), ('2026-12-01', '2026-12-01', '');
        )sql");
    }
    auto db = Database::open(path);
    const auto kept = hours(db);
    CHECK(kept.week[0] == std::vector<domain::Interval>{{810, 990}, {540, 690}});
    CHECK(kept.week[3].empty());
    CHECK(kept.week[6] == std::vector<domain::Interval>{{0, 1440}});
    CHECK(kept.seasons.empty());
    REQUIRE(kept.exceptions.size() == 2);
    CHECK(kept.exceptions[0] == domain::HoursException{2026y / 10 / 1, 2026y / 10 / 7, "国庆节"});
    CHECK(kept.exceptions[1].kind == ExceptionKind::closed);
    CHECK(settings(db).outside_hours == domain::OutsideHours::refuse);
    CHECK_THROWS_AS(db.connection().run("UPDATE station SET outside_hours = 'else'"), StorageError);
}
