#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::SessionId;
using Wish = PickResult::Wish;
using Ids = std::vector<SessionId>;

namespace {

/// One person inside, whom the item S1.1 of every session here does not suit.
struct Assessed : Station {
    domain::Participant person = add_person(1);
    SessionId session = add_session(10, 11);
    domain::VisitId visit = std::get<domain::CheckedIn>(check_in(db, digest(1), self, at(9))).visit.id;

    Assessed() { set_suitability(db, person.id, "S1.1", false, staff, at(8)); }
    void rules(bool suitability, bool environment) {
        db.connection().run("UPDATE station SET check_suitability = ?, check_environment = ?", suitability,
                            environment);
    }
    PickResult pick(const Ids& wanted) { return pick_sessions(db, visit, wanted, self, at(9)); }
    domain::SessionView view() { return sessions_on(db, monday).at(0); }
};

}  // namespace

TEST_CASE("an assessment is one entry, a repeat writes nothing, and it can be changed and taken back") {
    Station station;
    const auto person = station.add_person(1);
    const auto before = station.entries();
    CHECK(set_suitability(station.db, person.id, "S1.1", true, staff, at(9)));
    CHECK(set_suitability(station.db, person.id, "S1.1", true, staff, at(10)));
    CHECK(station.entries() == before + 1);
    CHECK(set_suitability(station.db, person.id, "S1.1", false, staff, at(11)));
    REQUIRE(suitability_of(station.db, person.id).size() == 1);
    CHECK_FALSE(suitability_of(station.db, person.id)[0].suited);
    CHECK(suitability_of(station.db, person.id)[0].assessed_at == at(11));
    CHECK(set_suitability(station.db, person.id, "S1.1", std::nullopt, staff, at(12)));
    CHECK(suitability_of(station.db, person.id).empty());
    CHECK(set_suitability(station.db, person.id, "S1.1", std::nullopt, staff, at(12)));
    CHECK(station.entries() == before + 3);
    CHECK_FALSE(set_suitability(station.db, {999}, "S1.1", true, staff, at(12)));
    CHECK_FALSE(set_suitability(station.db, person.id, "", true, staff, at(12)));
    station.db.connection().run("UPDATE participant SET erased_at = 1");
    CHECK_FALSE(set_suitability(station.db, person.id, "S1.1", true, staff, at(12)));
    CHECK(station.entries() == before + 3);
}

TEST_CASE("until the station checks suitability everything may be picked") {
    Assessed station;
    CHECK(unsuited_items(station.db, station.person.id).empty());
    CHECK(station.pick({station.session}).picked == Ids{station.session});
}

TEST_CASE("once the station checks suitability, what does not suit is not picked, whoever asks for it") {
    Assessed station;
    const auto other = station.add_session(12, 13);
    station.rules(true, false);
    CHECK(unsuited_items(station.db, station.person.id) == std::vector<std::string>{"S1.1"});
    const auto before = station.entries();
    const auto result = station.pick({station.session});
    CHECK(result.picked.empty());
    CHECK(result.unmet == std::vector{std::pair{station.session, Wish::unsuited}});
    CHECK(station.entries() == before);
    set_suitability(station.db, station.person.id, "S1.1", std::nullopt, staff, at(9));  // unassessed suits
    CHECK(station.pick({station.session, other}).picked == Ids{station.session, other});
}

TEST_CASE("what was picked before it was found unsuited stays until it is taken back") {
    Assessed station;
    CHECK(station.pick({station.session}).unmet.empty());
    station.rules(true, false);
    CHECK(station.pick({station.session}).picked == Ids{station.session});
    CHECK(station.pick({}).picked.empty());
    CHECK(station.pick({station.session}).unmet.size() == 1);
}

TEST_CASE("a session waits for its environment check only where the station checks") {
    Assessed station;
    CHECK(domain::takes_place(station.view()));
    station.rules(false, true);
    CHECK_FALSE(domain::takes_place(station.view()));
    const auto result = station.pick({station.session});
    CHECK(result.unmet == std::vector{std::pair{station.session, Wish::gone}});
    const auto before = station.entries();
    CHECK_FALSE(check_environment(station.db, station.session, true, staff, at(9)));
    CHECK_FALSE(check_environment(station.db, station.session, true, staff, at(9, 30)));
    CHECK(station.entries() == before + 1);
    CHECK(station.view().environment_checked_at == at(9));
    CHECK(domain::takes_place(station.view()));
    CHECK(station.pick({station.session}).picked == Ids{station.session});
    CHECK_FALSE(check_environment(station.db, station.session, false, staff, at(10)));
    CHECK_FALSE(domain::takes_place(station.view()));
    CHECK(check_environment(station.db, {999}, true, staff, at(10)) == PlanRefusal::not_found);
}

TEST_CASE("a pick of a session whose check was taken back stays in the record though it shows no tile") {
    Assessed station;
    const auto other = station.add_session(10, 11);
    CHECK(station.pick({station.session}).unmet.empty());
    station.rules(false, true);
    CHECK_FALSE(check_environment(station.db, other, true, staff, at(9)));
    CHECK(station.pick({other}).picked == Ids{station.session, other});  // the hidden one is in nobody's way
}

TEST_CASE("next week's copy of a session waits for a check of its own") {
    Assessed station;
    station.rules(false, true);
    CHECK_FALSE(check_environment(station.db, station.session, true, staff, at(9)));
    const auto next = domain::days_after(monday, 7);
    CHECK(copy_last_week(station.db, next, staff, at(9)) == 1);
    CHECK_FALSE(domain::takes_place(sessions_on(station.db, next).at(0)));
}

TEST_CASE("the rules and what they speak of leave the journal's replay in order") {
    Assessed station;
    station.rules(true, true);
    CHECK_FALSE(check_environment(station.db, station.session, true, staff, at(9)));
    set_suitability(station.db, station.person.id, "S1.1", true, staff, at(9));
    CHECK(station.pick({station.session}).unmet.empty());
    override_hours(station.db, true, staff, at(9));
    CHECK_FALSE(verify(station.db).fault);
}
