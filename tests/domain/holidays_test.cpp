#include "shared/domain/holidays.h"
#include "tests/catch.h"

using namespace oasis::domain;
using namespace std::chrono_literals;

namespace {

const Day today{2026y / 9 / 16};

HolidayLine line_of(const std::string& title, const OpeningHours& hours = {}, int otherwise = 0) {
    const HolidayEvent event{title, 2026y / 10 / 10, 2026y / 10 / 11};
    return holiday_lines(hours, {&event, 1}, otherwise, today).at(0);
}

}  // namespace

TEST_CASE("the title says whether its days are off or worked") {
    struct Row { const char* title; HolidayState state; ExceptionKind kind; int like; };
    const Row table[] = {
        {"国庆节", HolidayState::fresh, ExceptionKind::closed, 0},
        {"国庆节（休）", HolidayState::fresh, ExceptionKind::closed, 0},
        {"春节假期 第1天", HolidayState::fresh, ExceptionKind::closed, 0},
        {"元旦", HolidayState::fresh, ExceptionKind::closed, 0},
        {"National Day Holiday", HolidayState::fresh, ExceptionKind::closed, 0},
        {"国庆节（班）", HolidayState::fresh, ExceptionKind::workday, 2},
        {"国庆节补班", HolidayState::fresh, ExceptionKind::workday, 2},
        {"调休上班（补周五）", HolidayState::fresh, ExceptionKind::workday, 4},
        {"调休上班 星期日", HolidayState::fresh, ExceptionKind::workday, 6},
        {"Workday", HolidayState::fresh, ExceptionKind::workday, 2},
        {"立冬", HolidayState::unclear, ExceptionKind::closed, 0},
        {"", HolidayState::refused, ExceptionKind::closed, 0},
        {"国庆\u202E节", HolidayState::refused, ExceptionKind::closed, 0},
    };
    for (const auto& row : table) {
        INFO(row.title);
        const auto line = line_of(row.title, {}, 2);
        CHECK(line.state == row.state);
        REQUIRE(line.exception.has_value() == (row.state == HolidayState::fresh));
        if (!line.exception) continue;
        CHECK(line.exception->kind == row.kind);
        CHECK(line.exception->like_weekday == row.like);
        CHECK(line.exception->reason == row.title);
        CHECK(line.exception->first == Day{2026y / 10 / 10});
        CHECK(line.exception->last == Day{2026y / 10 / 11});
    }
}

TEST_CASE("weekdays are found in a title where they are named") {
    CHECK(weekday_in("补周一的班") == 0);
    CHECK(weekday_in("礼拜天上班") == 6);
    CHECK(weekday_in("国庆三周年，星期三") == 2);
    CHECK_FALSE(weekday_in("一周年"));
}

TEST_CASE("taken again, nothing is new; what staff have said of those days stands") {
    const std::vector<HolidayEvent> events{{"国庆节", 2026y / 10 / 1, 2026y / 10 / 7}, {"国庆节", 2026y / 10 / 1, 2026y / 10 / 7},
                                           {"补班", 2026y / 10 / 10, 2026y / 10 / 10}, {"中秋节", 2026y / 9 / 1, 2026y / 9 / 15}};
    const auto lines = holiday_lines({}, events, 0, today);
    CHECK(lines[0].state == HolidayState::fresh);
    CHECK(lines[1].state == HolidayState::known);
    CHECK(lines[2].state == HolidayState::fresh);
    CHECK(lines[3].state == HolidayState::past);
    auto hours = with_holidays({}, lines);
    REQUIRE(hours.exceptions.size() == 2);
    CHECK_FALSE(refusal_of(hours));
    hours.exceptions[0].kind = ExceptionKind::special;
    hours.exceptions[0].intervals = {{600, 700}};
    const auto again = with_holidays(hours, holiday_lines(hours, events, 0, today));
    CHECK(again == hours);
}

TEST_CASE("what cannot be kept is refused and not put in") {
    OpeningHours full;
    full.exceptions.assign(most_exceptions, {2025y / 1 / 1, 2025y / 1 / 1, ""});
    CHECK(line_of("国庆节", full).state == HolidayState::refused);
    const HolidayEvent endless{"国庆节", 2026y / 10 / 1, 2028y / 10 / 1}, backwards{"国庆节", 2026y / 10 / 2, 2026y / 10 / 1};
    CHECK(holiday_lines({}, {&endless, 1}, 0, today)[0].state == HolidayState::refused);
    CHECK(holiday_lines({}, {&backwards, 1}, 0, today)[0].state == HolidayState::refused);
}

TEST_CASE("a title longer than a wall has room for is shortened") {
    const auto line = line_of("国庆节" + std::string(100, 'x'));
    REQUIRE(line.exception);
    CHECK(line.exception->reason == "国庆节" + std::string(36, 'x') + "…");
    CHECK_FALSE(refusal_of(with_holidays({}, {&line, 1})));
}
