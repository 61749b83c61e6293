#include "shared/domain/hours.h"

#include <algorithm>

namespace oasis::domain {

namespace {

using std::chrono::month_day;

constexpr Minute day_minutes = 24 * 60;
constexpr int days_looked_ahead = 366;

const Week& week_on(const OpeningHours& hours, Day day) {
    const auto* season = season_on(hours, day);
    return season ? season->week : hours.week;
}

std::chrono::days length_of(const HoursException& exception) {
    return std::chrono::sys_days{exception.last} - std::chrono::sys_days{exception.first};
}

/// As the hours have them, in any order.
const std::vector<Interval>& written_intervals(const OpeningHours& hours, Day day) {
    static const std::vector<Interval> none;
    const auto* exception = exception_on(hours, day);
    const auto of_weekday = [&](int weekday) -> const std::vector<Interval>& {
        return week_on(hours, day).at(static_cast<std::size_t>(weekday));
    };
    if (!exception)
        return of_weekday(weekday_index(day));
    switch (exception->kind) {
    case ExceptionKind::closed:
        break;
    case ExceptionKind::special:
        return exception->intervals;
    case ExceptionKind::workday:
        return of_weekday(exception->like_weekday);
    }
    return none;
}

/// `minutes` after the midnight of `day`; `earliest` is the least minute that a boundary of its kind has.
Boundary boundary(Day day, Minute minutes, Minute earliest) {
    const int days = (minutes - earliest) / day_minutes;
    return {days_after(day, days), minutes - days * day_minutes};
}

}  // namespace

bool runs_on(const Season& season, Day day) {
    const month_day date{day.month(), day.day()};
    if (season.first <= season.last)
        return season.first <= date && date <= season.last;
    return date >= season.first || date <= season.last;
}

const Season* season_on(const OpeningHours& hours, Day day) {
    const auto season = std::ranges::find_if(hours.seasons, [&](const Season& one) { return runs_on(one, day); });
    return season == hours.seasons.end() ? nullptr : &*season;
}

const HoursException* exception_on(const OpeningHours& hours, Day day) {
    const HoursException* found = nullptr;
    for (const auto& exception : hours.exceptions)
        if (exception.first <= day && day <= exception.last && (!found || length_of(exception) <= length_of(*found)))
            found = &exception;
    return found;
}

std::vector<Interval> intervals_on(const OpeningHours& hours, Day day) {
    auto sorted = written_intervals(hours, day);
    std::erase_if(sorted, [](const Interval& interval) { return interval.closes <= interval.opens; });
    std::ranges::sort(sorted);
    std::vector<Interval> joined;
    for (const auto& interval : sorted) {
        if (!joined.empty() && interval.opens <= joined.back().closes)
            joined.back().closes = std::max(joined.back().closes, interval.closes);
        else
            joined.push_back(interval);
    }
    return joined;
}

HoursState hours_at(const OpeningHours& hours, Day day, Minute minute) {
    std::optional<Minute> until;  // minutes after this day's midnight, as all here
    for (int ahead = -1; ahead <= days_looked_ahead; ++ahead) {
        const Minute midnight = ahead * day_minutes;
        if (until && *until < midnight)
            break;
        for (const auto& interval : intervals_on(hours, days_after(day, ahead))) {
            const Minute opens = midnight + interval.opens, closes = midnight + interval.closes;
            if (until && opens <= *until)
                until = std::max(*until, closes);
            else if (!until && opens <= minute && minute < closes)
                until = closes;
            else if (!until && minute < opens)
                return {false, std::nullopt, boundary(day, opens, 0)};
        }
    }
    if (!until)
        return {};
    const bool ends = *until < (days_looked_ahead + 1) * day_minutes;
    return {true, ends ? std::optional{boundary(day, *until, 1)} : std::nullopt, std::nullopt};
}

std::array<DayHours, 7> week_at_a_glance(const OpeningHours& hours, Day day) {
    std::array<DayHours, 7> week;
    const Day monday = days_after(day, -weekday_index(day));
    for (int at = 0; at < 7; ++at) {
        const Day shown = days_after(monday, at);
        const auto* exception = exception_on(hours, shown);
        week.at(static_cast<std::size_t>(at)) = {shown, intervals_on(hours, shown),
                                                 exception ? std::optional{*exception} : std::nullopt};
    }
    return week;
}

std::string closing_text(Minute closes) { return clock_text(closes > day_minutes ? closes - day_minutes : closes); }

std::string interval_text(const Interval& interval) {
    return clock_text(interval.opens) + "–" + closing_text(interval.closes);
}

}  // namespace oasis::domain
