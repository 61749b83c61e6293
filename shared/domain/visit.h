#pragma once
#include "shared/domain/attendance.h"
#include "shared/domain/ids.h"
#include "shared/domain/participant.h"
#include "shared/domain/time.h"
#include <optional>
#include <variant>
#include <vector>

namespace oasis::domain {

/// How an entry's clock stands: flagged 时间待核 until staff confirm it. Nobody is refused for the clock.
enum class ClockMark { plain, flagged, confirmed };

/// One stay 到站 of one person on one station day. There is at most one that is not voided per person and day.
struct Visit {
    VisitId id;
    ParticipantId participant;
    Day day;
    Instant checked_in_at;
    std::optional<Instant> checked_out_at;
    bool outside_hours = false;
    ClockMark clock = ClockMark::plain;
    std::optional<Instant> voided_at;
    Means checked_in_means = Means::card;
    std::optional<Means> checked_out_means = {};
};

/// `left_open` 未签退: the day has ended without a check-out; no time is ever made up for it.
enum class VisitState { inside, checked_out, left_open, voided };
[[nodiscard]] VisitState state_of(const Visit& visit, Day today);

/// Why a scan is not taken. `busy` and `storage` are the database's, said calmly like the rest.
/// `closed_ask_staff`: closed, and staff may let the person in.
enum class Refusal { unknown, revoked, closed, closed_ask_staff, busy, storage, not_in };

struct Refused {
    Refusal reason;
    std::optional<Participant> participant;
};
struct CheckedIn {
    Participant participant;
    Visit visit;
};
/// Already in today: nothing was written.
struct AlreadyIn {
    Participant participant;
    Visit visit;
};
/// A scan after check-out took the check-out back: the same visit goes on.
struct Returned {
    Participant participant;
    Visit visit;
};
using CheckInResult = std::variant<CheckedIn, AlreadyIn, Returned, Refused>;

struct CheckedOut {
    Participant participant;
    Visit visit;
};
using CheckOutResult = std::variant<CheckedOut, Refused>;

/// How long a participant may take back a check-in at the kiosk.
inline constexpr std::chrono::seconds undo_window{60};

/// True when an entry's time must be checked by staff: more than 2 minutes before the newest
/// unflagged entry, or more than 7 days after it. `newest` is nullopt in an empty journal.
[[nodiscard]] bool clock_is_doubtful(Instant now, std::optional<Instant> newest);

}  // namespace oasis::domain
