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
        for (const Event& event :
             {Event{TileTapped{SessionId{1}}}, Event{TileTapped{SessionId{3}}}, leaving}) {
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
    kiosk.tell(CheckInAnswered{kiosk.flow.memory.last_ticket,
                               domain::CheckedIn{person(1), visit(1, kiosk.now.wall)},
                               today,
                               {},
                               {"S1.6"}});
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
