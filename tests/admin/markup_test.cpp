#include "admin/markup.h"
#include "tests/catch.h"

using namespace oasis::admin;

namespace {

/// The text around the marks [ and ], and what they mark.
struct Typed {
    std::string text;
    Marked marked;
};
Typed typed(std::string text) {
    Typed made;
    made.marked.from = text.find('[');
    text.erase(made.marked.from, 1);
    made.marked.to = text.find(']');
    made.text = text.erase(made.marked.to, 1);
    return made;
}

}  // namespace

TEST_CASE("words become bold, and plain again") {
    struct Row {
        std::string before, after;
    };
    for (const auto& [before, after] : {
             Row{"带[水杯]来", "带**水杯**来"},
             Row{"带[**水杯**]来", "带水杯来"},
             Row{"带**[水杯]**来", "带水杯来"},
             Row{"一\n带水[]杯\n二", "一\n**带水杯**\n二"},
             Row{"[]", ""},
             Row{"一\n[]\n二", "一\n\n二"},
         }) {
        const auto [text, marked] = typed(before);
        CHECK(toggled_bold(text, marked).text == after);
    }
}

TEST_CASE("lines become headings and items, one the other, and plain again") {
    struct Row {
        std::string before, heading, items;
    };
    for (const auto& [before, heading, items] : {
             Row{"一[]二", "# 一二", "- 一二"},
             Row{"# 一[]", "一", "- 一"},
             Row{"- [一]", "# 一", "一"},
             Row{"零\n[一\n二]\n三", "零\n# 一\n# 二\n三", "零\n- 一\n- 二\n三"},
             Row{"[]", "# ", "- "},
             Row{"一\n[]", "一\n# ", "一\n- "},
         }) {
        const auto [text, marked] = typed(before);
        CHECK(toggled_heading(text, marked).text == heading);
        CHECK(toggled_items(text, marked).text == items);
    }
}

TEST_CASE("places beyond the text are its end") {
    CHECK(toggled_bold("一", {99, 120}).text == "**一**");
    CHECK(toggled_items("一", {99, 5}).text == "- 一");
}

TEST_CASE("pressed twice, the text is as it was, and the same words are marked") {
    const std::string text = "你好中文们";
    const auto once = toggled_bold(text, {6, 12});
    CHECK(once.text == "你好**中文**们");
    const auto twice = toggled_bold(once.text, once.marked);
    CHECK(twice.text == text);
    CHECK(twice.marked.from == 6);
    CHECK(twice.marked.to == 12);
    CHECK(toggled_bold(text, {7, 11}).text == "你好**中文**们");  // never in the middle of a character
}
