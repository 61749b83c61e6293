#include "shared/store/attendance.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/day_changes.h"
#include "shared/store/participations.h"
#include "shared/store/words.h"
#include <map>
#include <set>

namespace oasis::store {

namespace {

using domain::Actor;
using domain::Instant;
using domain::ParticipationState;
using Rows = std::span<const PaperRow>;

struct PaperTimes {
    domain::Zone zone;
    domain::Day day;
    Instant now;

    [[nodiscard]] Instant in(const PaperRow& row) const { return zone.instant(day, row.in); }
    [[nodiscard]] std::optional<Instant> out(const PaperRow& row) const {
        return row.out ? std::optional{zone.instant(day, *row.out)} : std::nullopt;
    }
    [[nodiscard]] bool fit(const PaperRow& row) const {
        constexpr domain::Minute midnight = 24 * 60;
        if (row.in < 0 || row.in >= midnight || in(row) > now)
            return false;
        return !row.out || (*row.out >= row.in && *row.out < midnight && *out(row) <= now);
    }
};

std::optional<AttendanceRefusal> session_fault(Database& database, const PaperTimes& times, const PaperRow& row) {
    for (const auto id : row.attended) {
        const auto session = session_state(database, id);
        if (!session || session->day != times.day)
            return AttendanceRefusal::not_found;
        if (session->cancelled)
            return AttendanceRefusal::cancelled;
        if (session->starts_at > times.now)
            return AttendanceRefusal::not_yet;
    }
    const std::set<domain::SessionId> once(row.attended.begin(), row.attended.end());
    return once.size() == row.attended.size() ? std::nullopt : std::optional{AttendanceRefusal::twice};
}

std::optional<PaperDayRefusal> rows_fault(Database& database, const PaperTimes& times, Rows rows) {
    if (rows.empty())
        return PaperDayRefusal{AttendanceRefusal::nobody, std::nullopt};
    std::set<domain::ParticipantId> seen;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto& row = rows[at];
        if (!seen.insert(row.participant).second)
            return PaperDayRefusal{AttendanceRefusal::twice, at};
        if (!is_person(database, row.participant))
            return PaperDayRefusal{AttendanceRefusal::not_found, at};
        if (!times.fit(row))
            return PaperDayRefusal{AttendanceRefusal::bad_time, at};
        if (const auto fault = session_fault(database, times, row))
            return PaperDayRefusal{*fault, at};
    }
    return std::nullopt;
}

/// What of the rows is not in the tables yet.
struct Missing {
    std::vector<const PaperRow*> visits;
    struct Part {
        domain::SessionId session;
        domain::ParticipantId participant;
        std::optional<ParticipationState> before;
    };
    std::vector<Part> parts;
};

Missing missing_from(Database& database, domain::Day day, Rows rows) {
    Missing missing;
    for (const auto& row : rows) {
        if (!visit_on(database, row.participant, day))
            missing.visits.push_back(&row);
        const auto parts = parts_of_day(database, row.participant, day);
        for (const auto session : row.attended) {
            const auto found = std::ranges::find(parts, session, &Part::session);
            const auto before = found == parts.end() ? std::nullopt : std::optional{found->state};
            if (before != ParticipationState::confirmed)
                missing.parts.push_back({session, row.participant, before});
        }
    }
    return missing;
}

/// A change of what a confirmed session said, or of a reported day, leaves a correction.
void write_parts(Database& database, DayChanges& changes, const std::vector<Missing::Part>& parts) {
    for (const auto& part : parts) {
        changes.set_state(part.session, part.participant, part.before, ParticipationState::confirmed);
        if (changes.after_report() || session_state(database, part.session)->confirmed)
            changes.correct_attendance(part.session, part.participant, part.before, ParticipationState::confirmed);
    }
}

void write_visits(DayChanges& changes, const PaperTimes& times, const std::vector<const PaperRow*>& rows,
                  domain::ClockMark clock) {
    for (const auto* row : rows) {
        domain::Visit visit;
        visit.participant = row->participant;
        visit.checked_in_at = times.in(*row);
        visit.checked_out_at = times.out(*row);
        visit.checked_in_means = domain::Means::batch;
        changes.add_missing(visit, clock);
    }
}

/// Sessions of the rows in which nobody is left undecided.
std::vector<domain::SessionId> settled_sessions(Database& database, Rows rows) {
    std::set<domain::SessionId> sessions;
    for (const auto& row : rows)
        sessions.insert(row.attended.begin(), row.attended.end());
    std::vector<domain::SessionId> settled;
    for (const auto id : sessions) {
        const auto parts = parts_of_session(database, id);
        if (!session_state(database, id)->confirmed &&
            std::ranges::find(parts, ParticipationState::picked, &Part::state) == parts.end())
            settled.push_back(id);
    }
    return settled;
}

bool touches_confirmed(Database& database, const std::vector<Missing::Part>& parts) {
    return std::ranges::any_of(
        parts, [&](const Missing::Part& part) { return session_state(database, part.session)->confirmed; });
}

}  // namespace

PaperDayResult record_paper_day(Database& database, domain::Day day, Rows rows, const std::optional<Reason>& reason,
                                const Actor& actor, Instant now) {
    Act act{database, domain::Right::correct_attendance, actor, now};
    if (!day.ok())
        return PaperDayRefusal{AttendanceRefusal::bad_time, std::nullopt};
    const PaperTimes times{zone_of(database), day, now};
    if (const auto fault = rows_fault(database, times, rows))
        return *fault;
    const auto missing = missing_from(database, day, rows);
    if (missing.visits.empty() && missing.parts.empty())
        return PaperDayDone{};
    const bool needs_reason = touches_confirmed(database, missing.parts) && times.zone.day_of(now) != day;
    if (const auto fault = change_fault(database, day, needs_reason, reason, actor))
        return PaperDayRefusal{*fault, std::nullopt};

    DayChanges changes{database, day, reason, actor, now};
    write_visits(changes, times, missing.visits, act.clock());
    write_parts(database, changes, missing.parts);
    auto settled = nlohmann::json::array();
    for (const auto session : settled_sessions(database, rows)) {
        mark_confirmed(database, session, actor.account, now);
        settled.push_back(session.value);
    }
    changes.body()["sessions"] = settled;
    act.record("record_paper_day", "day:" + domain::to_text(day), changes.body());
    act.commit();
    return PaperDayDone{static_cast<int>(missing.visits.size()), static_cast<int>(missing.parts.size())};
}

}  // namespace oasis::store
