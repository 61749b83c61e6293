#include "shared/domain/digits.h"
#include "shared/domain/person_checks.h"
#include <vector>

namespace oasis::domain {

namespace {

constexpr int first_year = 1850, last_year = 2200;

/// The groups of digits of a date; anything but the usual signs between them makes it unreadable.
std::optional<std::vector<std::string>> groups_of(std::string plain) {
    for (const std::string_view sign : {"年", "月份", "月", "日", "号", "-", "/", ".", " "})
        replace_all(plain, sign, "|");
    std::vector<std::string> groups;
    for (std::size_t from = 0; from <= plain.size();) {
        const auto bar = std::min(plain.find('|', from), plain.size());
        if (bar > from)
            groups.push_back(plain.substr(from, bar - from));
        from = bar + 1;
    }
    const bool readable = !groups.empty() && groups.size() <= 3 && std::ranges::all_of(groups, all_digits);
    return readable ? std::optional{groups} : std::nullopt;
}

/// "19900102", "199001" and a serial number stand in one group.
std::optional<std::vector<std::string>> ungrouped(const std::string& digits) {
    if (digits.size() == 8)
        return std::vector{digits.substr(0, 4), digits.substr(4, 2), digits.substr(6)};
    if (digits.size() == 6)
        return std::vector{digits.substr(0, 4), digits.substr(4)};
    if (digits.size() == 4)
        return std::vector{digits};
    return std::nullopt;
}

Day of_serial(int days) {
    return days_after(Day{std::chrono::year{1899}, std::chrono::December, std::chrono::day{30}}, days);
}

std::string without_time_of_day(std::string plain) {
    if (const auto colon = plain.find(':'); colon != std::string::npos)
        if (const auto before = plain.find_last_of(" T", colon); before != std::string::npos)
            plain.erase(before);
    return plain;
}

}  // namespace

DateResult check_date(std::string_view text) {
    if (says_nothing(text))
        return DateFault::missing;
    constexpr std::size_t longest = 64;  // bytes, with weekday and time
    if (text.size() > longest)
        return DateFault::form;
    auto plain = without_time_of_day(folded(text));
    std::erase(plain, '\'');
    auto groups = groups_of(plain);
    if (groups && groups->size() == 1) {
        if (groups->front().size() == 5 && all_digits(plain))
            return LooseDate{of_serial(number_of(plain)), LooseDate::Precision::day};
        groups = ungrouped(groups->front());
    }
    const auto wrong_size = [&](const std::string& group) {
        return &group == groups->data() ? group.size() != 4 : group.size() > 2;
    };
    if (!groups || std::ranges::any_of(*groups, wrong_size))
        return DateFault::form;
    const auto part = [&](std::size_t at) { return at < groups->size() ? number_of((*groups)[at]) : 1; };
    const auto day = real_day(part(0), part(1), part(2));
    if (!day || part(0) < first_year || part(0) > last_year)
        return DateFault::not_real;
    return LooseDate{*day, static_cast<LooseDate::Precision>(groups->size() - 1)};
}

DateResult check_birth_date(std::string_view text, Day today) {
    auto result = check_date(text);
    if (const auto* date = std::get_if<LooseDate>(&result); date && !can_be_a_birth(date->day, today))
        return DateFault::range;
    return result;
}

std::string to_text(const LooseDate& date) {
    const auto whole = to_text(date.day);
    switch (date.precision) {
    case LooseDate::Precision::year:
        return whole.substr(0, 4);
    case LooseDate::Precision::month:
        return whole.substr(0, 7);
    case LooseDate::Precision::day:
        break;
    }
    return whole;
}

int age_on(Day today, const LooseDate& birth) {
    const auto years = static_cast<int>(today.year()) - static_cast<int>(birth.day.year());
    const bool before_birthday =
        std::pair{today.month(), today.day()} < std::pair{birth.day.month(), birth.day.day()};
    return years - (before_birthday ? 1 : 0);
}

}  // namespace oasis::domain
