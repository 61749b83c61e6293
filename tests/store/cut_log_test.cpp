#include "tests/catch.h"
#include "tests/store/station.h"
#include <atomic>
#include <thread>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

TEST_CASE("while a long read is under way, opening waits for nobody and cutting the log holds no writer up") {
    Station station;
    station.add_person(1);
    auto reading = Database::open(station.path());
    auto view = std::make_optional<ReadTransaction>(reading);
    REQUIRE(has_station(reading));
    (void)check_in(station.db, digest(1), self, at(9));  // now the log holds what the reader must not see
    const auto asked = std::chrono::steady_clock::now();
    auto other = Database::open(station.path());
    CHECK(std::chrono::steady_clock::now() - asked < WriterQueue::patience / 2);

    std::atomic<bool> cut = false;
    std::atomic<bool> trying = true;
    std::jthread cutting{[&] {
        cut = other.cut_log();
        trying = false;
    }};
    for (int minute = 1; minute <= 20; minute += 2) {
        (void)check_out(station.db, digest(1), self, at(9, minute));
        (void)check_in(station.db, digest(1), self, at(9, minute + 1));
    }
    CHECK(trying);
    view.reset();
    cutting.join();
    CHECK(cut);
}
