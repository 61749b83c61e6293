#pragma once
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <optional>
#include <string>

namespace oasis::domain {

/// Operations, not history: never in the journal, kept 30 days; the same kind within 60 s adds to `count`.
enum class AlertKind { call_for_staff, unknown_card, revoked_card, closed, busy, storage, camera_lost, scanner_lost,
                       backup_failed };

struct Alert {
    AlertId id;
    AlertKind kind;
    std::string device;
    std::optional<ParticipantId> participant;
    Instant first_at;
    Instant last_at;
    int count = 1;
    std::optional<Instant> handled_at;
};

}  // namespace oasis::domain
