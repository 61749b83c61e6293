#include "shared/domain/quarter.h"

#include "shared/domain/digits.h"

namespace oasis::domain {

namespace {

constexpr int months_in_it = 3;

Month month_of(Quarter quarter, int index) {
    return std::chrono::year{quarter.year} /
           std::chrono::month{static_cast<unsigned>((quarter.number - 1) * months_in_it + index + 1)};
}

}  // namespace

Quarter quarter_of(Day day) {
    return {static_cast<int>(day.year()), (static_cast<int>(static_cast<unsigned>(day.month())) - 1) / months_in_it + 1};
}

Quarter quarter_before(Quarter quarter) {
    return quarter.number > 1 ? Quarter{quarter.year, quarter.number - 1} : Quarter{quarter.year - 1, 4};
}

Day first_day(Quarter quarter) { return first_day(month_of(quarter, 0)); }
Day last_day(Quarter quarter) { return last_day(month_of(quarter, months_in_it - 1)); }

std::string to_text(Quarter quarter) { return std::to_string(quarter.year) + "Q" + std::to_string(quarter.number); }

std::optional<Quarter> parse_quarter(std::string_view text) {
    constexpr std::size_t digits_of_year = 4;
    const auto year = text.substr(0, digits_of_year);
    auto rest = text.substr(std::min(text.size(), digits_of_year));
    if (rest.starts_with('-'))
        rest.remove_prefix(1);
    const bool readable = year.size() == digits_of_year && all_digits(year) && rest.size() == 2 &&
                          (rest[0] == 'Q' || rest[0] == 'q') && rest[1] >= '1' && rest[1] <= '4';
    if (!readable || year < "1900")
        return std::nullopt;
    return Quarter{std::stoi(std::string{year}), rest[1] - '0'};
}

int days_between(Day from, Day to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

}  // namespace oasis::domain
