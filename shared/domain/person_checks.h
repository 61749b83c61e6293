#pragma once
#include "shared/domain/time.h"
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What a person's numbers and dates must look like. Each check takes a text as people and spreadsheets write
/// it and answers with the one form in which it is kept, or with what is wrong. The words for a fault are
/// admin/fault_words.h's.
namespace oasis::domain {

/// Full-width letters, digits and signs as ASCII, every kind of space as one, invisible characters gone,
/// no space at either end.
[[nodiscard]] std::string folded(std::string_view text);

/// True for an empty cell and for what people write into one: 无, 不详, 暂无, "/", "-" …
[[nodiscard]] bool says_nothing(std::string_view text);

/// A full name without the spaces that make two characters as wide as three (张　三), and without those
/// around it; those of other scripts stay. Nothing else is changed: a character is kept as it was written.
[[nodiscard]] std::string plain_name(std::string_view text);

/// False for a "name" of digits and signs only.
[[nodiscard]] bool has_letters(std::string_view text);

// ---- citizen's ID number 公民身份号码, GB 11643-1999 ----------------------------------------------------

enum class Sex { male, female };
/// 男 or 女, as the file holds it.
[[nodiscard]] std::string_view word(Sex sex);
/// 男, 女, 男性, 女性, "1" and "2" of GB/T 2261.1; nullopt for anything else.
[[nodiscard]] std::optional<Sex> parse_sex(std::string_view text);

struct IdNumber {
    std::string text;  // 18 characters, a last X in upper case
    Day birth;
    Sex sex;
};
enum class IdNumberFault {
    missing,
    characters,  // other than digits and a last X
    length,
    old_number,  // the 15 digits issued before October 1999
    rounded,     // a spreadsheet kept 15 digits: 1.1E+17, a tail of 000, or only 15 are left
    region,      // the first two digits are no province's
    birth_date,  // no real day, in the future or more than 130 years ago
    check_digit,
};
using IdNumberResult = std::variant<IdNumber, IdNumberFault>;
[[nodiscard]] IdNumberResult check_id_number(std::string_view text, Day today);

/// Whether any long number, such as a disability card's 20 digits, was left as a spreadsheet's 1.1E+19.
[[nodiscard]] bool is_rounded_number(std::string_view text);

/// Equal for two writings of one number, the right ones and the wrong ones: folded, without spaces, X in
/// upper case, an old number in its 18 digits. Empty for what says nothing.
[[nodiscard]] std::string id_number_key(std::string_view text);

// ---- telephone numbers --------------------------------------------------------------------------------

enum class PhoneFault {
    missing,
    characters,  // other than digits and the usual signs between them
    rounded,     // 1.38E+10: a spreadsheet's
    mobile,      // begins with 1, but is not 11 digits from 13… to 19…
    landline,    // begins with 0, but is no area code and 7 or 8 digits
    length,      // else neither 7 nor 8 digits, nor 400 and 800 with 7 more
};
using PhoneResult = std::variant<std::string, PhoneFault>;
/// One or several, between them / 、 , or ; — "13800138000", "023-48270000", "023-48270000-12"; several are
/// kept with 、 between them. +86 in front is dropped.
[[nodiscard]] PhoneResult check_phone(std::string_view text);

// ---- dates --------------------------------------------------------------------------------------------

/// A date of which the day, or the month too, may be unknown.
struct LooseDate {
    enum class Precision { year, month, day };
    Day day{};  // the first one it may be
    Precision precision = Precision::day;
    bool operator==(const LooseDate&) const = default;
};
/// "1990", "1990-01" or "1990-01-02".
[[nodiscard]] std::string to_text(const LooseDate& date);

enum class DateFault {
    missing,
    form,      // unreadable, or readable in two ways, such as 1/2/1990 and 90.1.2
    not_real,  // a day or month that does not exist
    range,     // for a date of birth: in the future or more than 130 years ago
};
using DateResult = std::variant<LooseDate, DateFault>;
/// 1990-01-02, 1990.1, 1990/1/2, 1990年1月, 19900102, 199001, 1990, a spreadsheet's serial number of five
/// digits; a time of day after it is passed over.
[[nodiscard]] DateResult check_date(std::string_view text);
[[nodiscard]] DateResult check_birth_date(std::string_view text, Day today);

/// Whole years on `today`, reckoned from the first day it may be.
[[nodiscard]] int age_on(Day today, const LooseDate& birth);

}  // namespace oasis::domain
