#pragma once
#include "shared/domain/account.h"

namespace oasis::trust {

/// Reads the machine's running time. Called by a program's main only, which hands the value on.
[[nodiscard]] domain::RunningTime running_time_now();

}  // namespace oasis::trust
