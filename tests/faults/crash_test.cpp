#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/faults/child.h"
#include "tests/store/station.h"

#include <chrono>
#include <cstdlib>
#include <random>
#include <sstream>
#include <thread>
#include <unistd.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

constexpr int people = 100;

int rounds() {
    const char* asked = std::getenv("OASIS_KILLS");  // 200 for the long run
    return asked ? std::atoi(asked) : 50;
}

/// Says that an act is done, as `scan` does: only after it has returned. One write, so that no line is cut.
void acknowledge(int out, const std::string& act, domain::VisitId visit) {
    const auto line = act + " visit:" + std::to_string(visit.value) + "\n";
    if (write(out, line.data(), line.size()) < 0)
        std::abort();
}

/// Everyone comes, picks and goes on `day`, until killed.
void live(const std::string& path, domain::Day day, domain::SessionId session, int out) {
    auto db = Database::open(path);
    for (int seed = 1; seed <= people; ++seed) {
        const auto in = std::get<domain::CheckedIn>(check_in(db, digest(seed), self, at(9, 0, day)));
        acknowledge(out, "check_in", in.visit.id);
        (void)pick_sessions(db, in.visit.id, {&session, 1}, self, at(9, 0, day));
        acknowledge(out, "pick_sessions", in.visit.id);
        (void)check_out(db, digest(seed), self, at(9, 0, day));
        acknowledge(out, "check_out", in.visit.id);
    }
}

std::int64_t entries_of(Database& db, const std::string& act, const std::string& subject) {
    auto row =
        db.connection().query("SELECT COUNT(*) FROM journal WHERE act = ? AND subject = ?", act, subject);
    row.step();
    return row.integer(0);
}

}  // namespace

TEST_CASE("whatever was answered before a kill -9 is in the database, with its entry") {
    std::mt19937 random{20261123};
    Station station;
    for (int seed = 1; seed <= people; ++seed)
        station.add_person(seed);
    std::int64_t answered = 0;
    for (int round = 0; round < rounds(); ++round) {
        const auto day = domain::days_after(monday, round);
        const auto session = station.add_session(10, 11, people, day);
        const auto before = station.entries();
        Child child{[&](int out) { live(station.path(), day, session, out); }};
        std::this_thread::sleep_for(std::chrono::microseconds{random() % 150'000});
        child.kill();

        std::istringstream lines{child.read_all()};
        std::int64_t acts = 0;
        for (std::string act, subject; lines >> act >> subject; ++acts) {
            INFO("round " << round << ": " << act << ' ' << subject);
            REQUIRE(entries_of(station.db, act, subject) == 1);
        }
        const auto written = station.entries() - before;
        REQUIRE(written >= acts);
        REQUIRE(written <= acts + 1);  // at most the one whose answer was not out yet
        const auto result = verify(station.db);
        INFO((result.fault ? to_text(*result.fault) : ""));
        REQUIRE_FALSE(result.fault);
        answered += acts;
    }
    CHECK(answered > rounds());
}
