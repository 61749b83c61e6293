#include "shared/domain/public_text.h"
#include "tests/catch.h"
#include <string>

using namespace oasis::domain;
using namespace std::string_literals;

TEST_CASE("what is not seen is taken out of a public text") {
    struct Row {
        std::string typed, kept;
    };
    for (const auto& [typed, kept] : {
             Row{"周三，一起种番茄", "周三，一起种番茄"},
             Row{"一\r\n二\r三\n四", "一\n二\n三\n四"},
             Row{"一\u2028二\u2029三\u0085四", "一\n二\n三\n四"},
             Row{"一\t二", "一 二"},
             Row{"番\u200B茄\u200D红\uFEFF了\u00AD", "番茄红了"},
             Row{"\u202Etxet\u202C \u2066x\u2069 \u200Fy\u061C", "txet x y"},
             Row{"\U000E0041\U000E0042tag", "tag"},
             Row{"a\uFE0Fb\u3164c\u115Fd", "abcd"},
             Row{"a\x01\x7F\x1B[31mb", "a[31mb"},
             Row{"a\uE000\U000F0042\U0010FFFFb", "ab"},
             Row{"broken \xFF\xC3 bytes\xE4\xB8", "broken  bytes"},
             Row{"e\u0301\u0302\u0303\u0304\u0305\u0306", "e\u0301\u0302\u0303"},
             Row{"\U00020BB7野家", "\U00020BB7野家"},
             Row{"", ""},
         })
        CHECK(neutral_text(typed) == kept);
    CHECK(neutral_text("a\0b"s) == "ab");
}

TEST_CASE("making a text neutral twice changes nothing more") {
    for (const std::string text : {"e\u0301\u200B\u0302\u0303\u0304", "\r\r\n\n", "a\uFFFEb", "\u202E\u202Ex"})
        CHECK(neutral_text(neutral_text(text)) == neutral_text(text));
}

TEST_CASE("a line has no line ends within and no spaces around") {
    CHECK(neutral_line("\u3000 周三\n种番茄\u200B \u3000") == "周三 种番茄");
    CHECK(neutral_line(" \u3000\n") == "");
}

TEST_CASE("a text is bounded in characters and in lines") {
    constexpr TextLimits title{5, 1}, body{12, 3};
    CHECK_FALSE(text_fault("", title));
    CHECK_FALSE(text_fault("一二三四五", title));
    CHECK(text_fault("一二三四五六", title) == TextFault::too_long);
    CHECK(text_fault("一\n二", title) == TextFault::too_many_lines);
    CHECK_FALSE(text_fault("一\n二\n三", body));
    CHECK(text_fault("一\n二\n三\n四", body) == TextFault::too_many_lines);
    CHECK_FALSE(text_fault("一\u200B二三四\u200B五", title));
    CHECK_FALSE(text_fault("e\u0301e\u0301e\u0301e\u0301e\u0301", title));  // people count five
    CHECK(text_fault(std::string(1 << 20, 'x'), title) == TextFault::too_long);
    CHECK(text_fault("e" + std::string(1 << 20, '\xCC'), title) == TextFault::too_long);  // all marks on one letter
    std::string lines;
    for (int i = 0; i < 10'000; ++i)
        lines += "x\n";
    CHECK(text_fault(lines, {2000, 200}) == TextFault::too_many_lines);
}

TEST_CASE("characters are counted as people do") {
    CHECK(characters_of("周三\n见") == 3);
    CHECK(characters_of("e\u0301 x") == 3);
}
