#include "shared/domain/hours.h"

#include <algorithm>

namespace oasis::domain {

std::vector<Interval> intervals_on(const OpeningHours& hours, Day day) {
    const bool closed = std::ranges::any_of(
        hours.closures, [&](const Closure& closure) { return closure.first <= day && day <= closure.last; });
    if (closed) return {};
    auto sorted = hours.week[static_cast<std::size_t>(weekday_index(day))];
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
    for (const auto& interval : intervals_on(hours, day)) {
        if (minute < interval.opens) return {false, 0, Opening{day, interval.opens}};
        if (minute < interval.closes) return {true, interval.closes, std::nullopt};
    }
    for (int ahead = 1; ahead <= 366; ++ahead) {
        const auto next = days_after(day, ahead);
        const auto intervals = intervals_on(hours, next);
        if (!intervals.empty()) return {false, 0, Opening{next, intervals.front().opens}};
    }
    return {};
}

}  // namespace oasis::domain
