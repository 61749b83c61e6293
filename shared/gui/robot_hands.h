#pragma once

#include "shared/gui/geometry.h"

#include <string>
#include <string_view>

union SDL_Event;
struct SDL_Window;

namespace oasis::gui {

/// A key with its modifiers, as SDL names them: "Return", "F2", "Ctrl+K", "Alt+Left".
struct RobotKey {
    int scancode = 0;
    int keycode = 0;
    int modifiers = 0;
};

/// Throws std::invalid_argument where no key has the name.
RobotKey robot_key(std::string_view name);

/// Input as devices give it, put into SDL's own queue.
void push_tap(Point at, Size window);
/// One half of a tap: for a finger that rests.
void push_finger_down(Point at, Size window);
void push_finger_move(Point at, Size window);
void push_finger_up(Point at, Size window);
/// Down also sets SDL's modifier state, up clears it.
void push_key(const RobotKey& key, bool down, SDL_Window* window);
/// Whether a field has the focus.
bool takes_text();
/// As typed: keys for ASCII (with text only where a field takes it), text alone for what an input method
/// gives.
void push_text(std::string_view utf8, SDL_Window* window);

}  // namespace oasis::gui
