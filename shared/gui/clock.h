#pragma once

#include <chrono>

namespace oasis::gui {

/// Instants of the monotonic clock: timeouts and animations, never dates.
using Monotonic = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

}  // namespace oasis::gui
