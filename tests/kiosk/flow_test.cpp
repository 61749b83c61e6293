#include "tests/catch.h"
#include "tests/kiosk/flow_fixture.h"

using namespace oasis;
using namespace oasis::kiosk;
using namespace oasis::kiosk::test;
using namespace std::chrono_literals;
using domain::SessionId;

TEST_CASE("with nothing on today a person is greeted and done") {
    Kiosk kiosk;
    kiosk.check_in(1, {});
    CHECK(kiosk.state() == "Done");
    kiosk.check_in(2, {session(1, -120, -60)});  // what has ended is nothing
    CHECK(kiosk.state() == "Done");
}

TEST_CASE("a late answer of an older scan never shows over the newer person") {
    Kiosk kiosk;
    kiosk.tell(scan(1));
    const Ticket older = kiosk.flow.memory.last_ticket;
    kiosk.tell(scan(2));
    const CheckInAnswered late{older, domain::CheckedIn{person(1), visit(1, kiosk.now.wall)}, usual_day(), {}};
    kiosk.tell(late);
    CHECK(kiosk.state() == "Waiting");
    kiosk.tell(CheckInAnswered{kiosk.flow.memory.last_ticket, domain::CheckedIn{person(2), visit(2, kiosk.now.wall)},
                               usual_day(), {}});
    REQUIRE(kiosk.state() == "Choosing");
    kiosk.tell(late);
    CHECK(kiosk.in<Choosing>().person.participant.id == domain::ParticipantId{2});
}

TEST_CASE("another code lying beside the card before the lens does not interrupt the person") {
    Kiosk kiosk;
    const Scanned poster{std::nullopt, 99, true};
    kiosk.tell(poster);
    CHECK(kiosk.state() == "AskUs");
    kiosk.tell(camera_scan(1));
    kiosk.tell(CheckInAnswered{kiosk.flow.memory.last_ticket, domain::CheckedIn{person(1), visit(1, kiosk.now.wall)},
                               usual_day(), {}});
    for (int i = 0; i < 60; ++i) {
        kiosk.pass(100ms);
        kiosk.tell(i % 2 == 0 ? poster : camera_scan(1));
        REQUIRE(kiosk.state() == "Choosing");
    }
    kiosk.pass(2s);
    kiosk.tell(camera_scan(2));  // a new card is a new wish at any moment
    CHECK(kiosk.state() == "Waiting");
}

TEST_CASE("a card lying before the camera is one scan; shown again later it is another") {
    Kiosk kiosk;
    kiosk.tell(camera_scan(1));
    kiosk.tell(CheckInAnswered{kiosk.flow.memory.last_ticket, domain::CheckedIn{person(1), visit(1, kiosk.now.wall)},
                               {}, {}});
    for (int i = 0; i < 100; ++i) {
        kiosk.pass(100ms);
        kiosk.tell(camera_scan(1));
        REQUIRE(kiosk.state() == "Done");
    }
    kiosk.pass(4s);
    kiosk.tell(camera_scan(1));
    CHECK(kiosk.state() == "Waiting");
}

TEST_CASE("再试一次 reads the very same card at once") {
    Kiosk kiosk;
    kiosk.refuse(1, domain::Refusal::busy);
    CHECK(kiosk.state() == "AskUs");
    kiosk.tell(Tapped{Button::try_again});
    CHECK(kiosk.state() == "Home");
    kiosk.tell(scan(1));
    CHECK(kiosk.state() == "Waiting");
}

TEST_CASE("a touch anywhere starts the idle time anew") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.pass(50s);
    kiosk.tell(Touched{});
    kiosk.pass(50s);
    CHECK(kiosk.state() == "Choosing");
}

TEST_CASE("an answer stays 15 s") {
    Kiosk kiosk;
    kiosk.check_in(1, {});
    kiosk.pass(14'900ms);
    CHECK(kiosk.state() == "Done");
    kiosk.pass(100ms);
    CHECK(kiosk.state() == "Home");
}

TEST_CASE("home sets language, large and low back") {
    Kiosk kiosk;
    for (const Button button : {Button::language, Button::large, Button::low})
        kiosk.tell(Tapped{button});
    CHECK(kiosk.flow.manner == Manner{true, true, true});
    kiosk.check_in(1, {});
    CHECK(kiosk.flow.manner == Manner{true, true, true});
    kiosk.tell(Tapped{Button::done});
    CHECK(kiosk.flow.manner == Manner{});
    kiosk.tell(Tapped{Button::language});
    kiosk.pass(60s);
    CHECK(kiosk.flow.manner == Manner{});
}

TEST_CASE("the third text that is no card within 60 s brings help to the front") {
    Kiosk kiosk;
    for (int i = 1; i <= 3; ++i) {
        kiosk.tell(Scanned{{}, static_cast<std::uint64_t>(i), false});
        REQUIRE(kiosk.state() == "AskUs");
        CHECK(kiosk.in<AskUs>().help_first == (i == 3));
        kiosk.pass(2s);
    }
    kiosk.pass(70s);
    kiosk.tell(Scanned{{}, 9, false});
    CHECK_FALSE(kiosk.in<AskUs>().help_first);
}

TEST_CASE("after something unreadable the next card is taken at once") {
    Kiosk kiosk;
    kiosk.tell(Scanned{{}, 77, false});
    kiosk.tell(scan(1));
    CHECK(kiosk.state() == "Waiting");
}

TEST_CASE("a flood of refusals raises one alert a second") {
    Kiosk kiosk;
    int alerts = 0;
    for (int i = 0; i < 1000; ++i) {
        kiosk.tell(Scanned{{}, static_cast<std::uint64_t>(i), false});
        alerts += kiosk.asked<RaiseAlert>() ? 1 : 0;
        kiosk.pass(5ms);
    }
    CHECK(alerts >= 5);
    CHECK(alerts <= 6);
}

TEST_CASE("已通知 shows only after the store has the call, and leads back to the choice") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(Tapped{Button::call_staff});
    CHECK(kiosk.state() == "Waiting");
    REQUIRE(kiosk.asked<CallStaff>());
    CHECK(kiosk.asked<CallStaff>()->participant == domain::ParticipantId{1});
    kiosk.tell(StaffCallAnswered{kiosk.asked<CallStaff>()->ticket});
    CHECK(kiosk.state() == "CalledStaff");
    kiosk.tell(Tapped{Button::back});
    CHECK(kiosk.state() == "Choosing");
}

TEST_CASE("a call that could not be stored sends the person to staff instead") {
    Kiosk kiosk;
    kiosk.tell(Tapped{Button::call_staff});
    kiosk.tell(Faulted{kiosk.asked<CallStaff>()->ticket, domain::Refusal::storage});
    CHECK(kiosk.state() == "AskUs");
}

TEST_CASE("check-out, and the next scan that takes it back") {
    Kiosk kiosk;
    kiosk.come_again(1, usual_day());
    kiosk.tell(Tapped{Button::check_out});
    REQUIRE(kiosk.asked<CheckOut>());
    kiosk.tell(CheckOutAnswered{kiosk.asked<CheckOut>()->ticket, domain::CheckedOut{person(1), visit(1, kiosk.now.wall)}});
    CHECK(kiosk.state() == "Goodbye");
    kiosk.pass(2s);
    kiosk.tell(scan(1));
    kiosk.tell(CheckInAnswered{kiosk.flow.memory.last_ticket, domain::Returned{person(1), visit(1, kiosk.now.wall)},
                               usual_day(), {}});
    REQUIRE(kiosk.state() == "AlreadyIn");
    CHECK(kiosk.in<AlreadyIn>().returned);
}

TEST_CASE("a check-in can be taken back for 60 s of the wall clock") {
    Kiosk kiosk;
    kiosk.check_in(1, {});
    const auto mine = kiosk.in<Done>().person.visit;
    CHECK(can_undo(mine, kiosk.now));
    Now later = kiosk.now;
    later.wall += 59'999ms;
    CHECK(can_undo(mine, later));
    later.wall += 1ms;
    CHECK_FALSE(can_undo(mine, later));
    auto left = mine;
    left.checked_out_at = kiosk.now.wall;
    CHECK_FALSE(can_undo(left, kiosk.now));
    kiosk.tell(Tapped{Button::undo});
    REQUIRE(kiosk.asked<UndoCheckIn>());
    kiosk.tell(UndoAnswered{kiosk.asked<UndoCheckIn>()->ticket, Undo::undone});
    CHECK(kiosk.state() == "Undone");
}

TEST_CASE("a lost camera is told to staff once") {
    Kiosk kiosk;
    kiosk.tell(ReadersChanged{Reader::working, Reader::absent});
    kiosk.tell(ReadersChanged{Reader::lost, Reader::absent});
    REQUIRE(kiosk.asked<RaiseAlert>());
    CHECK(kiosk.asked<RaiseAlert>()->kind == domain::AlertKind::camera_lost);
    kiosk.tell(ReadersChanged{Reader::lost, Reader::working});
    CHECK_FALSE(kiosk.asked<RaiseAlert>());
}

TEST_CASE("a ring counts whole seconds down to nothing") {
    CHECK(seconds_left(1s, 15s, 1s) == 15);
    CHECK(seconds_left(1s, 15s, 1'001ms) == 15);
    CHECK(seconds_left(1s, 15s, 2s) == 14);
    CHECK(seconds_left(1s, 15s, 16s) == 0);
    CHECK(seconds_left(1s, 15s, 99s) == 0);
}
