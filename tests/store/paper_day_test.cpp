#include "shared/store/attendance_acts.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <array>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::Means;

namespace {

const auto tuesday = domain::days_after(monday, 1);
const auto later = at(9, 0, tuesday);

struct Paper : Station {
    domain::Participant one = add_person(1);
    domain::Participant two = add_person(2);
    domain::SessionId session = add_session(10, 11);
    [[nodiscard]] std::vector<PaperRow> rows() const {
        return {{one.id, 9 * 60, 11 * 60, {session}}, {two.id, 9 * 60 + 10, {}, {}}};
    }
    PaperDayResult record(const std::vector<PaperRow>& rows, std::optional<Reason> reason = {},
                          domain::Instant now = later) {
        return record_paper_day(db, monday, rows, reason, staff, now);
    }
    void refuses(const std::vector<PaperRow>& rows, AttendanceRefusal why, std::optional<std::size_t> row,
                 domain::Instant now = later) {
        const auto changes = db.connection().total_changes();
        const auto result = record(rows, {}, now);
        REQUIRE(std::holds_alternative<PaperDayRefusal>(result));
        CHECK(std::get<PaperDayRefusal>(result).why == why);
        CHECK(std::get<PaperDayRefusal>(result).row == row);
        CHECK(db.connection().total_changes() == changes);
    }
};

}  // namespace

TEST_CASE("a day kept on paper is entered in one entry, marked as a batch, with who took part confirmed") {
    Paper paper;
    const auto before = paper.entries();
    const auto done = std::get<PaperDayDone>(paper.record(paper.rows()));
    CHECK(done.visits == 2);
    CHECK(done.participations == 1);
    CHECK(paper.entries() == before + 1);
    const auto day = day_review(paper.db, monday);
    REQUIRE(day.size() == 2);
    CHECK(day[0].visit.checked_in_means == Means::batch);
    CHECK(day[0].visit.checked_out_means == Means::batch);
    CHECK(day[0].visit.checked_out_at == at(11));
    CHECK(day[0].sessions.at(0).state == domain::ParticipationState::confirmed);
    CHECK(day[0].sessions.at(0).session_confirmed);
    CHECK_FALSE(day[1].visit.checked_out_at);
    CHECK(paper.entries() == before + 1);
    CHECK(std::get<PaperDayDone>(paper.record(paper.rows())).visits == 0);
    CHECK(paper.entries() == before + 1);
    CHECK_FALSE(verify(paper.db).fault);
}

TEST_CASE("who had come by card that day keeps that visit; paper adds what they took part in") {
    Paper paper;
    (void)check_in(paper.db, digest(1), self, at(8, 45));
    const auto done = std::get<PaperDayDone>(paper.record(paper.rows()));
    CHECK(done.visits == 1);
    CHECK(done.participations == 1);
    CHECK(day_review(paper.db, monday).at(0).visit.checked_in_means == Means::card);
    CHECK_FALSE(verify(paper.db).fault);
}

TEST_CASE("a session in which somebody is still undecided is not confirmed by paper") {
    Paper paper;
    const auto in = std::get<domain::CheckedIn>(check_in(paper.db, digest(2), self, at(8, 45)));
    (void)pick_sessions(paper.db, in.visit.id, std::array{paper.session}, self, at(8, 46));
    (void)paper.record(paper.rows());
    CHECK_FALSE(sessions_to_confirm(paper.db, monday).at(0).confirmed_at);
    CHECK(unconfirmed_sessions(paper.db, monday, later).size() == 1);
}

TEST_CASE("paper that changes a confirmed session afterwards says why") {
    Paper paper;
    (void)confirm_participations(paper.db, {paper.session, {{paper.two.id, true}}, {}}, staff, at(12));
    const auto refused = paper.record(paper.rows());
    CHECK(std::get<PaperDayRefusal>(refused).why == AttendanceRefusal::no_reason);
    const Reason forgot{domain::CorrectionReason::forgot_card, {}};
    CHECK(std::get<PaperDayDone>(paper.record(paper.rows(), forgot)).participations == 1);
    CHECK(corrections_on(paper.db, monday, monday).size() == 1);
    CHECK_FALSE(verify(paper.db).fault);
}

TEST_CASE("one row that cannot be refuses the whole day, and says which") {
    Paper paper;
    const auto& [one, two] = std::pair{paper.one.id, paper.two.id};
    paper.refuses({}, AttendanceRefusal::nobody, std::nullopt);
    paper.refuses({{one, 540, {}, {}}, {{99}, 540, {}, {}}}, AttendanceRefusal::not_found, 1);
    paper.refuses({{one, 540, {}, {}}, {one, 600, {}, {}}}, AttendanceRefusal::twice, 1);
    paper.refuses({{one, 540, 539, {}}}, AttendanceRefusal::bad_time, 0);
    paper.refuses({{one, -1, {}, {}}}, AttendanceRefusal::bad_time, 0);
    paper.refuses({{one, 1440, {}, {}}}, AttendanceRefusal::bad_time, 0);
    paper.refuses({{one, 540, {}, {{99}}}}, AttendanceRefusal::not_found, 0);
    paper.refuses({{one, 540, {}, {paper.session, paper.session}}}, AttendanceRefusal::twice, 0);
    paper.refuses({{one, 540, {}, {}}, {two, 600, {}, {}}}, AttendanceRefusal::bad_time, 1, at(9, 30));
    paper.refuses({{one, 540, {}, {paper.session}}}, AttendanceRefusal::not_yet, 0, at(9, 30));
    const auto elsewhere = paper.add_session(10, 11, 5, tuesday);
    paper.refuses({{one, 540, {}, {elsewhere}}}, AttendanceRefusal::not_found, 0);
    (void)cancel_session(paper.db, paper.session, staff, at(12));
    paper.refuses({{one, 540, {}, {paper.session}}}, AttendanceRefusal::cancelled, 0);
}
