#pragma once

#include "shared/gui/clock.h"

#include <optional>

namespace oasis::gui {

/// No two frames nearer than this (60 a second).
inline constexpr milliseconds frame_interval{16};

struct Pace {
    bool draw = false;
    std::optional<milliseconds>
        sleep;  ///< how long to wait for an event when not drawing; nothing: until one comes

    bool operator==(const Pace&) const = default;
};

/// Draw or sleep, and how long. `dirty`: something asks for a frame; `last_frame`: when one was last
/// drawn (nothing: never); `deadline`: when the program next wants to be asked.
Pace pace(bool dirty, std::optional<Monotonic> last_frame, std::optional<Monotonic> deadline, Monotonic now);

}  // namespace oasis::gui
