#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>

using namespace oasis;
using journeys::today;
using journeys::play_console;
using journeys::signing_in;

namespace {

}  // namespace

TEST_CASE("a session is planned into the day, and cancelled") {
    play_console(
        {"plan",
         signing_in() +
             "key Ctrl+3\nexpect \"@plan.add_session@\"\n#shot plan#\n"
             "tap \"@plan.add_session@\"\nwait 300\n#shot scheduling#\ntap \"@planning.ends@\"\nkey Ctrl+a\n"
             "type \"8:00\"\ntap \"@planning.add@\"\nexpect \"@planning.bad_time@\"\n"
             "tap \"@planning.ends@\"\nkey Ctrl+a\ntype \"23:59\"\ntap \"@planning.add@\"\n"
             "expect \"@planning.added@\"\nexpect \"@plan.cancel_session@\"\n#shot added#\n"
             "tap \"@plan.cancel_session@\"\nwait 300\n#shot cancelling#\ntap \"@cancelling.act@\"\n"
             "expect \"@cancelling.done@\"\nwait 500\nexpect \"@session.cancelled@\"\n",
         {},
         [](const std::filesystem::path& file, const std::filesystem::path&) {
             auto database = store::Database::open(file);
             const auto sessions = store::sessions_on(database, today());
             REQUIRE(sessions.size() == 3);
             CHECK(std::ranges::count_if(sessions, [](const auto& it) { return it.cancelled; }) == 1);
         }});
}

TEST_CASE("where the station checks, a session's safety check is noted on the plan, and taken back") {
    const auto check = [](const std::filesystem::path& file) {
        auto database = store::Database::open(file);
        auto settings = store::settings(database);
        settings.check_environment = true;
        const domain::Actor maker{domain::Actor::Kind::system, std::nullopt, "journey"};
        const auto now = journeys::now();
        store::set_settings(database, settings, maker, now);
    };
    play_console({"safety",
                  signing_in() + "key Ctrl+3\nexpect \"@session.unchecked@\"\ntap \"@session.unchecked@\"\n"
                                 "expect \"@plan.check_done@\"\nwait 300\n#shot wanted#\ntap \"@plan.check_done@\"\n"
                                 "expect \"@plan.check_noted@\"\nexpect \"@plan.checked@\"\n#shot done#\n"
                                 "tap \"@plan.check_undo@\"\nexpect \"@plan.check_taken_back@\"\nwait 500\n"
                                 "tap \"@plan.check_done@\"\nexpect \"@plan.checked@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto sessions = store::sessions_on(database, today());
                      CHECK(std::ranges::count_if(sessions, [](const auto& it) { return !it.awaiting_check; }) == 1);
                  },
                  {},
                  check});
}

TEST_CASE("an activity is added with the name that the public reads", "[wide]") {
    play_console({"activity",
                  signing_in() +
                      "key Ctrl+3\nwait 300\ntap \"@plan.part.catalogue@\"\nexpect \"@plan.new_activity@\"\n"
                      "tap \"@plan.new_activity@\"\n"
                      "wait 300\ntype \"情绪管理\"\ntap \"@activity.alias_zh@\"\ntype \"心情花园\"\n"
                      "tap \"@activity.alias_en@\"\ntype \"Mood garden\"\ntap \"@activity.service_item@\"\nwait 300\n"
                      "tap \"@service_item.mind@\"\nwait 300\n#shot activity#\n"
                      "tap \"@activity.add@\"\nexpect \"心情花园\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto activities = store::activities(database);
                      CHECK(activities.size() == 3);
                      CHECK(std::ranges::count(activities, "S1.7", &domain::Activity::service_item) == 1);
                  }});
}

TEST_CASE("a day is planned like the same weekday a week before") {
    play_console({"copy",
                  signing_in() + "key Ctrl+3\nexpect \"@plan.copy_week@\"\nkey ]\nwait 500\n#shot empty#\n"
                                 "tap \"@plan.copy_week@\"\nwait 600\nexpect \"203室\"\n#shot copied#\n"
                                 "tap \"@plan.copy_week@\"\nexpect \"@plan.nothing_to_copy@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      CHECK(store::sessions_on(database, domain::days_after(today(), 1)).size() == 2);
                  }});
}

TEST_CASE("opening hours are typed, seen as the kiosk will say them, and saved", "[wide]") {
    play_console({"hours",
                  signing_in() +
                      "key Ctrl+7\nexpect \"@week.title@\"\n#shot hours#\n"
                      "tap \"@date.short.monday@\"\nkey Ctrl+a\ntype \"9点\"\nwait 200\nexpect "
                      "\"@form.not_readable@\"\n"
                      "#shot not-readable#\nkey Ctrl+a\ntype \"9:00-11:30，13:30-16:30\"\nwait 200\n"
                      "expect \"@form.unsaved@\"\ntap \"@closures.add@\"\nwait 200\n#shot typed#\n"
                      "tap \"@form.save@\"\nexpect \"@week.saved@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto hours = store::hours(database);
                      CHECK(hours.week[0] == std::vector<domain::Interval>{{540, 690}, {810, 990}});
                      CHECK(hours.closures.size() == 1);
                  }});
}

TEST_CASE("settings are changed, and what cannot be is said before saving", "[wide]") {
    play_console({"settings",
                  signing_in() +
                      "tap \"@nav.settings@\"\nexpect \"@settings.station@\"\n#shot settings#\n"
                      "tap \"@settings.phone@\"\nkey Ctrl+a\ntype \"010-1234 5678\"\n"
                      "tap \"@settings.volume@\"\nkey Ctrl+a\ntype \"loud\"\nwait 200\nexpect "
                      "\"@form.not_readable@\"\n"
                      "#shot not-readable#\nkey Ctrl+a\ntype \"40\"\ntap \"@settings.outside_refuse@\"\n"
                      "key Ctrl+s\nexpect \"@settings.saved@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto settings = store::settings(database);
                      CHECK(settings.station.service_phone == "010-1234 5678");
                      CHECK(settings.volume == 40);
                      CHECK(settings.outside_hours == domain::OutsideHours::refuse);
                  }});
}

TEST_CASE("the camera's test picture comes from a source description, and none is said quietly") {
    play_console(
        {"camera", signing_in() +
                       "tap \"@nav.settings@\"\nexpect \"@settings.camera_spec@\"\ntap \"@settings.camera_spec@\"\n"
                       "type \"videotestsrc is-live=true ! video/x-raw,width=320,height=240\"\nwait 200\n"
                       "tap \"@settings.camera_test@\"\nwait 2500\nrefuse "
                       "\"@settings.camera_missing@\"\n#shot picture#\n"
                       "tap \"@settings.camera_stop@\"\nexpect \"@settings.camera_off@\"\n"});
}
