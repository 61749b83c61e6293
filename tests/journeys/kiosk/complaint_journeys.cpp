#include "shared/store/complaint_acts.h"
#include "tests/catch.h"
#include "tests/journeys/kiosk/journey.h"

using namespace oasis;
using namespace oasis::journeys;

namespace {

const Plan usual = [](JourneyStation& station) {
    station.plan_usual_day();
    station.add_usual_channels();
};

/// Every screen of the channels and of a word, in one manner.
void every_screen(Script& s, bool large, bool low) {
    const std::string tag = std::string(large ? "large" : "") + (low ? "low" : "");
    const auto complaints = [&] { s.tap_text(s.either("意见与", "Com")).expect("complaint.write"); };
    s.as(large, low);
    complaints();
    s.wait(300).shot(tag + "-channels");
    s.tap("complaint.write").expect("complaint.topic.other").wait(300).shot(tag + "-topics");
    s.tap("complaint.topic.head").expect_text("8000 0166").refuse_text("8000 0101").wait(300).shot(tag + "-outside");
    s.tap("action.back");
    s.wait(300).as(large, low);
    complaints();
    s.tap("complaint.write").tap("complaint.topic.comfort").wait(300).expect("complaint.send.without");
    s.shot(tag + "-number");
    for (const char digit : std::string{"123456789012345"})
        s.tap_text(std::string(1, digit));
    s.wait(300).shot(tag + "-typed").tap("complaint.send").expect("complaint.kept").wait(300).shot(tag + "-kept");
    s.tap("action.fine");
}

}  // namespace

TEST_CASE("the channels and a private word: every screen from home, and nothing of it stays", "[fit]") {
    play("complaints", {}, usual, [](Script& s, JourneyStation*) {
        every_screen(s, false, false);
        s.wait(300).as();
    });
}

TEST_CASE("大字 fits every screen of the complaints") {
    play("complaints", {}, usual, [](Script& s, JourneyStation*) { every_screen(s, true, false); });
}

TEST_CASE("大字 and 低位 together fit every screen of the complaints", "[fit]") {
    play("complaints", {}, usual, [](Script& s, JourneyStation*) { every_screen(s, true, true); });
}

TEST_CASE("the complaints are one tap away from hours, from asking us and from a check-in, which is kept") {
    play("complaints-from", {}, usual, [](Script& s, JourneyStation* station) {
        const auto card = station->add_person("张**");
        s.as().tap("action.hours").wait(300).shot("hours").tap_text(s.either("意见与", "Com")).expect("complaint.write");
        s.tap("action.back").wait(300).as();
        s.show("HELLO").expect("action.try_again").wait(300).shot("try").tap_text(s.either("意见与", "Com"));
        s.expect("complaint.write").show(station->add_revoked("黄**")).expect("action.try_again").wait(300).shot("ask");
        s.tap_text(s.either("意见与", "Com")).expect("complaint.write");
        s.show(card).expect("action.done").tap_text(s.either("园艺", "Gardening")).expect("tile.picked").tap("action.done");
        s.expect("action.fine").wait(300).shot("done").tap_text(s.either("意见与", "Com")).expect("complaint.write");
        s.refuse_text("张").tap("action.back").wait(1600).as();
        s.show(card).expect("already.check_out").refuse("complaint.write");
    });
}

TEST_CASE("at night the complaints are open too") {
    Setting setting;
    setting.station.open = false;
    setting.station.outside_hours = domain::OutsideHours::refuse;
    play("complaints-closed", setting, usual, [](Script& s, JourneyStation*) {
        s.as().expect("closed.title.now").shot("closed").tap_text(s.either("意见与", "Com")).expect("complaint.write");
        s.tap("action.back").expect_text("现在休息");  // home is Chinese again
    });
}

TEST_CASE("more than three channels are turned page by page, with long names, no numbers and one QR at a time") {
    const auto plan = [](JourneyStation& station) {
        station.add_usual_channels();
        station.add_channel({"区残联维权与信访接待中心窗口", "", "工作日上午九点到十一点半，下午两点到五点", "", true, "对服务和待遇的意见", "北苑区和平大道一百二十八号政务中心三楼二十六号窗口"});
        station.add_channel({"网上信箱", "", "", "https://oasis.example/a/rather/long/way/to/the/right/place?and=what#it-is-about", true});
        station.add_channel({"长号码", "+86 138 0000 0166", "", "", true, "", ""});
        station.add_channel({"第二个网址", "8000 0177", "每天", "https://oasis.example/2", true});
    };
    play("complaints-pages", {}, plan, [](Script& s, JourneyStation*) {
        s.as().tap("action.complaints").expect("choose.next").wait(300).shot("first");
        s.tap("choose.next").expect("choose.previous").wait(700).shot("second").tap("choose.next").wait(700).shot("third");
        s.tap("action.back").wait(300).as();
    });
}

TEST_CASE("where no channel is listed the service phone is said, and outside ways in words") {
    play("complaints-none", {}, [](JourneyStation& station) { station.plan_usual_day(); }, [](Script& s, JourneyStation*) {
        s.as().tap("action.complaints").expect("complaint.none").expect_text("8000 0123").wait(300).shot("none");
        s.tap("complaint.write").tap("complaint.topic.head").refuse("complaint.topic.other").expect("complaint.outside.none");
        s.wait(300).shot("outside");
    });
}

TEST_CASE("a box that is full for now points to the phone, and shames nobody") {
    const auto plan = [](JourneyStation& station) {
        station.add_usual_channels();
        station.fill_the_box();
    };
    play("complaints-busy", {}, plan, [](Script& s, JourneyStation*) {
        s.as().tap("action.complaints").tap("complaint.write").tap("complaint.topic.other").wait(300);
        s.tap("complaint.send.without").expect("complaint.busy").wait(300).shot("busy").tap("action.fine");
    });
}

TEST_CASE("who goes away from the channels, or from a number, finds home as it was, in Chinese") {
    Setting setting;
    setting.idle = 2;
    play("complaints-idle", setting, usual, [](Script& s, JourneyStation*) {
        s.as().tap("action.complaints").expect("complaint.write").wait(3000).expect_text("EN").expect_text("把学员卡");
        s.as().tap("action.complaints").tap("complaint.write").tap("complaint.topic.other").wait(400).tap_text("7");
        s.wait(3000).expect_text("EN").expect_text("把学员卡");
    });
}
