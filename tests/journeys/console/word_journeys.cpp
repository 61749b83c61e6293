#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/verify.h"
#include "shared/store/word_guard.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>

using namespace oasis;
using namespace oasis::journeys;

namespace {

const domain::Actor office{domain::Actor::Kind::system, std::nullopt, "command"};

/// What came into the station before its rules spoke.
void write_banned_texts(const std::filesystem::path& file) {
    auto database = store::Database::open(file);
    domain::WordRules rules;
    rules.severity.fill(domain::Severity::off);
    REQUIRE_FALSE(store::set_word_guard(database, rules, office, now()));
    (void)store::add_activity(database, {{}, "患者手工", "病友手工", {}, "palette", "craft", {}, "手工室", {}, 5}, office, now());
    (void)store::rename_participant(database, store::participant_by_number(database, "0003")->id, "小病号", office, now());
    REQUIRE_FALSE(store::set_word_guard(database, {}, office, now()));
}

}  // namespace

TEST_CASE("a banned word in the brand is told under its field, and the brand is saved once all are replaced", "[pages]") {
    play_console({"word-brand",
                  signing_in() +
                      "tap \"@nav.settings@\"\nexpect \"@settings.station@\"\nwait 300\ntap \"@settings.brand@\"\nkey Ctrl+a\n"
                      "type \"阳光精·神障碍园\"\nwait 300\nexpect \"#filled words.bar.take proposal=心理#\"\n"
                      "expect \"#filled words.to_mend n=1#\"\n#shot first#\nkey F7\nwait 300\n"
                      "expect \"#filled words.bar.take proposal=不便#\"\n#shot second#\n"
                      "tap \"#filled words.bar.take proposal=不便#\"\nwait 500\n"
                      "refuse \"#filled words.bar.take proposal=不便#\"\n#shot taken#\nkey Alt+Return\nwait 500\n"
                      "refuse \"#filled words.bar.take proposal=心理#\"\nkey Ctrl+s\nexpect \"@settings.saved@\"\n"
                      "#shot saved#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      CHECK(store::settings(database).station.brand == "阳光心理不便园");
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}

TEST_CASE("the word rules are changed, and all texts of the station are looked through", "[pages]") {
    play_console({"word-rules",
                  signing_in() +
                      "tap \"@nav.settings@\"\nexpect \"@settings.station@\"\nwait 300\ntap \"@words.look@\"\n"
                      "expect \"小病号\"\nexpect \"病友手工\"\nexpect \"患者手工\"\nwait 300\n#shot found#\n"
                      "key Escape\nwait 300\ntap \"@words.change@\"\nwait 300\ntap \"@words.added@\"\n"
                      "type \"园\"\nwait 200\nkey Return\ntype \"园 = 院\"\nwait 200\ntap \"@form.save@\"\nwait 300\n"
                      "expect \"@words.fault.twice@\"\n#shot twice#\ntap \"@words.added@\"\nkey Ctrl+a\n"
                      "type \"手工 = 手作\"\ntap \"@words.allowed@\"\ntype \"病号\"\n"
                      "wait 300\n#shot rules#\ntap \"@form.save@\"\n"
                      "expect \"@words.saved@\"\nwait 500\ntap \"@words.look@\"\nexpect \"病友手工\"\nrefuse \"小病号\"\n"
                      "#shot again#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto rules = store::word_rules(database);
                      CHECK(rules.added == std::vector<domain::ListedWord>{{"手工", "手作"}});
                      CHECK(rules.allowed == std::vector<std::string>{"病号"});
                      CHECK_FALSE(store::verify(database).fault);
                  },
                  {},
                  write_banned_texts});
}

TEST_CASE("public names of activities and of people are told of their words while they are typed") {
    play_console({"word-names",
                  signing_in() +
                      "key Ctrl+3\nwait 300\nkey Alt+3\nwait 300\ntap \"@plan.new_activity@\"\nwait 300\n"
                      "type \"患者手工\"\ntap \"@activity.alias_zh@\"\ntype \"患者手工\"\nwait 300\n#shot activity#\n"
                      "key Alt+Return\nwait 500\n#shot taken#\ntap \"@activity.add@\"\nwait 600\n"
                      "refuse \"@activity.add@\"\nexpect \"学员手工\"\n"
                      "key Ctrl+4\nwait 300\nkey n\nwait 500\ntype \"王小明\"\ntap \"@adding.name@\"\nkey Ctrl+a\n"
                      "type \"(病)友\"\nwait 300\nexpect \"@words.bar.other@\"\n#shot person#\n"
                      "tap \"@words.bar.self@\"\nwait 300\nkey Ctrl+a\ntype \"小明\"\nwait 300\n"
                      "refuse \"@words.bar.other@\"\ntap \"@adding.add@\"\nwait 1500\nexpect \"小明\"\n#shot added#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto activity = store::activities(database).back();
                      CHECK(activity.title == "患者手工");  // the official one: the office is only warned
                      CHECK(activity.alias_zh == "学员手工");
                      CHECK(store::participants(database).back().display_name == "小明");
                  }});
}
