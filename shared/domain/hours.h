#pragma once
#include "shared/domain/time.h"
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace oasis::domain {

/// [opens, closes) in minutes of the station day.
struct Interval {
    Minute opens = 0;
    Minute closes = 0;
    auto operator<=>(const Interval&) const = default;
};

/// A dated closure, first to last day inclusive.
struct Closure {
    Day first;
    Day last;
    std::string reason;
};

struct OpeningHours {
    std::array<std::vector<Interval>, 7> week;  // Monday first
    std::vector<Closure> closures;
};

struct Opening {
    Day day;
    Minute minute;
};

/// Open until `closes`, or closed until `opens` (nullopt: nothing within a year).
struct HoursState {
    bool open = false;
    Minute closes = 0;
    std::optional<Opening> opens;
};

/// The day's intervals, sorted and joined where they touch; empty on a closure.
[[nodiscard]] std::vector<Interval> intervals_on(const OpeningHours& hours, Day day);
/// The one answer for any moment of the station's wall clock.
[[nodiscard]] HoursState hours_at(const OpeningHours& hours, Day day, Minute minute);

}  // namespace oasis::domain
