#include "shared/domain/digits.h"
#include "shared/domain/person_checks.h"

namespace oasis::domain {

namespace {

PhoneResult landline(const std::string& digits, const std::string& extension) {
    const bool big_city = digits.starts_with("010") || digits.starts_with("02");
    const std::size_t area = big_city ? 3 : 4;
    const auto local = digits.size() < area ? 0 : digits.size() - area;
    if (digits[1] == '0' || (local != 7 && local != 8) || digits[area] < '2')
        return PhoneFault::landline;
    return digits.substr(0, area) + "-" + digits.substr(area) + (extension.empty() ? "" : "-" + extension);
}

/// Splits the extension off: "023-48270000-12", "48270000转12".
std::string take_extension(std::string& plain) {
    auto at = plain.find("转");
    std::size_t length = std::string_view{"转"}.size();
    if (at == std::string::npos && std::ranges::count(plain, '-') == 2 && plain.front() == '0') {
        at = plain.rfind('-');
        length = 1;
    }
    if (at == std::string::npos)
        return {};
    const auto extension = plain.substr(at + length);
    if (extension.size() > 6 || !all_digits(extension))
        return {};
    plain.erase(at);
    return extension;
}

PhoneResult one_phone(std::string plain) {
    if (in_powers_of_ten(plain))
        return PhoneFault::rounded;
    const auto extension = take_extension(plain);
    std::erase_if(plain, [](char c) { return c == '-' || c == '(' || c == ')' || c == '.'; });
    for (const std::string_view country : {"+86", "0086"})
        if (plain.starts_with(country))
            plain.erase(0, country.size());
    if (plain.size() == 13 && plain.starts_with("861"))
        plain.erase(0, 2);
    if (!all_digits(plain))
        return PhoneFault::characters;
    if (plain.front() == '1')
        return plain.size() == 11 && plain[1] >= '3' ? PhoneResult{plain} : PhoneResult{PhoneFault::mobile};
    if (plain.front() == '0')
        return plain.size() < 10 ? PhoneResult{PhoneFault::landline} : landline(plain, extension);
    const bool service = plain.size() == 10 && (plain.starts_with("400") || plain.starts_with("800"));
    if (plain.size() != 7 && plain.size() != 8 && !service)
        return PhoneFault::length;
    return extension.empty() ? plain : plain + "-" + extension;
}

/// With a comma between several numbers. A space stands between numbers where each side is long enough to be
/// one.
std::string separated(std::string_view text) {
    auto plain = folded(text);
    for (const std::string_view between : {"、", ";", "/", "或"})
        replace_all(plain, between, ",");
    const auto space = plain.find(' ');
    const auto digits = [](std::string_view part) { return std::ranges::count_if(part, is_digit); };
    if (space != std::string::npos && plain.find(' ', space + 1) == std::string::npos &&
        digits(plain.substr(0, space)) >= 7 && digits(plain.substr(space)) >= 7)
        plain[space] = ',';
    return bare(plain);
}

}  // namespace

PhoneResult check_phone(std::string_view text) {
    if (says_nothing(text))
        return PhoneFault::missing;
    auto plain = separated(text);
    std::string all;
    for (std::size_t from = 0; from <= plain.size();) {
        const auto comma = std::min(plain.find(',', from), plain.size());
        if (comma > from) {
            auto one = one_phone(plain.substr(from, comma - from));
            if (std::holds_alternative<PhoneFault>(one))
                return one;
            all += (all.empty() ? "" : "、") + std::get<std::string>(one);
        }
        from = comma + 1;
    }
    return all.empty() ? PhoneResult{PhoneFault::characters} : PhoneResult{all};
}

}  // namespace oasis::domain
