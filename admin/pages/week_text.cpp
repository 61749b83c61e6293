#include "admin/pages/week.h"

#include <algorithm>

namespace oasis::admin::week {

namespace {

constexpr domain::Minute day_minutes = 24 * 60;

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

/// Of the week as it was and is, how many days differ.
int days_between(const domain::Week& before, const domain::Week& after) {
    int days = 0;
    for (std::size_t day = 0; day < before.size(); ++day)
        days += before[day] == after[day] ? 0 : 1;
    return days;
}

/// Values that only one of the two lists has; a changed one counts once.
template <class Value>
int others(const std::vector<Value>& before, const std::vector<Value>& after) {
    const auto lacking = [](const auto& these, const auto& those) {
        return static_cast<int>(
            std::ranges::count_if(these, [&](const Value& one) { return std::ranges::find(those, one) == those.end(); }));
    };
    return std::max(lacking(before, after), lacking(after, before));
}

}  // namespace

std::optional<domain::Interval> parse_interval(const std::string& opens_text, const std::string& closes_text) {
    const auto opens = domain::parse_minute(with_plain_marks(opens_text));
    auto closes = domain::parse_minute(with_plain_marks(closes_text));
    if (!opens || !closes || *opens >= day_minutes || *opens == *closes)
        return std::nullopt;
    return domain::Interval{*opens, *closes < *opens ? *closes + day_minutes : *closes};
}

std::optional<std::vector<domain::Interval>> parse_intervals(const std::string& text) {
    std::vector<domain::Interval> intervals;
    const auto plain = with_plain_marks(text);
    for (std::size_t from = 0; from < plain.size();) {
        const auto to = std::min(plain.find(',', from), plain.size());
        if (to > from) {
            const auto part = plain.substr(from, to - from);
            const auto dash = part.find('-');
            const auto interval =
                dash == std::string::npos ? std::nullopt : parse_interval(part.substr(0, dash), part.substr(dash + 1));
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
        text += (text.empty() ? "" : ", ") + domain::interval_text(interval);
    return text;
}

std::optional<std::chrono::month_day> parse_month_day(const std::string& text) {
    auto plain = text;
    for (const auto* mark : {"月", "/", ".", " "})
        plain = replaced(std::move(plain), mark, "-");
    plain = replaced(std::move(plain), "日", "");
    const auto dash = plain.find('-');
    if (dash == std::string::npos)
        return std::nullopt;
    const auto two = [](const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; };
    const auto day = domain::parse_day("2000-" + two(plain.substr(0, dash)) + "-" + two(plain.substr(dash + 1)));
    return day ? std::optional{day->month() / day->day()} : std::nullopt;
}

std::string month_day_text(std::chrono::month_day date) {
    return domain::to_text(std::chrono::year{2000} / date).substr(5);
}

domain::Interval moved(const std::vector<domain::Interval>& day, std::size_t at, Drag::Part part, domain::Minute by) {
    auto interval = day.at(at);
    const domain::Minute least = at > 0 ? day[at - 1].closes : 0;
    const domain::Minute latest_start = day_minutes - bar_step;
    const domain::Minute most = at + 1 < day.size() ? day[at + 1].opens : 2 * day_minutes;
    const domain::Minute length = interval.closes - interval.opens;
    switch (part) {
    case Drag::Part::start:
        interval.opens = std::clamp(interval.opens + by, std::min(std::max(least, interval.closes - day_minutes), interval.opens),
                                    std::max(std::min(interval.closes - bar_step, latest_start), interval.opens));
        break;
    case Drag::Part::end:
        interval.closes = std::clamp(interval.closes + by, std::min(interval.opens + bar_step, interval.closes),
                                     std::max(std::min(most, interval.opens + day_minutes), interval.closes));
        break;
    case Drag::Part::whole:
        interval.opens = std::clamp(interval.opens + by, std::min(least, interval.opens),
                                    std::max(std::min(most - length, latest_start), interval.opens));
        interval.closes = interval.opens + length;
        break;
    }
    return interval;
}

int changes_between(const domain::OpeningHours& before, const domain::OpeningHours& after) {
    return days_between(before.week, after.week) + others(before.seasons, after.seasons) +
           others(before.exceptions, after.exceptions);
}

}  // namespace oasis::admin::week
