#include "tests/catch.h"
#include "tests/store/station.h"
#include <limits>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

TEST_CASE("a person is called otherwise in one entry that does not say how") {
    Station station;
    const auto person = station.add_person(1);
    const auto before = station.entries();
    const auto rename = [&](domain::ParticipantId id, const std::string& name) {
        return rename_participant(station.db, id, name, staff, at(9));
    };
    CHECK(rename(person.id, "") == RenameResult::name_fault);
    CHECK(rename(domain::ParticipantId{999}, "海风") == RenameResult::not_found);
    CHECK(station.entries() == before);
    CHECK(rename(person.id, "海风𠮷") == RenameResult::renamed);
    CHECK(rename(person.id, "海风𠮷") == RenameResult::unchanged);
    CHECK(station.entries() == before + 1);
    CHECK(participant_by_number(station.db, person.number)->display_name == "海风𠮷");
    CHECK(station.count("SELECT COUNT(*) FROM journal WHERE body LIKE '%海风%'") == 0);
    station.db.connection().run("UPDATE participant SET erased_at = 1");
    CHECK(rename(person.id, "海浪") == RenameResult::not_found);
}

TEST_CASE("whom the journal has spoken of since is told, each once") {
    Station station;
    const auto first = station.add_person(1);
    const auto second = station.add_person(2);
    const auto seen = touched_since(station.db, std::numeric_limits<std::int64_t>::max());
    CHECK(seen.people.empty());
    CHECK(seen.last_seq == station.entries());
    (void)rename_participant(station.db, second.id, "甲", staff, at(9));
    (void)rename_participant(station.db, second.id, "乙", staff, at(9));
    const auto news = touched_since(station.db, seen.last_seq);
    REQUIRE(news.people.size() == 1);
    CHECK(news.people.front() == second.id);
    CHECK(news.last_seq == station.entries());
    CHECK(touched_since(station.db, news.last_seq).people.empty());
    CHECK(first.id != second.id);
}

TEST_CASE("a person's visits are listed newest first, the voided ones too") {
    Station station;
    const auto person = station.add_person(1);
    (void)check_in(station.db, digest(1), self, at(9));
    const auto tuesday = domain::days_after(monday, 1);
    const auto came = check_in(station.db, digest(1), self, at(9, 0, tuesday));
    (void)undo_check_in(station.db, std::get<domain::CheckedIn>(came).visit.id, self, at(9, 0, tuesday));
    const auto visits = visits_of(station.db, person.id);
    REQUIRE(visits.size() == 2);
    CHECK(visits[0].day == tuesday);
    CHECK(visits[0].voided_at);
    CHECK(visits[1].day == monday);
    CHECK_FALSE(visits[1].voided_at);
}
