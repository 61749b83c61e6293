#pragma once
#include "shared/domain/time.h"
#include <compare>

namespace oasis::domain {

/// A calendar quarter of station days: 1 January to March, … 4 October to December.
struct Quarter {
    int year = 0;
    int number = 1;
    auto operator<=>(const Quarter&) const = default;
};

[[nodiscard]] Quarter quarter_of(Day day);
[[nodiscard]] Quarter quarter_before(Quarter quarter);
[[nodiscard]] Day first_day(Quarter quarter);
[[nodiscard]] Day last_day(Quarter quarter);
/// `YYYYQN` both ways; a small q and a hyphen are read too.
[[nodiscard]] std::string to_text(Quarter quarter);
[[nodiscard]] std::optional<Quarter> parse_quarter(std::string_view text);
/// How many days lie between; negative when `to` is before `from`.
[[nodiscard]] int days_between(Day from, Day to);

}  // namespace oasis::domain
