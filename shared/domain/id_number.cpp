#include "shared/domain/digits.h"
#include "shared/domain/person_checks.h"
#include <array>
#include <chrono>

namespace oasis::domain {

namespace {

constexpr std::size_t id_digits = 18, old_id_digits = 15;

/// Folded, with what people type for X at the end made one.
std::string plain_id(std::string_view text) {
    auto plain = bare(text);
    for (const std::string_view x : {"x", "Ⅹ", "ⅹ", "Х", "х", "×"})
        if (plain.ends_with(x)) {
            plain.replace(plain.size() - x.size(), x.size(), "X");
            break;
        }
    return plain;
}

/// ISO 7064 MOD 11-2 over the first 17 digits.
char check_character(std::string_view digits) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t at = 0; at < weights.size(); ++at)
        sum += (digits[at] - '0') * weights[at];
    return "10X98765432"[sum % 11];
}

/// The provinces of GB/T 2260, and 9 as the first digit of a foreigner's permanent residence.
bool is_region(std::string_view digits) {
    constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                   44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return digits.front() == '9' ||
           std::ranges::find(provinces, number_of(digits.substr(0, 2))) != provinces.end();
}

std::optional<Day> birth_in(std::string_view year_month_day) {
    const auto tail = year_month_day.substr(year_month_day.size() - 4);
    return real_day(number_of(year_month_day.substr(0, year_month_day.size() - 4)),
                    number_of(tail.substr(0, 2)), number_of(tail.substr(2)));
}

/// The 15 digits that a spreadsheet left of 18: the year in four digits. Whose old number can be read so too was
/// born in 1919 or 1920; many more were born from 2001 to 2012.
bool is_cut_number(std::string_view digits) {
    if (digits.size() != old_id_digits || !is_region(digits))
        return false;
    const auto birth = birth_in(digits.substr(6, 8));
    return birth && birth->year() >= std::chrono::year{1900} && birth->year() < std::chrono::year{2100};
}

bool is_old_number(std::string_view digits) {
    return digits.size() == old_id_digits && is_region(digits) && !is_cut_number(digits) &&
           birth_in("19" + std::string{digits.substr(6, 6)}).has_value();
}

std::string in_18_digits(std::string_view old) {
    auto digits = std::string{old.substr(0, 6)} + "19" + std::string{old.substr(6)};
    return digits + check_character(digits);
}

IdNumberFault fault_of_length(std::string_view digits) {
    if (is_cut_number(digits))
        return IdNumberFault::rounded;
    return is_old_number(digits) ? IdNumberFault::old_number : IdNumberFault::length;
}

}  // namespace

std::string_view word(Sex sex) {
    return sex == Sex::male ? "男" : "女";
}

std::optional<Sex> parse_sex(std::string_view text) {
    const auto plain = folded(text);
    if (plain == "男" || plain == "男性" || plain == "1")
        return Sex::male;
    if (plain == "女" || plain == "女性" || plain == "2")
        return Sex::female;
    return std::nullopt;
}

IdNumberResult check_id_number(std::string_view text, Day today) {
    if (says_nothing(text))
        return IdNumberFault::missing;
    const auto plain = plain_id(text);
    if (in_powers_of_ten(plain))
        return IdNumberFault::rounded;
    const bool with_x = plain.size() == id_digits && plain.back() == 'X';
    if (!all_digits(with_x ? std::string_view{plain}.substr(0, id_digits - 1) : plain))
        return IdNumberFault::characters;
    if (plain.size() != id_digits)
        return fault_of_length(plain);
    const bool checked = plain.back() == check_character(plain);
    if (!checked && plain.ends_with("000"))
        return IdNumberFault::rounded;
    if (!is_region(plain))
        return IdNumberFault::region;
    const auto birth = birth_in(std::string_view{plain}.substr(6, 8));
    if (!birth || !can_be_a_birth(*birth, today))
        return IdNumberFault::birth_date;
    if (!checked)
        return IdNumberFault::check_digit;
    return IdNumber{plain, *birth, (plain[16] - '0') % 2 == 1 ? Sex::male : Sex::female};
}

bool is_rounded_number(std::string_view text) {
    return in_powers_of_ten(bare(text));
}

std::string id_number_key(std::string_view text) {
    if (says_nothing(text))
        return {};
    const auto plain = plain_id(text);
    return all_digits(plain) && is_old_number(plain) ? in_18_digits(plain) : plain;
}

}  // namespace oasis::domain
