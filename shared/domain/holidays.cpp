#include "shared/domain/holidays.h"

#include "shared/domain/graphemes.h"
#include "shared/domain/line_text.h"
#include <algorithm>
#include <array>

namespace oasis::domain {

namespace {

bool has_any(std::string_view title, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return title.find(word) != std::string_view::npos; });
}

std::string lower(std::string_view title) {
    std::string text{title};
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::optional<ExceptionKind> kind_of(std::string_view title) {
    static constexpr std::array<std::string_view, 4> work{"班", "workday", "working day", "work day"};
    static constexpr std::array<std::string_view, 13> off{"休",   "节",   "假",   "元旦", "除夕",    "清明",   "端午",
                                                          "中秋", "国庆", "春节", "五一", "holiday", "day off"};
    const auto text = lower(title);
    if (has_any(text, work))
        return ExceptionKind::workday;
    if (has_any(text, off))
        return ExceptionKind::closed;
    return std::nullopt;
}

/// What of a title can stand on the wall; empty where it holds what no screen shows.
std::string reason_of(const std::string& title) {
    const auto fault = line_fault(title, longest_reason);
    if (!fault)
        return title;
    if (*fault != LineFault::too_long || title.size() > 4000)
        return {};
    std::string text;
    const auto parts = graphemes_of(title);
    for (std::size_t at = 0; at < std::min(parts.size(), longest_reason - 1); ++at)
        text += parts[at];
    text += "…";
    return line_fault(text, longest_reason) ? std::string{} : text;
}

bool is_known(const std::vector<HoursException>& exceptions, const HolidayEvent& event) {
    return std::ranges::any_of(exceptions, [&](const HoursException& one) {
        return one.first == event.first && one.last == event.last;
    });
}

HolidayLine line_of(const HolidayEvent& event, const std::vector<HoursException>& taken, int otherwise, Day today) {
    const auto kind = kind_of(event.title);
    const auto days = std::chrono::sys_days{event.last} - std::chrono::sys_days{event.first};
    if (event.last < event.first || days.count() >= most_exception_days || reason_of(event.title).empty())
        return {event, HolidayState::refused, {}};
    if (!kind)
        return {event, HolidayState::unclear, {}};
    if (event.last < today)
        return {event, HolidayState::past, {}};
    if (is_known(taken, event))
        return {event, HolidayState::known, {}};
    if (taken.size() >= most_exceptions)
        return {event, HolidayState::refused, {}};
    HoursException exception{event.first, event.last, reason_of(event.title), *kind};
    if (*kind == ExceptionKind::workday)
        exception.like_weekday = weekday_in(event.title).value_or(otherwise);
    return {event, HolidayState::fresh, exception};
}

}  // namespace

std::optional<int> weekday_in(std::string_view title) {
    static constexpr std::array<std::string_view, 8> days{"一", "二", "三", "四", "五", "六", "日", "天"};
    for (const std::string_view before : {"周", "星期", "礼拜"})
        for (auto at = title.find(before); at != std::string_view::npos; at = title.find(before, at + 1))
            for (std::size_t day = 0; day < days.size(); ++day)
                if (title.substr(at + before.size()).starts_with(days.at(day)))
                    return static_cast<int>(std::min<std::size_t>(day, 6));
    return std::nullopt;
}

std::vector<HolidayLine> holiday_lines(const OpeningHours& hours, std::span<const HolidayEvent> events, int otherwise,
                                       Day today) {
    auto taken = hours.exceptions;
    std::vector<HolidayLine> lines;
    for (const auto& event : events) {
        lines.push_back(line_of(event, taken, otherwise, today));
        if (lines.back().exception)
            taken.push_back(*lines.back().exception);
    }
    return lines;
}

OpeningHours with_holidays(OpeningHours hours, std::span<const HolidayLine> lines) {
    for (const auto& line : lines)
        if (line.exception)
            hours.exceptions.push_back(*line.exception);
    return hours;
}

}  // namespace oasis::domain
