#include "shared/domain/hours.h"
#include "shared/domain/line_text.h"
#include <algorithm>

namespace oasis::domain {

namespace {

constexpr Minute day_minutes = 24 * 60;
const Day leap_year_begins{std::chrono::year{2000} / std::chrono::January / std::chrono::day{1}};
constexpr int leap_year_days = 366;

bool fits(const Interval& interval) {
    return interval.opens >= 0 && interval.opens < day_minutes && interval.closes > interval.opens &&
           interval.closes - interval.opens <= day_minutes;
}

std::optional<HoursFault> fault_of(const std::vector<Interval>& intervals) {
    if (intervals.size() > most_intervals)
        return HoursFault::too_many;
    return std::ranges::all_of(intervals, fits) ? std::nullopt : std::optional{HoursFault::interval};
}

std::optional<HoursFault> fault_of(const Week& week) {
    for (const auto& day : week)
        if (const auto fault = fault_of(day))
            return fault;
    return std::nullopt;
}

std::optional<HoursFault> fault_of(const Season& season) {
    if (line_fault(season.name, longest_reason))
        return HoursFault::season_name;
    if (!season.first.ok() || !season.last.ok())
        return HoursFault::season_days;
    return fault_of(season.week);
}

std::optional<HoursFault> fault_of(const HoursException& exception) {
    if (!exception.first.ok() || !exception.last.ok() || exception.last < exception.first)
        return HoursFault::range_backwards;
    if (std::chrono::sys_days{exception.last} - std::chrono::sys_days{exception.first} >=
        std::chrono::days{most_exception_days})
        return HoursFault::range_too_long;
    if (const auto fault = line_fault(exception.reason, longest_reason); fault && *fault != LineFault::empty)
        return HoursFault::reason;
    if (exception.kind == ExceptionKind::special && exception.intervals.empty())
        return HoursFault::no_intervals;
    if (exception.like_weekday < 0 || exception.like_weekday > 6)
        return HoursFault::weekday;
    return fault_of(exception.intervals);
}

/// By every day of a leap year: the seasons come again each year.
std::optional<HoursRefusal> overlap_of(const std::vector<Season>& seasons) {
    for (int at = 0; at < leap_year_days; ++at) {
        const Day day = days_after(leap_year_begins, at);
        std::optional<std::size_t> first;
        for (std::size_t season = 0; season < seasons.size(); ++season) {
            if (!runs_on(seasons[season], day))
                continue;
            if (first)
                return HoursRefusal{HoursFault::seasons_overlap, *first, season};
            first = season;
        }
    }
    return std::nullopt;
}

template <class Part>
std::optional<HoursRefusal> first_fault(const std::vector<Part>& parts) {
    for (std::size_t at = 0; at < parts.size(); ++at)
        if (const auto fault = fault_of(parts[at]))
            return HoursRefusal{*fault, at};
    return std::nullopt;
}

}  // namespace

std::optional<HoursRefusal> refusal_of(const OpeningHours& hours) {
    if (hours.seasons.size() > most_seasons || hours.exceptions.size() > most_exceptions)
        return HoursRefusal{HoursFault::too_many};
    if (const auto fault = fault_of(hours.week))
        return HoursRefusal{*fault};
    if (const auto refusal = first_fault(hours.seasons))
        return refusal;
    if (const auto refusal = overlap_of(hours.seasons))
        return refusal;
    return first_fault(hours.exceptions);
}

}  // namespace oasis::domain
