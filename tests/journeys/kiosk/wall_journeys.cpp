#include "tests/catch.h"
#include "tests/journeys/kiosk/journey.h"
#include <array>

using namespace oasis;
using namespace oasis::journeys;

namespace {

const Plan hung = [](JourneyStation& station) {
    station.plan_usual_day();
    station.hang_wall(false);
};

/// Every page behind 站点信息: two taps from home, and one back.
void whole_wall(Script& s, bool large, bool low) {
    const std::string tag = std::string(large ? "large" : "") + (low ? "low" : "");
    constexpr std::array doors{"wall.chart", "wall.staff", "action.hours", "wall.rules",
                               "wall.maps",  "wall.guide", "wall.apply",   "wall.phones"};
    s.as(large, low).wait(200).tap("action.wall").expect("wall.phones").wait(300).shot(tag + "-doors").tap("action.back");
    for (const char* door : doors) {  // home begins anew for whoever comes next
        s.expect_text("EN").as(large, low).wait(300).tap("action.wall").wait(300).tap(door).wait(600);
        s.refuse("action.wall").shot(tag + "-" + std::string(door).substr(5)).tap("action.back");
    }
    s.expect_text("EN");
}

}  // namespace

TEST_CASE("every page of the wall is two taps from home and one back", "[wall][fit]") {
    play("wall", {}, hung, [](Script& s, JourneyStation*) { whole_wall(s, false, false); });
}

TEST_CASE("the wall in 大字", "[wall]") {
    play("wall-large", {}, hung, [](Script& s, JourneyStation*) { whole_wall(s, true, false); });
}

TEST_CASE("the wall in 低位 with 大字", "[wall][fit]") {
    play("wall-both", {}, hung, [](Script& s, JourneyStation*) { whole_wall(s, true, true); });
}

TEST_CASE("long texts and a large chart are turned page by page", "[wall]") {
    const auto plan = [](JourneyStation& station) { station.hang_wall(true); };
    play("wall-long", {}, plan, [](Script& s, JourneyStation*) {
        for (const char* door : {"wall.chart", "wall.staff", "wall.rules", "wall.maps", "wall.guide"}) {
            const auto name = std::string(door).substr(5);
            s.as().tap("action.wall").wait(300).tap(door).wait(600).shot(name + "-1");
            s.tap("choose.next").wait(500).shot(name + "-2").tap("choose.previous").refuse("choose.previous");
            s.tap("action.back").expect_text("EN").wait(300);
        }
    });
}

TEST_CASE("an empty wall has doors to what is known all the same", "[wall]") {
    play("wall-empty", {}, [](JourneyStation&) {}, [](Script& s, JourneyStation*) {
        s.as().tap("action.wall").expect("wall.phones").refuse("wall.chart").refuse("wall.guide").wait(300).shot("doors");
        s.tap("wall.phones").wait(300).shot("phones").tap("action.back").expect_text("EN");
    });
}

TEST_CASE("a card is taken from every page of the wall", "[wall]") {
    play("wall-scan", {}, hung, [](Script& s, JourneyStation* station) {
        s.as().tap("action.wall").wait(300).show(station->add_person("张**")).expect("action.done");
        s.tap("action.back").expect_text("EN").as().wait(300).tap("action.wall").wait(300).tap("wall.maps").wait(300);
        s.show(station->add_person("李**")).expect("action.done");
    });
}

TEST_CASE("a large screen shows clock, sessions with places left and a page, and turns it by itself", "[large]") {
    Setting setting;
    setting.large_screen = true;
    play("large-screen", setting, hung, [](Script& s, JourneyStation* station) {
        station->hang_wall(true);
        s.expect_text("8000 0123").refuse_text("EN");
        if (s.english())
            return;  // it speaks Chinese to the room
        s.expect("action.hours").expect_text("还有").expect_text("8000 0123").wait(300).shot("hours").refuse("action.back");
        s.wait(11'500).expect("wall.rules").wait(700).shot("rules");
    });
}

TEST_CASE("home comes back by itself from the wall", "[wall]") {
    Setting setting;
    setting.idle = 2;
    play("wall-idle", setting, hung, [](Script& s, JourneyStation*) {
        s.as().tap("action.wall").wait(300).tap("wall.staff").refuse("action.wall").wait(3000).expect_text("EN");
    });
}
