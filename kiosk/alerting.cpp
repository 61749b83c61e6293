#include "kiosk/alerting.h"

namespace oasis::kiosk {

std::optional<domain::AlertKind> alert_of(domain::Refusal refusal) {
    switch (refusal) {
    case domain::Refusal::unknown:
        return domain::AlertKind::unknown_card;
    case domain::Refusal::revoked:
        return domain::AlertKind::revoked_card;
    case domain::Refusal::closed:
    case domain::Refusal::closed_ask_staff:
        return domain::AlertKind::closed;
    case domain::Refusal::busy:
        return domain::AlertKind::busy;
    case domain::Refusal::storage:
        return domain::AlertKind::storage;
    case domain::Refusal::not_in:
        break;
    }
    return std::nullopt;
}

bool AlertLimit::lets_through(domain::AlertKind kind, Moment now) {
    const auto [last, first] = last_.try_emplace(kind, now);
    if (!first && now - last->second < std::chrono::seconds{1})
        return false;
    last->second = now;
    return true;
}

}  // namespace oasis::kiosk
