#include "shared/card/code.h"
#include "tests/catch.h"
#include "tests/journeys/kiosk/journey.h"

using namespace oasis;
using namespace oasis::journeys;

namespace {

const Plan staffed = [](JourneyStation& station) {
    station.plan_usual_day();
    station.give_pin();
};

constexpr const char* brand = "润心家园 · 北苑站";

void type_on_pad(Script& s, const std::string& digits) {
    for (const char digit : digits)
        s.tap_text(std::string(1, digit));
}

/// From home to the corner's door, and the number typed.
void to_the_pin(Script& s) {
    s.hold_text(brand).expect("corner.number");
    type_on_pad(s, "12");
    s.tap("corner.enter").expect("corner.pin");
}

void into_the_corner(Script& s) {
    to_the_pin(s);
    type_on_pad(s, "246810");
    s.expect("corner.by_number");
}

}  // namespace

TEST_CASE("staff open the corner and check someone in and out by number", "[staff]") {
    play("corner-number", {}, staffed, [](Script& s, JourneyStation* station) {
        const auto number = station->number_of(station->add_person("欧阳小河与𬭎先生的好朋友"));
        s.as().tap_text(brand).wait(300).expect("action.hours");  // a tap on the mark does nothing
        s.hold_text(brand).expect("corner.number");
        type_on_pad(s, "12");
        s.wait(300).shot("number").tap("corner.enter").expect("corner.pin");
        type_on_pad(s, "2468");
        s.wait(300).shot("pin").refuse_text("2468");
        type_on_pad(s, "10");
        s.expect("corner.by_number")
            .wait(300)
            .shot("menu")
            .tap("corner.by_number")
            .expect("corner.whose_number");
        type_on_pad(s, "99");
        s.tap("corner.enter").expect("corner.no_such_number").wait(300).shot("no-such-number");
        s.tap("corner.erase").wait(650).tap("corner.erase");
        type_on_pad(s, number);
        s.tap("corner.enter").expect("corner.check_in").wait(300).shot("person").tap("corner.check_in");
        s.expect("done.title").wait(300).shot("checked-in").tap("action.fine").expect("corner.by_name");
        s.tap("corner.by_number").expect("corner.whose_number");
        type_on_pad(s, number);
        s.tap("corner.enter").tap("already.check_out").expect("bye.title").tap("action.fine");
        s.tap("action.back").expect_text("EN");
    });
}

TEST_CASE("names stand behind the PIN only, six a page at most, and lead to a check-in", "[staff]") {
    play("corner-name", {}, staffed, [](Script& s, JourneyStation* station) {
        static_cast<void>(station->add_person("司马相如与卓文君当垆卖酒处"));
        for (const char* name : {"小𠮷", "欧**", "𬭎**", "黄𰻞", "张**", "李**", "王**"})
            static_cast<void>(station->add_person(name));
        s.as().refuse_text("小𠮷");
        into_the_corner(s);
        s.tap("corner.by_name")
            .expect("corner.who")
            .wait(300)
            .shot("names")
            .tap("choose.next")
            .expect("choose.previous");
        s.wait(300)
            .shot("names-2")
            .tap("choose.previous")
            .tap_text("0001")
            .tap("already.check_out")
            .expect("bye.title")
            .tap("action.fine");
        s.tap("action.back").expect_text("EN");
    });
}

TEST_CASE("five wrong PINs shut the door, and the right one does not open it then", "[staff]") {
    play("corner-wrong", {}, staffed, [](Script& s, JourneyStation*) {
        s.as();
        to_the_pin(s);
        for (int left = 4; left > 0; --left) {
            type_on_pad(s, "111111");
            s.expect_text(s.either("还可以试 ", "") + std::to_string(left) +
                          s.either(" 次", left == 1 ? " try" : " tries"));
            if (left == 4)
                s.wait(300).shot("wrong");
        }
        type_on_pad(s, "111111");
        s.expect_text(s.either("30 分钟", "in 30 minutes")).wait(300).shot("shut");
        type_on_pad(s, "12");
        s.tap("corner.enter").expect("corner.pin");
        type_on_pad(s, "246810");
        s.expect_text(s.either("30 分钟", "in 30 minutes")).refuse("corner.by_number");
    });
}

TEST_CASE("staff take check-ins on a closed day, and the kiosk receives people again", "[staff]") {
    Setting setting;
    setting.station.open = false;
    setting.station.outside_hours = domain::OutsideHours::refuse;
    play("corner-hours", setting, staffed, [](Script& s, JourneyStation* station) {
        const auto card = station->add_person("张**");
        s.as()
            .expect("closed.title.now")
            .show(card)
            .expect("ask.closed")
            .wait(700)
            .tap("action.try_again")
            .as();
        into_the_corner(s);
        s.tap("corner.hours").expect("corner.hours.off").wait(300).shot("overridden").tap("action.back").as();
        s.expect("action.hours").shot("home").show(card).expect("action.done");
    });
}

TEST_CASE("the readers are tried without a word of whose card it is", "[staff]") {
    play("corner-readers", {}, staffed, [](Script& s, JourneyStation* station) {
        const auto card = station->add_person("小𠮷");
        s.as();
        into_the_corner(s);
        s.tap("corner.readers").expect("corner.read.nothing").show(card);
        s.expect_text(s.either("扫描枪读到一张", "The scanner read one"))
            .refuse_text("小𠮷")
            .wait(300)
            .shot("card");
        s.show("HELLO").expect_text(s.either("5 个字节", "5 bytes")).wait(300).shot("other");
    });
}

TEST_CASE("the corner closes by itself and a participant's card goes before it", "[staff]") {
    Setting setting;
    setting.corner = 5;
    play("corner-idle", setting, staffed, [](Script& s, JourneyStation* station) {
        s.as();
        into_the_corner(s);
        s.wait(5500).expect_text("EN");
        s.as();
        into_the_corner(s);
        s.show(station->add_person("张**")).expect("action.done");
    });
}

TEST_CASE("the corner fits from a wheelchair too, and is not drawn in large letters", "[staff]") {
    play("corner-low", {}, staffed, [](Script& s, JourneyStation* station) {
        static_cast<void>(station->add_person("司马相如与卓文君当垆卖酒处"));
        s.as(true, true).wait(300);
        to_the_pin(s);
        s.wait(300).shot("pin");
        type_on_pad(s, "246810");
        s.expect("corner.by_number").wait(300).shot("menu").tap("corner.by_name").expect("corner.who");
        s.wait(300).shot("names").tap_text("0001").expect("already.check_out").wait(300).shot("person");
    });
}

TEST_CASE("where staff let people in, a right PIN takes the check-in of the card that was shown", "[staff]") {
    Setting setting;
    setting.station.open = false;
    setting.station.outside_hours = domain::OutsideHours::ask_staff;
    play("let-in", setting, staffed, [](Script& s, JourneyStation* station) {
        s.as().expect("closed.title.now").show(station->add_person("张**")).expect("ask.closed").expect("ask.line.let_in");
        s.wait(300).shot("ask").tap("ask.let_in").expect("corner.number");
        type_on_pad(s, "12");
        s.tap("corner.enter").expect("corner.pin");
        type_on_pad(s, "246810");
        s.expect("action.done").shot("in");
    });
}
