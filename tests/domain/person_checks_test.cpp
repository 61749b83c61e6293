#include "shared/domain/person_checks.h"
#include "tests/catch.h"

namespace oasis::domain {

namespace {

constexpr Day today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

std::optional<IdNumberFault> fault_of(std::string_view text) {
    const auto result = check_id_number(text, today);
    const auto* fault = std::get_if<IdNumberFault>(&result);
    return fault ? std::optional{*fault} : std::nullopt;
}

/// "13800138000", or "?4" for the fault of that value.
std::string phone(std::string_view text) {
    const auto result = check_phone(text);
    if (const auto* fault = std::get_if<PhoneFault>(&result))
        return "?" + std::to_string(static_cast<int>(*fault));
    return std::get<std::string>(result);
}
std::string no_phone(PhoneFault fault) {
    return "?" + std::to_string(static_cast<int>(fault));
}

std::string date(std::string_view text) {
    const auto result = check_date(text);
    if (const auto* fault = std::get_if<DateFault>(&result))
        return "?" + std::to_string(static_cast<int>(*fault));
    return to_text(std::get<LooseDate>(result));
}
std::string no_date(DateFault fault) {
    return "?" + std::to_string(static_cast<int>(fault));
}

}  // namespace

TEST_CASE("an ID number is kept in one form and tells birth date and sex") {
    for (const auto* text :
         {"11010519491231002X", "11010519491231002x", " 110105 19491231 002x ",
          "１１０１０５１９４９１２３１００２Ｘ", "'11010519491231002X", "11010519491231002Ⅹ",
          "\xEF\xBB\xBF"
          "11010519491231002X"}) {
        INFO(text);
        const auto result = check_id_number(text, today);
        REQUIRE(std::holds_alternative<IdNumber>(result));
        const auto& number = std::get<IdNumber>(result);
        CHECK(number.text == "11010519491231002X");
        CHECK(to_text(number.birth) == "1949-12-31");
        CHECK(number.sex == Sex::female);
        CHECK(id_number_key(text) == "11010519491231002X");
    }
    const auto man = check_id_number("440524188001010014",
                                     Day{std::chrono::year{1990}, std::chrono::May, std::chrono::day{1}});
    REQUIRE(std::holds_alternative<IdNumber>(man));
    CHECK(std::get<IdNumber>(man).sex == Sex::male);
}

TEST_CASE("each way in which an ID number can be wrong has its name") {
    using Fault = IdNumberFault;
    const std::pair<const char*, Fault> table[] = {
        {"", Fault::missing},
        {"　", Fault::missing},
        {"无", Fault::missing},
        {"不详", Fault::missing},
        {"/", Fault::missing},
        {"1101051949123100X2", Fault::characters},
        {"H12345678", Fault::characters},
        {"见户口本", Fault::characters},
        {"1101051949123100", Fault::length},
        {"1101051949123100201", Fault::length},
        {"130503670401001", Fault::old_number},
        {"110105491331002", Fault::length},   // 15 digits, no 13th month in either reading
        {"110105194912310", Fault::rounded},  // what is left of 18
        {"110105200508151", Fault::rounded},  // born in 2005, not in 1920
        {"110105201212315", Fault::rounded},
        {"110105200513021", Fault::old_number},  // no 13th month: born in May 1920
        {"110105200508150000", Fault::rounded},
        {"110105194912310000", Fault::rounded},
        {"1.10105194912310E+17", Fault::rounded},
        {"1.10105E+17", Fault::rounded},
        {"1.1E17", Fault::rounded},
        {"1E+17", Fault::rounded},
        {"010105194912310021", Fault::region},
        {"770105194912310021", Fault::region},
        {"110105194902300021", Fault::birth_date},
        {"110105194913010021", Fault::birth_date},
        {"110105202611230021", Fault::birth_date},  // tomorrow
        {"110105189511220021", Fault::birth_date},  // 131 years ago
        {"110105194912310021", Fault::check_digit},
        {"110105194912310012", Fault::check_digit},
    };
    for (const auto& [text, fault] : table) {
        INFO(text);
        CHECK(fault_of(text) == fault);
    }
}

TEST_CASE("any one wrong digit and any two swapped neighbours are noticed") {
    const std::string right = "11010519491231002X";
    for (std::size_t at = 0; at + 1 < right.size(); ++at) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto wrong = right;
            wrong[at] = digit;
            CHECK(fault_of(wrong).has_value() == (digit != right[at]));
        }
        auto swapped = right;
        std::swap(swapped[at], swapped[at + 1]);
        CHECK(fault_of(swapped).has_value() == (swapped != right));
    }
}

TEST_CASE("an old number and the new one of the same person are one key") {
    CHECK(id_number_key("130503670401001") == "130503196704010016");
    CHECK_FALSE(fault_of("130503196704010016"));
    CHECK(id_number_key("110105200508151") == "110105200508151");  // what is left of a new one stays apart
    CHECK(id_number_key("无").empty());
    CHECK(id_number_key("h1234 5678") == "h12345678");
}

TEST_CASE("sex is read from a word or the standard's digit") {
    CHECK(parse_sex(" 男 ") == Sex::male);
    CHECK(parse_sex("女性") == Sex::female);
    CHECK(parse_sex("２") == Sex::female);
    CHECK_FALSE(parse_sex("M"));
    CHECK(word(Sex::male) == "男");
}

TEST_CASE("telephone numbers keep one form, and each fault has its name") {
    using Fault = PhoneFault;
    const std::pair<const char*, std::string> table[] = {
        {"13800138000", "13800138000"},
        {"１３８ ００１３ ８０００", "13800138000"},
        {"138-0013-8000", "13800138000"},
        {"+86 13800138000", "13800138000"},
        {"8613800138000", "13800138000"},
        {"02348270000", "023-48270000"},
        {"(023)48270000", "023-48270000"},
        {"023-48270000-12", "023-48270000-12"},
        {"0898-6512345", "0898-6512345"},
        {"48270000", "48270000"},
        {"48270000转12", "48270000-12"},
        {"400-820-8820", "4008208820"},
        {"13800138000/023-48270000", "13800138000、023-48270000"},
        {"13800138000，13900139000；", "13800138000、13900139000"},
        {"13800138000 13900139000", "13800138000、13900139000"},
        {"", no_phone(Fault::missing)},
        {"无", no_phone(Fault::missing)},
        {"儿子手机", no_phone(Fault::characters)},
        {"/,/", no_phone(Fault::characters)},
        {"1.38001E+10", no_phone(Fault::rounded)},
        {"1380013800", no_phone(Fault::mobile)},
        {"138001380001", no_phone(Fault::mobile)},
        {"12800138000", no_phone(Fault::mobile)},
        {"02312", no_phone(Fault::landline)},
        {"00048270000", no_phone(Fault::landline)},
        {"02308270000", no_phone(Fault::landline)},
        {"4827", no_phone(Fault::length)},
        {"13800138000、4827", no_phone(Fault::length)},
    };
    for (const auto& [text, kept] : table) {
        INFO(text);
        CHECK(phone(text) == kept);
    }
}

TEST_CASE("dates are read in the forms that rosters hold, and no more is kept than was written") {
    using Fault = DateFault;
    const std::pair<const char*, std::string> table[] = {
        {"1990-01-02", "1990-01-02"},
        {"1990/1/2", "1990-01-02"},
        {"1990.1.2", "1990-01-02"},
        {"１９９０．１．２", "1990-01-02"},
        {"1990年1月2日", "1990-01-02"},
        {"1990年01月", "1990-01"},
        {"1990.1", "1990-01"},
        {"1990.10", "1990-10"},
        {"1990", "1990"},
        {"1990年", "1990"},
        {"19900102", "1990-01-02"},
        {"199001", "1990-01"},
        {"32875", "1990-01-02"},  // days since 30 December 1899
        {"1990-01-02 00:00:00", "1990-01-02"},
        {"1990-01-02T08:30", "1990-01-02"},
        {"", no_date(Fault::missing)},
        {"不详", no_date(Fault::missing)},
        {"1/2/1990", no_date(Fault::form)},
        {"90.1.2", no_date(Fault::form)},
        {"一九九〇年", no_date(Fault::form)},
        {"1990-001-02", no_date(Fault::form)},
        {"-1", no_date(Fault::form)},
        {"1990-02-30", no_date(Fault::not_real)},
        {"1990.13", no_date(Fault::not_real)},
        {"0001-01-01", no_date(Fault::not_real)},
    };
    for (const auto& [text, kept] : table) {
        INFO(text);
        CHECK(date(text) == kept);
    }
    CHECK(check_birth_date("2026-11-23", today) == DateResult{DateFault::range});
    CHECK(check_birth_date("1890", today) == DateResult{DateFault::range});
    CHECK(std::holds_alternative<LooseDate>(check_birth_date("2026-11-22", today)));
}

TEST_CASE("age is counted in whole years") {
    const auto born = [](const char* text) { return std::get<LooseDate>(check_date(text)); };
    CHECK(age_on(today, born("1990-11-22")) == 36);
    CHECK(age_on(today, born("1990-11-23")) == 35);
    CHECK(age_on(today, born("1990")) == 36);
}

}  // namespace oasis::domain
