#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

domain::Activity activity() {
    return {{}, "服药训练", "健康课堂", "Health class", "book", "health", "S1.1", "二楼", "林", 12};
}

domain::ActivityId added(Station& station) {
    return std::get<domain::Activity>(add_activity(station.db, activity(), staff, at(8))).id;
}

}  // namespace

TEST_CASE("an activity needs a title, a public name and places") {
    Station station;
    const auto refused = [&](auto change) {
        auto wanted = activity();
        change(wanted);
        return std::get<PlanRefusal>(add_activity(station.db, wanted, staff, at(8)));
    };
    CHECK(refused([](auto& a) { a.title.clear(); }) == PlanRefusal::empty_title);
    CHECK(refused([](auto& a) { a.alias_zh.clear(); }) == PlanRefusal::empty_alias);
    CHECK(refused([](auto& a) { a.alias_en = "a\nb"; }) == PlanRefusal::unfit_text);
    CHECK(refused([](auto& a) { a.room = "\xEE\x80\x80"; }) == PlanRefusal::unfit_text);
    CHECK(refused([](auto& a) { a.places = 0; }) == PlanRefusal::bad_places);
    added(station);
    REQUIRE(activities(station.db).size() == 1);
    CHECK(activities(station.db)[0].hue == "health");
}

TEST_CASE("a session takes room, leader and places from its activity unless it has its own") {
    Station station;
    const auto id = added(station);
    const auto session = std::get<domain::Session>(
        schedule_session(station.db, {id, monday, 600, 660, "", "", 0}, staff, at(8)));
    CHECK(session.room == "二楼");
    CHECK(session.leader == "林");
    CHECK(session.places == 12);
    CHECK(session.starts_at == at(10));
    const auto own = std::get<domain::Session>(
        schedule_session(station.db, {id, monday, 540, 600, "院子", "王", 3}, staff, at(8)));
    CHECK(own.room == "院子");
    const auto views = sessions_on(station.db, monday);
    REQUIRE(views.size() == 2);
    CHECK(views[0].session.id == own.id);
    CHECK(views[0].activity.alias_en == "Health class");
}

TEST_CASE("a session that cannot be is refused") {
    Station station;
    const auto id = added(station);
    const auto refused = [&](NewSession wanted) {
        return std::get<PlanRefusal>(schedule_session(station.db, wanted, staff, at(8)));
    };
    CHECK(refused({domain::ActivityId{9}, monday, 600, 660, "", "", 0}) == PlanRefusal::no_activity);
    CHECK(refused({id, monday, 660, 660, "", "", 0}) == PlanRefusal::bad_time);
    CHECK(refused({id, monday, -1, 660, "", "", 0}) == PlanRefusal::bad_time);
    CHECK(refused({id, monday, 1440, 1500, "", "", 0}) == PlanRefusal::bad_time);
    CHECK(refused({id, monday, 600, 660, "", "", -1}) == PlanRefusal::bad_places);
    CHECK(refused({id, domain::Day{}, 600, 660, "", "", 0}) == PlanRefusal::bad_time);
}

TEST_CASE("last week's plan is copied once, without what was cancelled or is there already") {
    Station station;
    const auto id = added(station);
    const auto last = domain::days_after(monday, -7);
    const auto plan = [&](domain::Day day, int starts) {
        return std::get<domain::Session>(
                   schedule_session(station.db, {id, day, starts, starts + 60, "三楼", "", 7}, staff, at(8)))
            .id;
    };
    plan(last, 540);
    plan(last, 600);
    const auto cancelled = plan(last, 660);
    plan(monday, 600);
    REQUIRE_FALSE(cancel_session(station.db, cancelled, staff, at(8)));
    const auto entries = station.entries();
    CHECK(copy_last_week(station.db, monday, staff, at(8)) == 1);
    CHECK(station.entries() == entries + 1);
    CHECK(copy_last_week(station.db, monday, staff, at(8)) == 0);
    CHECK(station.entries() == entries + 1);
    const auto views = sessions_on(station.db, monday);
    REQUIRE(views.size() == 2);
    CHECK(views[0].session.starts_at == at(9));
    CHECK(views[0].session.room == "三楼");
    CHECK(views[0].session.places == 7);
}

TEST_CASE("the copy keeps the wall clock over a change to summer time") {
    Station station;
    auto wanted = settings(station.db);
    wanted.station.zone = "Europe/London";
    set_settings(station.db, wanted, staff, at(8));
    const domain::Day after{std::chrono::year{2027}, std::chrono::March,
                            std::chrono::day{29}};  // clocks went forward
    const auto zone = *domain::Zone::find("Europe/London");
    (void)schedule_session(station.db, {added(station), domain::days_after(after, -7), 600, 660, "", "", 0},
                           staff, at(8));
    CHECK(copy_last_week(station.db, after, staff, at(8)) == 1);
    CHECK(sessions_on(station.db, after).at(0).session.starts_at == zone.instant(after, 600));
}

TEST_CASE("a cancelled session stays in the record, and cancelling again changes nothing") {
    Station station;
    const auto session = station.add_session(10, 11);
    CHECK_FALSE(cancel_session(station.db, session, staff, at(8)));
    CHECK(sessions_on(station.db, monday).at(0).cancelled);
    const auto entries = station.entries();
    CHECK_FALSE(cancel_session(station.db, session, staff, at(8)));
    CHECK(station.entries() == entries);
    CHECK(cancel_session(station.db, domain::SessionId{9}, staff, at(8)) == PlanRefusal::not_found);
}
