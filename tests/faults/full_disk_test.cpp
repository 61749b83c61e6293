#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

TEST_CASE("a full disk is a fault that undoes the act, and the station goes on when there is room again") {
    Station station;
    constexpr int people = 400;
    for (int seed = 1; seed <= people; ++seed)
        station.add_person(seed);
    station.db.connection().script("PRAGMA max_page_count=" +
                                   std::to_string(station.count("PRAGMA page_count") + 3));
    int arrived = 0;
    std::optional<StorageError::Kind> fault;
    while (!fault && arrived < people) {
        try {
            (void)check_in(station.db, digest(arrived + 1), self, at(9));
            ++arrived;
        } catch (const StorageError& error) {
            fault = error.kind();
        }
    }
    CHECK(fault == StorageError::Kind::full);
    CHECK(arrived > 0);
    CHECK(day_figures(station.db, monday).checked_in == arrived);
    CHECK(std::holds_alternative<domain::AlreadyIn>(check_in(station.db, digest(1), self, at(9))));
    CHECK_FALSE(verify(station.db).fault);

    station.db.connection().script("PRAGMA max_page_count=100000");
    CHECK(std::holds_alternative<domain::CheckedIn>(check_in(station.db, digest(arrived + 1), self, at(9))));
    CHECK_FALSE(verify(station.db).fault);
}
