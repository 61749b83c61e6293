#include "shared/domain/visit.h"

namespace oasis::domain {

VisitState state_of(const Visit& visit, Day today) {
    if (visit.voided_at) return VisitState::voided;
    if (visit.checked_out_at) return VisitState::checked_out;
    return visit.day < today ? VisitState::left_open : VisitState::inside;
}

bool clock_is_doubtful(Instant now, std::optional<Instant> newest) {
    using namespace std::chrono_literals;
    constexpr std::chrono::days longest_pause{7};
    return newest && (now < *newest - 2min || now > *newest + longest_pause);
}

}  // namespace oasis::domain
