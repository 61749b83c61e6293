#include "shared/store/attendance.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/day_changes.h"
#include "shared/store/participations.h"
#include "shared/store/words.h"

namespace oasis::store {

namespace {

using domain::Actor;
using domain::CorrectedField;
using domain::Instant;
using domain::ParticipationState;
using domain::Right;
using domain::Visit;

std::string ms_text(const std::optional<Instant>& at) {
    return at ? std::to_string(domain::to_ms(*at)) : std::string{};
}

/// What is typed lies on the visit's station day and not ahead; what a clock of before said stays as it is.
bool time_fits(const domain::Zone& zone, domain::Day day, const std::optional<Instant>& at, Instant now) {
    return !at || (zone.day_of(*at) == day && *at <= now);
}

bool times_fit(const domain::Zone& zone, domain::Day day, const std::optional<Instant>& in,
               const std::optional<Instant>& out, Instant now) {
    return time_fits(zone, day, in, now) && time_fits(zone, day, out, now);
}

bool in_order(Instant in, const std::optional<Instant>& out) {
    return !out || *out >= in;
}

/// Picked in advance by staff: the visit did not bring it, and does not take it away.
bool stands_without_visit(const Part& part, const Visit& visit) {
    return part.state == ParticipationState::picked && part.origin != domain::ParticipationOrigin::self &&
           part.picked_at < visit.checked_in_at;
}

/// The person's part in that day's sessions comes to nothing, as the visit was none.
void withdraw_all(Database& database, DayChanges& changes, const Visit& visit) {
    for (const auto& part : parts_of_day(database, visit.participant, visit.day)) {
        if (part.state != ParticipationState::picked && part.state != ParticipationState::confirmed)
            continue;
        if (stands_without_visit(part, visit))
            continue;
        changes.set_state(part.session, visit.participant, part.state, ParticipationState::withdrawn);
        if (part.state == ParticipationState::confirmed)
            changes.correct_attendance(part.session, visit.participant, part.state, ParticipationState::withdrawn);
    }
}

/// What was picked and confirmed under the wrong name was this person's: it moves. Where they stand already, only
/// that they were seen there is told of them.
void move_parts(Database& database, DayChanges& changes, const Visit& visit, domain::ParticipantId to) {
    const auto theirs = parts_of_day(database, to, visit.day);
    for (const auto& part : parts_of_day(database, visit.participant, visit.day)) {
        if (part.state == ParticipationState::withdrawn || stands_without_visit(part, visit))
            continue;
        const auto found = std::ranges::find(theirs, part.session, &Part::session);
        const auto before = found == theirs.end() ? std::nullopt : std::optional{found->state};
        const bool was_seen = part.state == ParticipationState::confirmed;
        changes.set_state(part.session, visit.participant, part.state, ParticipationState::withdrawn);
        if (was_seen)
            changes.correct_attendance(part.session, visit.participant, part.state, ParticipationState::withdrawn);
        const bool stands = before && *before != ParticipationState::withdrawn;
        if (stands && (!was_seen || *before == ParticipationState::confirmed))
            continue;
        changes.set_state(part.session, to, before, part.state, part.origin);
        if (was_seen)
            changes.correct_attendance(part.session, to, before, part.state);
    }
}

std::optional<AttendanceRefusal> void_fault(Database& database, const std::optional<Visit>& visit,
                                            const std::optional<Reason>& reason, const Actor& actor) {
    if (!visit)
        return AttendanceRefusal::not_found;
    return visit->voided_at ? std::nullopt : change_fault(database, visit->day, true, reason, actor);
}

bool changes_anything(const VisitCorrection& wanted, const Visit& visit) {
    return (wanted.checked_in_at && wanted.checked_in_at != visit.checked_in_at) ||
           (wanted.checked_out_at && wanted.checked_out_at != visit.checked_out_at) ||
           (wanted.participant && wanted.participant != visit.participant);
}

std::optional<AttendanceRefusal> correction_fault(Database& database, const VisitCorrection& wanted,
                                                  const std::optional<Visit>& visit,
                                                  const std::optional<Reason>& reason, const Actor& actor,
                                                  Instant now) {
    if (!visit)
        return AttendanceRefusal::not_found;
    if (visit->voided_at)
        return AttendanceRefusal::voided;
    if (!changes_anything(wanted, *visit))
        return std::nullopt;
    const auto out = wanted.checked_out_at ? wanted.checked_out_at : visit->checked_out_at;
    const bool moves_times = wanted.checked_in_at || wanted.checked_out_at;
    if (!times_fit(zone_of(database), visit->day, wanted.checked_in_at, wanted.checked_out_at, now) ||
        (moves_times && !in_order(wanted.checked_in_at.value_or(visit->checked_in_at), out)))
        return AttendanceRefusal::bad_time;
    if (wanted.participant && wanted.participant != visit->participant) {
        if (!is_person(database, *wanted.participant))
            return AttendanceRefusal::not_found;
        if (visit_on(database, *wanted.participant, visit->day))
            return AttendanceRefusal::visit_exists;
    }
    return change_fault(database, visit->day, true, reason, actor);
}

void correct_times(Database& database, DayChanges& changes, const VisitCorrection& wanted, Visit& visit,
                   const Actor& actor) {
    auto& connection = database.connection();
    if (wanted.checked_in_at && wanted.checked_in_at != visit.checked_in_at) {
        changes.correct({visit.participant, CorrectedField::checked_in_at, ms_text(visit.checked_in_at),
                         ms_text(wanted.checked_in_at), visit.id});
        visit.checked_in_at = *wanted.checked_in_at;
        connection.run("UPDATE visit SET checked_in_at = ? WHERE id = ?", domain::to_ms(visit.checked_in_at),
                       visit.id.value);
    }
    if (wanted.checked_out_at && wanted.checked_out_at != visit.checked_out_at) {
        changes.correct({visit.participant, CorrectedField::checked_out_at, ms_text(visit.checked_out_at),
                         ms_text(wanted.checked_out_at), visit.id});
        visit.checked_out_at = wanted.checked_out_at;
        if (!visit.checked_out_means) {
            visit.checked_out_means = domain::Means::console;
            connection.run("UPDATE visit SET checked_out_means = ?, checked_out_device = ? WHERE id = ?",
                           word(*visit.checked_out_means), actor.device, visit.id.value);
        }
        connection.run("UPDATE visit SET checked_out_at = ? WHERE id = ?", domain::to_ms(*visit.checked_out_at),
                       visit.id.value);
    }
}

void correct_person(Database& database, DayChanges& changes, const VisitCorrection& wanted, Visit& visit) {
    if (!wanted.participant || wanted.participant == visit.participant)
        return;
    changes.correct({visit.participant, CorrectedField::participant, std::to_string(visit.participant.value),
                     std::to_string(wanted.participant->value), visit.id});
    move_parts(database, changes, visit, *wanted.participant);
    visit.participant = *wanted.participant;
    database.connection().run("UPDATE visit SET participant_id = ? WHERE id = ?", visit.participant.value,
                              visit.id.value);
}

std::optional<AttendanceRefusal> missing_fault(Database& database, const MissingVisit& wanted, domain::Day day,
                                               const std::optional<Reason>& reason, const Actor& actor, Instant now) {
    if (!is_person(database, wanted.participant))
        return AttendanceRefusal::not_found;
    if (!times_fit(zone_of(database), day, wanted.checked_in_at, wanted.checked_out_at, now) ||
        !in_order(wanted.checked_in_at, wanted.checked_out_at))
        return AttendanceRefusal::bad_time;
    if (visit_on(database, wanted.participant, day))
        return AttendanceRefusal::visit_exists;
    return change_fault(database, day, true, reason, actor);
}

}  // namespace

std::optional<AttendanceRefusal> void_visit(Database& database, domain::VisitId id,
                                            const std::optional<Reason>& reason, const Actor& actor, Instant now) {
    Act act{database, Right::correct_attendance, actor, now};
    const auto visit = visit_by_id(database, id);
    if (const auto fault = void_fault(database, visit, reason, actor))
        return fault;
    if (visit->voided_at)
        return std::nullopt;
    DayChanges changes{database, visit->day, reason, actor, now};
    database.connection().run("UPDATE visit SET voided_at = ?, void_reason = ? WHERE id = ?", domain::to_ms(now),
                              word(reason->code), id.value);
    changes.correct({visit->participant, CorrectedField::voided, {}, ms_text(now), id});
    withdraw_all(database, changes, *visit);
    act.record("void_visit", subject("visit", id), changes.body());
    act.commit();
    return std::nullopt;
}

CorrectResult correct_visit(Database& database, const VisitCorrection& wanted, const std::optional<Reason>& reason,
                            const Actor& actor, Instant now) {
    Act act{database, Right::correct_attendance, actor, now};
    auto visit = visit_by_id(database, wanted.visit);
    if (const auto fault = correction_fault(database, wanted, visit, reason, actor, now))
        return *fault;
    if (!changes_anything(wanted, *visit))
        return *visit;
    DayChanges changes{database, visit->day, reason, actor, now};
    correct_times(database, changes, wanted, *visit, actor);
    correct_person(database, changes, wanted, *visit);
    act.record("correct_visit", subject("visit", visit->id), changes.body());
    act.commit();
    return *visit;
}

CorrectResult add_missing_visit(Database& database, const MissingVisit& wanted, const std::optional<Reason>& reason,
                                const Actor& actor, Instant now) {
    Act act{database, Right::correct_attendance, actor, now};
    const auto day = zone_of(database).day_of(wanted.checked_in_at);
    if (const auto fault = missing_fault(database, wanted, day, reason, actor, now))
        return *fault;
    DayChanges changes{database, day, reason, actor, now};
    Visit visit;
    visit.participant = wanted.participant;
    visit.checked_in_at = wanted.checked_in_at;
    visit.checked_out_at = wanted.checked_out_at;
    visit.checked_in_means = domain::Means::console;
    visit = changes.add_visit(visit, act.clock());
    changes.correct({visit.participant, CorrectedField::added, {}, ms_text(visit.checked_in_at), visit.id});
    act.record("add_missing_visit", subject("visit", visit.id), changes.body());
    act.commit();
    return visit;
}

}  // namespace oasis::store
