#pragma once

#include "shared/gui/clock.h"
#include "shared/gui/geometry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::gui {

/// Names a target: a fixed word of the program and, for things in rows, the row's own id. Never shown text.
class Id {
  public:
    constexpr Id(const char* name, std::int64_t index = 0) : name_(name), index_(index) {}
    std::string str() const;
    constexpr bool operator==(const Id& other) const {
        return index_ == other.index_ && std::string_view(name_) == std::string_view(other.name_);
    }

  private:
    const char* name_;  // a literal: lives as long as the program
    std::int64_t index_;
};

enum class Enabled { yes, no };

/// One target of a frame, in px.
struct Target {
    Id id;
    Rect rect;
    Enabled enabled = Enabled::yes;
};

/// What a finger (or the left mouse button) does, in px. `finger` tells fingers apart.
struct PointerEvent {
    enum class Kind { down, move, up, cancel };
    Kind kind = Kind::down;
    std::int64_t finger = 0;
    Point at;
};

/// Fingers to taps. One finger counts at a time, until it has been still for `lost_finger` and another comes
/// (a resting palm, a panel that lost the release); a tap is a release inside the target that was pressed;
/// sliding off cancels; how long it rests does not matter; a second tap within `second_tap` is ignored.
/// Pure: time comes in.
class Touch {
  public:
    static constexpr milliseconds second_tap{600};
    static constexpr milliseconds lost_finger{3000};

    /// The targets of the frame now on screen, in drawing order (the last drawn lies on top).
    void layout(std::vector<Target> targets);
    void feed(const PointerEvent& event, Monotonic now);
    /// True once for the target that was tapped since the last frame.
    bool take(const Id& id);
    /// Held down with the finger inside it at this moment.
    bool pressed(const Id& id) const;
    /// A tap that nobody took belongs to a screen that is gone: forget it.
    void end_frame();
    /// Presses that begin before `until` do nothing (a new screen's first 250 ms).
    void rest_until(Monotonic until);
    /// From when on a tap counts again: for the robot.
    Monotonic ready_at() const;
    bool down() const { return finger_.has_value(); }

  private:
    const Target* top_at(Point at) const;
    const Target* find(const Id& id) const;

    std::vector<Target> targets_;
    std::optional<std::int64_t> finger_;
    Monotonic finger_seen_;
    std::optional<Id> held_;
    Point at_;
    std::optional<Id> tapped_;
    std::optional<Monotonic> last_tap_;
    std::optional<Monotonic> rest_until_;
};

}  // namespace oasis::gui
