#include "shared/gui/robot.h"
#include "tests/catch.h"

using namespace oasis::gui;
using Verb = RobotStep::Verb;

namespace {

std::string complaint(std::string_view script) {
    try {
        parse_robot_script(script);
    } catch (const std::invalid_argument& fault) {
        return fault.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a script is read line by line, without comments and empty lines") {
    const auto steps = parse_robot_script("# a visit\n"
                                          "\n"
                                          "show card.png   # the card\n"
                                          "  tap \"完成\"\n"
                                          "type 0137\r\n"
                                          "key Ctrl+K\n"
                                          "wait 250\n"
                                          "expect \"张**，早上好\"  # greeted\n"
                                          "refuse 签到\n"
                                          "screenshot out/a.png");
    REQUIRE(steps.size() == 8);
    CHECK(steps[0].verb == Verb::show);
    CHECK(steps[0].argument == "card.png");
    CHECK(steps[0].line == 3);
    CHECK(steps[1].verb == Verb::tap);
    CHECK(steps[1].argument == "完成");
    CHECK(steps[2].argument == "0137");
    CHECK(steps[3].argument == "Ctrl+K");
    CHECK(steps[4].verb == Verb::wait);
    CHECK(steps[5].argument == "张**，早上好");
    CHECK(steps[6].verb == Verb::refuse);
    CHECK(steps[7].argument == "out/a.png");
    CHECK(steps[7].line == 10);
}

TEST_CASE("quotes keep spaces and #, and know three escapes") {
    const auto steps = parse_robot_script("expect \"a # b \\\"c\\\" \\\\ \\n\"");
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].argument == "a # b \"c\" \\ \n");
}

TEST_CASE("a # inside a word is no comment") {
    CHECK(parse_robot_script("type a#b")[0].argument == "a#b");
}

TEST_CASE("what cannot be understood is named with its line") {
    CHECK(complaint("tap \"a\"\nclick \"b\"").rfind("line 2: `click`", 0) == 0);
    CHECK(complaint("tap").rfind("line 1:", 0) == 0);
    CHECK(complaint("wait soon").rfind("line 1:", 0) == 0);
    CHECK(complaint("tap \"open").rfind("line 1:", 0) == 0);
    CHECK(complaint("tap \"a\" b").rfind("line 1:", 0) == 0);
    CHECK(complaint("tap \"\\x\"").rfind("line 1:", 0) == 0);
    CHECK(complaint("") == "");
}

TEST_CASE("a long press is a step of its own") {
    const auto steps = parse_robot_script("hold \"北苑站\"");
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].verb == Verb::hold);
    CHECK(name_of(steps[0].verb) == "hold");
}
