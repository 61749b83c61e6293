#include "shared/store/attendance_acts.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <array>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::CorrectedField;
using domain::CorrectionReason;
using domain::Means;
using domain::ParticipationState;

namespace {

const auto tuesday = domain::days_after(monday, 1);
const Reason wrong_card{CorrectionReason::wrong_person, "刷成邻居的卡"};
const Reason wrong_time{CorrectionReason::wrong_time, {}};

/// Person 1 came at 9, picked two sessions and was in the first; person 2 did not come.
struct Case : Station {
    domain::Participant one = add_person(1);
    domain::Participant two = add_person(2);
    std::array<domain::SessionId, 2> sessions{add_session(10, 11), add_session(14, 15)};
    domain::VisitId visit = std::get<domain::CheckedIn>(check_in(db, digest(1), self, at(9))).visit.id;
    domain::Actor colleague = add_account(domain::Role::staff);
    Case() {
        (void)pick_sessions(db, visit, sessions, self, at(9));
        (void)confirm_participations(db, {sessions[0], {{one.id, true}}, {}}, staff, at(12));
    }
    [[nodiscard]] std::vector<DayRow> rows() { return day_review(db, monday); }
    [[nodiscard]] std::string state(std::size_t session, const domain::Participant& person) {
        auto row = db.connection().query(
            "SELECT state FROM participation WHERE session_id = ? AND participant_id = ?", sessions.at(session).value,
            person.id.value);
        return row.step() ? row.text(0) : "none";
    }
};

AttendanceRefusal refusal(const CorrectResult& result) {
    REQUIRE(std::holds_alternative<AttendanceRefusal>(result));
    return std::get<AttendanceRefusal>(result);
}

}  // namespace

TEST_CASE("a voided visit stays, struck, with who and why, and what hung on it counts no more") {
    Case story;
    const auto before = story.entries();
    CHECK_FALSE(void_visit(story.db, story.visit, wrong_card, story.colleague, at(13)));
    CHECK(story.entries() == before + 1);
    const auto rows = story.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].visit.voided_at == at(13));
    CHECK(rows[0].void_reason == CorrectionReason::wrong_person);
    CHECK(rows[0].sessions.size() == 2);
    REQUIRE(rows[0].corrections.size() == 2);
    CHECK(rows[0].corrections[0].field == CorrectedField::voided);
    CHECK(rows[0].corrections[0].login == "colleague1");
    CHECK_FALSE(rows[0].corrections[0].sealed_reason.empty());
    CHECK(rows[0].corrections[1].field == CorrectedField::attendance);
    CHECK(story.state(0, story.one) == "withdrawn");
    CHECK(story.state(1, story.one) == "withdrawn");
    CHECK_FALSE(void_visit(story.db, story.visit, wrong_card, story.colleague, at(14)));  // a repeat
    CHECK(story.entries() == before + 1);
    CHECK(std::holds_alternative<domain::CheckedIn>(check_in(story.db, digest(1), self, at(15))));
    CHECK(story.rows().size() == 2);
    CHECK_FALSE(verify(story.db).fault);
}

TEST_CASE("a text that explains is nowhere in the file but sealed") {
    Case story;
    (void)void_visit(story.db, story.visit, wrong_card, staff, at(13));
    for (const auto* where : {"SELECT COUNT(*) FROM journal WHERE body LIKE '%邻居%'",
                              "SELECT COUNT(*) FROM correction WHERE CAST(sealed_reason AS TEXT) LIKE '%邻居%'"})
        CHECK(story.count(where) == 0);
    CHECK(story.count("SELECT COUNT(*) FROM journal WHERE body LIKE '%\"reason\":\"wrong_person\"%'") == 1);
}

TEST_CASE("nothing is voided or corrected without a reason, and some reasons need words") {
    Case story;
    const auto changes = story.db.connection().total_changes();
    const Reason bare_other{CorrectionReason::other, "  \n"};
    CHECK(void_visit(story.db, story.visit, {}, staff, at(13)) == AttendanceRefusal::no_reason);
    CHECK(void_visit(story.db, story.visit, bare_other, staff, at(13)) == AttendanceRefusal::no_reason_text);
    CHECK(void_visit(story.db, domain::VisitId{99}, wrong_time, staff, at(13)) == AttendanceRefusal::not_found);
    const VisitCorrection earlier{story.visit, at(8, 50), {}, {}};
    CHECK(refusal(correct_visit(story.db, earlier, {}, staff, at(13))) == AttendanceRefusal::no_reason);
    CHECK(refusal(correct_visit(story.db, earlier, bare_other, staff, at(13))) == AttendanceRefusal::no_reason_text);
    CHECK(refusal(add_missing_visit(story.db, {story.two.id, at(9), {}}, {}, staff, at(13))) ==
          AttendanceRefusal::no_reason);
    CHECK(story.db.connection().total_changes() == changes);
}

TEST_CASE("times are corrected with what stood before beside them; the way of coming stays") {
    Case story;
    const auto fixed = correct_visit(story.db, {story.visit, at(8, 50), at(11, 30), {}}, wrong_time, staff, at(13));
    REQUIRE(std::holds_alternative<domain::Visit>(fixed));
    const auto row = story.rows().at(0);
    CHECK(row.visit.checked_in_at == at(8, 50));
    CHECK(row.visit.checked_in_means == Means::card);
    CHECK(row.visit.checked_out_at == at(11, 30));
    CHECK(row.visit.checked_out_means == Means::console);
    REQUIRE(row.corrections.size() == 2);
    CHECK(row.corrections[0].before == CorrectedValue{at(9)});
    CHECK(row.corrections[0].after == CorrectedValue{at(8, 50)});
    CHECK(row.corrections[1].before == CorrectedValue{});
    const auto changes = story.db.connection().total_changes();
    CHECK(std::holds_alternative<domain::Visit>(
        correct_visit(story.db, {story.visit, at(8, 50), {}, {}}, {}, staff, at(14))));  // stands already
    CHECK(story.db.connection().total_changes() == changes);
    CHECK_FALSE(verify(story.db).fault);
}

TEST_CASE("times that cannot be are refused") {
    Case story;
    struct Row {
        const char* what;
        std::optional<domain::Instant> in;
        std::optional<domain::Instant> out;
    };
    for (const auto& row : {Row{"the day before", at(23, 59, domain::days_after(monday, -1)), {}},
                            Row{"ahead", at(13, 1), {}}, Row{"out ahead", {}, at(13, 1)},
                            Row{"out before in", at(9, 30), at(9, 29)}, Row{"out the next day", {}, at(0, 0, tuesday)}}) {
        INFO(row.what);
        const auto now = row.out && *row.out >= at(0, 0, tuesday) ? at(9, 0, tuesday) : at(13);
        CHECK(refusal(correct_visit(story.db, {story.visit, row.in, row.out, {}}, wrong_time, staff, now)) ==
              AttendanceRefusal::bad_time);
    }
}

TEST_CASE("somebody else's card: the visit and the day's sessions move to who was there") {
    Case story;
    const auto fixed = correct_visit(story.db, {story.visit, {}, {}, story.two.id}, wrong_card, staff, at(13));
    CHECK(std::get<domain::Visit>(fixed).participant == story.two.id);
    CHECK(story.state(0, story.one) == "withdrawn");
    CHECK(story.state(0, story.two) == "confirmed");
    CHECK(story.state(1, story.two) == "picked");
    const auto row = story.rows().at(0);
    CHECK(row.participant.id == story.two.id);
    CHECK(row.corrections.at(0).before == CorrectedValue{story.one.id});
    CHECK(row.corrections.at(0).participant.number == story.one.number);
    CHECK_FALSE(verify(story.db).fault);
    CHECK(std::holds_alternative<domain::CheckedIn>(check_in(story.db, digest(1), self, at(14))));  // is free to come
}

TEST_CASE("a visit never moves to who has one that day, or to nobody") {
    Case story;
    (void)check_in(story.db, digest(2), self, at(9, 5));
    CHECK(refusal(correct_visit(story.db, {story.visit, {}, {}, story.two.id}, wrong_card, staff, at(13))) ==
          AttendanceRefusal::visit_exists);
    CHECK(refusal(correct_visit(story.db, {story.visit, {}, {}, domain::ParticipantId{99}}, wrong_card, staff, at(13))) ==
          AttendanceRefusal::not_found);
    (void)void_visit(story.db, story.visit, wrong_card, staff, at(13));
    CHECK(refusal(correct_visit(story.db, {story.visit, at(8), {}, {}}, wrong_card, staff, at(13))) ==
          AttendanceRefusal::voided);
}

TEST_CASE("a missing visit is added with its reason, marked, and only once") {
    Case story;
    const MissingVisit missing{story.two.id, at(9, 5), at(11)};
    const Reason forgot{CorrectionReason::forgot_card, {}};
    const auto added = std::get<domain::Visit>(add_missing_visit(story.db, missing, forgot, staff, at(9, 0, tuesday)));
    CHECK(added.day == monday);
    CHECK(added.checked_in_means == Means::console);
    CHECK_FALSE(added.outside_hours);
    const auto rows = story.rows();
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].corrections.at(0).field == CorrectedField::added);
    CHECK(refusal(add_missing_visit(story.db, missing, forgot, staff, at(9, 0, tuesday))) ==
          AttendanceRefusal::visit_exists);
    CHECK(refusal(add_missing_visit(story.db, {story.two.id, at(9, 0, tuesday), {}}, forgot, staff, at(13))) ==
          AttendanceRefusal::bad_time);
    CHECK(refusal(add_missing_visit(story.db, {domain::ParticipantId{99}, at(9), {}}, forgot, staff, at(13))) ==
          AttendanceRefusal::not_found);
    CHECK_FALSE(verify(story.db).fault);
}

TEST_CASE("a visit under the wrong name: who really came was in the session, though marked absent there") {
    Case story;
    (void)pick_in_advance(story.db, story.two.id, monday, std::array{story.sessions[1]}, staff, at(12));
    (void)confirm_participations(story.db, {story.sessions[1], {{story.one.id, true}, {story.two.id, false}}, {}}, staff,
                                 at(15));
    REQUIRE(story.state(1, story.two) == "absent");
    (void)correct_visit(story.db, {story.visit, {}, {}, story.two.id}, wrong_card, staff, at(16));
    CHECK(story.state(1, story.one) == "withdrawn");
    CHECK(story.state(1, story.two) == "confirmed");
    CHECK_FALSE(verify(story.db).fault);
}

TEST_CASE("what staff picked in advance outlives a visit that was none") {
    Station station;
    const auto one = station.add_person(1);
    const auto session = station.add_session(14, 15);
    (void)pick_in_advance(station.db, one.id, monday, std::array{session}, staff, at(7));
    const auto visit = std::get<domain::CheckedIn>(check_in(station.db, digest(1), self, at(9))).visit.id;
    if (GENERATE(true, false))
        (void)undo_check_in(station.db, visit, self, at(9));
    else
        (void)void_visit(station.db, visit, wrong_card, staff, at(9, 1));
    CHECK(station.count("SELECT COUNT(*) FROM visit WHERE voided_at IS NOT NULL") == 1);
    CHECK(station.count("SELECT COUNT(*) FROM participation WHERE state = 'picked'") == 1);
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("a time is corrected though a clock of before left the other one ahead") {
    Case story;
    (void)check_out(story.db, digest(1), self, at(14, 10));  // the clock ran ahead
    CHECK(std::holds_alternative<domain::Visit>(
        correct_visit(story.db, {story.visit, at(8, 50), {}, {}}, wrong_time, staff, at(13, 15))));
}

TEST_CASE("in a reported month staff change nothing; a manager does, and the next report lists it") {
    Case story;
    const auto november = domain::month_of(monday);
    CHECK_FALSE(report_month(story.db, november, tuesday, staff, at(16, 0, tuesday)));  // not over yet
    CHECK(report_month(story.db, november, monday, staff, at(16, 0, tuesday)));
    const auto entries = story.entries();
    CHECK(report_month(story.db, november, monday, staff, at(16, 5, tuesday)));
    CHECK(story.entries() == entries);
    CHECK(is_reported(story.db, monday));
    CHECK(is_reported(story.db, domain::days_after(monday, -5)));
    CHECK_FALSE(is_reported(story.db, tuesday));
    REQUIRE(reported_months(story.db).size() == 1);
    CHECK(reported_months(story.db)[0].until == monday);
    CHECK(reported_months(story.db)[0].login == "lin");

    const auto changes = story.db.connection().total_changes();
    const auto& db_user = story.colleague;
    CHECK(void_visit(story.db, story.visit, wrong_time, db_user, at(17, 0, tuesday)) == AttendanceRefusal::reported_month);
    CHECK(refusal(correct_visit(story.db, {story.visit, at(8), {}, {}}, wrong_time, db_user, at(17, 0, tuesday))) ==
          AttendanceRefusal::reported_month);
    CHECK(refusal(add_missing_visit(story.db, {story.two.id, at(8), {}}, wrong_time, db_user, at(17, 0, tuesday))) ==
          AttendanceRefusal::reported_month);
    const SessionConfirmation second{story.sessions[1], {{story.one.id, true}}, {}};
    CHECK(std::get<AttendanceRefusal>(confirm_participations(story.db, second, db_user, at(17, 0, tuesday))) ==
          AttendanceRefusal::reported_month);
    const PaperRow paper{story.two.id, 600, {}, {}};
    CHECK(std::get<PaperDayRefusal>(record_paper_day(story.db, monday, {&paper, 1}, wrong_time, db_user, at(17, 0, tuesday))).why ==
          AttendanceRefusal::reported_month);
    const ServiceEntry call{{story.two.id}, domain::ServiceKind::phone_visit, monday, {}, 10, "林", {}, wrong_time};
    CHECK(std::get<AttendanceRefusal>(record_services(story.db, call, db_user, at(17, 0, tuesday))) ==
          AttendanceRefusal::reported_month);
    CHECK(story.db.connection().total_changes() == changes);

    // A manager, with a reason.
    CHECK(std::get<AttendanceRefusal>(confirm_participations(story.db, second, staff, at(17, 0, tuesday))) ==
          AttendanceRefusal::no_reason);
    CHECK(std::holds_alternative<SessionConfirmed>(confirm_participations(
        story.db, {story.sessions[1], {{story.one.id, true}}, wrong_time}, staff, at(17, 0, tuesday))));
    CHECK(std::holds_alternative<ServicesRecorded>(record_services(story.db, call, staff, at(17, 1, tuesday))));
    CHECK_FALSE(void_visit(story.db, story.visit, wrong_time, staff, at(17, 2, tuesday)));
    const auto listed = changes_after_report(story.db, reported_months(story.db)[0].last_correction);
    std::vector<CorrectedField> fields;
    for (const auto& change : listed) {
        CHECK(change.after_report);
        fields.push_back(change.field);
    }
    CHECK(fields == std::vector{CorrectedField::attendance, CorrectedField::recorded, CorrectedField::voided,
                                CorrectedField::attendance, CorrectedField::attendance});
    CHECK(changes_after_report(story.db, listed[1].id).size() == 3);
    CHECK(changes_after_report(story.db, {}, listed[1].id).size() == 2);
    CHECK_FALSE(verify(story.db).fault);
}

TEST_CASE("days of a month after the part that was reported are still open to staff") {
    Case story;
    (void)report_month(story.db, domain::month_of(monday), monday, staff, at(8, 0, tuesday));
    (void)check_in(story.db, digest(2), self, at(9, 0, tuesday));
    const auto visit = visits_of(story.db, story.two.id).at(0).id;
    CHECK_FALSE(void_visit(story.db, visit, wrong_time, story.colleague, at(10, 0, tuesday)));
    CHECK(changes_after_report(story.db, {}).empty());
}
