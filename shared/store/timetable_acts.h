#pragma once
#include "shared/domain/activity.h"
#include "shared/domain/actor.h"
#include "shared/domain/timetable.h"
#include "shared/store/acts.h"
#include <optional>
#include <span>
#include <variant>
#include <vector>

/// The acts and queries of the catalogue, the weekly timetable, personal plans and leaders. All need plan_sessions.
namespace oasis::store {

class Database;

/// All of the activity but its id, also `retired`. The same again writes nothing.
[[nodiscard]] std::variant<domain::Activity, PlanRefusal> save_activity(Database&, const domain::Activity&,
                                                                        const domain::Actor&, domain::Instant now);

/// id 0: a new one. Sessions made from it that lie ahead and that nobody has picked follow; the others stay.
[[nodiscard]] std::variant<domain::TimetableEntry, PlanRefusal>
save_timetable_entry(Database&, const domain::TimetableEntry&, const domain::Actor&, domain::Instant now);
/// Makes no more sessions; those ahead that nobody has picked are cancelled.
[[nodiscard]] std::optional<PlanRefusal> remove_timetable_entry(Database&, domain::TimetableEntryId,
                                                                const domain::Actor&, domain::Instant now);
/// The session that was made for that day already follows, unless it has begun or was moved elsewhere.
[[nodiscard]] std::optional<PlanRefusal> set_timetable_exception(Database&, const domain::TimetableException&,
                                                                 const domain::Actor&, domain::Instant now);
[[nodiscard]] std::optional<PlanRefusal> clear_timetable_exception(Database&, domain::TimetableEntryId, domain::Day,
                                                                   const domain::Actor&, domain::Instant now);
[[nodiscard]] std::vector<domain::TimetableEntry> timetable(Database&);
[[nodiscard]] std::vector<domain::TimetableException> timetable_exceptions(Database&);

/// Makes the timetable's sessions from one day to another, both with; what is there already is not made again, a
/// closed day gets none, and nothing is made that would have begun already. Returns how many were made.
int fill_days(Database&, domain::Day from, domain::Day to, const domain::Actor&, domain::Instant now);

/// Elsewhere in the calendar; who picked it stays in it. Refused with bad_time once it has begun or is confirmed.
[[nodiscard]] std::optional<PlanRefusal> move_session(Database&, domain::SessionId, domain::Day to,
                                                      domain::Minute starts, const domain::Actor&, domain::Instant now);

/// The whole of a person's wishes, in place of those before.
[[nodiscard]] std::optional<PlanRefusal> set_plan(Database&, domain::ParticipantId, std::span<const domain::PlanWish>,
                                                  const domain::Actor&, domain::Instant now);
[[nodiscard]] std::vector<domain::PlanWish> plan_of(Database&, domain::ParticipantId);

[[nodiscard]] std::variant<domain::Leader, PlanRefusal> save_leader(Database&, const domain::Leader&,
                                                                    const domain::Actor&, domain::Instant now);
[[nodiscard]] std::vector<domain::Leader> leaders(Database&);

/// Makes `wanted` the person's picks of a day that has not begun for them yet, by staff: they come without being
/// asked at the kiosk. Rules as pick_sessions has them.
[[nodiscard]] PickResult pick_in_advance(Database&, domain::ParticipantId, domain::Day,
                                         std::span<const domain::SessionId> wanted, const domain::Actor&,
                                         domain::Instant now);

}  // namespace oasis::store
