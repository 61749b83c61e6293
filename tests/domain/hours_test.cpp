#include "shared/domain/hours.h"
#include "tests/catch.h"

using namespace oasis::domain;
using namespace std::chrono_literals;

namespace {

const Day monday{2026y / 11 / 23};

OpeningHours weekdays() {
    OpeningHours hours;
    for (std::size_t day = 0; day < 5; ++day) hours.week[day] = {{13 * 60 + 30, 17 * 60}, {9 * 60, 11 * 60 + 30}};
    hours.week[5] = {{9 * 60, 12 * 60}, {11 * 60, 15 * 60}, {600, 600}};
    hours.closures = {{days_after(monday, 1), days_after(monday, 2), "培训"}};
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
        const auto state = hours_at(hours, days_after(monday, row.day), row.minute);
        CHECK(state.open == row.open);
        if (row.open) {
            CHECK(state.closes == row.closes);
        } else {
            REQUIRE(state.opens.has_value());
            CHECK(state.opens->day == days_after(monday, row.opens_day));
            CHECK(state.opens->minute == row.opens);
        }
    }
}

TEST_CASE("a station without hours never opens") { CHECK_FALSE(hours_at({}, monday, 600).opens.has_value()); }
