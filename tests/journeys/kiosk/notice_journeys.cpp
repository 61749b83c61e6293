#include "shared/store/notices.h"
#include "tests/catch.h"
#include "tests/journeys/kiosk/journey.h"

using namespace oasis;
using namespace oasis::journeys;

namespace {

const char* const garden = "周三，一起种番茄";
const char* const services = "常规服务一览";
const char* const brush = "书法小组新安排";

domain::NoticeText notice(const std::string& title, const std::string& body,
                          domain::NoticeCategory category = domain::NoticeCategory::activity) {
    domain::NoticeText text;
    text.title = title;
    text.body = body;
    text.category = category;
    return text;
}

std::string long_body() {
    std::string body = "# 每周的安排\n";
    for (int i = 1; i <= 40; ++i)
        body += "- 第 " + std::to_string(i) + " 项：**上午九点半**在二楼，带上水杯和本子，不想写也可以坐一坐。\n";
    return body;
}

/// One with a picture, one of many pages and pictures, one of words alone, which is pinned.
void hang_three(JourneyStation& station) {
    station.plan_usual_day();
    auto with_picture = notice(garden, "本周三下午两点，在一楼花园。\n苗和工具都备好了。\n想来的学员，周二前说一声。");
    with_picture.pictures = {station.add_picture(1)};
    station.hang(with_picture);
    auto of_pages = notice(brush, long_body(), domain::NoticeCategory::other);
    of_pages.pictures = {station.add_picture(2), station.add_picture(3)};
    station.hang(of_pages);
    auto pinned = notice(services, "1. **健康课堂**\n2. 手工坊",
                         domain::NoticeCategory::service);
    pinned.pinned = true;
    station.hang(pinned);
}

}  // namespace

TEST_CASE("notices are one tap from home, turned by taps and pages, and home is one tap back", "[fit]") {
    play("notices", {}, hang_three, [](Script& s, JourneyStation*) {
        s.as().shot("home").tap("action.notices").expect_text(services).wait(400).shot("words");
        s.tap("notice.after").expect_text(brush).expect("notice.page_after").wait(500).shot("page");
        s.tap("notice.page_after").expect("notice.page_before").wait(500).shot("second-page");
        s.tap("notice.page_before").refuse("notice.page_before").wait(300);
        s.tap("notice.before").expect_text(services).wait(300).tap("notice.before").expect_text(garden).wait(600).shot("picture");
        s.tap("action.back").expect_text("EN");
    });
}

TEST_CASE("notices fit 大字 and 低位", "[fit]") {
    play("notices-large", {}, hang_three, [](Script& s, JourneyStation*) {
        s.as(true, false).wait(200).shot("home").tap("action.notices").expect_text("常规服务").wait(500).shot("words");
        s.tap("notice.after").wait(700).shot("page");
        s.tap("action.back").expect_text("EN").wait(300).as(false, true).wait(200).tap("action.notices").wait(700).shot("low");
    });
}

TEST_CASE("a card held up while notices are read checks in") {
    play("notices-scan", {}, hang_three, [](Script& s, JourneyStation* station) {
        s.as().tap("action.notices").expect_text(services).show(station->add_person("张**")).expect("action.done");
    });
}

TEST_CASE("the next notice comes by itself, and none after a touch; then home comes back") {
    Setting setting;
    setting.idle = 14;
    const auto two = [](JourneyStation& station) {
        station.hang(notice(garden, "两点。"));
        station.hang(notice(services, "都在。"));
    };
    play("notices-turning", setting, two, [](Script& s, JourneyStation*) {
        s.as().tap("action.notices").expect_text(services).wait(8300).expect_text(garden).tap("notice.before").expect_text(services);
        s.wait(9000).expect_text(services).wait(5500).expect_text("EN");
    });
}

TEST_CASE("an empty board says so, and a damaged picture leaves a quiet place") {
    play("notices-none", {}, [](JourneyStation&) {}, [](Script& s, JourneyStation*) {
        s.as().tap("action.notices").expect("notice.none").wait(400).shot("none");
    });
    const auto damaged = [](JourneyStation& station) {
        auto text = notice(garden, "本周三下午两点，在一楼花园。");
        text.pictures = {station.add_picture(1)};
        station.hang(text);
        station.database().connection().run("UPDATE picture SET bytes = x'FFD8FF00'");
    };
    play("notices-damaged", {}, damaged, [](Script& s, JourneyStation*) {
        s.as().tap("action.notices").expect_text(garden).wait(800).shot("damaged").tap("action.back").expect_text("EN");
    });
}

TEST_CASE("what the office publishes and withdraws is on the kiosk at once, while it is read") {
    Setting setting;
    setting.meanwhile = [](store::Database& database) {
        auto text = store::notices(database).at(0).text;
        text.title = brush;
        text.body = "刚刚写好。";
        hang(database, text);
        const auto all = store::notices(database);
        for (const auto& one : all)
            if (one.text.title == garden)
                (void)store::withdraw_notice(database, one.id, {domain::Actor::Kind::system, std::nullopt, "journey"}, one.changed_at);
    };
    play("notices-live", setting, [](JourneyStation& station) { station.hang(notice(garden, "本周三下午两点，在一楼花园。")); },
         [](Script& s, JourneyStation*) {
             s.as().tap("action.notices").expect_text(garden).shot("ready").expect_text(brush).refuse_text(garden).wait(400).shot("changed");
         });
}
