// Rare characters in the real window, offscreen: typed, drawn and given back.
#include "shared/gui/utf8.h"
#include "tests/catch.h"
#include "tests/gui/window_programs.h"
#include "tests/rare_characters.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace oasis::gui;
using namespace oasis::gui::test;

TEST_CASE("a text field takes and gives back rare characters, typed and edited") {
    Loop loop(options(WindowUse::console), art);
    Console console(loop);
    const auto typed = play_text(loop, console,
                                 "tap \"姓名\"\ntype 李𬭎𠮷\nexpect \"李𬭎𠮷\"\ntype A\n"
                                 "expect \"李𬭎𠮷A\"\nkey Backspace\nkey Backspace\nexpect \"李𬭎\"\n"
                                 "tap \"保存\"\nexpect \"saved 1\"\ntap \"保存\"\nexpect \"saved 2\"");
    INFO(typed.complaints);
    CHECK(typed.outcome == 0);
    CHECK(console.name == "李𬭎");
}

TEST_CASE("twelve hundred different rare characters are typed in one run, and none becomes another") {
    Loop loop(options(WindowUse::console), art);
    Console console(loop);
    std::string script = "tap \"姓名\"\n", all;
    for (char32_t c = 0x20000; c < 0x20000 + 1200 * 33; c += 33) {
        append_utf8(all, c);
        if (all.size() % 480 == 0) {  // a hundred and twenty at a time
            script += "type \"" + all.substr(all.size() - 480) + "\"\n";
        }
    }
    const auto typed = play_text(loop, console, script + "expect \"" + all + "\"\ntype A\nkey Backspace\n");
    INFO(typed.complaints);
    CHECK(typed.outcome == 0);
    CHECK(console.name == all);
}

TEST_CASE("two hundred rare characters are drawn, each by some font") {
    Loop loop(options(WindowUse::console), art);
    for (const auto& character : oasis::test::rare_characters()) {
        INFO(character);
        CHECK(loop.fonts().missing(character).empty());
    }
    CHECK(loop.fonts().missing(oasis::test::unseen_characters[0]).size() == 1);
}

TEST_CASE("a text that cannot be carried any more is shown, and neither typing nor showing changes it") {
    Loop loop(options(WindowUse::console), art);
    Console console(loop);
    for (char32_t c = 0x20000; c < 0x20000 + 11172; ++c) {
        std::string taken;
        append_utf8(taken, c);
        loop.fonts().encode(taken);
    }
    const std::string name = "王\U0002F000";
    console.name = name;
    const auto typed =
        play_text(loop, console, "tap \"姓名\"\ntype A\nkey Backspace\nkey Delete\nkey Home\nkey Delete\n");
    INFO(typed.complaints);
    CHECK(console.name == name);
}
