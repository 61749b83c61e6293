#pragma once
#include "shared/domain/time.h"
#include <chrono>
#include <cstdint>

namespace oasis::kiosk {

/// Running time since an arbitrary start; a moved wall clock cannot bend it. All timeouts use it.
using Moment = std::chrono::milliseconds;

struct Now {
    Moment moment{};
    domain::Instant wall;
};

/// Numbers what is asked of the store, so that a late answer never shows over a newer person.
using Ticket = std::uint64_t;

}  // namespace oasis::kiosk
