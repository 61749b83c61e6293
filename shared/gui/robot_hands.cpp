#include "shared/gui/robot_hands.h"

#include "shared/gui/utf8.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace oasis::gui {
namespace {

constexpr SDL_FingerID robot_finger = 7;

constexpr std::array<std::pair<std::string_view, const char*>, 10> other_names{{{"Enter", "Return"},
                                                                                {"Esc", "Escape"},
                                                                                {"Del", "Delete"},
                                                                                {"PgUp", "PageUp"},
                                                                                {"PgDn", "PageDown"},
                                                                                {"Backspace", "Backspace"},
                                                                                {"Up", "Up"},
                                                                                {"Down", "Down"},
                                                                                {"Space", "Space"},
                                                                                {"Plus", "+"}}};
constexpr std::array<std::pair<std::string_view, int>, 3> modifier_names{
    {{"Ctrl+", KMOD_LCTRL}, {"Alt+", KMOD_LALT}, {"Shift+", KMOD_LSHIFT}}};

void push_finger(Uint32 type, Point at, Size window) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = 1;
    event.tfinger.fingerId = robot_finger;
    event.tfinger.x = at.x / window.w;
    event.tfinger.y = at.y / window.h;
    event.tfinger.pressure = 1;
    SDL_PushEvent(&event);
}

void push_text_event(std::string_view utf8, SDL_Window* window) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    event.text.windowID = SDL_GetWindowID(window);
    std::memcpy(event.text.text, utf8.data(), std::min(utf8.size(), sizeof event.text.text - 1));
    SDL_PushEvent(&event);
}

/// The key of a US keyboard that gives this ASCII character.
RobotKey key_of(char character) {
    static constexpr std::string_view shifted = "~!@#$%^&*()_+{}|:\"<>?", plain = "`1234567890-=[]\\;',./";
    RobotKey key;
    if (character >= 'A' && character <= 'Z') {
        key.keycode = character - 'A' + 'a';
        key.modifiers = KMOD_LSHIFT;
    } else if (const auto at = shifted.find(character); at != std::string_view::npos) {
        key.keycode = plain[at];
        key.modifiers = KMOD_LSHIFT;
    } else {
        key.keycode = character == '\n' ? static_cast<int>(SDLK_RETURN) : character;
    }
    key.scancode = SDL_GetScancodeFromKey(key.keycode);
    return key;
}

}  // namespace

RobotKey robot_key(std::string_view name) {
    RobotKey key;
    std::string_view rest = name;
    for (bool found = true; found;) {
        found = false;
        for (const auto& [prefix, modifier] : modifier_names) {
            if (rest.starts_with(prefix) && rest.size() > prefix.size()) {
                key.modifiers |= modifier;
                rest.remove_prefix(prefix.size());
                found = true;
            }
        }
    }
    const auto other = std::ranges::find(other_names, rest, &std::pair<std::string_view, const char*>::first);
    key.keycode = SDL_GetKeyFromName(other != other_names.end() ? other->second : std::string(rest).c_str());
    if (key.keycode == SDLK_UNKNOWN) {
        throw std::invalid_argument(fmt::format("no key is called `{}`", name));
    }
    key.scancode = SDL_GetScancodeFromKey(key.keycode);
    return key;
}

void push_tap(Point at, Size window) {
    push_finger_down(at, window);
    push_finger_up(at, window);
}

void push_finger_down(Point at, Size window) {
    push_finger(SDL_FINGERDOWN, at, window);
}

void push_finger_move(Point at, Size window) {
    push_finger(SDL_FINGERMOTION, at, window);
}

void push_finger_up(Point at, Size window) {
    push_finger(SDL_FINGERUP, at, window);
}

void push_key(const RobotKey& key, bool down, SDL_Window* window) {
    // ImGui 1.86 asks SDL for the modifiers, later ones read them from the event.
    SDL_SetModState(static_cast<SDL_Keymod>(down ? key.modifiers : 0));
    SDL_Event event{};
    event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
    event.key.windowID = SDL_GetWindowID(window);
    event.key.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.key.keysym.scancode = static_cast<SDL_Scancode>(key.scancode);
    event.key.keysym.sym = key.keycode;
    event.key.keysym.mod = static_cast<Uint16>(down ? key.modifiers : 0);
    SDL_PushEvent(&event);
}

bool takes_text() {
    return SDL_IsTextInputActive() == SDL_TRUE;
}

void push_text(std::string_view utf8, SDL_Window* window) {
    for (std::size_t at = 0; at < utf8.size();) {
        const auto from = at;
        const char32_t character = next_code_point(utf8, at);
        const bool key = character < 0x80;
        if (key) {
            push_key(key_of(static_cast<char>(character)), true, window);
        }
        if (takes_text() && character >= 0x20) {
            push_text_event(utf8.substr(from, at - from), window);
        }
        if (key) {
            push_key(key_of(static_cast<char>(character)), false, window);
        }
    }
}

}  // namespace oasis::gui
