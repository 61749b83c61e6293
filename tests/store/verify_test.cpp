#include "shared/store/verify.h"
#include "shared/trust/journal_chain.h"
#include "tests/catch.h"
#include "tests/store/intruder.h"
#include "tests/store/station.h"

#include <sqlite3.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

/// A day with every act that the replay knows. 20 entries and more.
void live(Station& station) {
    for (int seed = 1; seed <= 4; ++seed)
        station.add_person(seed);
    const auto session = station.add_session(10, 11);
    const auto visit = std::get<domain::CheckedIn>(check_in(station.db, digest(1), self, at(9))).visit.id;
    (void)pick_sessions(station.db, visit, {&session, 1}, self, at(9));
    (void)check_in(station.db, digest(2), self, at(8));  // flagged
    (void)confirm_clock(station.db, staff, at(9, 1));
    const auto undone = std::get<domain::CheckedIn>(check_in(station.db, digest(3), self, at(9, 2))).visit.id;
    (void)undo_check_in(station.db, undone, self, at(9, 2));
    (void)check_out(station.db, digest(1), self, at(9, 3));
    (void)check_in(station.db, digest(1), self, at(9, 4));
    (void)pick_sessions(station.db, visit, {}, self, at(9, 5));
    const NewCard worn{domain::ParticipantId{4}, digest(5), domain::IssueReason::wear};
    (void)issue_cards(station.db, {&worn, 1}, staff, at(9, 6));
    (void)check_in(station.db, digest(5), self, at(9, 7));
    const NewCard lost{domain::ParticipantId{2}, digest(6), domain::IssueReason::loss};
    (void)issue_cards(station.db, {&lost, 1}, staff, at(9, 8));
    (void)revoke_card(station.db, domain::ParticipantId{3}, staff, at(9, 9));
    (void)check_out(station.db, digest(5), self, at(9, 10));
}

/// The first bad entry after someone has run `sql` without triggers.
std::optional<std::int64_t> first_bad_after(const std::string& sql) {
    Station station;
    live(station);
    Intruder intruder{station.path()};
    REQUIRE(intruder.drop_triggers());
    REQUIRE(intruder.run(sql));
    const auto result = verify(station.db);
    return result.fault ? std::optional{result.fault->sequence} : std::nullopt;
}

}  // namespace

TEST_CASE("a station that has lived by its acts verifies") {
    Station station;
    live(station);
    const auto result = verify(station.db);
    INFO((result.fault ? to_text(*result.fault) : ""));
    CHECK_FALSE(result.fault);
    CHECK(result.head.entries == station.entries());
    CHECK(result.head.hex.size() == 16);
    CHECK(result.head == head(station.db));
}

TEST_CASE("an empty file verifies with an empty head") {
    Folder folder;
    auto db = Database::open(folder.file("empty.db"));
    CHECK_FALSE(verify(db).fault);
    CHECK(verify(db).head == Head{});
}

TEST_CASE("any edited column of an entry is found at that entry") {
    const auto column =
        GENERATE(as<std::string>{}, "at = at + 1", "flagged = 1 - flagged", "newest_at = newest_at - 1",
                 "device = 'x'", "actor = 'staff:9'", "act = 'check_out'", "subject = 'visit:2'",
                 "body = '{}'", "previous_hash = zeroblob(32)", "hash = zeroblob(32)");
    INFO(column);
    CHECK(first_bad_after("UPDATE journal SET " + column + " WHERE seq = 12") == 12);
}

TEST_CASE("a deleted entry is found, with and without renumbering") {
    CHECK(first_bad_after("DELETE FROM journal WHERE seq = 12") == 12);
    CHECK(first_bad_after("DELETE FROM journal WHERE seq = 1") == 1);
    CHECK(first_bad_after(
              "DELETE FROM journal WHERE seq = 12; UPDATE journal SET seq = seq - 1 WHERE seq > 12") == 12);
}

TEST_CASE("an inserted entry is found") {
    CHECK(
        first_bad_after(
            "UPDATE journal SET seq = -seq - 1 WHERE seq >= 12; UPDATE journal SET seq = -seq WHERE seq < 0;"
            "INSERT INTO journal SELECT 12, at, flagged, newest_at, device, actor, act, subject, body, "
            "previous_hash, hash FROM journal WHERE seq = 11") == 12);
}

TEST_CASE("a replaced entry is found") {
    CHECK(first_bad_after(
              "REPLACE INTO journal SELECT 12, at, flagged, newest_at, device, actor, act, subject, body, "
              "previous_hash, hash FROM journal WHERE seq = 9") == 12);
}

TEST_CASE("two swapped entries are found at the first of them") {
    CHECK(first_bad_after(
              "UPDATE journal SET seq = -1 WHERE seq = 11; UPDATE journal SET seq = 11 WHERE seq = 14;"
              "UPDATE journal SET seq = 14 WHERE seq = -1") == 11);
}

TEST_CASE("a table that was changed behind the journal is found at the entry that it contradicts") {
    CHECK(first_bad_after("UPDATE visit SET checked_in_at = checked_in_at - 1 WHERE id = 1"));
    CHECK(first_bad_after("UPDATE visit SET outside_hours = 1 WHERE id = 1"));
    CHECK(first_bad_after("UPDATE visit SET checked_in_device = 'x' WHERE id = 4"));
    CHECK(first_bad_after("UPDATE visit SET voided_at = NULL, void_reason = NULL WHERE id = 3"));
    CHECK(first_bad_after("DELETE FROM visit WHERE id = 2"));
    CHECK(first_bad_after("UPDATE card SET state = 'active', revoked_at = NULL WHERE id = 3"));
    CHECK(first_bad_after("UPDATE card SET digest = zeroblob(32) WHERE id = 1"));
    CHECK(first_bad_after("UPDATE participation SET state = 'picked'"));
    CHECK(first_bad_after("UPDATE session SET day = '2026-11-24'"));
    CHECK(first_bad_after("UPDATE session SET counts = 0"));
    CHECK(first_bad_after("UPDATE session SET half_day = 'afternoon'"));
    CHECK(first_bad_after("UPDATE session SET cancelled_at = 1"));
    CHECK(first_bad_after("UPDATE activity SET counts = 0"));
    CHECK(first_bad_after("UPDATE participant SET registered_on = '2026-01-01' WHERE id = 2"));
    CHECK(first_bad_after("UPDATE participant SET kind = 'visitor' WHERE id = 2"));
    CHECK(first_bad_after(
              "INSERT INTO session (activity_id, day, starts_at, ends_at, room, leader, places, half_day) "
              "VALUES (1, '2026-11-23', 1, 2, '', '', 1, 'morning')") == 0);
    CHECK(first_bad_after(
              "INSERT INTO visit (participant_id, day, checked_in_at, checked_in_means, checked_in_device, "
              "outside_hours, clock) VALUES (3, '2026-11-23', 1, 'card', 'k', 0, 'plain')") == 0);
}

TEST_CASE("an entry that was changed together with its hash is found at that entry") {
    Station station;
    live(station);
    Intruder intruder{station.path()};
    REQUIRE(intruder.drop_triggers());
    auto row = station.db.connection().query(
        "SELECT seq, at, flagged, newest_at, device, actor, act, subject, body, "
        "previous_hash FROM journal WHERE seq = 12");
    REQUIRE(row.step());
    trust::ChainEntry entry{row.integer(0), row.integer(1) + 60000,
                            row.integer(2), row.integer(3),
                            row.text(4),    row.text(5),
                            row.text(6),    row.text(7),
                            row.text(8),    {}};
    std::ranges::copy(row.blob(9), entry.previous.begin());
    station.db.connection().run("UPDATE journal SET at = ?, hash = ? WHERE seq = 12", entry.at,
                                chain_hash(entry));
    CHECK(verify(station.db).fault->sequence == 12);
}

TEST_CASE("an entry forged whole and put in between is found at its place") {
    Station station;
    live(station);
    Intruder intruder{station.path()};
    REQUIRE(intruder.drop_triggers());
    REQUIRE(intruder.run(
        "UPDATE journal SET seq = -seq - 1 WHERE seq >= 12; UPDATE journal SET seq = -seq WHERE seq < 0"));
    trust::ChainEntry entry{12, 1, 0, 1, "kiosk-1", "self", "call", "visit:1", "{}", {}};
    auto row = station.db.connection().query("SELECT hash FROM journal WHERE seq = 11");
    REQUIRE(row.step());
    std::ranges::copy(row.blob(0), entry.previous.begin());
    station.db.connection().run(
        "INSERT INTO journal VALUES (12, 1, 0, 1, 'kiosk-1', 'self', 'call', 'visit:1', '{}', ?, ?)",
        entry.previous, chain_hash(entry));
    CHECK(verify(station.db).fault->sequence == 12);
}

TEST_CASE("a cut tail is found through the head kept outside, even when the tables were cut with it") {
    Station station;
    station.add_person(1);
    const auto kept = head(station.db);
    Intruder intruder{station.path()};
    REQUIRE(intruder.drop_triggers());
    REQUIRE(intruder.run("DELETE FROM journal WHERE act = 'issue_card'; DELETE FROM card"));
    CHECK_FALSE(verify(station.db).fault);
    const auto fault = verify_head(station.db, kept).fault;
    REQUIRE(fault);
    CHECK(fault->kind == FaultKind::head_missing);
    CHECK(fault->sequence == kept.entries);
}

TEST_CASE("a chain rewritten as a whole is found through the head kept outside") {
    Station station;
    station.add_person(1);
    const auto kept = head(station.db);
    Station forged;
    forged.add_person(2);
    CHECK_FALSE(verify(forged.db).fault);
    CHECK(verify_head(forged.db, kept).fault->kind == FaultKind::head_differs);
    CHECK_FALSE(verify_head(station.db, kept).fault);
    station.add_person(3);
    CHECK_FALSE(verify_head(station.db, kept).fault);
}

TEST_CASE("with its triggers the journal takes no change, on a foreign connection either") {
    Station station;
    live(station);
    Intruder intruder{station.path()};
    const auto recursive = GENERATE(as<std::string>{}, "ON", "OFF");
    REQUIRE(intruder.run("PRAGMA recursive_triggers=" + recursive));
    const std::string copy =
        "at, flagged, newest_at, device, actor, act, subject, body, previous_hash, hash FROM journal "
        "WHERE seq = 5";
    CHECK_FALSE(intruder.run("UPDATE journal SET device = 'x' WHERE seq = 3"));
    CHECK_FALSE(intruder.run("UPDATE OR REPLACE journal SET seq = 4 WHERE seq = 3"));
    CHECK_FALSE(intruder.run("UPDATE OR IGNORE journal SET device = 'x' WHERE seq = 3"));
    CHECK_FALSE(intruder.run("DELETE FROM journal WHERE seq = 3"));
    CHECK_FALSE(intruder.run("DELETE FROM journal"));
    CHECK_FALSE(intruder.run("INSERT OR REPLACE INTO journal SELECT 3, " + copy));
    CHECK_FALSE(intruder.run("INSERT OR IGNORE INTO journal SELECT 3, " + copy));
    CHECK_FALSE(intruder.run("INSERT OR FAIL INTO journal SELECT 3, " + copy));
    CHECK_FALSE(intruder.run("INSERT INTO journal SELECT 999, " + copy));
    CHECK_FALSE(intruder.run("INSERT INTO journal SELECT 3, " + copy +
                             " ON CONFLICT (seq) DO UPDATE SET device = 'x'"));
    CHECK_FALSE(intruder.run("REPLACE INTO journal SELECT NULL, " + copy));
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("a head is written as N:HEX16") {
    CHECK(parse_head("12:0123456789abcdef") == Head{12, "0123456789ABCDEF"});
    CHECK_FALSE(parse_head("12"));
    CHECK_FALSE(parse_head("12:0123"));
    CHECK_FALSE(parse_head("x:0123456789ABCDEF"));
    CHECK_FALSE(parse_head("12:0123456789ABCDEG"));
    CHECK_FALSE(parse_head(":0123456789ABCDEF"));
}

TEST_CASE("a tail cut from the journal alone is named by the head kept outside before the rows it left behind") {
    Station station;
    live(station);
    const auto kept = head(station.db);
    Intruder intruder{station.path()};
    REQUIRE(intruder.drop_triggers());
    REQUIRE(intruder.run("DELETE FROM journal WHERE seq > 15"));
    REQUIRE(verify(station.db).fault);
    const auto result = verify_head(station.db, kept);
    CHECK(result.fault->kind == FaultKind::head_missing);
    CHECK(result.fault->sequence == 16);
    CHECK_FALSE(result.further.empty());
}

TEST_CASE("where the chain breaks before the head kept outside, both are named") {
    Station station;
    live(station);
    const auto kept = head(station.db);
    Intruder intruder{station.path()};
    REQUIRE(intruder.drop_triggers());
    REQUIRE(intruder.run("DELETE FROM journal WHERE seq > 15; UPDATE journal SET device = 'x' WHERE seq = 12"));
    const auto result = verify_head(station.db, kept);
    CHECK(result.fault->sequence == 12);
    REQUIRE(result.further.size() == 1);
    CHECK(result.further[0].kind == FaultKind::head_missing);
}

TEST_CASE("a hash of another length than hashes have is a fault, and no act stumbles over it") {
    Station station;
    live(station);
    Intruder intruder{station.path()};
    REQUIRE(intruder.drop_triggers());
    const auto length = GENERATE(as<std::string>{}, "0", "7", "50000");
    INFO(length);
    REQUIRE(intruder.run("PRAGMA ignore_check_constraints=ON; UPDATE journal SET hash = zeroblob(" + length +
                         ") WHERE seq = (SELECT MAX(seq) FROM journal)"));
    const auto last = station.entries();
    CHECK(verify(station.db).fault->sequence == last);
    CHECK_FALSE(head(station.db).hex.empty());
    station.add_person(9);
    CHECK(station.entries() == last + 2);
    CHECK(verify(station.db).fault->sequence == last);
}
