#include "shared/store/attendance.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/day_changes.h"
#include "shared/store/participations.h"
#include "shared/store/words.h"
#include <set>

namespace oasis::store {

namespace {

using domain::Actor;
using domain::Instant;
using domain::ParticipationOrigin;
using domain::ParticipationState;

/// What becomes of one person's part in the session.
struct Step {
    domain::ParticipantId participant;
    std::optional<ParticipationState> before;  // nullopt: no row yet
    ParticipationState after{};

    [[nodiscard]] bool changes() const { return before != after; }
};

const Part* part_of(const std::vector<Part>& parts, domain::ParticipantId person) {
    const auto found = std::ranges::find(parts, person, &Part::participant);
    return found == parts.end() ? nullptr : &*found;
}

/// nullopt: nothing is written of who is absent and never stood there.
std::optional<Step> step_for(const Presence& presence, const Part* part) {
    const auto before = part ? std::optional{part->state} : std::nullopt;
    if (presence.present)
        return Step{presence.participant, before, ParticipationState::confirmed};
    if (!before || *before == ParticipationState::withdrawn)
        return std::nullopt;
    const bool was_added = part->origin == ParticipationOrigin::added;
    return Step{presence.participant, before, was_added ? ParticipationState::withdrawn : ParticipationState::absent};
}

/// For everybody who is mentioned, and those added before who are not any more.
std::vector<Step> steps_for(const std::vector<Presence>& people, const std::vector<Part>& parts) {
    std::vector<Step> steps;
    for (const auto& presence : people)
        if (const auto step = step_for(presence, part_of(parts, presence.participant)))
            steps.push_back(*step);
    for (const auto& part : parts)
        if (part.origin == ParticipationOrigin::added && part.state == ParticipationState::confirmed &&
            std::ranges::find(people, part.participant, &Presence::participant) == people.end())
            steps.push_back({part.participant, part.state, ParticipationState::withdrawn});
    return steps;
}

/// Who picked the session and is not mentioned.
bool leaves_undecided(const std::vector<Presence>& people, const std::vector<Part>& parts) {
    return std::ranges::any_of(parts, [&](const Part& part) {
        return part.state != ParticipationState::withdrawn && part.origin != ParticipationOrigin::added &&
               std::ranges::find(people, part.participant, &Presence::participant) == people.end();
    });
}

std::optional<AttendanceRefusal> list_fault(Database& database, const std::vector<Presence>& people,
                                            const std::vector<Part>& parts) {
    std::set<domain::ParticipantId> seen;
    for (const auto& presence : people) {
        if (!seen.insert(presence.participant).second)
            return AttendanceRefusal::twice;
        if (!is_person(database, presence.participant))
            return AttendanceRefusal::not_found;
    }
    return leaves_undecided(people, parts) ? std::optional{AttendanceRefusal::undecided} : std::nullopt;
}

std::optional<AttendanceRefusal> session_fault(const std::optional<SessionState>& session, Instant now) {
    if (!session)
        return AttendanceRefusal::not_found;
    if (session->cancelled)
        return AttendanceRefusal::cancelled;
    return session->starts_at > now ? std::optional{AttendanceRefusal::not_yet} : std::nullopt;
}

/// Whoever took part was there: a visit from the session's beginning, where nobody told of one.
int add_visits(Database& database, DayChanges& changes, const SessionState& session,
               const std::vector<Presence>& people, domain::ClockMark clock) {
    int added = 0;
    for (const auto& presence : people) {
        if (!presence.present || visit_on(database, presence.participant, session.day))
            continue;
        domain::Visit visit;
        visit.participant = presence.participant;
        visit.checked_in_at = session.starts_at;
        visit.checked_in_means = domain::Means::console;
        changes.add_missing(visit, clock);
        added += 1;
    }
    return added;
}

SessionConfirmed figures_of(const std::vector<Presence>& people, const std::vector<Part>& parts) {
    SessionConfirmed figures;
    for (const auto& presence : people) {
        const auto* part = part_of(parts, presence.participant);
        if (presence.present)
            figures.confirmed += 1;
        else if (part && part->state != ParticipationState::withdrawn && part->origin != ParticipationOrigin::added)
            figures.absent += 1;
    }
    return figures;
}

}  // namespace

ConfirmResult confirm_participations(Database& database, const SessionConfirmation& wanted, const Actor& actor,
                                     Instant now) {
    Act act{database, domain::Right::confirm_attendance, actor, now};
    const auto session = session_state(database, wanted.session);
    if (const auto fault = session_fault(session, now))
        return *fault;
    const auto parts = parts_of_session(database, wanted.session);
    if (const auto fault = list_fault(database, wanted.people, parts))
        return *fault;

    auto figures = figures_of(wanted.people, parts);
    const auto steps = steps_for(wanted.people, parts);
    if (session->confirmed && std::ranges::none_of(steps, &Step::changes))
        return figures;
    const bool is_today = zone_of(database).day_of(now) == session->day;
    const bool is_correction = session->confirmed && !is_today;
    if (const auto fault = change_fault(database, session->day, is_correction, wanted.reason, actor))
        return *fault;

    DayChanges changes{database, session->day, wanted.reason, actor, now};
    for (const auto& step : steps) {
        if (!step.changes())
            continue;
        changes.set_state(session->id, step.participant, step.before, step.after);
        if (is_correction || changes.after_report())
            changes.correct_attendance(session->id, step.participant, step.before, step.after);
    }
    figures.visits_added = add_visits(database, changes, *session, wanted.people, act.clock());
    mark_confirmed(database, session->id, actor.account, now);
    changes.body()["confirmed"] = figures.confirmed;
    changes.body()["absent"] = figures.absent;
    act.record("confirm_participations", subject("session", session->id), changes.body());
    act.commit();
    return figures;
}

}  // namespace oasis::store
