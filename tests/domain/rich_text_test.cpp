#include "shared/domain/rich_text.h"
#include "tests/catch.h"
#include <string>

using namespace oasis::domain;
using Kind = TextBlock::Kind;

namespace {

/// One line a block: its kind, then its runs, bold ones between < and >.
std::string told(const RichText& text) {
    std::string all;
    for (const auto& block : text) {
        if (!all.empty())
            all += '\n';
        if (block.kind == Kind::heading)
            all += "# ";
        if (block.kind == Kind::item)
            all += std::string(std::size_t(block.depth), '>') +
                   (block.number ? std::to_string(block.number) + ". " : "- ");
        for (const auto& run : block.runs)
            all += run.bold ? "<" + run.text + ">" : run.text;
    }
    return all;
}
std::string read(const std::string& source) { return told(read_markdown(source)); }

std::string repeated(const std::string& part, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += part;
    return all;
}

}  // namespace

TEST_CASE("headings, lists, bold and paragraphs are read") {
    struct Row {
        std::string source, read;
    };
    for (const auto& [source, expected] : {
             Row{"", ""},
             Row{"  \n\n \u3000\n", ""},
             Row{"周三下午两点。\n苗都备好了。", "周三下午两点。\n苗都备好了。"},
             Row{"一\n\n二", "一\n二"},
             Row{"# 每周四\n一起写字", "# 每周四\n一起写字"},
             Row{"###每周四", "# 每周四"},
             Row{"每周四\n===\n写字", "# 每周四\n写字"},
             Row{"带**水杯**来", "带<水杯>来"},
             Row{"**重点：**请带伞", "<重点：>请带伞"},
             Row{"请看**“这里”**吧", "请看<“这里”>吧"},
             Row{"- 一\n- 二\n  - 三\n    - 四\n      - 五", "- 一\n- 二\n>- 三\n>>- 四\n>>- 五"},
             Row{"* 一\n+ 二", "- 一\n- 二"},
             Row{"• 一\n・二\n·三\n\u3000\u3000● 四", "- 一\n- 二\n- 三\n- 四"},
             Row{"3. 一\n4. 二", "3. 一\n4. 二"},
             Row{"- 一\n\n  再说\n- 二", "- 一\n再说\n- 二"},
             Row{"> 引\n> 用", "引\n用"},
             Row{"一\n\n---\n\n二", "一\n二"},
             Row{"一\n---\n二", "一\n---\n二"},
             Row{"```\n**x**\n```", "**x**"},
             Row{"    缩进", "缩进"},
             Row{"\u3000\u3000从周四起", "从周四起"},
         })
        CHECK(read(source) == expected);
}

TEST_CASE("a single asterisk, a line below, HTML and entities are what was typed") {
    for (const std::string text :
         {"3*4 米，5*6 米", "file_name_of_it", "***三颗星***", "<b>粗</b>", "<script>alert(1)</script>", "A&amp;B",
          "&#8238;x", "<http://example.org>", "http://example.org", "a < b & c"})
        CHECK(read(text) == text);
}

TEST_CASE("of a link or a picture only the words are left, never where they lead") {
    struct Row {
        std::string source, read;
    };
    for (const auto& [source, expected] : {
             Row{"[x](javascript:alert(1))", "x"},
             Row{"[报名](https://example.org \"title\")", "报名"},
             Row{"看![花园](https://example.org/a.png)吧", "看花园吧"},
             Row{"[**粗**](data:text/html;base64,eA==)", "<粗>"},
             Row{"[x]\n\n[x]: javascript:alert(1)", "[x]\n[x]: javascript:alert(1)"},
         })
        CHECK(read(source) == expected);
}

TEST_CASE("tricks with directions and unseen characters are gone from every run") {
    CHECK(read("**番\u200B茄**\u202E倒过来") == "<番茄>倒过来");
    CHECK(read("[x](java\u200Bscript:y)\u2066") == "x");
}

TEST_CASE("hostile sources end soon, in few blocks of bounded size") {
    for (const auto& source :
         {repeated("x\n", 10'000), repeated("- ", 10'000), repeated("> ", 10'000), repeated("[", 50'000),
          repeated("**a", 50'000), repeated("[a](", 50'000), repeated("![", 50'000), repeated("`", 50'001),
          repeated("<", 50'000), repeated("&", 50'000), repeated("\\", 50'000), repeated("a\n\n", 200'000),
          repeated("1. x\n", 100'000), repeated("#", 100'000), std::string(1 << 20, '*'),
          repeated("\u202E", 300'000), repeated("| a ", 20'000) + "\n|-|", std::string(1 << 20, '\0')}) {
        const auto text = read_markdown(source);
        CHECK(plain_text(text).size() <= most_read);
        for (const auto& block : text) {
            CHECK(block.depth <= TextBlock::deepest);
            CHECK_FALSE(block.runs.empty());
        }
    }
}

TEST_CASE("the words alone stand a line for each block") {
    CHECK(plain_text(read_markdown("# 每周四\n带**水杯**来\n- 一\n- 二")) == "每周四\n带水杯来\n一\n二");
}
