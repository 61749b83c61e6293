#include "shared/domain/participant.h"
#include "tests/catch.h"

using namespace oasis::domain;

TEST_CASE("a masked name shows the first grapheme and two stars, whatever the name's length") {
    const std::pair<const char*, const char*> table[] = {
        {"张三", "张**"},         {"欧阳娜娜", "欧**"}, {"买买提·艾力", "买**"}, {"李", "李**"},
        {"𠮷田一郎", "𠮷**"},     {"𬭎", "𬭎**"},         {"Émile", "É**"},        {"e\u0301mile", "e\u0301**"},
        {"葛\U000E0100城", "葛\U000E0100**"}};
    for (const auto& [full, masked] : table) CHECK(masked_name(full) == masked);
}

TEST_CASE("display names are any printable text of at most 24 graphemes") {
    for (const char* good : {"𬭎**", "小𠮷", "𰻞", "老 吴", "Anna", "买买提·艾力"})
        CHECK_FALSE(display_name_fault(good).has_value());
    CHECK(display_name_fault("") == NameFault::empty);
    CHECK(display_name_fault("  ") == NameFault::empty);
    CHECK(display_name_fault("a\nb") == NameFault::unprintable);
    CHECK(display_name_fault("a\u200Bb") == NameFault::unprintable);
    CHECK(display_name_fault("\u202Eabc") == NameFault::unprintable);
    CHECK(display_name_fault("ab\xFF") == NameFault::unprintable);
    CHECK(display_name_fault("\uE000") == NameFault::private_use);
    CHECK(display_name_fault("\U000F0000") == NameFault::private_use);
    std::string heaped = "a";
    for (int i = 0; i < 1000; ++i) heaped += "\u0301";
    CHECK(display_name_fault(heaped) == NameFault::too_long);
    std::string long_name;
    for (int i = 0; i < 24; ++i) long_name += "𬭎";
    CHECK_FALSE(display_name_fault(long_name).has_value());
    CHECK(display_name_fault(long_name + "x") == NameFault::too_long);
}

TEST_CASE("numbers are digits, capitals and hyphens") {
    for (const char* good : {"0137", "B-12", "1"}) CHECK_FALSE(number_fault(good).has_value());
    CHECK(number_fault("") == NameFault::empty);
    CHECK(number_fault("1234567890123") == NameFault::too_long);
    for (const char* bad : {"01 37", "０１３７", "a1", "1;"}) CHECK(number_fault(bad) == NameFault::unprintable);
}
