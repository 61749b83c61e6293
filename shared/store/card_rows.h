#pragma once
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <cstdint>
#include <vector>

/// Parts of acts that touch cards.
namespace oasis::store {

class Database;

/// Revokes every card of the person that still works, inside the act in hand; their ids go into its entry as
/// "revoked".
[[nodiscard]] std::vector<std::int64_t> revoke_working_cards(Database&, domain::ParticipantId, domain::Instant now);

}  // namespace oasis::store
