#include "shared/domain/hours.h"
#include "tests/catch.h"
#include "tests/domain/hours_model.h"
#include <rapidcheck.h>
#include <set>

using namespace oasis::domain;
using namespace std::chrono_literals;
using test::MinuteModel;

namespace {

const Day monday{2026y / 11 / 23};

OpeningHours weekdays() {
    OpeningHours hours;
    for (std::size_t day = 0; day < 5; ++day) hours.week[day] = {{13 * 60 + 30, 17 * 60}, {9 * 60, 11 * 60 + 30}};
    hours.week[5] = {{9 * 60, 12 * 60}, {11 * 60, 15 * 60}, {600, 600}};
    hours.exceptions = {{days_after(monday, 1), days_after(monday, 2), "培训"}};
    return hours;
}

std::chrono::month_day md(unsigned month, unsigned day) { return std::chrono::month{month} / std::chrono::day{day}; }

constexpr auto closed = ExceptionKind::closed;
constexpr auto special = ExceptionKind::special;
constexpr auto workday = ExceptionKind::workday;

/// All that can come together: evenings over midnight, a season over the new year with a leap day, make-up days,
/// ranges within ranges and ranges of one length.
OpeningHours rich() {
    OpeningHours hours;
    for (std::size_t day = 0; day < 5; ++day) hours.week[day] = {{540, 690}, {810, 990}};
    hours.week[4].push_back({1080, 1560});                  // Friday evening until 02:00
    hours.week[5] = {{540, 720}, {1080, 1440}};             // Saturday evening until midnight …
    hours.week[6] = {{0, 120}};                             // … goes on on Sunday
    Season summer{"暑期", md(7, 1), md(8, 31), {}};
    for (auto& day : summer.week) day = {{480, 720}};
    Season winter{"寒假", md(12, 15), md(2, 29), {}};
    winter.week[0] = winter.week[2] = {{600, 960}};
    winter.week[6] = {{1320, 1500}};
    hours.seasons = {summer, winter};
    hours.exceptions = {
        {2026y / 10 / 1, 2026y / 10 / 7, "国庆节"},
        {2026y / 10 / 3, 2026y / 10 / 3, "晚会", special, {{1200, 1560}}},       // over midnight into a closed day
        {2026y / 9 / 20, 2026y / 9 / 20, "国庆调休", workday, {}, 0},            // a Sunday like a Monday
        {2026y / 10 / 10, 2026y / 10 / 10, "国庆调休", workday, {}, 4},          // a Saturday like a Friday, evening too
        {2026y / 10 / 21, 2026y / 10 / 21, "培训", special, {{540, 690}}},
        {2026y / 11 / 2, 2026y / 11 / 4, "装修"},
        {2026y / 11 / 3, 2026y / 11 / 5, "展览", special, {{600, 700}}},         // of one length: the later holds
        {2026y / 11 / 3, 2026y / 11 / 3, "检查"},
        {2026y / 12 / 31, 2027y / 1 / 2, "跨年", special, {{1320, 1560}, {0, 60}}},
        {2027y / 7 / 3, 2027y / 7 / 4, "补课", workday, {}, 2},                  // the season's own Wednesday
        {2028y / 2 / 29, 2028y / 2 / 29, "闰日", special, {{0, 1440}}},          // a whole day
        {2028y / 3 / 1, 2028y / 3 / 1, "闰日之后", special, {{0, 30}}},
        {2026y / 10 / 24, 2026y / 10 / 24, "周六闭站", closed},                  // Friday's evening still runs into it
    };
    return hours;
}

/// Days on which something changes, and their neighbours.
std::vector<Day> telling_days() {
    std::set<Day> days;
    for (const Day day : {Day{2026y / 9 / 20}, Day{2026y / 10 / 1}, Day{2026y / 10 / 3}, Day{2026y / 10 / 7}, Day{2026y / 10 / 10},
                          Day{2026y / 10 / 21}, Day{2026y / 10 / 24}, Day{2026y / 11 / 3}, Day{2026y / 11 / 5}, Day{2026y / 12 / 15},
                          Day{2027y / 1 / 1}, Day{2027y / 2 / 28}, Day{2027y / 7 / 3}, Day{2027y / 8 / 31}, Day{2028y / 2 / 29}})
        for (int beside = -1; beside <= 1; ++beside) days.insert(days_after(day, beside));
    return {days.begin(), days.end()};
}

std::string said(const HoursState& state) {
    const auto told = [](const std::optional<Boundary>& at) { return at ? to_text(at->day) + " " + clock_text(at->minute) : "-"; };
    return state.open ? "open until " + told(state.closes) : "opens " + told(state.opens);
}

template <class Property> bool holds(Property property) { return rc::check(property); }

rc::Gen<Interval> any_interval() {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 96), rc::gen::inRange(1, 97)),
                        [](auto quarters) { return Interval{quarters.first * 15, (quarters.first + quarters.second) * 15}; });
}
rc::Gen<std::vector<Interval>> any_intervals() {
    return rc::gen::mapcat(rc::gen::element<std::size_t>(0, 0, 1, 1, 2, 3), [](std::size_t n) {
        return rc::gen::container<std::vector<Interval>>(n, any_interval());
    });
}
Week any_week() {
    Week week;
    for (auto& day : week) day = *any_intervals();
    return week;
}

OpeningHours any_hours() {
    OpeningHours hours{any_week(), {}, {}};
    const auto bound = *rc::gen::inRange(1, 365);
    const auto date = [](int of_year) {
        const Day day = days_after(Day{2000y / 1 / 1}, of_year % 366);
        return day.month() / day.day();
    };
    if (*rc::gen::arbitrary<bool>()) hours.seasons.push_back({"甲", date(0), date(bound - 1), any_week()});
    if (*rc::gen::arbitrary<bool>()) hours.seasons.push_back({"乙", date(bound), date(365), any_week()});
    const auto exceptions = *rc::gen::inRange(0, 6);
    for (int at = 0; at < exceptions; ++at) {
        const Day first = days_after(monday, *rc::gen::inRange(-3, 12));
        hours.exceptions.push_back({first, days_after(first, *rc::gen::inRange(0, 4)), "", *rc::gen::element(closed, special, workday),
                                    *any_intervals(), *rc::gen::inRange(0, 7)});
    }
    return hours;
}

}  // namespace

TEST_CASE("intervals are sorted, joined where they touch, and none stand on a closure") {
    const auto hours = weekdays();
    CHECK(intervals_on(hours, monday) == std::vector<Interval>{{540, 690}, {810, 1020}});
    CHECK(intervals_on(hours, days_after(monday, 5)) == std::vector<Interval>{{540, 900}});
    CHECK(intervals_on(hours, days_after(monday, 1)).empty());
    CHECK(intervals_on(hours, days_after(monday, 6)).empty());
}

TEST_CASE("open until, or closed and when it opens") {
    const auto hours = weekdays();
    struct Row { int day; Minute minute; bool open; Minute closes; int opens_day; Minute opens; };
    const Row table[] = {{0, 539, false, 0, 0, 540},   {0, 540, true, 690, 0, 0},   {0, 689, true, 690, 0, 0},
                         {0, 690, false, 0, 0, 810},   {0, 1020, false, 0, 3, 540}, {1, 600, false, 0, 3, 540},
                         {4, 1019, true, 1020, 0, 0},  {4, 1020, false, 0, 5, 540}, {5, 899, true, 900, 0, 0},
                         {6, 0, false, 0, 7, 540}};
    for (const auto& row : table) {
        const auto today = days_after(monday, row.day);
        const auto state = hours_at(hours, today, row.minute);
        if (row.open)
            CHECK(state == HoursState{true, Boundary{today, row.closes}, {}});
        else
            CHECK(state == HoursState{false, {}, Boundary{days_after(monday, row.opens_day), row.opens}});
    }
}

TEST_CASE("what is said at the moments that tell the kinds apart") {
    const auto hours = rich();
    struct Row { const char* day; Minute minute; const char* said; };
    const Row table[] = {
        {"2026-09-18", 1079, "opens 2026-09-18 18:00"},        // a Friday
        {"2026-09-18", 1080, "open until 2026-09-19 02:00"},
        {"2026-09-19", 119, "open until 2026-09-19 02:00"},    // the evening belongs to the day before
        {"2026-09-19", 120, "opens 2026-09-19 09:00"},
        {"2026-09-19", 1080, "open until 2026-09-19 24:00"},   // the Sunday after is a make-up day: 00:00–02:00 is not its
        {"2026-09-26", 1080, "open until 2026-09-27 02:00"},   // two days' intervals are one opening
        {"2026-09-27", 0, "open until 2026-09-27 02:00"},
        {"2026-09-20", 0, "opens 2026-09-20 09:00"},           // Sunday works like Monday
        {"2026-09-30", 990, "opens 2026-10-03 20:00"},         // one evening within a closure
        {"2026-10-03", 1200, "open until 2026-10-04 02:00"},   // and on into the closed day
        {"2026-10-04", 120, "opens 2026-10-08 09:00"},
        {"2026-10-10", 1439, "open until 2026-10-11 02:00"},   // 00:00–02:00 of Sunday lies within Friday's evening
        {"2026-10-23", 1500 - 1440, "opens 2026-10-23 09:00"},
        {"2026-10-24", 60, "open until 2026-10-24 02:00"},
        {"2026-10-24", 600, "opens 2026-10-25 00:00"},
        {"2026-11-02", 600, "opens 2026-11-04 10:00"},         // a closure, then a one-day closure within the later range
        {"2026-11-04", 600, "open until 2026-11-04 11:40"},
        {"2026-12-31", 1320, "open until 2027-01-01 02:00"},
        {"2027-01-02", 1439, "open until 2027-01-03 02:00"},
        {"2027-02-28", 1320, "open until 2027-03-01 01:00"},   // the season's last Sunday, without a 29th
        {"2027-07-03", 480, "open until 2027-07-03 12:00"},
        {"2028-02-29", 0, "open until 2028-03-01 00:30"},
    };
    for (const auto& row : table) {
        INFO(row.day << " " << clock_text(row.minute));
        CHECK(said(hours_at(hours, *parse_day(row.day), row.minute)) == row.said);
    }
}

TEST_CASE("hundreds of instants are answered as a minute by minute model answers them") {
    const auto hours = rich();
    const Minute minutes[] = {0, 1, 29, 30, 59, 60, 119, 120, 539, 540, 599, 600, 689, 690, 809, 810, 989, 990, 1079, 1080,
                              1199, 1200, 1319, 1320, 1439};
    int instants = 0;
    for (const Day day : telling_days()) {
        const MinuteModel model{hours, day};
        for (const Minute minute : minutes) {
            INFO(to_text(day) << " " << clock_text(minute));
            CHECK(said(hours_at(hours, day, minute)) == said(model.at(minute)));
            ++instants;
        }
    }
    CHECK(instants >= 200);
}

TEST_CASE("any hours are answered as the model answers them") {
    CHECK(holds([] {
        const auto hours = any_hours();
        const Day day = days_after(monday, *rc::gen::inRange(-4, 14));
        const MinuteModel model{hours, day};
        for (int at = 0; at < 12; ++at) {
            const Minute minute = *rc::gen::inRange(0, 1440);
            RC_ASSERT(said(hours_at(hours, day, minute)) == said(model.at(minute)));
        }
    }));
}

TEST_CASE("the answer changes at the boundary minute and at no other") {
    const auto hours = rich();
    for (const Day day : telling_days()) {
        const MinuteModel model{hours, day};
        auto before = hours_at(hours, day, 0);
        for (Minute minute = 1; minute < 1440; ++minute) {
            const auto state = hours_at(hours, day, minute);
            REQUIRE(state.open == model.open_at(minute));
            if (state.open != before.open) {
                const auto told = before.open ? before.closes : before.opens;
                CHECK(told == Boundary{day, minute});
            } else {
                CHECK(state == before);
            }
            before = state;
        }
    }
}

TEST_CASE("a station without hours never opens, and one that never closes says no end") {
    CHECK(hours_at({}, monday, 600) == HoursState{});
    OpeningHours always;
    for (auto& day : always.week) day = {{0, 1440}};
    CHECK(hours_at(always, monday, 600) == HoursState{true, {}, {}});
    always.exceptions = {{days_after(monday, 366), days_after(monday, 366), "", closed}};
    CHECK(said(hours_at(always, monday, 600)) == "open until " + to_text(days_after(monday, 365)) + " 24:00");
}

TEST_CASE("a week at a glance says why a day is other than usual") {
    const auto week = week_at_a_glance(rich(), 2026y / 10 / 4);
    CHECK(week[0].day == Day{2026y / 9 / 28});
    CHECK_FALSE(week[0].exception);
    CHECK(week[3].exception->reason == "国庆节");
    CHECK(week[3].intervals.empty());
    CHECK(week[5].exception->reason == "晚会");
    CHECK(week[5].intervals == std::vector<Interval>{{1200, 1560}});
    CHECK(interval_text(week[5].intervals[0]) == "20:00–02:00");
    CHECK(interval_text({1080, 1440}) == "18:00–24:00");
}

TEST_CASE("hours that cannot be are refused, and the others are not") {
    CHECK_FALSE(refusal_of(rich()));
    CHECK_FALSE(refusal_of({}));
    const auto fault = [](auto change) {
        auto hours = rich();
        change(hours);
        return refusal_of(hours);
    };
    using Fault = HoursFault;
    const auto is = [](std::optional<HoursRefusal> refusal, Fault wanted) { return refusal && refusal->fault == wanted; };
    CHECK(is(fault([](auto& h) { h.week[0] = {{600, 600}}; }), Fault::interval));
    CHECK(is(fault([](auto& h) { h.week[0] = {{600, 2041}}; }), Fault::interval));
    CHECK_FALSE(fault([](auto& h) { h.week[0] = {{600, 2040}}; }));
    CHECK(is(fault([](auto& h) { h.week[0] = {{1440, 1500}}; }), Fault::interval));
    CHECK(is(fault([](auto& h) { h.week[0] = {{-15, 60}}; }), Fault::interval));
    CHECK(is(fault([](auto& h) { h.week[0].assign(13, {0, 60}); }), Fault::too_many));
    CHECK(is(fault([](auto& h) { h.seasons[0].week[1] = {{60, 0}}; }), Fault::interval));
    CHECK(is(fault([](auto& h) { h.seasons[0].name = " "; }), Fault::season_name));
    CHECK(is(fault([](auto& h) { h.seasons[0].name = "暑\u202E期"; }), Fault::season_name));
    CHECK(is(fault([](auto& h) { h.seasons[0].first = md(6, 31); }), Fault::season_days));
    CHECK(is(fault([](auto& h) { h.exceptions[0].last = 2026y / 9 / 30; }), Fault::range_backwards));
    CHECK(is(fault([](auto& h) { h.exceptions[0].last = 2027y / 10 / 2; }), Fault::range_too_long));
    CHECK_FALSE(fault([](auto& h) { h.exceptions[0].last = 2027y / 10 / 1; }));
    CHECK(is(fault([](auto& h) { h.exceptions[1].intervals.clear(); }), Fault::no_intervals));
    CHECK(is(fault([](auto& h) { h.exceptions[1].intervals = {{0, 0}}; }), Fault::interval));
    CHECK(is(fault([](auto& h) { h.exceptions[2].like_weekday = 7; }), Fault::weekday));
    CHECK(is(fault([](auto& h) { h.exceptions[0].reason = "国庆\n节"; }), Fault::reason));
    CHECK(is(fault([](auto& h) { h.exceptions[0].reason = std::string(41, 'a'); }), Fault::reason));
    CHECK_FALSE(fault([](auto& h) { h.exceptions[0].reason = ""; }));
    CHECK(is(fault([](auto& h) { h.exceptions.resize(1001, h.exceptions[0]); }), Fault::too_many));
    CHECK(fault([](auto& h) { h.exceptions[4].reason = "\a"; }) == HoursRefusal{Fault::reason, 4});
}

TEST_CASE("seasons of one year may touch, and overlap nowhere") {
    const auto refusal = [](std::vector<std::pair<std::chrono::month_day, std::chrono::month_day>> spans) {
        OpeningHours hours;
        for (const auto& [first, last] : spans) hours.seasons.push_back({"季", first, last, {}});
        return refusal_of(hours);
    };
    CHECK_FALSE(refusal({{md(7, 1), md(8, 31)}, {md(9, 1), md(12, 14)}, {md(12, 15), md(6, 30)}}));
    CHECK(refusal({{md(7, 1), md(8, 31)}, {md(8, 31), md(9, 30)}}) == HoursRefusal{HoursFault::seasons_overlap, 0, 1});
    CHECK(refusal({{md(12, 1), md(2, 29)}, {md(5, 1), md(5, 2)}, {md(2, 29), md(3, 5)}}) == HoursRefusal{HoursFault::seasons_overlap, 0, 2});
    CHECK(refusal({{md(12, 1), md(2, 28)}, {md(1, 1), md(1, 1)}}));
    CHECK_FALSE(refusal({{md(12, 1), md(2, 28)}, {md(2, 29), md(2, 29)}, {md(3, 1), md(3, 1)}}));
}
