#pragma once
#include "shared/domain/time.h"
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

/// What the checks of numbers and dates share. Not for others.
namespace oasis::domain {

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
inline bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// The value of few digits.
inline int number_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

inline std::optional<Day> real_day(int year, int month, int day) {
    const Day made{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                   std::chrono::day{static_cast<unsigned>(day)}};
    return made.ok() ? std::optional{made} : std::nullopt;
}

/// Not in the future, and not more than 130 years ago.
inline bool can_be_a_birth(Day day, Day today) {
    return day <= today && day.year() >= today.year() - std::chrono::years{130};
}

inline void replace_all(std::string& text, std::string_view what, std::string_view with) {
    std::string replaced;
    std::size_t from = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, from)) {
        replaced.append(text, from, at - from).append(with);
        from = at + what.size();
    }
    text = replaced.append(text, from);
}

/// A spreadsheet's 1.1E+17.
[[nodiscard]] bool in_powers_of_ten(std::string_view plain);
/// Folded, without spaces and without a spreadsheet's ' for "this is text".
[[nodiscard]] std::string bare(std::string_view text);

}  // namespace oasis::domain
