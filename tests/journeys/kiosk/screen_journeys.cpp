#include "shared/card/qr_drawing.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include "tests/journeys/kiosk/journey.h"
#include <fstream>

using namespace oasis;
using namespace oasis::journeys;

namespace {

const Plan usual = [](JourneyStation& station) { station.plan_usual_day(); };

/// A card's code as a grey picture (PGM), as a camera would see it from near.
std::string picture_of(const std::string& code, const test::Folder& folder) {
    constexpr int module = 8;
    const auto drawing = card::draw_qr(code);
    const int side = (drawing.modules + 2 * card::QrDrawing::quiet_modules) * module;
    std::string pixels(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), '\xF0');
    for (const auto& run : drawing.dark)
        for (int y = 0; y < module; ++y)
            for (int x = 0; x < run.length * module; ++x) {
                const int row = (run.y + card::QrDrawing::quiet_modules) * module + y;
                const int column = (run.x + card::QrDrawing::quiet_modules) * module + x;
                pixels[static_cast<std::size_t>(row * side + column)] = '\x20';
            }
    const auto name = folder.file("card.pgm").string();
    std::ofstream{name} << "P5\n" << side << ' ' << side << "\n255\n" << pixels;
    return name;
}

/// A visit from home to done with every screen on the way, in one manner.
void whole_visit(Script& s, JourneyStation& station, bool large, bool low) {
    const std::string tag = std::string(large ? "large" : "") + (low ? "low" : "");
    const auto card = station.add_person("欧阳小河与𬭎先生的好朋友");
    const auto home = [&] { s.wait(200).as(large, low); };
    const auto help = [&] { s.tap_text(s.english() ? "Ask our" : "找工作"); };
    home();
    s.shot(tag + "-home").tap("action.hours").wait(300).shot(tag + "-hours").tap("action.back");
    home();
    help();
    s.expect("called.title").wait(300).shot(tag + "-called").tap("action.fine");
    home();
    s.show(card).expect("action.done").shot(tag + "-pick").tap_text(s.either("健康课堂", "Health class"));
    s.expect("tile.picked").tap("action.done").expect("action.fine").shot(tag + "-done").tap("action.fine");
    s.wait(1600);
    home();
    s.show(card).expect("already.check_out").shot(tag + "-already").tap("already.check_out").expect("action.fine");
    s.shot(tag + "-bye").show("HELLO").expect("action.try_again").shot(tag + "-try").wait(300);
    s.show(station.add_revoked("黄𰻞")).expect("action.try_again").wait(300).shot(tag + "-ask");
}

}  // namespace

TEST_CASE("大字 fits every screen of a visit", "[fit]") {
    play("large", {}, usual, [](Script& s, JourneyStation* station) { whole_visit(s, *station, true, false); });
}

TEST_CASE("低位 fits every screen of a visit") {
    play("low", {}, usual, [](Script& s, JourneyStation* station) { whole_visit(s, *station, false, true); });
}

TEST_CASE("大字 and 低位 together fit every screen of a visit", "[fit]") {
    play("both", {}, usual, [](Script& s, JourneyStation* station) { whole_visit(s, *station, true, true); });
}

TEST_CASE("sixty sessions are turned page by page, with long names and rooms", "[fit]") {
    play("pages", {}, [](JourneyStation& station) { station.plan_long_day(); }, [](Script& s, JourneyStation* station) {
        s.as().shot("home").show(station->add_person("司马相如与卓文君当垆卖酒处")).expect("choose.next").shot("first");
        s.tap("choose.next").expect("choose.previous").shot("second").tap("choose.next").shot("third");
        s.tap("choose.previous").tap("choose.previous").refuse("choose.previous");
    });
}

TEST_CASE("what a person's plan asks for stands first, and says so") {
    const auto plan = [](JourneyStation& station) {
        station.plan_long_day();
        station.add_session({"茶话会", "Tea and talk", "soup", "cooking", "活动室", 1300, 1360, 12, "S1.5"});
    };
    play("planned", {}, plan, [](Script& s, JourneyStation* station) {
        const auto card = station->add_person("张**");
        station->wish(card, "S1.5");
        s.as().show(card).expect("choose.next").expect("tile.planned").shot("first");
        s.tap_text(s.either("茶话会", "Tea and talk")).expect("tile.picked").refuse("tile.planned").tap("choose.next");
        s.expect("choose.previous").refuse_text(s.either("茶话会", "Tea and talk"));
    });
}

TEST_CASE("who goes away is asked, kept what was picked, and home comes by itself in Chinese") {
    Setting setting;
    setting.idle = 2;  // well within the robot's patience, on a busy machine too
    setting.still_there = 8;
    play("idle", setting, usual, [](Script& s, JourneyStation* station) {
        s.as().show(station->add_person("张**")).tap_text(s.either("园艺", "Gardening")).expect("tile.picked");
        s.expect("still.title").expect("still.saved").shot("still-there").tap("still.here").expect("tile.picked");
        s.expect("still.title").wait(6000).expect_text("EN").expect_text("把学员卡");
    });
}

TEST_CASE("outside the hours the night face shows where the station refuses, and a card is asked to wait", "[fit]") {
    Setting setting;
    setting.station.open = false;
    setting.station.outside_hours = domain::OutsideHours::refuse;
    play("closed", setting, usual, [](Script& s, JourneyStation* station) {
        s.as().expect("closed.title.now").shot("closed").show(station->add_person("张**")).expect("ask.closed").shot("ask");
    });
}

TEST_CASE("the week at a glance says why a day is other than usual, and is one tap from home and back", "[fit]") {
    const auto with_exceptions = [](JourneyStation& station) {
        station.plan_usual_day();
        station.add_exceptions();
    };
    Setting setting;
    setting.idle = 6;
    play("hours-why", setting, with_exceptions, [](Script& s, JourneyStation*) {
        s.as().tap("action.hours").expect_text("国庆节").expect_text("设备检修").wait(300).shot("hours");
        s.tap("action.back").expect_text("EN").as().tap("action.hours").expect_text("国庆节");
        s.wait(7000).expect_text("EN");  // home by itself, in Chinese
    });
}

TEST_CASE("outside the hours a check-in is taken where the station only flags it") {
    Setting setting;
    setting.station.open = false;
    play("flagged", setting, usual, [](Script& s, JourneyStation* station) {
        s.as().shot("home").show(station->add_person("张**")).expect("action.done");
    });
}

TEST_CASE("a picture of a card before the camera checks in") {
    const test::Folder folder;
    play("camera", {}, usual, [&](Script& s, JourneyStation* station) {
        s.as().show(picture_of(station->add_person("张**"), folder)).expect("action.done");
    });
}

TEST_CASE("without a station the kiosk tells staff what to do") {
    Setting setting;
    setting.no_station = true;
    play("setup", setting, [](JourneyStation&) {}, [](Script& s, JourneyStation*) {
        if (!s.english())  // nobody can switch the language here
            s.expect("setup.init").shot("setup");
    });
}

TEST_CASE("a long brand, a long station name and a participant word of the station's own fit", "[fit]") {
    Setting setting;
    setting.station.brand = "北苑街道社区康复综合服务中心";
    setting.station.name = "第三分站（临时搬迁过渡期）";
    play("brand", setting, usual, [](Script& s, JourneyStation* station) {
        s.as().shot("home").show(station->add_person("张**")).expect("action.done").shot("pick");
    });
}
