#include "shared/gui/frame_pacer.h"

#include <algorithm>

namespace oasis::gui {
namespace {

/// Rounded up, so that the sleeper does not wake just before the instant; never 0, so that a deadline that
/// nobody clears cannot spin.
milliseconds until(Monotonic instant, Monotonic now) {
    return std::max(std::chrono::ceil<milliseconds>(instant - now), milliseconds{1});
}

}  // namespace

Pace pace(bool dirty, std::optional<Monotonic> last_frame, std::optional<Monotonic> deadline, Monotonic now) {
    if (dirty) {
        if (!last_frame || now - *last_frame >= frame_interval) {
            return {.draw = true, .sleep = {}};
        }
        return {.draw = false, .sleep = until(*last_frame + frame_interval, now)};
    }
    if (deadline) {
        return {.draw = false, .sleep = until(*deadline, now)};
    }
    return {};
}

}  // namespace oasis::gui
