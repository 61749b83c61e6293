#include "shared/store/attendance_acts.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <functional>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::HalfDay;
using domain::ServiceKind;

namespace {

const auto tuesday = domain::days_after(monday, 1);
const Reason twice{domain::CorrectionReason::twice, {}};

struct Round : Station {
    domain::Participant one = add_person(1);
    domain::Participant two = add_person(2);
    [[nodiscard]] ServiceEntry visit() const {
        return {{one.id, two.id}, ServiceKind::home_visit, monday, HalfDay::morning, 40, "林晓", "家里都好", {}};
    }
    RecordServicesResult record(const ServiceEntry& entry, domain::Instant now = at(17)) {
        return record_services(db, entry, staff, now);
    }
    AttendanceRefusal refusal(const ServiceEntry& entry) {
        const auto changes = db.connection().total_changes();
        const auto result = record(entry);
        REQUIRE(std::holds_alternative<AttendanceRefusal>(result));
        CHECK(db.connection().total_changes() == changes);
        return std::get<AttendanceRefusal>(result);
    }
};

}  // namespace

TEST_CASE("a service is entered for a batch of people in one entry, its note sealed") {
    Round round;
    const auto before = round.entries();
    const auto done = std::get<ServicesRecorded>(round.record(round.visit()));
    CHECK(done.recorded.size() == 2);
    CHECK(done.already_there.empty());
    CHECK(round.entries() == before + 1);
    CHECK(round.count("SELECT COUNT(*) FROM service WHERE sealed_note IS NOT NULL AND served_by = '林晓'") == 2);
    CHECK(round.count("SELECT COUNT(*) FROM service WHERE CAST(sealed_note AS TEXT) LIKE '%都好%'") == 0);
    CHECK(round.count("SELECT COUNT(*) FROM journal WHERE body LIKE '%林晓%' OR body LIKE '%都好%'") == 0);
    const auto records = records_behind(round.db, round.two.id, domain::month_of(monday));
    REQUIRE(records.size() == 1);
    CHECK(records[0].verdict == domain::Verdict::counts);
    CHECK(records[0].minutes == 40);
    CHECK(records[0].served_by == "林晓");
    CHECK_FALSE(records[0].sealed_note.empty());
    CHECK_FALSE(verify(round.db).fault);
}

TEST_CASE("what is entered already is not entered again: only who is new comes in") {
    Round round;
    auto entry = round.visit();
    entry.people = {round.one.id};
    (void)round.record(entry);
    const auto done = std::get<ServicesRecorded>(round.record(round.visit()));
    CHECK(done.recorded.size() == 1);
    CHECK(done.already_there == std::vector{round.one.id});
    const auto changes = round.db.connection().total_changes();
    CHECK(std::get<ServicesRecorded>(round.record(round.visit())).already_there.size() == 2);
    CHECK(round.db.connection().total_changes() == changes);
    entry.half_day = HalfDay::afternoon;
    CHECK(std::get<ServicesRecorded>(round.record(entry)).recorded.size() == 1);
}

TEST_CASE("a service that cannot be is refused and writes nothing") {
    Round round;
    struct Row {
        const char* what;
        std::function<void(ServiceEntry&)> spoil;
        AttendanceRefusal why;
    };
    for (const auto& row : std::vector<Row>{
             {"nobody", [](ServiceEntry& e) { e.people.clear(); }, AttendanceRefusal::nobody},
             {"no time", [](ServiceEntry& e) { e.minutes = 0; }, AttendanceRefusal::bad_minutes},
             {"longer than a day", [](ServiceEntry& e) { e.minutes = 1441; }, AttendanceRefusal::bad_minutes},
             {"tomorrow", [](ServiceEntry& e) { e.day = tuesday; }, AttendanceRefusal::not_yet},
             {"no such day", [](ServiceEntry& e) { e.day = {}; }, AttendanceRefusal::bad_time},
             {"a stranger", [](ServiceEntry& e) { e.people.push_back({99}); }, AttendanceRefusal::not_found},
             {"twice", [](ServiceEntry& e) { e.people.push_back(e.people.front()); }, AttendanceRefusal::twice},
             {"nobody served", [](ServiceEntry& e) { e.served_by.clear(); }, AttendanceRefusal::unfit_text},
             {"a bell", [](ServiceEntry& e) { e.served_by = "\a"; }, AttendanceRefusal::unfit_text}}) {
        INFO(row.what);
        auto entry = round.visit();
        row.spoil(entry);
        CHECK(round.refusal(entry) == row.why);
    }
}

TEST_CASE("a voided service stays and counts no more, and may be entered anew") {
    Round round;
    const auto id = std::get<ServicesRecorded>(round.record(round.visit())).recorded.front();
    CHECK(void_service(round.db, id, {}, staff, at(17, 1)) == AttendanceRefusal::no_reason);
    CHECK(void_service(round.db, domain::ServiceId{99}, twice, staff, at(17, 1)) == AttendanceRefusal::not_found);
    CHECK_FALSE(void_service(round.db, id, twice, staff, at(17, 1)));
    CHECK(records_behind(round.db, round.one.id, domain::month_of(monday)).empty());
    CHECK(round.count("SELECT COUNT(*) FROM service WHERE void_reason = 'twice'") == 1);
    const auto entries = round.entries();
    CHECK_FALSE(void_service(round.db, id, twice, staff, at(17, 2)));
    CHECK(round.entries() == entries);
    const auto corrections = corrections_on(round.db, monday, monday);
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].service == id);
    CHECK(corrections[0].before == CorrectedValue{ServiceKind::home_visit});
    CHECK(std::get<ServicesRecorded>(round.record(round.visit())).recorded.size() == 1);
    CHECK_FALSE(verify(round.db).fault);
}

TEST_CASE("a follow-up is written once, and again when it says more") {
    Round round;
    const FollowUp call{round.one.id, monday, domain::FollowUpResult::not_reached, {}};
    CHECK_FALSE(record_follow_up(round.db, call, staff, at(10)));
    const auto entries = round.entries();
    CHECK_FALSE(record_follow_up(round.db, call, staff, at(10, 1)));
    CHECK(round.entries() == entries);
    auto more = call;
    more.note = "换了号码";
    CHECK_FALSE(record_follow_up(round.db, more, staff, at(10, 2)));
    CHECK(round.entries() == entries + 1);
    CHECK(record_follow_up(round.db, {{99}, monday, {}, {}}, staff, at(10)) == AttendanceRefusal::not_found);
    CHECK_FALSE(verify(round.db).fault);
}
