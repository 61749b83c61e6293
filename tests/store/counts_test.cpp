#include "shared/store/attendance_acts.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <array>
#include <numeric>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::HalfDay;
using domain::ServiceKind;
using domain::Verdict;

namespace {

const auto november = domain::month_of(monday);
const auto tuesday = domain::days_after(monday, 1);
const Reason wrong_time{domain::CorrectionReason::wrong_time, {}};

/// Person 1 in two morning sessions and one in the afternoon, person 2 in none.
struct Month : Station {
    domain::Participant one = add_person(1);
    domain::Participant two = add_person(2);
    std::array<domain::SessionId, 3> sessions{add_session(9, 10), add_session(10, 11), add_session(14, 15)};
    domain::VisitId visit = std::get<domain::CheckedIn>(check_in(db, digest(1), self, at(8, 50))).visit.id;
    Month() {
        (void)pick_sessions(db, visit, sessions, self, at(8, 51));
        for (const auto session : sessions)
            (void)confirm_participations(db, {session, {{one.id, true}}, {}}, staff, at(16));
    }
    [[nodiscard]] int services(const domain::Participant& person) {
        for (const auto& row : month_counts(db, november, tuesday).rows)
            if (row.participant.id == person.id)
                return row.count.services;
        return -1;
    }
    void count_by(domain::CountingUnit unit) {
        auto wanted = settings(db);
        wanted.counting.unit = unit;
        set_settings(db, wanted, staff, at(17));
    }
    void count_activity(domain::ActivityId id, bool counts) {
        auto all = activities(db);
        auto wanted = *std::ranges::find(all, id, &domain::Activity::id);
        wanted.counts = counts;
        REQUIRE(std::holds_alternative<domain::Activity>(save_activity(db, wanted, staff, at(9, 0, tuesday))));
    }
    void call(const domain::Participant& person, domain::Day day, ServiceKind kind = ServiceKind::phone_visit) {
        REQUIRE(std::holds_alternative<ServicesRecorded>(record_services(
            db, {{person.id}, kind, day, HalfDay::morning, 10, "林", {}, {}}, staff, at(9, 0, domain::days_after(monday, 90)))));
    }
};

/// As many records count as the figure says, wherever it is read.
void agree(Month& month) {
    for (const auto& row : month_counts(month.db, november, tuesday).rows) {
        const auto records = records_behind(month.db, row.participant.id, november);
        CHECK(std::ranges::count(records, Verdict::counts, &CountedRecord::verdict) == row.count.services);
        const auto alone = month_count_of(month.db, row.participant.id, november, tuesday);
        REQUIRE(alone);
        CHECK(alone->count.services == row.count.services);
        CHECK(alone->count.pace == row.count.pace);
    }
}

}  // namespace

TEST_CASE("page, person and records behind a figure agree under every rule") {
    Month month;
    month.call(month.one, monday);
    month.call(month.two, tuesday, ServiceKind::carers_group);
    struct Row {
        domain::CountingUnit unit;
        int services;
    };
    for (const auto& row : {Row{domain::CountingUnit::activity, 4}, Row{domain::CountingUnit::half_day, 2},
                            Row{domain::CountingUnit::day, 1}}) {
        month.count_by(row.unit);
        CHECK(month.services(month.one) == row.services);
        CHECK(month.services(month.two) == 0);
        agree(month);
    }
}

TEST_CASE("what staff set decides which kinds and activities count") {
    Month month;
    month.call(month.two, tuesday, ServiceKind::carers_group);
    auto wanted = settings(month.db);
    wanted.counting.kinds = {false, false, false, false, true};
    wanted.counting.target = 1;
    set_settings(month.db, wanted, staff, at(17));
    CHECK(settings(month.db).counting == wanted.counting);
    month.count_activity({1}, false);
    CHECK(month.services(month.one) == 2);
    CHECK(month.services(month.two) == 1);
    CHECK(month_counts(month.db, november, tuesday).reached() == 2);
    CHECK(month_counts(month.db, november, tuesday).services() == 3);
    agree(month);
}

TEST_CASE("what is voided, absent or only picked counts nothing, and what took place is not cancelled") {
    Month month;
    (void)confirm_participations(month.db, {month.sessions[0], {{month.one.id, false}}, {}}, staff, at(17));
    CHECK(month.services(month.one) == 2);
    CHECK(cancel_session(month.db, month.sessions[1], staff, at(17)) == PlanRefusal::settled);
    CHECK(month.services(month.one) == 2);
    (void)void_visit(month.db, month.visit, wrong_time, staff, at(17));
    CHECK(month.services(month.one) == 0);
    agree(month);
}

TEST_CASE("carers, volunteers and visitors are counted apart") {
    Month month;
    const auto carer = std::get<domain::Participant>(
        register_participant(month.db, {"J1", "家属", domain::AttendeeKind::carer}, staff, at(7)));
    (void)check_in(month.db, carer.id, staff, at(9));
    const auto counts = month_counts(month.db, november, tuesday);
    CHECK(counts.rows.size() == 2);
    CHECK_FALSE(month_count_of(month.db, carer.id, november, tuesday));
    const auto figures = figures_by_kind(month.db, monday, monday);
    CHECK(figures.at(domain::AttendeeKind::participant).visits == 1);
    CHECK(figures.at(domain::AttendeeKind::carer).people == 1);
    CHECK(day_figures(month.db, monday).checked_in == 1);
    CHECK(day_figures(month.db, monday).inside == 2);
}

TEST_CASE("a changed zone moves no stored day and no half day") {
    Month month;
    month.count_by(domain::CountingUnit::half_day);
    CHECK(month.services(month.one) == 2);
    auto wanted = settings(month.db);
    wanted.station.zone = "America/New_York";
    set_settings(month.db, wanted, staff, at(17));
    CHECK(month.services(month.one) == 2);
    CHECK(day_review(month.db, monday).size() == 1);
    CHECK(month_heat(month.db, november).at(22).services == 3);
    agree(month);
}

TEST_CASE("a visit belongs to the station day on which it began, to the last minute and from the first") {
    struct Row {
        domain::Instant came;
        domain::Day day;
    };
    for (const auto& row : {Row{at(23, 59), monday}, Row{at(0, 0, tuesday), tuesday}}) {
        Month month;
        (void)check_in(month.db, digest(2), self, row.came);
        const auto day = day_review(month.db, row.day);
        CHECK(std::ranges::count(day, month.two.id, [](const DayRow& found) { return found.participant.id; }) == 1);
    }
}

TEST_CASE("a clock set back an hour stores and flags, and the day and the count stay whole") {
    Month month;
    (void)check_in(month.db, digest(2), self, at(15));  // after the last entry at 16:00
    auto rows = day_review(month.db, monday);
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].visit.clock == domain::ClockMark::flagged);
    CHECK(month.services(month.one) == 3);
    (void)confirm_clock(month.db, staff, at(16, 1));
    CHECK(day_review(month.db, monday)[1].visit.clock == domain::ClockMark::confirmed);
    CHECK_FALSE(verify(month.db).fault);
}

TEST_CASE("nor the day on which somebody was registered") {
    Station station;
    const domain::Day last{std::chrono::year{2026} / std::chrono::November / 30};
    (void)std::get<domain::Participant>(register_participant(station.db, {"", "阿宁", {}}, staff, at(23, 30, last)));
    const auto november = domain::month_of(last);
    REQUIRE(month_counts(station.db, november, last).rows.size() == 1);
    auto wanted = settings(station.db);
    wanted.station.zone = "Pacific/Auckland";  // where it is December already
    set_settings(station.db, wanted, staff, at(23, 40, last));
    const auto counts = month_counts(station.db, november, last);
    REQUIRE(counts.rows.size() == 1);
    CHECK(counts.rows[0].count.marks.joined == last);
}

TEST_CASE("an activity that counts no more stays counted on the days that were reported") {
    Month month;
    const auto again = std::get<domain::Session>(
        schedule_session(month.db, {domain::ActivityId{1}, tuesday, 540, 600, "", "", 0}, staff, at(17)));
    const auto visit = std::get<domain::CheckedIn>(check_in(month.db, digest(1), self, at(8, 50, tuesday))).visit.id;
    (void)pick_sessions(month.db, visit, {&again.id, 1}, self, at(8, 51, tuesday));
    (void)confirm_participations(month.db, {again.id, {{month.one.id, true}}, {}}, staff, at(16, 0, tuesday));
    CHECK(month.services(month.one) == 4);
    REQUIRE(report_month(month.db, november, monday, staff, at(17, 0, tuesday)));
    month.count_activity({1}, false);
    CHECK(month.services(month.one) == 3);
    agree(month);
    CHECK_FALSE(verify(month.db).fault);
    month.count_activity({1}, true);
    CHECK(month.services(month.one) == 4);
}

TEST_CASE("a month that was reported whole keeps the rule of its report, another month does not") {
    Month month;
    const auto services = month.services(month.one);
    const auto last = domain::last_day(november);
    REQUIRE(report_month(month.db, november, last, staff, at(9, 0, domain::days_after(last, 1))));
    month.count_by(domain::CountingUnit::half_day);
    CHECK(month.services(month.one) == services);
    CHECK(month_counts(month.db, november, monday).rule.unit == domain::CountingUnit::activity);
    CHECK(month_counts(month.db, november + std::chrono::months{1}, monday).rule.unit == domain::CountingUnit::half_day);
    CHECK(std::ranges::count(records_behind(month.db, month.one.id, november), domain::Verdict::counts,
                             &CountedRecord::verdict) == services);
    CHECK_FALSE(verify(month.db).fault);
}

TEST_CASE("29 February is a day like any other") {
    Station station;
    const auto person = station.add_person(1);
    const domain::Day leap{std::chrono::year{2028} / std::chrono::February / 29};
    const auto session = station.add_session(10, 11, 5, leap);
    const auto in = std::get<domain::CheckedIn>(check_in(station.db, digest(1), self, at(9, 0, leap)));
    CHECK(in.visit.day == leap);
    (void)pick_sessions(station.db, in.visit.id, std::array{session}, self, at(9, 0, leap));
    (void)confirm_participations(station.db, {session, {{person.id, true}}, {}}, staff, at(12, 0, leap));
    const auto february = domain::month_of(leap);
    CHECK(month_counts(station.db, february, leap).services() == 1);
    CHECK(month_counts(station.db, february + std::chrono::months{1}, leap).services() == 0);
    const auto heat = month_heat(station.db, february);
    REQUIRE(heat.size() == 29);
    CHECK(heat.back().visits == 1);
    CHECK(heat.back().services == 1);
}

TEST_CASE("charts add up to the records they are drawn from") {
    Month month;
    (void)check_in(month.db, digest(2), self, at(13, 5));
    month.call(month.two, tuesday);
    const auto hours = arrivals_by_hour(month.db, monday, tuesday);
    CHECK(hours[8] == 1);
    CHECK(hours[13] == 1);
    CHECK(std::accumulate(hours.begin(), hours.end(), 0) == 2);
    for (int hour = 0; hour < 24; ++hour)
        CHECK(std::ssize(arrivals_in_hour(month.db, monday, tuesday, hour)) == hours.at(static_cast<std::size_t>(hour)));
    CHECK(arrivals_in_hour(month.db, monday, tuesday, 13).front().participant.id == month.two.id);
    const auto fills = fill_by_activity(month.db, monday, monday);
    REQUIRE(fills.size() == 3);
    CHECK(fills[0].sessions == 1);
    CHECK(fills[0].places == 12);
    CHECK(fills[0].confirmed == 1);
    for (const auto& fill : fills) {
        Fill sum{fill.activity};
        for (const auto& session : sessions_behind(month.db, fill.activity.id, monday, monday)) {
            sum.sessions += 1;
            sum.places += session.places;
            sum.picked += session.picked;
            sum.confirmed += session.confirmed;
        }
        CHECK(std::tuple{sum.sessions, sum.places, sum.picked, sum.confirmed} ==
              std::tuple{fill.sessions, fill.places, fill.picked, fill.confirmed});
    }
    const auto heat = month_heat(month.db, november);
    REQUIRE(heat.size() == 30);
    CHECK(heat[22].visits == 2);
    CHECK(heat[22].services == 3);
    CHECK(heat[23].services == 1);
    const auto trend = rate_trend(month.db, november, 3, tuesday);
    REQUIRE(trend.size() == 3);
    CHECK(trend[0].month == november - std::chrono::months{2});
    CHECK(trend[0].people == 0);  // nobody was registered yet
    CHECK(trend[2].people == 2);
    CHECK(trend[2].reached == 0);
}

TEST_CASE("who is inside now stands on the roll call, until they leave or the visit is voided") {
    Month month;
    (void)check_in(month.db, digest(2), self, at(13));
    CHECK(still_inside(month.db, monday).size() == 2);
    (void)check_out(month.db, digest(2), self, at(14));
    CHECK(still_inside(month.db, monday).size() == 1);
    (void)void_visit(month.db, month.visit, wrong_time, staff, at(15));
    CHECK(still_inside(month.db, monday).empty());
}

TEST_CASE("the keyless parts of the rate: a plan is there when it asks for anything") {
    Month month;
    month.db.connection().run("INSERT INTO plan_wish (participant_id, service_item, times_a_month) VALUES (?, 'S1.1', 4)",
                              month.one.id.value);
    const auto facts = normative_facts(month.db, month_counts(month.db, november, tuesday));
    CHECK(facts.at(month.one.id).planned);
    CHECK(facts.at(month.one.id).services == 3);
    CHECK_FALSE(facts.at(month.two.id).planned);
}
