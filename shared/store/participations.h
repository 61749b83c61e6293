#pragma once
#include "shared/domain/attendance.h"
#include "shared/domain/ids.h"
#include "shared/store/database.h"
#include <optional>
#include <vector>

namespace oasis::store {

/// Parts of the acts in attendance_acts.h: not for others.

[[nodiscard]] bool is_person(Database&, domain::ParticipantId);

/// A person's part in one session, in any state.
struct Part {
    domain::SessionId session;
    domain::ParticipantId participant;
    domain::ParticipationState state{};
    domain::ParticipationOrigin origin{};
    domain::Instant picked_at{};
};
/// In the day's sessions that were not cancelled, in time order.
[[nodiscard]] std::vector<Part> parts_of_day(Database&, domain::ParticipantId, domain::Day);
[[nodiscard]] std::vector<Part> parts_of_session(Database&, domain::SessionId);

/// A session as its confirmation needs it.
struct SessionState {
    domain::SessionId id;
    domain::Day day{};
    domain::Instant starts_at{};
    bool cancelled = false;
    bool confirmed = false;
};
[[nodiscard]] std::optional<SessionState> session_state(Database&, domain::SessionId);
/// Once: a session that was confirmed before keeps when and by whom.
void mark_confirmed(Database&, domain::SessionId, std::optional<domain::AccountId>, domain::Instant now);

}  // namespace oasis::store
