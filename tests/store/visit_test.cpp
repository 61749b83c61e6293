#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::AlreadyIn;
using domain::CheckedIn;
using domain::CheckedOut;
using domain::Refusal;
using domain::Refused;
using domain::Returned;

TEST_CASE("a first scan makes today's visit and one journal entry") {
    Station station;
    const auto person = station.add_person(1);
    const auto before = station.entries();
    const auto result = check_in(station.db, digest(1), self, at(9));
    const auto& in = std::get<CheckedIn>(result);
    CHECK(in.participant.number == person.number);
    CHECK(in.visit.day == monday);
    CHECK(in.visit.checked_in_at == at(9));
    CHECK_FALSE(in.visit.outside_hours);
    CHECK(in.visit.clock == domain::ClockMark::plain);
    CHECK(station.entries() == before + 1);
}

TEST_CASE("a second scan within the day changes nothing") {
    Station station;
    station.add_person(1);
    const auto visit = std::get<CheckedIn>(check_in(station.db, digest(1), self, at(9))).visit.id;
    const auto before = station.db.connection().total_changes();
    CHECK(std::get<AlreadyIn>(check_in(station.db, digest(1), self, at(12))).visit.id == visit);
    CHECK(station.db.connection().total_changes() == before);
}

TEST_CASE("the next day's scan makes another visit and leaves the forgotten one open") {
    Station station;
    station.add_person(1);
    const auto tuesday = domain::days_after(monday, 1);
    (void)check_in(station.db, digest(1), self, at(9));
    const auto next = std::get<CheckedIn>(check_in(station.db, digest(1), self, at(9, 0, tuesday))).visit;
    CHECK(next.day == tuesday);
    const auto arrivals = arrivals_on(station.db, monday);
    REQUIRE(arrivals.size() == 1);
    CHECK_FALSE(arrivals[0].visit.checked_out_at);
    CHECK(domain::state_of(arrivals[0].visit, tuesday) == domain::VisitState::left_open);
}

TEST_CASE("yesterday's forgotten visit cannot be checked out today") {
    Station station;
    station.add_person(1);
    (void)check_in(station.db, digest(1), self, at(9));
    const auto result = check_out(station.db, digest(1), self, at(9, 0, domain::days_after(monday, 1)));
    CHECK(std::get<Refused>(result).reason == Refusal::not_in);
    CHECK(station.count("SELECT COUNT(*) FROM visit WHERE checked_out_at IS NOT NULL") == 0);
}

TEST_CASE("unknown and revoked cards are refused and write nothing") {
    Station station;
    const auto person = station.add_person(1);
    CHECK(std::get<Refused>(check_in(station.db, digest(2), self, at(9))).reason == Refusal::unknown);
    CHECK(revoke_card(station.db, person.id, staff, at(9)) == RevokeResult::revoked);
    const auto before = station.entries();
    const auto refused = std::get<Refused>(check_in(station.db, digest(1), self, at(9)));
    CHECK(refused.reason == Refusal::revoked);
    CHECK(refused.participant->id == person.id);
    CHECK(std::get<Refused>(check_out(station.db, digest(2), self, at(9))).reason == Refusal::unknown);
    CHECK(station.entries() == before);
}

TEST_CASE("the card of a person who has left is refused as revoked") {
    Station station;
    station.add_person(1);
    station.db.connection().run("UPDATE participant SET standing = 'left'");
    CHECK(std::get<Refused>(check_in(station.db, digest(1), self, at(9))).reason == Refusal::revoked);
}

TEST_CASE("outside hours a check-in is taken and flagged") {
    Station station;
    station.add_person(1);
    CHECK(std::get<CheckedIn>(check_in(station.db, digest(1), self, at(20))).visit.outside_hours);
}

TEST_CASE("who is away for a while is received like everyone") {
    Station station;
    station.add_person(1);
    station.db.connection().run("UPDATE participant SET standing = 'away'");
    CHECK(std::holds_alternative<CheckedIn>(check_in(station.db, digest(1), self, at(9))));
}

TEST_CASE("staff take check-ins although it is closed, until the day's end, and they stay flagged") {
    Station station;
    station.add_person(1);
    station.add_person(2);
    auto wanted = settings(station.db);
    wanted.outside_hours = domain::OutsideHours::refuse;
    set_settings(station.db, wanted, staff, at(8));
    const auto before = station.entries();
    override_hours(station.db, true, staff, at(18));
    override_hours(station.db, true, staff, at(19));
    CHECK(station.entries() == before + 1);
    CHECK(std::get<CheckedIn>(check_in(station.db, digest(1), self, at(20))).visit.outside_hours);
    CHECK(std::get<Refused>(check_in(station.db, digest(2), self, at(2, 0, domain::days_after(monday, 1)))).reason == Refusal::closed);
    override_hours(station.db, false, staff, at(21));
    CHECK(std::get<Refused>(check_in(station.db, digest(2), self, at(22))).reason == Refusal::closed);
}

TEST_CASE("where the station refuses outside hours, a card is refused and staff may still check in") {
    Station station;
    const auto person = station.add_person(1);
    auto wanted = settings(station.db);
    wanted.outside_hours = domain::OutsideHours::refuse;
    set_settings(station.db, wanted, staff, at(8));
    CHECK(std::get<Refused>(check_in(station.db, digest(1), self, at(20))).reason == Refusal::closed);
    CHECK(std::get<CheckedIn>(check_in(station.db, person.id, staff, at(20))).visit.outside_hours);
    CHECK(std::holds_alternative<AlreadyIn>(check_in(station.db, digest(1), self, at(21))));
}

TEST_CASE("a check-out is kept once, and a scan after it takes it back") {
    Station station;
    station.add_person(1);
    const auto visit = std::get<CheckedIn>(check_in(station.db, digest(1), self, at(9))).visit.id;
    CHECK(std::get<CheckedOut>(check_out(station.db, digest(1), self, at(11))).visit.checked_out_at ==
          at(11));
    const auto entries = station.entries();
    CHECK(std::get<CheckedOut>(check_out(station.db, digest(1), self, at(12))).visit.checked_out_at ==
          at(11));
    CHECK(station.entries() == entries);
    const auto back = std::get<Returned>(check_in(station.db, digest(1), self, at(13))).visit;
    CHECK(back.id == visit);
    CHECK_FALSE(back.checked_out_at);
    CHECK(station.entries() == entries + 1);
}

TEST_CASE("who comes back, by card or let in by staff, goes on with the visit, and the journal says return_visit") {
    Station station;
    const auto person = station.add_person(1);
    const auto visit = std::get<CheckedIn>(check_in(station.db, digest(1), self, at(9))).visit.id;
    for (const bool by_card : {true, false}) {
        (void)check_out(station.db, person.id, staff, at(10));
        const auto back = by_card ? check_in(station.db, digest(1), self, at(11))
                                  : check_in(station.db, person.id, staff, at(11));
        CHECK(std::get<Returned>(back).visit.id == visit);
        CHECK(station.count("SELECT COUNT(*) FROM journal WHERE act = 'return_visit'") == (by_card ? 1 : 2));
    }
}

TEST_CASE("a check-in is undone within a minute, its picks with it, and the person may come again") {
    Station station;
    station.add_person(1);
    const auto session = station.add_session(10, 11);
    const auto visit = std::get<CheckedIn>(check_in(station.db, digest(1), self, at(9))).visit.id;
    (void)pick_sessions(station.db, visit, {&session, 1}, self, at(9));
    CHECK(undo_check_in(station.db, visit, self, at(9, 1)) == UndoResult::undone);
    const auto entries = station.entries();
    CHECK(undo_check_in(station.db, visit, self, at(9, 1)) == UndoResult::undone);
    CHECK(station.entries() == entries);
    CHECK(picks_on(station.db, monday).empty());
    CHECK(arrivals_on(station.db, monday).empty());
    const auto again = std::get<CheckedIn>(check_in(station.db, digest(1), self, at(9, 2))).visit.id;
    CHECK(again != visit);
    CHECK(undo_check_in(station.db, again, self, at(9, 4)) == UndoResult::too_late);
    CHECK(undo_check_in(station.db, domain::VisitId{99}, self, at(9)) == UndoResult::not_found);
}

TEST_CASE("an entry before the newest unflagged one is taken and flagged, and does not move the newest") {
    Station station;
    station.add_person(1);
    station.add_person(2);
    station.add_person(3);
    (void)check_in(station.db, digest(1), self, at(9));
    CHECK(std::get<CheckedIn>(check_in(station.db, digest(2), self, at(8, 57))).visit.clock ==
          domain::ClockMark::flagged);
    CHECK(std::get<CheckedIn>(check_in(station.db, digest(3), self, at(8, 59))).visit.clock ==
          domain::ClockMark::plain);
    CHECK(day_figures(station.db, monday).clock_flagged == 1);
}

TEST_CASE("a clock far ahead is flagged, and staff settle it once") {
    Station station;
    station.add_person(1);
    station.add_person(2);
    const auto later = domain::days_after(monday, 8);
    CHECK(std::get<CheckedIn>(check_in(station.db, digest(1), self, at(9, 0, later))).visit.clock ==
          domain::ClockMark::flagged);
    CHECK(confirm_clock(station.db, staff, at(9, 5, later)) == 1);
    CHECK(station.count("SELECT COUNT(*) FROM visit WHERE clock = 'confirmed'") == 1);
    CHECK(std::get<CheckedIn>(check_in(station.db, digest(2), self, at(9, 6, later))).visit.clock ==
          domain::ClockMark::plain);
    const auto entries = station.entries();
    CHECK(confirm_clock(station.db, staff, at(9, 7, later)) == 0);
    CHECK(station.entries() == entries);
}

TEST_CASE("a zone change moves no stored day") {
    Station station;
    station.add_person(1);
    (void)check_in(station.db, digest(1), self, at(1));  // 23 November in Shanghai, 22 in UTC
    auto wanted = settings(station.db);
    wanted.station.zone = "Europe/London";
    set_settings(station.db, wanted, staff, at(1, 1));
    CHECK(arrivals_on(station.db, monday).size() == 1);
    CHECK(std::get<CheckedIn>(check_in(station.db, digest(1), self, at(1, 2))).visit.day ==
          domain::days_after(monday, -1));
}

TEST_CASE("two programs scanning the same card make one visit") {
    Station station;
    station.add_person(1);
    auto other = Database::open(station.path());
    CHECK(std::holds_alternative<CheckedIn>(check_in(station.db, digest(1), self, at(9))));
    CHECK(std::holds_alternative<AlreadyIn>(check_in(other, digest(1), self, at(9))));
    CHECK(station.count("SELECT COUNT(*) FROM visit") == 1);
}

TEST_CASE("the day's arrivals are listed newest first with means, device and picks") {
    Station station;
    const auto person = station.add_person(1);
    station.add_person(2);
    const auto session = station.add_session(14, 15);
    const auto visit = std::get<CheckedIn>(check_in(station.db, digest(1), self, at(9))).visit.id;
    (void)pick_sessions(station.db, visit, {&session, 1}, self, at(9));
    (void)check_in(station.db, digest(2), self, at(10));
    (void)check_out(station.db, person.id, staff, at(11));
    const auto rows = arrivals_on(station.db, monday);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].act == ArrivalRow::Act::check_out);
    CHECK(rows[0].means == domain::Means::console);
    CHECK(rows[0].device == "console-1");
    CHECK(rows[2].means == domain::Means::card);
    CHECK(rows[2].device == "kiosk-1");
    CHECK(rows[2].picked_aliases == std::vector<std::string>{"健康课堂"});
    const auto figures = day_figures(station.db, monday);
    CHECK(figures.checked_in == 2);
    CHECK(figures.checked_out == 1);
    CHECK(figures.inside == 1);
}

TEST_CASE("who taps check-out at the kiosk came there by card") {
    Station station;
    const auto person = station.add_person(1);
    (void)check_in(station.db, digest(1), self, at(9));
    (void)check_out(station.db, person.id, self, at(11));
    CHECK(arrivals_on(station.db, monday).front().means == domain::Means::card);
    CHECK_FALSE(verify(station.db).fault);
}
