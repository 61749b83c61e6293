#pragma once
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <array>
#include <cstddef>

namespace oasis::domain {

/// BLAKE2b-256 of a card's 128 random bits: all of a card code that is ever stored.
using CardDigest = std::array<std::byte, 32>;

/// `waiting`: reissued for wear, valid, and retires the old card at its own first scan.
enum class CardState { active, waiting, revoked };

/// Why a new card is made: the first one; the old is worn (lives until the new one's first scan);
/// the old is lost (dies at once).
enum class IssueReason { first, wear, loss };

struct Card {
    CardId id;
    ParticipantId participant;
    CardState state = CardState::active;
    Instant issued_at;
};

}  // namespace oasis::domain
