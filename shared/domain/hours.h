#pragma once
#include "shared/domain/time.h"
#include <array>
#include <optional>
#include <string>
#include <vector>

/// Opening hours 开放时间: weeks, seasons and dated exceptions 例外, and the one function that answers for any moment.
namespace oasis::domain {

/// [opens, closes) in minutes of the day on which it begins. `closes` may pass 1440: such an interval runs over
/// midnight and still belongs to the day it began on, whatever holds on the day after.
struct Interval {
    Minute opens = 0;
    Minute closes = 0;
    auto operator<=>(const Interval&) const = default;
};

/// Monday first.
using Week = std::array<std::vector<Interval>, 7>;

/// A part of every year with a week of its own. `last` before `first` runs over the new year. A season that begins
/// or ends on 02-29 does so on 03-01 or 02-28 in other years.
struct Season {
    std::string name;
    std::chrono::month_day first{};
    std::chrono::month_day last{};
    Week week{};
    bool operator==(const Season&) const = default;
};

/// 闭站; 特别时段: the hours given; 调休: works like another weekday of the same season.
enum class ExceptionKind { closed, special, workday };

/// What holds on the days from first to last, both with them, instead of the week.
struct HoursException {
    Day first{};
    Day last{};
    std::string reason{};  // on the wall: no name of a person
    ExceptionKind kind = ExceptionKind::closed;
    std::vector<Interval> intervals{};  // of `special`, the same on each day
    int like_weekday = 0;               // of `workday`: 0 = Monday
    bool operator==(const HoursException&) const = default;
};

/// Where exceptions overlap, the one over fewer days holds; among equals the one added later, which stands later.
struct OpeningHours {
    Week week{};  // outside every season
    std::vector<Season> seasons{};
    std::vector<HoursException> exceptions{};
    bool operator==(const OpeningHours&) const = default;
};

/// A moment of the wall clock at which the station opens (minute 0 to 1439) or closes (1 to 1440).
struct Boundary {
    Day day{};
    Minute minute = 0;
    bool operator==(const Boundary&) const = default;
};

/// Open until `closes`, or closed until `opens`; nullopt: not within a year.
struct HoursState {
    bool open = false;
    std::optional<Boundary> closes{};
    std::optional<Boundary> opens{};
    bool operator==(const HoursState&) const = default;
};

[[nodiscard]] bool runs_on(const Season& season, Day day);
/// The season that a day lies in; nullptr: the plain week.
[[nodiscard]] const Season* season_on(const OpeningHours& hours, Day day);
/// The exception that holds on a day.
[[nodiscard]] const HoursException* exception_on(const OpeningHours& hours, Day day);
/// The intervals that begin on the day, sorted and joined where they touch; empty where it is closed.
[[nodiscard]] std::vector<Interval> intervals_on(const OpeningHours& hours, Day day);
/// The one answer for any moment of the station's wall clock. What touches across midnight is one opening: 18:00–24:00
/// and then 00:00–02:00 is open until 02:00.
[[nodiscard]] HoursState hours_at(const OpeningHours& hours, Day day, Minute minute);

/// A day of a week at a glance.
struct DayHours {
    Day day{};
    std::vector<Interval> intervals{};
    std::optional<HoursException> exception{};
};
/// The week, from Monday, in which `day` lies.
[[nodiscard]] std::array<DayHours, 7> week_at_a_glance(const OpeningHours& hours, Day day);

/// An interval's end on the clock, 00:01 to 24:00: past that, as the clock of the day after shows it.
[[nodiscard]] std::string closing_text(Minute closes);
/// "18:00–02:00"
[[nodiscard]] std::string interval_text(const Interval& interval);

inline constexpr std::size_t longest_reason = 40;      // characters, of a season's name too
inline constexpr std::size_t most_intervals = 12;      // of a day
inline constexpr std::size_t most_seasons = 12;
inline constexpr std::size_t most_exceptions = 1000;
inline constexpr int most_exception_days = 366;

/// Why hours cannot be saved.
enum class HoursFault {
    interval,         // of no length, over 24 hours, or beginning on no minute of the day
    season_name,      // empty, too long, or not to be shown
    season_days,      // a day that no year has
    seasons_overlap,
    range_backwards,  // the last day before the first
    range_too_long,
    no_intervals,     // special hours without any
    weekday,
    reason,           // too long, or not to be shown
    banned_word,      // in a reason; only where the station blocks them
    too_many
};
/// `at` and `other` are places among the seasons or the exceptions, whichever the fault speaks of.
struct HoursRefusal {
    HoursFault fault{};
    std::size_t at = 0;
    std::size_t other = 0;
    bool operator==(const HoursRefusal&) const = default;
};
/// The first fault found; nullopt where all can be saved.
[[nodiscard]] std::optional<HoursRefusal> refusal_of(const OpeningHours& hours);

}  // namespace oasis::domain
