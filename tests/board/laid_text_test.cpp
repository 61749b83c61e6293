#include "shared/board/laid_text.h"
#include "shared/gui/utf8.h"
#include "tests/catch.h"
#include <string>

using namespace oasis;
using namespace oasis::board;

namespace {

/// Ideographs are an em wide, all else half of it.
float cells(std::string_view text, float em, gui::Weight) {
    float sum = 0;
    for (std::size_t at = 0; at < text.size();)
        sum += gui::next_code_point(text, at) < 0x2000 ? em / 2 : em;
    return sum;
}
LaidText laid(const std::string& source, float width, float em = 1) {
    return lay(cells, domain::read_markdown(source), width, em, 1.5F);
}
/// Each line, its mark in front, bold words between < and >.
std::string told(const LaidText& lines) {
    std::string all;
    for (const auto& line : lines) {
        all += line.dot ? "* " : line.mark.empty() ? "" : line.mark + " ";
        for (const auto& stretch : line.stretches)
            all += stretch.weight == gui::Weight::bold ? "<" + stretch.text + ">" : stretch.text;
        all += '\n';
    }
    return all;
}

}  // namespace

TEST_CASE("text lies in lines of the width, each stretch where the one before ends") {
    CHECK(told(laid("本周三下午两点，在一楼花园。", 8)) == "本周三下午两点，\n在一楼花园。\n");
    CHECK(told(laid("带**水杯和帽子**来这里", 5)) == "带<水杯和帽>\n<子>来这里\n");
    CHECK(told(laid("Please ask our staff", 6)) == "Please ask\nour staff\n");
    const auto line = laid("带**水杯**来", 10).at(0);
    REQUIRE(line.stretches.size() == 3);
    CHECK(line.stretches[0].x == 0);
    CHECK(line.stretches[1].x == 1);
    CHECK(line.stretches[2].x == 3);
}

TEST_CASE("headings are bold and larger, items have their mark and stand in") {
    const auto lines = laid("# 每周\n- 一\n  - 二\n1. 三", 20);
    CHECK(told(lines) == "<每周>\n* 一\n* 二\n1. 三\n");
    CHECK(lines[0].em > lines[1].em);
    CHECK(lines[0].keeps);
    CHECK(lines[1].stretches[0].x > 0);
    CHECK(lines[2].stretches[0].x == 2 * lines[1].stretches[0].x);
    CHECK(lines[2].mark_x == lines[1].stretches[0].x);
}

TEST_CASE("a line end is a line end, and no character is lost at any width") {
    const std::string source = "一 二\n三  四\n**五，**六“七”八 unbreakable-word 九。\n- 十：十一";
    const auto words = [](std::string text) {
        std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
        return text;
    };
    const auto all = words(domain::plain_text(domain::read_markdown(source)));
    for (float width = 2; width < 40; width += 0.5F) {
        std::string laid_out;
        for (const auto& line : laid(source, width))
            for (const auto& stretch : line.stretches)
                laid_out += stretch.text;
        INFO(width);
        CHECK(words(laid_out) == all);
    }
}

TEST_CASE("pages hold as many lines as fit, and a heading never stands last") {
    std::string source;
    for (int i = 0; i < 10; ++i)
        source += "一行\n";
    const auto plain = laid(source, 20);  // ten lines of 1.5, the last of a page needs 1
    const auto starts = [](const LaidText& lines, float height) {
        return page_starts(lines, [height](std::size_t) { return height; });
    };
    CHECK(starts(plain, 100) == std::vector<std::size_t>{0});
    CHECK(starts(plain, 14.5F) == std::vector<std::size_t>{0});
    CHECK(starts(plain, 14.4F) == std::vector<std::size_t>{0, 9});
    CHECK(starts(plain, 5.5F) == std::vector<std::size_t>{0, 4, 8});
    CHECK(starts(plain, 0).size() == 10);
    CHECK(starts({}, 5) == std::vector<std::size_t>{0});
    const auto headed = laid("一\n二\n三\n# 四\n五\n六", 20);
    const auto pages = starts(headed, 7.5F);
    REQUIRE(pages.size() == 2);
    CHECK(headed[pages[1]].keeps);
}

TEST_CASE("a first page may be lower than those after it") {
    std::string source;
    for (int i = 0; i < 10; ++i)
        source += "一行\n";
    const auto starts = page_starts(laid(source, 20), [](std::size_t page) { return page == 0 ? 2.5F : 7.0F; });
    CHECK(starts == std::vector<std::size_t>{0, 2, 7});
}
