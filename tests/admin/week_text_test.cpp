#include "admin/pages/week.h"
#include "tests/catch.h"

using namespace oasis;
using namespace admin::week;
using domain::Interval;

namespace {

const std::vector<Interval> usual{{540, 690}, {810, 990}};

}  // namespace

TEST_CASE("typed hours are read however a person parts and joins them") {
    for (const auto* text :
         {"09:00–11:30, 13:30–16:30", "9:00-11:30，13:30-16:30", "09:00~11:30、13:30～16:30",
          "09：00至11：30 13:30到16:30", "13:30-16:30;09:00-11:30"}) {
        INFO(text);
        CHECK(parse_intervals(text) == usual);
    }
}

TEST_CASE("an empty day is closed") {
    CHECK(parse_intervals("")->empty());
    CHECK(parse_intervals("  ")->empty());
}

TEST_CASE("what ends before it begins ends on the day after") {
    CHECK(parse_intervals("18:00-02:00") == std::vector<Interval>{{1080, 1560}});
    CHECK(parse_intervals("18:00-24:00") == std::vector<Interval>{{1080, 1440}});
    CHECK(parse_intervals("00:00-24:00") == std::vector<Interval>{{0, 1440}});
    CHECK(intervals_text({{1080, 1560}}) == "18:00–02:00");
    CHECK(parse_intervals(intervals_text({{540, 690}, {1080, 1560}})) == std::vector<Interval>{{540, 690}, {1080, 1560}});
}

TEST_CASE("hours that cannot be are not taken") {
    for (const auto* text : {"09:00", "09:00-", "09:00-09:00", "25:70-26:00", "24:00-02:00", "九点到十点",
                             "09:00-12:00, 11:00-13:00", "18:00-02:00, 20:00-21:00"}) {
        INFO(text);
        CHECK_FALSE(parse_intervals(text));
    }
}

TEST_CASE("parts that touch are taken as they are") {
    CHECK(parse_intervals("09:00-12:00, 12:00-13:00")->size() == 2);
}

TEST_CASE("a month and day are read however they are written, and those that no year has are not") {
    for (const auto* text : {"07-01", "7-1", "7/1", "7月1日", "07.01"}) {
        INFO(text);
        REQUIRE(parse_month_day(text));
        CHECK(month_day_text(*parse_month_day(text)) == "07-01");
    }
    CHECK(parse_month_day("2-29"));
    for (const auto* text : {"2-30", "13-1", "7", "", "07-01-02", "七月一日"}) {
        INFO(text);
        CHECK_FALSE(parse_month_day(text));
    }
}

TEST_CASE("a bar moves by its steps, and no further than there is room") {
    using Part = Drag::Part;
    const std::vector<Interval> evening{{540, 690}, {1080, 1500}};
    CHECK(moved(usual, 0, Part::whole, 15) == Interval{555, 705});
    CHECK(moved(usual, 0, Part::end, -15) == Interval{540, 675});
    CHECK(moved(usual, 1, Part::start, 15) == Interval{825, 990});
    CHECK(moved(usual, 0, Part::whole, 600) == Interval{660, 810});   // up to the next
    CHECK(moved(usual, 1, Part::whole, -600) == Interval{690, 870});  // back to the one before
    CHECK(moved(usual, 0, Part::whole, -600) == Interval{0, 150});
    CHECK(moved(usual, 0, Part::end, 600) == Interval{540, 810});
    CHECK(moved(usual, 0, Part::end, -600) == Interval{540, 555});
    CHECK(moved(usual, 1, Part::start, 600) == Interval{975, 990});
    CHECK(moved(usual, 1, Part::start, -600) == Interval{690, 990});
    CHECK(moved(evening, 1, Part::end, 6000) == Interval{1080, 2520});
    CHECK(moved(evening, 1, Part::whole, 6000) == Interval{1425, 1845});
    CHECK(moved({{600, 605}}, 0, Part::end, -15) == Interval{600, 605});  // shorter than a step: as it is
}

TEST_CASE("changes are counted by days, seasons and exceptions") {
    domain::OpeningHours before;
    before.week[0] = usual;
    before.seasons = {{"暑期", std::chrono::July / 1, std::chrono::August / 31, {}}};
    const auto day = *domain::parse_day("2026-10-01");
    before.exceptions = {{day, domain::days_after(day, 6), "国庆节"}};
    CHECK(changes_between(before, before) == 0);
    auto after = before;
    after.week[0].pop_back();
    after.week[3] = usual;
    after.seasons[0].week[1] = usual;
    after.exceptions.push_back({day, day, "一天"});
    after.exceptions[0].reason = "国庆";
    CHECK(changes_between(before, after) == 5);
}
