#include "shared/store/database.h"
#include "shared/store/migrations.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/schema.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <array>
#include <fstream>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::Means;

namespace {

/// What a station of schema 2 held: two sessions by its zone, and people let in by card, PIN and at the console. The
/// journal says that "door" is a kiosk, and how person 1 stood.
constexpr const char* station_of_before = R"sql(
INSERT INTO station (id, code, brand, name, service_phone, zone, outside_hours, participant_word, panel_inches,
    camera, volume)
VALUES (1, 'BY', '润心家园', '北苑站', '', 'Asia/Urumqi', 'flag', '学员', 0, '', 70);
INSERT INTO participant (id, number, display_name, kind, standing, registered_at) VALUES
    (1, '0001', '一', 'participant', 'away', 0), (2, '0002', '二', 'participant', 'active', 0),
    (3, '0003', '三', 'participant', 'active', 0), (4, '0004', '四', 'participant', 'active', 0);
INSERT INTO activity (id, title, alias_zh, alias_en, icon, hue, service_item, room, leader, places)
VALUES (1, 'a', 'a', 'a', 'book', 'health', '', '', '', 5);
INSERT INTO session (id, activity_id, day, starts_at, ends_at, room, leader, places) VALUES
    (1, 1, '2026-11-23', 1795413540000, 1795413600000, '', '', 5),
    (2, 1, '2026-11-23', 1795413600000, 1795417200000, '', '', 5);
INSERT INTO participation (session_id, participant_id, state, picked_at) VALUES (1, 1, 'confirmed', 0);
INSERT INTO visit (id, participant_id, day, checked_in_at, checked_in_means, checked_in_device, checked_out_at,
    checked_out_means, checked_out_device, outside_hours, clock, voided_at, void_reason) VALUES
    (1, 1, '2026-11-23', 1, 'card', 'door', 2, 'staff', 'office', 0, 'plain', NULL, NULL),
    (2, 2, '2026-11-23', 1, 'staff', 'door', NULL, NULL, NULL, 0, 'plain', NULL, NULL),
    (3, 3, '2026-11-23', 1, 'staff', 'office', 2, 'card', 'door', 0, 'flagged', NULL, NULL),
    (4, 4, '2026-11-23', 1, 'staff', 'window', NULL, NULL, NULL, 0, 'plain', 3, 'undo');
)sql";

void entry(Connection& connection, int seq, const char* device, const char* actor, const char* act,
           const char* subject, const char* body) {
    connection.run(R"sql(
        INSERT INTO journal (seq, at, flagged, newest_at, device, actor, act, subject, body, previous_hash, hash)
        VALUES (?, 1795413600000, 0, 0, ?, ?, ?, ?, ?, zeroblob(32), zeroblob(32)))sql",
                   seq, device, actor, act, subject, body);
}

Connection schema_2_station(const std::string& path) {
    { std::ofstream{path}; }
    auto connection = Connection::open(path);
    const std::array<Migration, 2> before{{{schema_1}, {schema_2}}};
    migrate(connection, path, before);
    connection.script(station_of_before);
    entry(connection, 1, "door", "self", "check_in", "visit:1", "{}");
    entry(connection, 2, "window", "system", "pin_sign_in", "account:1", "{}");
    entry(connection, 3, "office", "staff:1", "save_file", "participant:1", R"({"standing":"away"})");
    entry(connection, 4, "office", "staff:1", "save_file", "participant:2", R"({"fields":["phone"]})");
    entry(connection, 5, "office", "staff:1", "erase_participant", "participant:4", R"({"papers":[],"revoked":[]})");
    return connection;
}

}  // namespace

TEST_CASE("a station of schema 2 comes to schema 3 with all it held, and each means told apart") {
    Folder folder;
    const auto path = folder.file("station.db");
    { auto before = schema_2_station(path); }
    auto db = Database::open(path);
    const domain::Day day{std::chrono::year{2026} / std::chrono::November / 23};
    const auto rows = day_review(db, day);
    REQUIRE(rows.size() == 4);
    const std::array in{Means::card, Means::pin, Means::console, Means::pin};
    for (std::size_t at = 0; at < in.size(); ++at)
        CHECK(rows[at].visit.checked_in_means == in[at]);
    CHECK(rows[0].visit.checked_out_means == Means::console);
    CHECK_FALSE(rows[1].visit.checked_out_means);
    CHECK(rows[2].visit.checked_out_means == Means::card);
    CHECK(rows[2].visit.clock == domain::ClockMark::flagged);
    CHECK(rows[3].visit.voided_at);
    CHECK_FALSE(rows[3].void_reason);  // the participant's own undo
    CHECK(rows[0].sessions.at(0).state == domain::ParticipationState::confirmed);
}

TEST_CASE("half days and standing of before are filled in by the station's zone") {
    Folder folder;
    const auto path = folder.file("station.db");
    { auto before = schema_2_station(path); }
    auto db = Database::open(path);
    auto half = db.connection().query("SELECT half_day FROM session ORDER BY id");
    REQUIRE(half.step());
    CHECK(half.text(0) == "morning");  // 11:59 in Urumqi
    REQUIRE(half.step());
    CHECK(half.text(0) == "afternoon");
    auto standing = db.connection().query("SELECT participant_id, first_day, standing FROM standing_period");
    REQUIRE(standing.step());
    CHECK(standing.integer(0) == 1);
    CHECK(standing.text(1) == "2026-11-23");
    CHECK(standing.text(2) == "away");
    REQUIRE(standing.step());
    CHECK(standing.integer(0) == 4);  // erased, and so left
    CHECK(standing.text(2) == "left");
    CHECK_FALSE(standing.step());
    CHECK(month_counts(db, domain::parse_month("2027-01").value(), domain::parse_day("2027-01-10").value()).rows.size() == 3);
    auto registered = db.connection().query("SELECT DISTINCT registered_on FROM participant");
    REQUIRE(registered.step());
    CHECK(registered.text(0) == "1970-01-01");
}

TEST_CASE("after it one visit a day still holds, and foreign keys too") {
    Folder folder;
    const auto path = folder.file("station.db");
    { auto before = schema_2_station(path); }
    auto db = Database::open(path);
    const auto again = "INSERT INTO visit (participant_id, day, checked_in_at, checked_in_means, checked_in_device, "
                       "outside_hours, clock) VALUES (?, '2026-11-23', 1, 'card', 'door', 0, 'plain')";
    CHECK_THROWS_AS(db.connection().run(again, 1), StorageError);
    CHECK_THROWS_AS(db.connection().run(again, 99), StorageError);
    db.connection().run(again, 4);  // whose visit was voided
    auto broken = db.connection().query("PRAGMA foreign_key_check");
    CHECK_FALSE(broken.step());
}
