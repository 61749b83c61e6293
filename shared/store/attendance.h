#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/card.h"
#include "shared/domain/station.h"
#include "shared/domain/visit.h"
#include "shared/store/database.h"
#include <variant>

namespace oasis::store {

/// Who is being received: by a card, or by staff who know them.
using Who = std::variant<domain::CardDigest, domain::ParticipantId>;

/// The person before us and how the station day stands for them.
struct Attendance {
    domain::Participant participant;
    std::optional<domain::CardId> card;  // the card shown
    bool card_waiting = false;           // its first scan: it is to retire the old one
    domain::Day today;
    std::optional<domain::Visit> visit;  // today's, not voided
    bool outside_hours = false;          // reckoned for who has no visit yet
    std::optional<domain::Refusal> turned_away{};  // likewise: the rule for who scans alone
};

/// Refused are unknown and revoked cards, and who has left.
[[nodiscard]] std::variant<Attendance, domain::Refused> attendance_of(Database& database, const Who& who,
                                                                      domain::Instant now);

[[nodiscard]] std::optional<domain::Visit> visit_on(Database& database, domain::ParticipantId participant,
                                                    domain::Day day);
[[nodiscard]] std::optional<domain::Visit> visit_by_id(Database& database, domain::VisitId id);

/// The visit's row, by its own means and this device. Its id.
[[nodiscard]] domain::VisitId insert_visit(Database& database, const domain::Visit& visit, const std::string& device);

/// The station's zone. Throws StorageError when the file holds no station yet.
[[nodiscard]] domain::Zone zone_of(Database& database);

}  // namespace oasis::store
