#include "shared/store/queries_attendance.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <algorithm>
#include <array>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::days_after;

namespace {

const auto tuesday = days_after(monday, 1);
const auto sunday = days_after(monday, 6);
const domain::Actor program{domain::Actor::Kind::system, std::nullopt, "kiosk-1"};

template <class Value, class Result>
Value got(const Result& result) {
    REQUIRE(std::holds_alternative<Value>(result));
    return std::get<Value>(result);
}

/// A catalogue of one, which the timetable has on Tuesdays from 10 to 11 this autumn.
struct Term : Station {
    domain::Activity activity = got<domain::Activity>(
        add_activity(db, {{}, "服药训练", "健康课堂", "", "book", "health", "S1.1", "二楼", "林", 12}, staff, at(8)));
    domain::TimetableEntry entry = got<domain::TimetableEntry>(save_timetable_entry(
        db, {{}, activity.id, 1, 600, 660, {}, {}, 0, days_after(monday, -30), days_after(monday, 30)}, staff, at(8)));

    int fill(int days = 13) { return fill_days(db, monday, days_after(monday, days), program, at(8)); }
    [[nodiscard]] std::vector<domain::SessionView> on(domain::Day day) { return sessions_on(db, day); }
    [[nodiscard]] bool is_off(domain::Day day) { return on(day).at(0).cancelled; }
};

}  // namespace

TEST_CASE("days are filled from the timetable once, and closed days stay empty") {
    Term term;
    CHECK(term.fill() == 2);
    CHECK(term.fill() == 0);
    const auto made = term.on(tuesday).at(0);
    CHECK(made.session.starts_at == at(10, 0, tuesday));
    CHECK(made.session.room == "二楼");
    CHECK(made.session.places == 12);
    CHECK(term.count("SELECT COUNT(*) FROM journal WHERE act = 'fill_days' AND actor = 'system'") == 1);

    auto on_sunday = term.entry;
    on_sunday.id = {};
    on_sunday.weekday = 6;
    (void)got<domain::TimetableEntry>(save_timetable_entry(term.db, on_sunday, staff, at(8)));
    CHECK(term.fill() == 0);  // closed
    auto opening = hours(term.db);
    opening.week[6] = {{540, 1020}};
    opening.exceptions = {{sunday, sunday, "盘点"}};
    CHECK_FALSE(set_hours(term.db, opening, staff, at(8)));
    CHECK(term.fill() == 1);
    CHECK(term.on(sunday).empty());
    opening.week[6].clear();
    opening.exceptions = {{sunday, sunday, "调休", domain::ExceptionKind::workday, {}, 0}};
    CHECK_FALSE(set_hours(term.db, opening, staff, at(8)));
    CHECK(term.fill() == 1);  // a make-up day is worked
    CHECK(term.on(sunday).size() == 1);
    CHECK_FALSE(verify(term.db).fault);
}

TEST_CASE("nothing is made outside the term, of a retired activity, twice beside a session planned by hand, or late") {
    Term term;
    CHECK(fill_days(term.db, days_after(monday, 31), days_after(monday, 60), program, at(8)) == 0);
    CHECK(fill_days(term.db, tuesday, tuesday, program, at(10, 0, tuesday)) == 0);  // it would have begun
    (void)schedule_session(term.db, {term.activity.id, tuesday, 600, 630, {}, {}, 0}, staff, at(8));
    CHECK(fill_days(term.db, tuesday, tuesday, program, at(8)) == 0);
    auto retired = term.activity;
    retired.retired = true;
    (void)got<domain::Activity>(save_activity(term.db, retired, staff, at(8)));
    CHECK(term.fill() == 0);
    CHECK(std::get<PlanRefusal>(schedule_session(term.db, {term.activity.id, tuesday, 700, 730, {}, {}, 0}, staff,
                                                 at(8))) == PlanRefusal::no_activity);
}

TEST_CASE("an entry that moves takes along what nobody has picked") {
    Term term;
    (void)term.fill();
    const auto person = term.add_person(1);
    const auto picked = term.on(tuesday).at(0).session.id;
    REQUIRE(pick_in_advance(term.db, person.id, tuesday, std::array{picked}, staff, at(8)).unmet.empty());
    auto later = term.entry;
    later.starts = 14 * 60;
    later.ends = 15 * 60;
    later.room = "院子";
    const auto entries = term.entries();
    (void)got<domain::TimetableEntry>(save_timetable_entry(term.db, later, staff, at(9)));
    (void)got<domain::TimetableEntry>(save_timetable_entry(term.db, later, staff, at(9)));
    CHECK(term.entries() == entries + 1);
    CHECK(term.on(tuesday).at(0).session.starts_at == at(10, 0, tuesday));
    const auto next = days_after(tuesday, 7);
    CHECK(term.on(next).at(0).session.starts_at == at(14, 0, next));
    CHECK(term.on(next).at(0).session.room == "院子");
    CHECK(term.count("SELECT COUNT(*) FROM session WHERE half_day = 'afternoon'") == 1);

    CHECK_FALSE(remove_timetable_entry(term.db, term.entry.id, staff, at(9)));
    CHECK_FALSE(remove_timetable_entry(term.db, term.entry.id, staff, at(9)));
    CHECK_FALSE(term.is_off(tuesday));
    CHECK(term.is_off(next));
    CHECK(timetable(term.db).empty());
    CHECK(term.fill() == 0);
    CHECK(std::get<PlanRefusal>(save_timetable_entry(term.db, later, staff, at(9))) == PlanRefusal::not_found);
}

TEST_CASE("on the date of an exception the session is off or at other hours, and comes back with the exception") {
    Term term;
    const auto exception = [&](std::optional<int> starts, std::optional<int> ends, domain::Day day = tuesday) {
        return set_timetable_exception(term.db, {term.entry.id, day, starts, ends}, staff, at(8));
    };
    CHECK(exception({}, {}, monday) == PlanRefusal::bad_time);  // the entry is not on Mondays
    CHECK(exception(600, 600) == PlanRefusal::bad_time);
    CHECK_FALSE(exception({}, {}));
    CHECK(term.fill(6) == 0);
    CHECK_FALSE(exception(900, 960));
    CHECK(term.fill(6) == 1);
    CHECK(term.on(tuesday).at(0).session.starts_at == at(15, 0, tuesday));
    CHECK_FALSE(exception({}, {}));
    CHECK(term.is_off(tuesday));
    const auto entries = term.entries();
    CHECK_FALSE(exception({}, {}));
    CHECK(term.entries() == entries);
    CHECK_FALSE(clear_timetable_exception(term.db, term.entry.id, tuesday, staff, at(8)));
    CHECK_FALSE(term.is_off(tuesday));
    CHECK(term.on(tuesday).at(0).session.starts_at == at(10, 0, tuesday));
    CHECK(timetable_exceptions(term.db).empty());
}

TEST_CASE("a session moves with who picked it, until it begins, and its place in the timetable is not filled again") {
    Term term;
    (void)term.fill(6);
    const auto session = term.on(tuesday).at(0).session.id;
    const auto person = term.add_person(1);
    (void)pick_in_advance(term.db, person.id, tuesday, std::array{session}, staff, at(8));
    const auto wednesday = days_after(monday, 2);
    CHECK(move_session(term.db, session, monday, 8 * 60, staff, at(9)) == PlanRefusal::bad_time);  // it is past
    CHECK_FALSE(move_session(term.db, session, wednesday, 13 * 60, staff, at(9)));
    const auto entries = term.entries();
    CHECK_FALSE(move_session(term.db, session, wednesday, 13 * 60, staff, at(9)));
    CHECK(term.entries() == entries);
    CHECK(term.on(tuesday).empty());
    CHECK(term.on(wednesday).at(0).picked == 1);
    CHECK(term.on(wednesday).at(0).session.ends_at == at(14, 0, wednesday));
    CHECK(term.fill(6) == 0);
    CHECK(move_session(term.db, session, tuesday, 600, staff, at(13, 0, wednesday)) == PlanRefusal::bad_time);
    CHECK_FALSE(verify(term.db).fault);
}

TEST_CASE("the catalogue is changed by field, and what is refused at the first entry is refused later") {
    Term term;
    auto changed = term.activity;
    changed.alias_zh.clear();
    CHECK(std::get<PlanRefusal>(save_activity(term.db, changed, staff, at(9))) == PlanRefusal::empty_alias);
    changed.alias_zh = "健康角";
    changed.group = domain::ActivityGroup::development;
    changed.counts = false;
    (void)got<domain::Activity>(save_activity(term.db, changed, staff, at(9)));
    const auto entries = term.entries();
    (void)got<domain::Activity>(save_activity(term.db, changed, staff, at(9)));
    CHECK(term.entries() == entries);
    CHECK(activities(term.db).at(0).alias_zh == "健康角");
    CHECK_FALSE(activities(term.db).at(0).counts);
    CHECK(term.count("SELECT COUNT(*) FROM journal WHERE act = 'save_activity' AND body LIKE "
                     "'%\"fields\":[\"alias_zh\",\"group\",\"counts\"]%' AND body NOT LIKE '%健康角%'") == 1);
    changed.id.value = 99;
    CHECK(std::get<PlanRefusal>(save_activity(term.db, changed, staff, at(9))) == PlanRefusal::not_found);
}

TEST_CASE("a plan replaces the one before, and its picks say that they come from it") {
    Term term;
    const auto person = term.add_person(1);
    const auto set = [&](std::vector<domain::PlanWish> wishes) {
        return set_plan(term.db, person.id, wishes, staff, at(8));
    };
    CHECK(set({{std::nullopt, "S9.9", 4}}) == PlanRefusal::no_activity);
    CHECK(set({{std::nullopt, "S1.1", 0}}) == PlanRefusal::bad_times);
    CHECK(set({{std::nullopt, "S1.1", 4}, {std::nullopt, "S1.1", 2}}) == PlanRefusal::twice);
    CHECK_FALSE(set({{std::nullopt, "S1.1", 4}}));
    const std::vector<domain::PlanWish> wanted{{term.activity.id, "", 2}};
    CHECK_FALSE(set(wanted));
    const auto entries = term.entries();
    CHECK_FALSE(set(wanted));
    CHECK(term.entries() == entries);
    CHECK(plan_of(term.db, person.id) == wanted);

    const auto planned = got<domain::Session>(
        schedule_session(term.db, {term.activity.id, monday, 600, 660, {}, {}, 0}, staff, at(8)));
    const auto other = term.add_session(12, 13);
    const auto in = got<domain::CheckedIn>(check_in(term.db, digest(1), self, at(9)));
    REQUIRE(pick_sessions(term.db, in.visit.id, std::array{planned.id, other}, self, at(9)).unmet.empty());
    CHECK(people_in_session(term.db, planned.id).at(0).origin == domain::ParticipationOrigin::plan);
    CHECK(people_in_session(term.db, other).at(0).origin == domain::ParticipationOrigin::self);
    CHECK_FALSE(verify(term.db).fault);
}

TEST_CASE("a leader is kept with a licence and its expiry, and names stay out of the journal") {
    Term term;
    CHECK(std::get<PlanRefusal>(save_leader(term.db, {}, staff, at(8))) == PlanRefusal::empty_name);
    auto leader = got<domain::Leader>(save_leader(
        term.db, {{}, "周敏", domain::LeaderKind::therapist, "康复治疗师资格证", days_after(monday, 90), false}, staff, at(8)));
    leader.expires_on = monday;
    (void)got<domain::Leader>(save_leader(term.db, leader, staff, at(8)));
    const auto entries = term.entries();
    (void)got<domain::Leader>(save_leader(term.db, leader, staff, at(8)));
    CHECK(term.entries() == entries);
    const auto kept = leaders(term.db).at(0);
    CHECK(kept.name == "周敏");
    CHECK(kept.expires_on == monday);
    CHECK(term.count("SELECT COUNT(*) FROM journal WHERE act = 'save_leader' AND body LIKE '%expires_on%'") == 1);
    CHECK(term.count("SELECT COUNT(*) FROM journal WHERE body LIKE '%周敏%' OR body LIKE '%资格%'") == 0);
    leader.id.value = 99;
    CHECK(std::get<PlanRefusal>(save_leader(term.db, leader, staff, at(8))) == PlanRefusal::not_found);
}
