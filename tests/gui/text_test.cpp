#include "shared/gui/line_breaker.h"
#include "shared/gui/pixels.h"
#include "shared/gui/utf8.h"
#include "shared/gui/wide_map.h"
#include "tests/catch.h"

#include <cmath>

using namespace oasis::gui;

namespace {

/// Ideographs and full-width marks are 2 wide, the rest 1.
float cells(std::string_view utf8) {
    float sum = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        sum += next_code_point(utf8, at) < 0x2000 ? 1.0F : 2.0F;
    }
    return sum;
}

using Lines = std::vector<std::string>;
Lines broken(std::string_view text, float width, LongWords words = LongWords::whole) {
    return break_lines(text, width, cells, words);
}

}  // namespace

TEST_CASE("Chinese breaks between any two characters") {
    CHECK((broken("请把学员卡对准镜头", 10) == Lines{"请把学员卡", "对准镜头"}));
}

TEST_CASE("no closing mark begins a line and no opening mark ends one") {
    CHECK((broken("听到声音，就好了", 8) == Lines{"听到声", "音，就好", "了"}));
    CHECK((broken("请看（公告）", 6) == Lines{"请看", "（公", "告）"}));
    CHECK((broken("他说：“好。”走了", 8) == Lines{"他说：", "“好。”", "走了"}));
    for (const char* mark : {"，", "。", "；", "：", "、", "）", "”", "！", "？", "》"}) {
        for (float width = 4; width <= 14; ++width) {
            INFO(mark << " at width " << width);
            for (const auto& line :
                 broken(std::string("一二") + mark + "三四" + mark + "五六" + mark + "七", width)) {
                CHECK(line.rfind(mark, 0) != 0);
            }
        }
    }
}

TEST_CASE("words, and figures with their unit, stay whole") {
    CHECK((broken("Please ask our staff", 10) == Lines{"Please ask", "our staff"}));
    CHECK((broken("开到16:30为止", 7) == Lines{"开到", "16:30为", "止"}));
    CHECK((broken("还有12位", 6) == Lines{"还有", "12位"}));
    CHECK((broken("unbreakable", 4) == Lines{"unbreakable"}));
    CHECK((broken("an unbreakable one", 4, LongWords::broken) == Lines{"an", "unbr", "eaka", "ble", "one"}));
}

TEST_CASE("a break in the text always breaks, and empty lines stay") {
    CHECK((broken("一\n\n二", 20) == Lines{"一", "", "二"}));
    CHECK((broken("", 20) == Lines{""}));
}

TEST_CASE("graphemes stay whole") {
    CHECK(graphemes("e\u0301a").size() == 2);
    CHECK((broken("e\u0301e\u0301", 1) == Lines{"e\u0301e\u0301"}));
    CHECK(graphemes("李𬭎").size() == 2);
    CHECK(graphemes("葛\U000E0100城").size() == 2);
}

TEST_CASE("rare characters survive the 16-bit mapping and back") {
    WideMap map;
    const std::string names = "李𬭎 𠮷 刘𬌗 黄𰻞 김철수 \uE000\uF8FF\U000F0000 A，。";
    const auto carried = map.encode(names);
    for (std::size_t at = 0; at < carried.size();) {
        CHECK(next_code_point(carried, at) <= 0xFFFF);
    }
    CHECK(map.decode(carried) == names);
    CHECK(map.encode(names) == carried);
    CHECK(map.encode("李，A\uFFFD") == "李，A\uFFFD");
}

TEST_CASE(
    "a slot's own character in data takes another slot, so that it can never show as what is carried there") {
    WideMap map;
    const auto rare = map.encode("𬭎");
    const auto planted = map.encode(rare);  // data that holds the very slot
    CHECK(planted != rare);
    CHECK(map.decode(planted) == rare);
}

TEST_CASE("when all slots are taken a further character becomes the replacement character") {
    WideMap map;
    for (char32_t c = 0x20000; c < 0x20000 + 11172; ++c) {
        std::string text;
        append_utf8(text, c);
        map.encode(text);
    }
    CHECK(map.encode("\U0002F000") == "\uFFFD");
}

TEST_CASE("bytes that are no UTF-8 become replacement characters") {
    WideMap map;
    CHECK(map.encode("a\xFF\xE4\xB8") == "a\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("contrast is that of WCAG") {
    CHECK(std::abs(contrast(rgb(0x000000), rgb(0xFFFFFF)) - 21.0) < 0.001);
    CHECK(contrast(rgb(0x134E41), rgb(0x134E41)) == 1.0);
    // figures of the look
    CHECK(std::abs(contrast(rgb(0x22302B), rgb(0xF6F3EC)) - 12.4) < 0.06);
    CHECK(std::abs(contrast(rgb(0xFFFFFF), rgb(0x134E41)) - 9.6) < 0.06);
    CHECK(contrast(rgb(0xFFFFFF), rgb(0x134E41)) == contrast(rgb(0x134E41), rgb(0xFFFFFF)));
}

TEST_CASE("colours blend over a ground") {
    CHECK((over(Colour{0, 0, 0, 255}, rgb(0xFFFFFF)) == rgb(0x000000)));
    CHECK((over(Colour{0, 0, 0, 0}, rgb(0xDCEBE4)) == rgb(0xDCEBE4)));
    CHECK((over(Colour{255, 255, 255, 128}, rgb(0x000000)) == rgb(0x808080)));
    CHECK((mix(rgb(0x000000), rgb(0xFFFFFF), 0.5F) == rgb(0x808080)));
    CHECK(hex(rgb(0x0B352C)) == "#0B352C");
    CHECK(hex(Colour{1, 2, 3, 4}) == "#01020304");
}
