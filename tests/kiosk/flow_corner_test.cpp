#include "tests/catch.h"
#include "tests/kiosk/flow_fixture.h"

using namespace oasis;
using namespace oasis::kiosk;
using namespace oasis::kiosk::test;
using namespace std::chrono_literals;

namespace {

domain::Refused refused() {
    return {domain::Refusal::revoked, person(1)};
}

}  // namespace

TEST_CASE("the corner opens with a short number and six digits, which are not kept") {
    Kiosk kiosk;
    kiosk.tell(Tapped{Button::corner});
    kiosk.tell(Tapped{Button::enter});  // no number yet
    CHECK_FALSE(kiosk.in<CornerDoor>().at_pin);
    kiosk.type("129");
    kiosk.tell(PadTapped{std::nullopt});
    kiosk.tell(Tapped{Button::enter});
    kiosk.type("24681");
    CHECK_FALSE(kiosk.asked<SignIn>());
    kiosk.type("0");
    REQUIRE(kiosk.asked<SignIn>());
    CHECK(kiosk.asked<SignIn>()->number == "12");
    CHECK(kiosk.asked<SignIn>()->pin == "246810");
    CHECK(kiosk.in<CornerDoor>().pin.empty());
    kiosk.type("1");  // waits for the answer
    CHECK(kiosk.in<CornerDoor>().pin.empty());
    kiosk.answer_corner(SignedInAtCorner{domain::AccountId{3}});
    CHECK(kiosk.state() == "CornerMenu");
}

TEST_CASE("the corner keeps language and height, and is not drawn in large letters") {
    Kiosk kiosk;
    for (const Button button : {Button::language, Button::large, Button::low, Button::corner})
        kiosk.tell(Tapped{button});
    CHECK(kiosk.flow.manner == Manner{true, false, true});
}

TEST_CASE("a wrong PIN may be tried again; a shut door asks for the number anew") {
    Kiosk kiosk;
    kiosk.tell(Tapped{Button::corner});
    kiosk.type("12");
    kiosk.tell(Tapped{Button::enter});
    kiosk.type("111111");
    kiosk.answer_corner(CornerDoor::WrongPin{4});
    CHECK(std::get<CornerDoor::WrongPin>(*kiosk.in<CornerDoor>().answer).tries_left == 4);
    CHECK(kiosk.in<CornerDoor>().at_pin);
    kiosk.type("1");
    CHECK_FALSE(kiosk.in<CornerDoor>().answer);
    kiosk.type("11111");
    kiosk.answer_corner(CornerDoor::Shut{30});
    CHECK_FALSE(kiosk.in<CornerDoor>().at_pin);
    CHECK(kiosk.in<CornerDoor>().number.empty());
    CHECK(std::get<CornerDoor::Shut>(*kiosk.in<CornerDoor>().answer).minutes == 30);
}

TEST_CASE("the corner closes after 30 s without a touch, from every place, and remembers nothing") {
    for (const Button place : {Button::back, Button::by_number, Button::test_readers}) {
        Kiosk kiosk;
        kiosk.enter_corner();
        if (place != Button::back)
            kiosk.tell(Tapped{place});
        kiosk.pass(20s);
        kiosk.tell(Touched{});
        kiosk.pass(29s);
        CHECK(kiosk.state() != "Home");
        kiosk.pass(1s);
        CHECK(kiosk.state() == "Home");
        kiosk.tell(Tapped{Button::corner});
        CHECK(kiosk.in<CornerDoor>().number.empty());
    }
}

TEST_CASE("someone without a card is checked in and out by number, in the name of who signed in") {
    Kiosk kiosk;
    kiosk.enter_corner();
    kiosk.tell(Tapped{Button::by_number});
    kiosk.type("1001");
    kiosk.tell(Tapped{Button::enter});
    CHECK(kiosk.asked<FindPerson>()->number == "1001");
    kiosk.answer_corner(Found{});
    CHECK(std::get<ByNumber>(kiosk.in<Corner>().place).unknown);
    kiosk.tell(Tapped{Button::enter});
    kiosk.answer_corner(Found{Attendee{person(1), std::nullopt}});
    kiosk.tell(Tapped{Button::check_in});
    REQUIRE(kiosk.asked<StaffCheckIn>());
    CHECK(kiosk.asked<StaffCheckIn>()->account == domain::AccountId{3});
    CHECK(kiosk.asked<StaffCheckIn>()->participant == domain::ParticipantId{1});
    kiosk.tell(Tapped{Button::check_in});  // one at a time
    CHECK_FALSE(kiosk.asked<StaffCheckIn>());
    kiosk.answer_corner(domain::CheckInResult{domain::CheckedIn{person(1), visit(1, kiosk.now.wall)}});
    CHECK(std::get<CornerSaid>(kiosk.in<Corner>().place).what == CornerSaid::What::checked_in);
    kiosk.tell(Tapped{Button::done});
    CHECK(kiosk.state() == "CornerMenu");
}

TEST_CASE("what the store will not take is said without a reason") {
    Kiosk kiosk;
    kiosk.enter_corner();
    kiosk.tell(Tapped{Button::by_name});
    kiosk.answer_corner(People{{person(1)}});
    kiosk.tell(NameTapped{domain::ParticipantId{7}});  // not in the list
    CHECK_FALSE(kiosk.asked<FindPerson>());
    kiosk.tell(NameTapped{domain::ParticipantId{1}});
    CHECK(kiosk.asked<FindPerson>()->number == "1001");
    kiosk.answer_corner(Found{Attendee{person(1), visit(1, kiosk.now.wall)}});
    kiosk.tell(Tapped{Button::check_out});
    kiosk.answer_corner(domain::CheckOutResult{refused()});
    CHECK(std::get<CornerSaid>(kiosk.in<Corner>().place).what == CornerSaid::What::not_taken);
}

TEST_CASE("a fault in the corner is said there, and the corner stays open") {
    Kiosk kiosk;
    kiosk.enter_corner();
    kiosk.tell(Tapped{Button::open_today});
    REQUIRE(kiosk.asked<OverrideHours>());
    kiosk.tell(Faulted{kiosk.asked<OverrideHours>()->ticket, domain::Refusal::busy});
    CHECK(std::get<CornerSaid>(kiosk.in<Corner>().place).what == CornerSaid::What::busy);
}

TEST_CASE("the hours are asked to be what the tapped words said, whatever another kiosk did meanwhile") {
    for (const auto& [button, take] : {std::pair{Button::open_today, true}, std::pair{Button::keep_hours, false}}) {
        Kiosk kiosk;
        kiosk.enter_corner();
        kiosk.tell(Tapped{button});
        REQUIRE(kiosk.asked<OverrideHours>());
        CHECK(kiosk.asked<OverrideHours>()->take == take);
    }
}

TEST_CASE("the reader test takes no check-in and says only what kind of code came") {
    Kiosk kiosk;
    kiosk.enter_corner();
    kiosk.tell(Tapped{Button::test_readers});
    kiosk.tell(camera_scan(1));
    CHECK_FALSE(kiosk.asked<CheckIn>());
    CHECK(std::get<ReaderTest>(kiosk.in<Corner>().place).last->ours);
    kiosk.tell(Scanned{{}, 99, false, 12});
    const auto last = std::get<ReaderTest>(kiosk.in<Corner>().place).last;
    CHECK_FALSE(last->ours);
    CHECK_FALSE(last->camera);
    CHECK(last->length == 12);
}

TEST_CASE("a participant's card beside the reader test closes the corner and is taken") {
    Kiosk kiosk;
    kiosk.enter_corner();
    kiosk.tell(scan(5));
    CHECK(kiosk.state() == "Waiting");
    CHECK(kiosk.asked<CheckIn>());
}

TEST_CASE("where it is closed, a right PIN lets in the card that was shown, and opens nothing more") {
    Kiosk kiosk;
    kiosk.refuse(1, domain::Refusal::closed_ask_staff);
    REQUIRE(kiosk.state() == "AskUs");
    CHECK(kiosk.asked<RaiseAlert>()->kind == domain::AlertKind::closed);
    kiosk.pass(kiosk.flow.timing.result + 5s);  // staff need time to come
    REQUIRE(kiosk.state() == "AskUs");
    kiosk.tell(Tapped{Button::let_in});
    REQUIRE(kiosk.state() == "CornerDoor");
    kiosk.type("12");
    kiosk.tell(Tapped{Button::enter});
    kiosk.type("111111");
    kiosk.answer_corner(CornerDoor::WrongPin{4});
    kiosk.tell(Tapped{Button::back});
    kiosk.tell(Tapped{Button::enter});
    kiosk.type("246810");
    kiosk.answer_corner(SignedInAtCorner{domain::AccountId{3}});
    REQUIRE(kiosk.state() == "Waiting");
    REQUIRE(kiosk.asked<LetIn>());
    CHECK(kiosk.asked<LetIn>()->account == domain::AccountId{3});
    CHECK(kiosk.asked<LetIn>()->card == card(1));
    kiosk.tell(CheckInAnswered{kiosk.flow.memory.last_ticket, domain::CheckedIn{person(1), visit(1, kiosk.now.wall)},
                               usual_day(), {}});
    CHECK(kiosk.state() == "Choosing");
    kiosk.tell(Tapped{Button::back});
    CHECK(kiosk.state() == "Home");
}

TEST_CASE("a shut door, time and other refusals let nobody in") {
    Kiosk kiosk;
    kiosk.refuse(1, domain::Refusal::closed_ask_staff);
    kiosk.tell(Tapped{Button::let_in});
    kiosk.type("12");
    kiosk.tell(Tapped{Button::enter});
    kiosk.type("111111");
    kiosk.answer_corner(CornerDoor::Shut{30});
    CHECK(kiosk.in<CornerDoor>().lets_in == card(1));
    kiosk.pass(kiosk.flow.timing.corner);
    CHECK(kiosk.state() == "Home");
    kiosk.enter_corner();
    CHECK(kiosk.state() == "CornerMenu");
    CHECK_FALSE(kiosk.asked<LetIn>());
    kiosk.tell(Tapped{Button::back});
    int other = 2;
    for (const auto reason : {domain::Refusal::closed, domain::Refusal::unknown, domain::Refusal::storage}) {
        kiosk.refuse(other++, reason);
        kiosk.tell(Tapped{Button::let_in});
        CHECK(kiosk.state() == "AskUs");
    }
}

TEST_CASE("who is not let in goes home after a while") {
    Kiosk kiosk;
    kiosk.refuse(1, domain::Refusal::closed_ask_staff);
    kiosk.pass(kiosk.flow.timing.idle);
    CHECK(kiosk.state() == "Home");
}
