#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>

using namespace oasis;
using journeys::today;
using journeys::play_console;
using journeys::signing_in;

namespace {

const std::string to_plan = "key Ctrl+3\nwait 300\n";

/// In a week that has nothing else: the hours of the grid are those of its sessions.
domain::Day next_week() {
    return domain::days_after(today(), 7);
}

domain::Minute starts_of(const domain::SessionView& view) {
    return journeys::zone().minute_of(view.session.starts_at);
}

}  // namespace

TEST_CASE("an activity gets a group, is changed and retired, and stays in the catalogue") {
    play_console({"catalogue",
                  signing_in() + to_plan +
                      "key Alt+3\nwait 300\n#shot catalogue#\ntap \"@plan.new_activity@\"\nwait 300\ntype \"家属互助\"\n"
                      "tap \"@activity.alias_zh@\"\ntype \"家人小聚\"\n"
                      "tap \"@activity.alias_en@\"\ntype \"Family tea\"\n"
                      "tap \"@catalogue.group@\"\nwait 300\ntap \"@group.carers@\"\nwait 300\n"
                      "tap \"@catalogue.counts_long@\"\nwait 200\n#shot activity#\ntap \"@activity.add@\"\nwait 600\n"
                      "tap \"@group.carers@\"\nwait 300\ntap \"@activity.service_item@\"\nwait 300\n"
                      "tap \"@service_item.family@\"\nwait 300\ntap \"@catalogue.retired_long@\"\nwait 200\n#shot change#\n"
                      "tap \"@form.save@\"\nexpect \"@catalogue.saved@\"\nwait 400\nrefuse \"@group.carers@\"\n"
                      "tap \"@catalogue.retired_too@\"\nwait 300\nexpect \"@group.carers@\"\n#shot retired#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto activity = store::activities(database).back();
                      CHECK(activity.alias_zh == "家人小聚");
                      CHECK(activity.group == domain::ActivityGroup::carers);
                      CHECK(activity.service_item == "S1.9");
                      CHECK_FALSE(activity.counts);
                      CHECK(activity.retired);
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}

TEST_CASE("an entry of the timetable fills the days ahead, moves by keys, and has an exception", "[pages]") {
    play_console(
        {"timetable",
         signing_in() + to_plan +
             "key Alt+2\nwait 300\n#shot week#\ntap \"@timetable.every_week@\"\nwait 300\nexpect \"@timetable.empty@\"\n"
             "tap \"@timetable.add@\"\nwait 300\n#shot entry#\ntap \"@form.save@\"\nexpect \"@timetable.saved@\"\nwait 600\n"
             "tap \"@timetable.fill@\"\nwait 800\n#shot entries#\n"
             "key Alt+Down\nkey Alt+Down\nwait 300\n#shot moving#\nkey Return\nwait 800\n"
             "tap \"@timetable.add_exception@\"\nwait 300\n#shot exception#\ntap \"@form.save@\"\n"
             "expect \"@timetable.exception_saved@\"\nwait 500\nexpect \"@timetable.off@\"\n#shot excepted#\n"
             "tap \"@timetable.this_week@\"\nwait 300\nkey ]\nwait 600\n#shot next-week#\n",
         {},
         [](const std::filesystem::path& file, const std::filesystem::path&) {
             auto database = store::Database::open(file);
             const auto entries = store::timetable(database);
             REQUIRE(entries.size() == 1);
             CHECK(entries[0].starts == 9 * 60 + 30);
             CHECK(entries[0].ends == 10 * 60 + 30);
             const auto made = store::sessions_on(database, domain::days_after(today(), 7));
             REQUIRE(made.size() == 1);
             CHECK(made[0].cancelled);
             CHECK(store::timetable_exceptions(database).size() == 1);
             CHECK_FALSE(store::verify(database).fault);
         }});
}

TEST_CASE("one session of the week moves by keys and by the mouse, and is copied") {
    const auto plan_one = [](const std::filesystem::path& file) {
        auto database = store::Database::open(file);
        const domain::Actor maker{domain::Actor::Kind::system, std::nullopt, "journey"};
        const auto now = journeys::now();
        const auto added =
            store::add_activity(database, {{}, "手作", "手作", {}, "palette", "craft", {}, "手工室", {}, 5}, maker, now);
        const auto activity = std::get<domain::Activity>(added).id;
        (void)store::schedule_session(database, {activity, next_week(), 600, 660, {}, {}, 0}, maker, now);
    };
    play_console({"moving",
                  signing_in() + to_plan +
                      "key Alt+2\nwait 400\nkey ]\nwait 400\ntap \"手作\"\nwait 300\nkey Alt+Down\nkey Alt+Down\n"
                      "key Return\nexpect \"@timetable.moved@\"\nwait 500\n#shot moved#\n"
                      "key Alt+Down\nkey Alt+Down\nkey Alt+Down\nkey Alt+Down\nkey Ctrl+Return\n"
                      "expect \"@planning.added@\"\nwait 500\n#shot copied#\n"
                      "grab \"手作\"\nwait 200\ndrop 0 60\nexpect \"@timetable.moved@\"\nwait 500\n#shot dragged#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto sessions = store::sessions_on(database, next_week());
                      REQUIRE(sessions.size() == 2);
                      const auto first = starts_of(sessions[0]);
                      const auto second = starts_of(sessions[1]);
                      CHECK(first + second > 10 * 60 + 30 + 11 * 60 + 30);  // one of them was dragged down
                      CHECK(first >= 10 * 60 + 30);
                      CHECK((first % 15 == 0 && second % 15 == 0));
                      CHECK_FALSE(store::verify(database).fault);
                  },
                  {},
                  plan_one});
}

TEST_CASE("a session led by somebody whose licence has expired says so") {
    play_console({"leader",
                  signing_in() + to_plan +
                      "key Alt+4\nwait 300\nexpect \"@leaders.empty@\"\ntap \"@leaders.add@\"\nwait 300\ntype \"周老师\"\n"
                      "tap \"@leaders.kind@\"\nwait 300\ntap \"@leader_kind.therapist@\"\nwait 300\n"
                      "tap \"@leaders.licence@\"\ntype \"康复治疗师资格证\"\n"
                      "tap \"@leaders.expires_on@\"\ntype \"2026-01-31\"\nwait 200\n#shot leader#\n"
                      "tap \"@form.save@\"\nexpect \"@leaders.saved@\"\nexpect \"@leaders.expired@\"\nwait 400\n#shot leaders#\n"
                      "key Alt+1\nwait 300\nexpect \"@leaders.expired@\"\n#shot day#\n"
                      "key Alt+2\nwait 300\ntap \"@timetable.every_week@\"\nwait 300\ntap \"@timetable.add@\"\nwait 300\n"
                      "tap \"@form.save@\"\nexpect \"@timetable.saved@\"\nwait 500\nexpect \"@leaders.expired@\"\n#shot week#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto leaders = store::leaders(database);
                      REQUIRE(leaders.size() == 1);
                      CHECK(leaders[0].kind == domain::LeaderKind::therapist);
                      CHECK(leaders[0].expires_on == domain::parse_day("2026-01-31"));
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}

TEST_CASE("a person's plan names activities and service items, and how often a month", "[pages]") {
    play_console({"wishes",
                  signing_in() +
                      "key Ctrl+4\nwait 400\ntap \"0001\"\nwait 300\ntap \"@wishes.open@\"\nwait 500\n"
                      "expect \"@wishes.none@\"\ntap \"@wishes.add@\"\nwait 300\ntap \"@service_item.living@\"\nwait 300\n"
                      "#shot wishes#\ntap \"@service_item.living@\"\nkey Ctrl+a\ntype \"0\"\ntap \"@form.save@\"\n"
                      "expect \"@wishes.bad_times@\"\ntap \"@service_item.living@\"\nkey Ctrl+a\ntype \"2\"\n"
                      "tap \"@form.save@\"\nexpect \"@wishes.saved@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto person = store::participant_by_number(database, "0001").value().id;
                      const std::vector<domain::PlanWish> wanted{{std::nullopt, "S1.4", 2}};
                      CHECK(store::plan_of(database, person) == wanted);
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}
