#pragma once
#include "shared/domain/participant.h"
#include "shared/store/database.h"
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace oasis::store {

/// Parts of the acts that change how somebody stands: not for others. By day.
[[nodiscard]] std::vector<domain::StandingPeriod> periods_of(Database&, domain::ParticipantId);
/// In place of those before.
void put_periods(Database&, domain::ParticipantId, const std::vector<domain::StandingPeriod>&);
/// As an entry tells them: "standing_periods".
[[nodiscard]] nlohmann::json periods_body(const std::vector<domain::StandingPeriod>&);

}  // namespace oasis::store
