#pragma once
#include "shared/domain/time.h"
#include <chrono>
#include <fmt/format.h>
#include <string>

namespace oasis::journeys {

[[nodiscard]] inline domain::Instant now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// The zone in which it is between this hour and the next: a journey does not depend on when it is played.
/// (Etc/GMT-8 is what others call UTC+8.)
[[nodiscard]] inline std::string zone_at(int hour) {
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(now().time_since_epoch()).count() % 24;
    auto ahead = hour - static_cast<int>(hours);
    if (ahead < -12)
        ahead += 24;
    if (ahead > 12)
        ahead -= 24;
    return ahead == 0 ? "Etc/GMT" : fmt::format("Etc/GMT{:+}", -ahead);
}

}  // namespace oasis::journeys
