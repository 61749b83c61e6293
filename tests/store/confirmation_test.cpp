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
using domain::CorrectionReason;
using domain::Means;
using domain::ParticipationOrigin;
using domain::ParticipationState;

namespace {

const auto tuesday = domain::days_after(monday, 1);
const Reason mistaken{CorrectionReason::not_here, {}};

/// Four people; the first three picked the session at 10.
struct Room : Station {
    std::vector<domain::Participant> people;
    domain::SessionId session = add_session(10, 11);
    Room() {
        for (int seed = 1; seed <= 4; ++seed)
            people.push_back(add_person(seed));
        for (int seed = 1; seed <= 3; ++seed) {
            const auto in = std::get<domain::CheckedIn>(check_in(db, digest(seed), self, at(9, seed)));
            (void)pick_sessions(db, in.visit.id, std::array{session}, self, at(9, seed));
        }
    }
    [[nodiscard]] domain::ParticipantId id(std::size_t person) const { return people.at(person - 1).id; }
    /// Person by person: + present, - absent; whom the text does not reach is not mentioned.
    ConfirmResult confirm(const std::string& signs, domain::Instant now = at(16), std::optional<Reason> reason = {},
                          const domain::Actor& actor = staff) {
        SessionConfirmation wanted{session, {}, std::move(reason)};
        for (std::size_t at = 0; at < signs.size(); ++at)
            if (signs[at] != ' ')
                wanted.people.push_back({id(at + 1), signs[at] == '+'});
        return confirm_participations(db, wanted, actor, now);
    }
    [[nodiscard]] std::string states() {
        std::string signs;
        for (const auto& person : people) {
            char sign = '.';
            for (const auto& there : people_in_session(db, session))
                if (there.participant.id == person.id)
                    sign = there.state == ParticipationState::confirmed ? '+'
                           : there.state == ParticipationState::absent  ? '-'
                                                                        : '?';
            signs.push_back(sign);
        }
        return signs;
    }
};

template <class Value, class Result>
Value got(const Result& result) {
    REQUIRE(std::holds_alternative<Value>(result));
    return std::get<Value>(result);
}

}  // namespace

TEST_CASE("a session is confirmed in one entry: present, absent, and a walk-in who gets a visit") {
    Room room;
    const auto before = room.entries();
    CHECK(room.states() == "???.");
    const auto done = got<SessionConfirmed>(room.confirm("+-++"));
    CHECK(done.confirmed == 3);
    CHECK(done.absent == 1);
    CHECK(done.visits_added == 1);
    CHECK(room.states() == "+-++");
    CHECK(room.entries() == before + 1);
    const auto people = people_in_session(room.db, room.session);
    REQUIRE(people.size() == 4);
    CHECK(people[0].origin == ParticipationOrigin::self);
    CHECK(people[3].origin == ParticipationOrigin::added);
    REQUIRE(people[3].visit);
    CHECK(people[3].visit->checked_in_means == Means::console);
    CHECK(people[3].visit->checked_in_at == at(10));
    const auto sessions = sessions_to_confirm(room.db, monday);
    REQUIRE(sessions.size() == 1);
    CHECK(sessions[0].confirmed_at == at(16));
    CHECK(sessions[0].present == 3);
    CHECK(sessions[0].absent == 1);
    CHECK(sessions[0].undecided == 0);
    CHECK_FALSE(verify(room.db).fault);
}

TEST_CASE("the same confirmation again writes nothing") {
    Room room;
    (void)room.confirm("+-++");
    const auto changes = room.db.connection().total_changes();
    CHECK(got<SessionConfirmed>(room.confirm("+-++", at(9, 0, tuesday))).confirmed == 3);
    CHECK(room.db.connection().total_changes() == changes);
}

TEST_CASE("who was added and is not mentioned any more goes out again, on the day itself without a word") {
    Room room;
    (void)room.confirm("++++");
    (void)room.confirm("++-", at(17));
    CHECK(room.states() == "++-.");
    CHECK(corrections_on(room.db, monday, monday).empty());
    (void)room.confirm("++-+", at(18));
    CHECK(room.states() == "++-+");
    CHECK_FALSE(verify(room.db).fault);
}

TEST_CASE("after the day a confirmed session changes only with a reason, and what stood stays visible") {
    Room room;
    (void)room.confirm("+-+");
    CHECK(got<AttendanceRefusal>(room.confirm("+++", at(9, 0, tuesday))) == AttendanceRefusal::no_reason);
    CHECK(got<AttendanceRefusal>(room.confirm("+++", at(9, 0, tuesday), Reason{CorrectionReason::other, " "})) ==
          AttendanceRefusal::no_reason_text);
    CHECK(room.states() == "+-+.");
    CHECK(got<SessionConfirmed>(room.confirm("+++", at(9, 0, tuesday), mistaken)).confirmed == 3);
    const auto corrections = corrections_on(room.db, monday, monday);
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].participant.id == room.id(2));
    CHECK(corrections[0].before == CorrectedValue{ParticipationState::absent});
    CHECK(corrections[0].after == CorrectedValue{ParticipationState::confirmed});
    CHECK(corrections[0].reason == CorrectionReason::not_here);
    CHECK(corrections[0].login == "lin");
    CHECK(corrections[0].at == at(9, 0, tuesday));
    CHECK_FALSE(corrections[0].after_report);
    CHECK_FALSE(verify(room.db).fault);
}

TEST_CASE("a session confirmed late for the first time needs no reason") {
    Room room;
    CHECK(got<SessionConfirmed>(room.confirm("+++", at(9, 0, domain::days_after(monday, 5)))).confirmed == 3);
    CHECK(corrections_on(room.db, monday, monday).empty());
}

TEST_CASE("a confirmation that cannot be is refused and writes nothing") {
    Room room;
    const auto changes = room.db.connection().total_changes();
    CHECK(got<AttendanceRefusal>(room.confirm("++")) == AttendanceRefusal::undecided);
    CHECK(got<AttendanceRefusal>(room.confirm("+++", at(9, 30))) == AttendanceRefusal::not_yet);
    const auto refused = [&](SessionConfirmation wanted) {
        return got<AttendanceRefusal>(confirm_participations(room.db, wanted, staff, at(16)));
    };
    CHECK(refused({domain::SessionId{99}, {}, {}}) == AttendanceRefusal::not_found);
    CHECK(refused({room.session, {{room.id(1)}, {room.id(2)}, {room.id(3)}, {domain::ParticipantId{99}}}, {}}) ==
          AttendanceRefusal::not_found);
    CHECK(refused({room.session, {{room.id(1)}, {room.id(2)}, {room.id(3)}, {room.id(1)}}, {}}) ==
          AttendanceRefusal::twice);
    CHECK(room.db.connection().total_changes() == changes);
    (void)cancel_session(room.db, room.session, staff, at(12));
    CHECK(got<AttendanceRefusal>(room.confirm("+++")) == AttendanceRefusal::cancelled);
}

TEST_CASE("sessions that are over and not confirmed nag, until they are") {
    Room room;
    room.add_session(14, 15);  // nobody picked it
    CHECK(unconfirmed_sessions(room.db, monday, at(10, 59)).empty());
    const auto nagging = unconfirmed_sessions(room.db, monday, at(8, 0, tuesday));
    REQUIRE(nagging.size() == 1);
    CHECK(nagging[0].session == room.session);
    CHECK(nagging[0].undecided == 3);
    (void)room.confirm("++-");
    CHECK(unconfirmed_sessions(room.db, monday, at(8, 0, tuesday)).empty());
}

TEST_CASE("a participant takes back neither a check-in nor a pick once staff have confirmed them") {
    Room room;
    (void)check_in(room.db, digest(4), self, at(10, 30));
    const auto visit = visits_of(room.db, room.id(4)).at(0).id;
    (void)room.confirm("++++", at(10, 31));
    CHECK(undo_check_in(room.db, visit, self, at(10, 31)) == UndoResult::too_late);
    const auto picks = pick_sessions(room.db, visits_of(room.db, room.id(1)).at(0).id, {}, self, at(10, 32));
    CHECK(picks.picked == std::vector{room.session});
    CHECK(room.states() == "++++");
}

TEST_CASE("staff may add who is here, then who came to the same activity lately") {
    Room room;
    (void)room.confirm("+-+");
    const auto next = domain::days_after(monday, 7);
    const auto again = std::get<domain::Session>(schedule_session(
        room.db, {activities(room.db).at(0).id, next, 600, 660, "", "", 0}, staff, at(17)));
    (void)check_in(room.db, room.id(4), staff, at(9, 0, next));
    (void)check_in(room.db, room.id(1), staff, at(9, 1, next));
    const auto candidates = candidates_on(room.db, next).at(again.id);
    REQUIRE(candidates.size() == 3);
    CHECK(candidates[0].participant.id == room.id(1));
    CHECK(candidates[0].here);
    CHECK(candidates[0].last_time == monday);
    CHECK(candidates[1].participant.id == room.id(4));
    CHECK_FALSE(candidates[1].last_time);
    CHECK(candidates[2].participant.id == room.id(3));
    CHECK_FALSE(candidates[2].here);
}

TEST_CASE("picked in advance: by staff or after the plan, and kept when the person comes") {
    Room room;
    const auto next = room.add_session(10, 11, 1, tuesday);
    CHECK(pick_in_advance(room.db, room.id(1), tuesday, std::array{next}, staff, at(16)).picked == std::vector{next});
    const auto full = pick_in_advance(room.db, room.id(2), tuesday, std::array{next}, staff, at(16));
    CHECK(full.unmet == std::vector{std::pair{next, PickResult::Wish::full}});
    CHECK(people_in_session(room.db, next).at(0).origin == ParticipationOrigin::staff);
    const auto in = std::get<domain::CheckedIn>(check_in(room.db, digest(1), self, at(9, 0, tuesday)));
    CHECK(picks_of(room.db, in.visit.id) == std::vector{next});
    CHECK(pick_in_advance(room.db, room.id(1), tuesday, {}, staff, at(9, 1, tuesday)).picked.empty());
    room.db.connection().run("INSERT INTO plan_wish (participant_id, service_item, times_a_month) VALUES (?, 'S1.1', 4)",
                             room.id(2).value);
    (void)pick_in_advance(room.db, room.id(2), tuesday, std::array{next}, staff, at(9, 2, tuesday));
    CHECK(people_in_session(room.db, next).at(0).origin == ParticipationOrigin::plan);
    CHECK_FALSE(verify(room.db).fault);
}

TEST_CASE("expected and not here: picked in advance, or here on two of the last four such weekdays") {
    Room room;
    const auto day = domain::days_after(monday, 28);
    for (const int weeks : {1, 3})
        (void)check_in(room.db, room.id(2), staff, at(9, 0, domain::days_after(day, -7 * weeks)));
    (void)check_in(room.db, room.id(3), staff, at(9, 0, domain::days_after(day, -7)));  // once is not regular
    const auto picked = room.add_session(10, 11, 5, day);
    (void)pick_in_advance(room.db, room.id(4), day, std::array{picked}, staff, at(16));
    // Who was here on the first Monday only, four weeks before, came once: persons 1 and 3, and 3 once more.
    auto rows = expected_not_here(room.db, day);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].participant.id == room.id(2));
    CHECK(rows[0].weeks_of_four == 3);
    CHECK(rows[1].participant.id == room.id(3));
    CHECK(rows[1].weeks_of_four == 2);
    CHECK(rows[2].participant.id == room.id(4));
    CHECK(rows[2].weeks_of_four == 0);
    REQUIRE(rows[2].picked.size() == 1);
    CHECK(rows[2].picked[0].session == picked);

    CHECK_FALSE(record_follow_up(room.db, {room.id(2), day, domain::FollowUpResult::not_reached, {}}, staff,
                                 at(10, 0, day)));
    CHECK_FALSE(record_follow_up(room.db, {room.id(2), day, domain::FollowUpResult::unwell, "发烧"}, staff,
                                 at(11, 0, day)));
    (void)check_in(room.db, room.id(4), staff, at(11, 0, day));
    rows = expected_not_here(room.db, day);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].result == domain::FollowUpResult::unwell);
    CHECK(rows[0].called_at == at(11, 0, day));
    CHECK(rows[0].login == "lin");
    CHECK_FALSE(rows[0].sealed_note.empty());
    CHECK_FALSE(rows[1].result);
    CHECK(expected_not_here(room.db, domain::days_after(day, -1)).empty());  // a Sunday: closed
    CHECK_FALSE(verify(room.db).fault);
}
