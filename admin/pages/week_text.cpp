#include "admin/pages/week.h"

#include <algorithm>

namespace oasis::admin::week {

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// What people type, with plain marks: ，、 and spaces part, –—～至到 join.
std::string with_plain_marks(std::string text) {
    for (const auto* mark : {"，", "、", "；", ";", " ", "　"})
        text = replaced(std::move(text), mark, ",");
    for (const auto* mark : {"–", "—", "～", "~", "至", "到"})
        text = replaced(std::move(text), mark, "-");
    return replaced(std::move(text), "：", ":");
}

std::optional<domain::Interval> interval_of(const std::string& text) {
    const auto dash = text.find('-');
    if (dash == std::string::npos)
        return std::nullopt;
    const auto opens = domain::parse_minute(text.substr(0, dash));
    const auto closes = domain::parse_minute(text.substr(dash + 1));
    if (!opens || !closes || *closes <= *opens)
        return std::nullopt;
    return domain::Interval{*opens, *closes};
}

std::optional<domain::Closure> closure_of(const ClosureText& text) {
    const auto first = domain::parse_day(text.first);
    const auto last = text.last.empty() ? first : domain::parse_day(text.last);
    if (!first || !last || *last < *first)
        return std::nullopt;
    return domain::Closure{*first, *last, text.reason};
}

}  // namespace

std::optional<std::vector<domain::Interval>> parse_intervals(const std::string& text) {
    std::vector<domain::Interval> intervals;
    const auto plain = with_plain_marks(text);
    for (std::size_t from = 0; from < plain.size();) {
        const auto to = std::min(plain.find(',', from), plain.size());
        if (to > from) {
            const auto interval = interval_of(plain.substr(from, to - from));
            if (!interval)
                return std::nullopt;
            intervals.push_back(*interval);
        }
        from = to + 1;
    }
    std::ranges::sort(intervals);
    const auto overlap = std::ranges::adjacent_find(
        intervals, [](const auto& before, const auto& after) { return after.opens < before.closes; });
    if (overlap != intervals.end())
        return std::nullopt;
    return intervals;
}

std::string intervals_text(const std::vector<domain::Interval>& intervals) {
    std::string text;
    for (const auto& interval : intervals)
        text += (text.empty() ? "" : ", ") + domain::clock_text(interval.opens) + "–" +
                domain::clock_text(interval.closes);
    return text;
}

Draft draft_of(const domain::OpeningHours& hours) {
    Draft draft;
    for (std::size_t day = 0; day < hours.week.size(); ++day)
        draft.days.at(day) = intervals_text(hours.week.at(day));
    for (const auto& closure : hours.closures)
        draft.closures.push_back({domain::to_text(closure.first), domain::to_text(closure.last), closure.reason});
    return draft;
}

std::optional<domain::OpeningHours> hours_of(const Draft& draft) {
    domain::OpeningHours hours;
    for (std::size_t day = 0; day < draft.days.size(); ++day) {
        const auto intervals = parse_intervals(draft.days.at(day));
        if (!intervals)
            return std::nullopt;
        hours.week.at(day) = *intervals;
    }
    for (const auto& text : draft.closures) {
        const auto closure = closure_of(text);
        if (!closure)
            return std::nullopt;
        hours.closures.push_back(*closure);
    }
    return hours;
}

}  // namespace oasis::admin::week
