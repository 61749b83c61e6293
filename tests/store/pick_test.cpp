#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::SessionId;
using Wish = PickResult::Wish;
using Ids = std::vector<SessionId>;

namespace {

struct Picking : Station {
    domain::VisitId enter(int seed) {
        add_person(seed);
        return std::get<domain::CheckedIn>(check_in(db, digest(seed), self, at(9))).visit.id;
    }
    PickResult pick(domain::VisitId visit, const Ids& wanted, domain::Instant now = at(9)) {
        return pick_sessions(db, visit, wanted, self, now);
    }
};

}  // namespace

TEST_CASE("picks are added and withdrawn in one entry, and a repeat writes nothing") {
    Picking station;
    const auto visit = station.enter(1);
    const auto morning = station.add_session(10, 11);
    const auto noon = station.add_session(11, 12);
    const auto before = station.entries();
    CHECK(station.pick(visit, {noon, morning}).picked == Ids{morning, noon});
    CHECK(station.entries() == before + 1);
    CHECK(station.pick(visit, {morning, noon, noon}).picked == Ids{morning, noon});
    CHECK(station.entries() == before + 1);
    CHECK(station.pick(visit, {noon}).picked == Ids{noon});
    CHECK(station.entries() == before + 2);
    CHECK(picks_of(station.db, visit) == Ids{noon});
    CHECK(station.pick(visit, {morning}).picked == Ids{morning});
    CHECK(station.count("SELECT COUNT(*) FROM participation") == 2);
}

TEST_CASE("the last place goes to one") {
    Picking station;
    const auto first = station.enter(1);
    const auto second = station.enter(2);
    const auto session = station.add_session(10, 11, 1);
    CHECK(station.pick(first, {session}).unmet.empty());
    const auto late = station.pick(second, {session});
    CHECK(late.picked.empty());
    CHECK(late.unmet == std::vector{std::pair{session, Wish::full}});
    CHECK(station.pick(first, {session}).picked == Ids{session});
    CHECK(station.pick(first, {}).picked.empty());
    CHECK(station.pick(second, {session}).picked == Ids{session});
    const auto views = sessions_on(station.db, monday);
    REQUIRE(views.size() == 1);
    CHECK(views[0].picked == 1);
}

TEST_CASE("of two overlapping sessions the one wished first is picked") {
    Picking station;
    const auto visit = station.enter(1);
    const auto ten = station.add_session(10, 12);
    const auto eleven = station.add_session(11, 13);
    const auto result = station.pick(visit, {eleven, ten});
    CHECK(result.picked == Ids{eleven});
    CHECK(result.unmet == std::vector{std::pair{ten, Wish::overlapping}});
}

TEST_CASE("an ended, cancelled, unknown or other day's session is gone") {
    Picking station;
    const auto visit = station.enter(1);
    const auto ended = station.add_session(7, 8);
    const auto cancelled = station.add_session(10, 11);
    const auto tomorrow = station.add_session(10, 11, 5, domain::days_after(monday, 1));
    REQUIRE_FALSE(cancel_session(station.db, cancelled, staff, at(9)));
    const auto result = station.pick(visit, {ended, cancelled, tomorrow, SessionId{99}});
    CHECK(result.picked.empty());
    REQUIRE(result.unmet.size() == 4);
    for (const auto& [id, wish] : result.unmet)
        CHECK(wish == Wish::gone);
}

TEST_CASE("a pick of a session that has ended stays whatever is wished later") {
    Picking station;
    const auto visit = station.enter(1);
    const auto morning = station.add_session(10, 11);
    (void)station.pick(visit, {morning});
    CHECK(station.pick(visit, {}, at(12)).picked == Ids{morning});
    CHECK(station.pick(visit, {morning}, at(12)).unmet.empty());
}

TEST_CASE("picks of a cancelled session stay visible in the office and take no one's time") {
    Picking station;
    const auto visit = station.enter(1);
    const auto cancelled = station.add_session(10, 11);
    (void)station.pick(visit, {cancelled});
    REQUIRE_FALSE(cancel_session(station.db, cancelled, staff, at(9)));
    const auto other = station.add_session(10, 11);
    const auto result = station.pick(visit, {cancelled, other});
    CHECK(result.picked == Ids{other});
    CHECK(result.unmet == std::vector{std::pair{cancelled, Wish::gone}});
    CHECK(picks_of(station.db, visit) == Ids{other});
    CHECK(picks_on(station.db, monday).size() == 2);
}

TEST_CASE("without a visit nothing is picked") {
    Picking station;
    const auto session = station.add_session(10, 11);
    CHECK_FALSE(station.pick(domain::VisitId{7}, {session}).visit_found);
    const auto visit = station.enter(1);
    (void)undo_check_in(station.db, visit, self, at(9));
    CHECK_FALSE(station.pick(visit, {session}).visit_found);
}
