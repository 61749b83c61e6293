#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/histories/naive_station.h"
#include "tests/store/histories/real_station.h"
#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <rapidcheck.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

rc::Gen<Step> any_step() {
    using rc::gen::inRange;
    return rc::gen::build<Step>(
        rc::gen::set(&Step::deed, rc::gen::map(inRange(0, deeds), [](int deed) { return static_cast<Deed>(deed); })),
        rc::gen::set(&Step::who, inRange(0, people)), rc::gen::set(&Step::other, inRange(0, people)),
        rc::gen::set(&Step::day, inRange(0, days)), rc::gen::set(&Step::session, inRange(0, sessions_a_day)),
        rc::gen::set(&Step::mask, inRange(0, 64)),
        rc::gen::set(&Step::minutes, rc::gen::element(0, 0, 1, 2, 15, 60, 120)),
        rc::gen::set(&Step::manager, rc::gen::element(true, true, true, false)),
        rc::gen::set(&Step::reason, rc::gen::element(true, true, true, false)),
        rc::gen::set(&Step::clock_back, rc::gen::element(false, false, false, false, false, false, false, true)),
        rc::gen::set(&Step::kiosk, inRange(0, 2)));
}

/// The tables against the plain telling: who was there, who stood where, what is confirmed.
void compare_days(RealStation& real, const NaiveStation& naive) {
    auto& db = real.desk(0);
    std::map<std::pair<int, int>, char> parts;
    auto row = db.connection().query("SELECT session_id, participant_id, state FROM participation");
    while (row.step())
        parts[{static_cast<int>(row.integer(0)) - 1, static_cast<int>(row.integer(1)) - 1}] = [&] {
            const auto word = row.text(2);
            return word == "picked" ? 'p' : word == "confirmed" ? 'c' : word == "absent" ? 'a' : 'w';
        }();
    for (int session = 0; session < sessions; ++session)
        for (int person = 0; person < people; ++person) {
            const auto found = parts.find({session, person});
            RC_ASSERT((found == parts.end() ? ' ' : found->second) == naive.part(session, person));
        }
    for (int day = 0; day < days; ++day) {
        std::map<int, int> here;
        for (const auto& found : day_review(db, RealStation::day(day)))
            here[static_cast<int>(found.participant.id.value) - 1] += found.visit.voided_at ? 0 : 1;
        for (int person = 0; person < people; ++person)
            RC_ASSERT(here[person] == (naive.here(person, day) ? 1 : 0));
    }
}

/// Every figure of both months under one rule, and as many records behind it as it says.
void compare_counts(RealStation& real, const NaiveStation& naive, int unit) {
    auto& db = real.desk(0);
    auto wanted = settings(db);
    wanted.counting.unit = static_cast<domain::CountingUnit>(unit);
    set_settings(db, wanted, staff, at(7));
    for (const bool december : {false, true}) {
        const auto today = RealStation::day(december ? 2 : 1);
        const auto counts = month_counts(db, domain::month_of(today), today);
        RC_ASSERT(counts.rows.size() == people - 1U);
        for (const auto& row : counts.rows) {
            const auto person = static_cast<int>(row.participant.id.value) - 1;
            const bool keeps_rule = !december && naive.reported(1);  // the whole of November, by the rule it began with
            RC_ASSERT(row.count.services == naive.services(person, december, keeps_rule ? 0 : unit));
            const auto records = records_behind(db, row.participant.id, counts.month);
            RC_ASSERT(std::ranges::count(records, domain::Verdict::counts, &CountedRecord::verdict) ==
                      row.count.services);
        }
    }
}

void compare(RealStation& real, const NaiveStation& naive, int unit) {
    compare_days(real, naive);
    compare_counts(real, naive, unit);
    const auto verified = verify(real.desk(0));
    if (verified.fault)
        RC_FAIL(to_text(*verified.fault));
    auto strays = real.desk(0).connection().query(R"sql(
        SELECT COUNT(*)
        FROM participation t
        JOIN session s ON s.id = t.session_id AND s.cancelled_at IS NULL
        WHERE t.state = 'confirmed' AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.day = s.day AND
            v.participant_id = t.participant_id AND v.voided_at IS NULL))sql");
    strays.step();
    RC_ASSERT(strays.integer(0) == 0);  // whoever took part was there
}

void live(RealStation& real, NaiveStation& naive, const std::vector<Step>& steps) {
    HistoryClock clock;
    for (const auto& step : steps) {
        const auto now = clock.at(step);
        real.live(step, now);
        naive.live(step, now);
    }
}

constexpr int units = 3;

}  // namespace

TEST_CASE("10,000 random histories count what a naive recount counts, and the journal tells the same tables") {
    setenv("RC_PARAMS", "max_success=10000 max_size=100", 0);
    RealStation real;
    CHECK(rc::check("histories", [&] {
        const auto steps = *rc::gen::container<std::vector<Step>>(any_step());
        const auto unit = *rc::gen::inRange(0, units);
        const WriteTransaction none_of_it{real.desk(0)};  // taken back at the end
        real.forget();
        NaiveStation naive;
        live(real, naive, steps);
        compare(real, naive, unit);
    }));
}

TEST_CASE("two programs on one file, each act committed, come to the same") {
    std::mt19937 random{20261122};
    const auto below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    for (int unit = 0; unit < units; ++unit) {
        RealStation real;
        real.open_second();
        NaiveStation naive;
        std::vector<Step> steps;
        for (int step = 0; step < 60; ++step)
            steps.push_back({static_cast<Deed>(below(deeds)), below(people), below(people), below(days),
                             below(sessions_a_day), below(64), below(20), below(4) > 0, below(4) > 0, below(8) == 0,
                             below(2)});
        live(real, naive, steps);
        CHECK_NOTHROW(compare(real, naive, unit));
    }
}
