#pragma once

#include "shared/gui/loop.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace oasis::gui {

// Built with OASIS_ROBOT only: a station's programs carry no robot.

/// One line of a script: show IMAGE|CODE, tap "label", hold "label" (long), grab "label" and drop DX DY (pixels), type TEXT, key NAME, wait MS, expect "text", refuse
/// "text", screenshot FILE. # begins a comment; words with spaces stand in "", with \" \\ \n inside.
struct RobotStep {
    enum class Verb { show, tap, hold, grab, drop, type, key, wait, expect, refuse, screenshot };
    Verb verb;
    std::string argument;
    int line = 0;
};

/// The word of a script for it.
std::string_view name_of(RobotStep::Verb verb);

/// Throws std::invalid_argument with the line number where the script cannot be understood.
std::vector<RobotStep> parse_robot_script(std::string_view text);

struct RobotKey;

/// What only the program can do.
struct RobotHooks {
    /// `show`: a picture file or a card code in front of the reader. Throws where it cannot.
    std::function<void(const std::string&)> show;
};

/// Plays a script on the real window through SDL events, as fast as frames allow; ends the loop with 0, or
/// with 1 at the first step that is not met, after saying on `complaints` what was on the screen instead.
class Robot : public FrameWatcher {
  public:
    static constexpr milliseconds patience{5000};
    static constexpr milliseconds absence{300};  ///< how long `refuse` looks
    static constexpr milliseconds long_press{3500};

    Robot(std::vector<RobotStep> steps, Loop& loop, RobotHooks hooks, std::ostream& complaints);
    void frame_rendered(Window& window, Monotonic now) override;
    std::optional<Monotonic> deadline() const override { return wake_at_; }

  private:
    enum class Outcome { done, waiting, failed };
    Outcome perform(const RobotStep& step, Window& window, Monotonic now);
    Outcome tap(const RobotStep& step, Monotonic now);
    Outcome hold(const RobotStep& step, Monotonic now);
    /// Puts a finger on the target, and leaves it there.
    Outcome grab(const RobotStep& step, Monotonic now);
    /// Moves that finger, and lifts it there.
    Outcome drop(const RobotStep& step, Monotonic now);
    /// The middle of the step's target when it may be pressed; else what to do about it.
    std::variant<Point, Outcome> place_of(const RobotStep& step, Monotonic now);
    Outcome fail(const RobotStep& step, const std::string& why);

    std::vector<RobotStep> steps_;
    Loop& loop_;
    RobotHooks hooks_;
    std::ostream& complaints_;
    std::size_t next_ = 0;
    std::optional<Monotonic> step_since_;
    std::optional<Monotonic> wake_at_;
    std::shared_ptr<RobotKey> held_key_;  // released in the frame after its press
    std::optional<Point> finger_;  // rests there
    std::optional<Point> dragged_to_;
    int settle_ = 0;  // frames to let pass before the next step: the effect of the last one
};

/// Plays the script file on the program: what `play` does. Returns the exit code (2: the script cannot be
/// read).
int play(const std::filesystem::path& script, Loop& loop, Program& program, RobotHooks hooks,
         std::ostream& complaints);

}  // namespace oasis::gui
