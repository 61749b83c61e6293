#include "tests/catch.h"
#include "tests/kiosk/flow_fixture.h"

using namespace oasis;
using namespace oasis::kiosk;
using namespace oasis::kiosk::test;
using namespace std::chrono_literals;
using domain::SessionId;

TEST_CASE("one wanted session takes two taps from scan to done, and success waits for the commit") {
    Kiosk kiosk;
    kiosk.tell(scan(1));
    CHECK(kiosk.state() == "Waiting");
    CHECK(kiosk.played(Chime::read));
    REQUIRE(kiosk.asked<CheckIn>());
    kiosk.check_in(2, usual_day());
    REQUIRE(kiosk.state() == "Choosing");
    kiosk.tell(TileTapped{SessionId{1}});  // the first tap
    REQUIRE(kiosk.asked<Pick>());
    CHECK(kiosk.asked<Pick>()->wanted == std::vector{SessionId{1}});
    CHECK(kiosk.in<Choosing>().person.picks.empty());  // 已选 means saved
    const Pick pick = *kiosk.asked<Pick>();
    kiosk.tell(Tapped{Button::done});  // the second tap comes before the store's answer
    CHECK(kiosk.state() == "Choosing");
    kiosk.tell(PicksAnswered{pick.ticket, pick.wanted, {}, true, usual_day()});
    CHECK(kiosk.state() == "Done");
    CHECK(kiosk.played(Chime::done));
    CHECK(kiosk.in<Done>().person.picks == std::vector{SessionId{1}});
}

TEST_CASE("a single suited session is preselected by an act, not by a picture") {
    Kiosk kiosk;
    const auto today = std::vector{session(1, 60, 120), session(2, 60, 120, 5, 5)};
    kiosk.check_in(1, today);
    REQUIRE(kiosk.asked<Pick>());
    CHECK(kiosk.in<Choosing>().person.picks.empty());
    kiosk.pick_is_saved(today);
    CHECK(kiosk.in<Choosing>().person.picks == std::vector{SessionId{1}});
}

TEST_CASE("two suited sessions are not chosen for anyone") {
    Kiosk kiosk;
    kiosk.check_in(1, {session(1, 60, 120), session(2, 130, 150)});
    CHECK_FALSE(kiosk.asked<Pick>());
}

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

TEST_CASE("a late pick of an older person never touches the newer one") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(TileTapped{SessionId{1}});
    const Pick pick = *kiosk.asked<Pick>();
    kiosk.check_in(2, usual_day());
    kiosk.tell(PicksAnswered{pick.ticket, pick.wanted, {}, true, usual_day()});
    CHECK(kiosk.in<Choosing>().person.picks.empty());
}

TEST_CASE("taps while a pick is being saved are sent at once, and 已选 waits for the last of them") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(TileTapped{SessionId{1}});
    const Pick first = *kiosk.asked<Pick>();
    kiosk.tell(TileTapped{SessionId{3}});
    REQUIRE(kiosk.asked<Pick>());
    const Pick second = *kiosk.asked<Pick>();
    CHECK(second.wanted == std::vector{SessionId{1}, SessionId{3}});
    kiosk.tell(PicksAnswered{first.ticket, first.wanted, {}, true, usual_day()});
    CHECK(kiosk.in<Choosing>().saving);
    kiosk.tell(PicksAnswered{second.ticket, second.wanted, {}, true, usual_day()});
    CHECK(kiosk.in<Choosing>().person.picks.size() == 2);
}

TEST_CASE("who leaves by 返回 or another card while a pick is being saved loses none of the picks") {
    for (const Event& leaving : {Event{Tapped{Button::back}}, Event{scan(2)}}) {
        Kiosk kiosk;
        kiosk.check_in(1, usual_day());
        std::vector<SessionId> stored;
        for (const Event& event : {Event{TileTapped{SessionId{1}}}, Event{TileTapped{SessionId{3}}}, leaving}) {
            kiosk.tell(event);
            if (const auto* pick = kiosk.asked<Pick>())
                stored = pick->wanted;
        }
        CHECK(kiosk.state() != "Choosing");
        CHECK(stored == std::vector{SessionId{1}, SessionId{3}});
    }
}

TEST_CASE("an earlier pick that was not to be had does not take the later one with it") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(TileTapped{SessionId{1}});
    const Pick first = *kiosk.asked<Pick>();
    kiosk.tell(TileTapped{SessionId{3}});
    const Pick second = *kiosk.asked<Pick>();
    kiosk.tell(PicksAnswered{first.ticket, {}, SessionId{1}, true, usual_day()});
    kiosk.tell(PicksAnswered{second.ticket, {SessionId{3}}, SessionId{1}, true, usual_day()});
    CHECK(kiosk.in<Choosing>().person.picks == std::vector{SessionId{3}});
    CHECK(kiosk.in<Choosing>().explained == SessionId{1});
}

TEST_CASE("what does not suit a person is not chosen for them, nor picked by a tap") {
    Kiosk kiosk;
    auto today = std::vector{session(1, 60, 120), session(2, 130, 150)};
    today[0].activity.service_item = "S1.6";
    kiosk.tell(scan(1));
    kiosk.tell(CheckInAnswered{kiosk.flow.memory.last_ticket, domain::CheckedIn{person(1), visit(1, kiosk.now.wall)},
                               today, {}, {"S1.6"}});
    REQUIRE(kiosk.asked<Pick>());  // the only suited one
    CHECK(kiosk.asked<Pick>()->wanted == std::vector{SessionId{2}});
    const Pick pick = *kiosk.asked<Pick>();
    kiosk.tell(PicksAnswered{pick.ticket, pick.wanted, {}, true, today, {"S1.6"}});
    kiosk.tell(TileTapped{SessionId{1}});
    CHECK_FALSE(kiosk.asked<Pick>());
    CHECK(kiosk.in<Choosing>().explained == SessionId{1});
}

TEST_CASE("a picked tile tapped again is given back") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(TileTapped{SessionId{1}});
    kiosk.pick_is_saved(usual_day());
    kiosk.tell(TileTapped{SessionId{1}});
    CHECK(kiosk.asked<Pick>()->wanted.empty());
}

TEST_CASE("a tile that cannot be picked says why and asks nothing of the store") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(TileTapped{SessionId{4}});  // full
    CHECK(kiosk.in<Choosing>().explained == SessionId{4});
    CHECK_FALSE(kiosk.asked<Pick>());
    kiosk.tell(TileTapped{SessionId{1}});
    kiosk.pick_is_saved(usual_day());
    kiosk.tell(TileTapped{SessionId{2}});  // at the same time as 1
    CHECK(kiosk.in<Choosing>().explained == SessionId{2});
}

TEST_CASE("the last place that went to another is explained, and 完成 does not pretend") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(TileTapped{SessionId{1}});
    const Pick pick = *kiosk.asked<Pick>();
    kiosk.tell(Tapped{Button::done});
    kiosk.tell(PicksAnswered{pick.ticket, {}, SessionId{1}, true, usual_day()});
    REQUIRE(kiosk.state() == "Choosing");
    CHECK(kiosk.in<Choosing>().explained == SessionId{1});
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

TEST_CASE("idle asks whether anyone is there, waits, and keeps what was picked") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(TileTapped{SessionId{1}});
    kiosk.pick_is_saved(usual_day());
    kiosk.pass(59s);
    CHECK(kiosk.state() == "Choosing");
    kiosk.pass(1s);
    CHECK(kiosk.state() == "StillThere");
    kiosk.pass(19s);
    kiosk.tell(Tapped{Button::still_here});
    REQUIRE(kiosk.state() == "Choosing");
    CHECK(kiosk.in<Choosing>().person.picks.size() == 1);
    kiosk.pass(60s);
    kiosk.pass(20s);
    CHECK(kiosk.state() == "Home");
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

TEST_CASE("a fault while a pick is saved, with the person away, loses no one's place") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(TileTapped{SessionId{1}});
    const Ticket ticket = kiosk.asked<Pick>()->ticket;
    kiosk.pass(60s);
    REQUIRE(kiosk.state() == "StillThere");
    kiosk.tell(Faulted{ticket, domain::Refusal::busy});
    kiosk.tell(Tapped{Button::still_here});
    REQUIRE(kiosk.state() == "Choosing");
    CHECK_FALSE(kiosk.in<Choosing>().saving);
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
