#pragma once
#include "shared/domain/time.h"

namespace oasis::admin {

/// The wall clock. Only main's side of the program reads it; everything else is given the time.
[[nodiscard]] domain::Instant system_now();

}  // namespace oasis::admin
