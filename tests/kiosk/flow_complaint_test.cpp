#include "tests/catch.h"
#include "tests/kiosk/flow_fixture.h"

using namespace oasis;
using namespace oasis::kiosk;
using namespace oasis::kiosk::test;
using domain::ComplaintTopic;

TEST_CASE("reading the channels asks nothing of the store, whoever was in front") {
    Kiosk kiosk;
    kiosk.check_in(1, usual_day());
    kiosk.tell(TileTapped{domain::SessionId{3}});
    const Pick pick = *kiosk.asked<Pick>();
    kiosk.tell(Tapped{Button::complaints});
    CHECK(kiosk.state() == "Complaints");
    CHECK(kiosk.effects.empty());
    // What was tapped goes on to be saved; its answer finds nobody, and moves nothing.
    kiosk.tell(PicksAnswered{pick.ticket, pick.wanted, {}, true, usual_day()});
    CHECK(kiosk.state() == "Complaints");
    kiosk.tell(PageTurned{1});
    CHECK(kiosk.in<Complaints>().page == 1);
    CHECK(kiosk.effects.empty());
    kiosk.tell(Tapped{Button::back});
    CHECK(kiosk.state() == "Home");
}

TEST_CASE("a word is sent with its topic and number, and is said to be in the box only when the store says so") {
    Kiosk kiosk;
    kiosk.go_to_number();
    kiosk.type("80000123");
    kiosk.tell(PadTapped{std::nullopt});
    kiosk.tell(Tapped{Button::send});
    const LeaveWord* sent = kiosk.asked<LeaveWord>();
    REQUIRE(sent);
    CHECK(sent->topic == ComplaintTopic::comfort);
    CHECK(sent->callback == "8000012");
    const auto ticket = sent->ticket;
    CHECK(kiosk.state() == "CallBack");
    SECTION("while it is on its way, taps wait") {
        kiosk.type("9");
        kiosk.tell(Tapped{Button::back});
        kiosk.tell(Tapped{Button::send});
        CHECK(kiosk.effects.empty());
        CHECK(kiosk.in<CallBack>().number == "8000012");
    }
    SECTION("the answer of another is not this one's") {
        kiosk.tell(WordAnswered{ticket + 1, true});
        CHECK(kiosk.state() == "CallBack");
    }
    kiosk.tell(WordAnswered{ticket, true});
    CHECK(kiosk.state() == "WordKept");
    CHECK(kiosk.in<WordKept>().will_call);
    CHECK(kiosk.played(Chime::done));
    kiosk.pass(kiosk.flow.timing.result);
    CHECK(kiosk.state() == "Home");
}

TEST_CASE("a number is digits, none or three to fifteen; it may be left out") {
    Kiosk kiosk;
    kiosk.go_to_number();
    kiosk.type("12");
    kiosk.tell(Tapped{Button::send});
    CHECK_FALSE(kiosk.asked<LeaveWord>());
    kiosk.type("3456789012345678");
    CHECK(kiosk.in<CallBack>().number == "123456789012345");
    for (int i = 0; i < 20; ++i)
        kiosk.tell(PadTapped{std::nullopt});
    CHECK(kiosk.in<CallBack>().number.empty());
    kiosk.tell(Tapped{Button::send});
    REQUIRE(kiosk.asked<LeaveWord>());
    kiosk.tell(WordAnswered{kiosk.flow.memory.last_ticket, true});
    CHECK_FALSE(kiosk.in<WordKept>().will_call);
}

TEST_CASE("where the store cannot take it, nothing typed is lost and it can be sent again") {
    Kiosk kiosk;
    kiosk.go_to_number();
    kiosk.type("8000");
    kiosk.tell(Tapped{Button::send});
    kiosk.tell(Faulted{kiosk.flow.memory.last_ticket, domain::Refusal::busy});
    REQUIRE(kiosk.state() == "CallBack");
    CHECK(kiosk.in<CallBack>().untaken);
    CHECK(kiosk.in<CallBack>().number == "8000");
    CHECK(kiosk.played(Chime::ask));
    kiosk.tell(Tapped{Button::send});
    REQUIRE(kiosk.asked<LeaveWord>());
    CHECK_FALSE(kiosk.in<CallBack>().untaken);
    kiosk.tell(WordAnswered{kiosk.flow.memory.last_ticket, false});
    CHECK(kiosk.state() == "BoxBusy");
}

TEST_CASE("who goes away takes the number along: idle and a card drop it, and it is asked of nobody") {
    Kiosk kiosk;
    kiosk.go_to_number();
    kiosk.type("80000123");
    SECTION("idle") {
        kiosk.pass(kiosk.flow.timing.idle);
        CHECK(kiosk.state() == "Home");
    }
    SECTION("a card") {
        kiosk.tell(scan(4));
        CHECK(kiosk.asked<CheckIn>());
    }
    SECTION("staff are called") {
        kiosk.tell(Tapped{Button::call_staff});
        CHECK_FALSE(kiosk.asked<CallStaff>()->participant);
    }
    CHECK_FALSE(kiosk.asked<LeaveWord>());
    kiosk.flow.state = Home{};
    kiosk.go_to_number();
    CHECK(kiosk.in<CallBack>().number.empty());
}

TEST_CASE("what is about the head of the station goes nowhere from here") {
    Kiosk kiosk;
    kiosk.go_to_topics();
    kiosk.tell(TopicTapped{ComplaintTopic::head});
    CHECK(kiosk.state() == "OutsideOnly");
    kiosk.tell(Tapped{Button::send});
    kiosk.tell(Tapped{Button::write_word});
    CHECK(kiosk.state() == "OutsideOnly");
    CHECK_FALSE(kiosk.asked<LeaveWord>());
}
