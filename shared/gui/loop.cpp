#include "shared/gui/loop.h"

#include "shared/gui/frame_pacer.h"
#include "shared/gui/imgui_backend.h"
#include "shared/gui/text_input.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace oasis::gui {
namespace {

/// Frames drawn after each input: ImGui answers it over two, the kiosk at once.
int settle_frames(WindowUse use) {
    return use == WindowUse::console ? 3 : 1;
}

/// Presenting a frame may wait this long for the screen; a frame that takes longer is dear.
constexpr milliseconds screen_refresh{20};
/// A sleep at least this long leaves time for tidying.
constexpr milliseconds calm{100};
/// While frames come without pause (an animation) it is done this often.
constexpr milliseconds rest_interval{500};

std::uint32_t register_event() {
    const auto type = SDL_RegisterEvents(1);
    if (type == static_cast<std::uint32_t>(-1)) {
        throw std::runtime_error("SDL has no user event left");
    }
    return type;
}

std::optional<Monotonic> earlier(std::optional<Monotonic> a, std::optional<Monotonic> b) {
    return a && b ? std::min(*a, *b) : a ? a : b;
}

bool reached(std::optional<Monotonic> instant, Monotonic now) {
    return instant && *instant <= now;
}

bool is_pointer(std::uint32_t type) {
    return (type >= SDL_MOUSEMOTION && type <= SDL_MOUSEWHEEL) ||
           (type >= SDL_FINGERDOWN && type <= SDL_FINGERMOTION);
}

/// A key that ImGui acts upon, not one that only gives text: those may come as fast as a scanner types.
bool is_command(const SDL_KeyboardEvent& key) {
    const bool combined = (key.keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0;
    return combined || key.keysym.sym <= SDLK_SPACE || key.keysym.sym >= SDLK_DELETE;
}

}  // namespace

void Waker::operator()() const {
    SDL_Event event{};
    event.type = event_type_;
    SDL_PushEvent(&event);
}

Loop::Loop(const WindowOptions& options, const std::filesystem::path& art)
    : window_(options), pictures_(art), canvas_(fonts_, pictures_, touch_, probe_),
      wake_event_(register_event()) {
    if (window_.use() == WindowUse::console) {
        carry_text_both_ways(fonts_);
    }
}

void Loop::stop(int exit_code) {
    exit_code_ = exit_code;
}

int Loop::run(Program& program) {
    std::optional<Monotonic> last_frame, last_rest;
    bool dirty = true, slept = true;
    exit_code_.reset();
    while (!exit_code_) {
        const Monotonic now = std::chrono::steady_clock::now();
        const bool woken = drain(program, now) || slept || reached(program.deadline(), now);
        slept = false;
        if (woken) {
            dirty = program.update(now) || dirty;
        }
        dirty = dirty || settle_ > 0 || fonts_.wants_frame() || reached(next_animation(), now) ||
                (watcher_ != nullptr && reached(watcher_->deadline(), now));
        if (exit_code_) {
            break;
        }
        const Pace next = pace(dirty, last_frame, deadline(program), now);
        if (next.draw) {
            settle_ = std::max(0, settle_ - 1);
            dirty = false;
            last_frame = now;
            draw(program, now);
            if (!last_rest || now - *last_rest >= rest_interval) {
                last_rest = now;
                fonts_.rest();
            }
        } else {
            if (!next.sleep || *next.sleep >= calm) {
                fonts_.rest();
            }
            slept = true;
            sleep(next.sleep);
        }
    }
    return *exit_code_;
}

std::optional<Monotonic> Loop::deadline(const Program& program) const {
    const auto watched = watcher_ != nullptr ? watcher_->deadline() : std::nullopt;
    return earlier(program.deadline(), earlier(next_animation(), watched));
}

/// Where frames are dear, without a graphics card, an animation leaves half of the time to the rest of the computer.
std::optional<Monotonic> Loop::next_animation() const {
    const auto wanted = canvas_.next_animation();
    return wanted ? std::optional{std::max(*wanted, rested_at_)} : std::nullopt;
}

/// Takes the event that ends the sleep: only looked for, SDL 2.26 piles up a mark in its queue at each look
/// where it has no better way to wait (offscreen, KMSDRM).
void Loop::sleep(std::optional<milliseconds> time) {
    if (waiting_) {
        SDL_Delay(static_cast<Uint32>(time.value_or(milliseconds{0}).count()));  // until the next frame
        return;
    }
    if (SDL_WaitEventTimeout(&waiting_.emplace(), time ? static_cast<int>(time->count()) : -1) == 0) {
        waiting_.reset();
    }
}

/// Whether there was any.
bool Loop::drain(Program& program, Monotonic now) {
    bool any = false;
    while (!exit_code_) {
        if (!waiting_ && SDL_PollEvent(&waiting_.emplace()) == 0) {
            waiting_.reset();
        }
        if (!waiting_ || must_wait(*waiting_)) {
            break;
        }
        any = true;
        const SDL_Event event = *waiting_;
        waiting_.reset();
        handle(event, program, now);
    }
    return any;
}

/// A release waits for the frame that sees its press: ImGui knows only what is down when a frame begins.
bool Loop::must_wait(const SDL_Event& event) {
    if (window_.use() != WindowUse::console) {
        return false;
    }
    if (event.type == SDL_MOUSEBUTTONDOWN) {
        mouse_pressed_ = true;
    }
    if (event.type == SDL_MOUSEBUTTONUP) {
        return mouse_pressed_;
    }
    const auto scancode = event.key.keysym.scancode;
    if (event.type == SDL_KEYDOWN && is_command(event.key)) {
        pressed_keys_.push_back(scancode);
    }
    return event.type == SDL_KEYUP && std::ranges::find(pressed_keys_, scancode) != pressed_keys_.end();
}

void Loop::handle(const SDL_Event& event, Program& program, Monotonic now) {
    if (event.type == wake_event_) {
        return;  // update follows
    }
    const bool console = window_.use() == WindowUse::console;
    if (event.type == SDL_QUIT) {
        if (program.may_close()) {
            stop(0);
        }
    } else if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
        window_.resized();
    } else if (event.type == SDL_TEXTINPUT && console) {
        type_text(fonts_, event.text.text);
    } else if (is_pointer(event.type)) {
        handle_pointer(event, now);
        if (!console && event.type == SDL_MOUSEMOTION && !touch_.down()) {
            return;  // nothing on a kiosk follows the mouse
        }
    }
    if (console && event.type != SDL_TEXTINPUT) {
        ImGui_ImplSDL2_ProcessEvent(&event);
        if (event.type == SDL_KEYDOWN || event.type == SDL_KEYUP) {
            set_modifiers(event.key.keysym.mod);
        }
    }
    settle_ = settle_frames(window_.use());
    program.event(event);
}

void Loop::handle_pointer(const SDL_Event& event, Monotonic now) {
    using Kind = PointerEvent::Kind;
    PointerEvent pointer;
    switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
        pointer.kind = event.type == SDL_FINGERDOWN ? Kind::down
                       : event.type == SDL_FINGERUP ? Kind::up
                                                    : Kind::move;
        pointer.finger = event.tfinger.fingerId;
        pointer.at = {event.tfinger.x * window_.size_px().w, event.tfinger.y * window_.size_px().h};
        finger_steps_.push_back({pointer.at, pointer.kind != Kind::up});
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        finger_at_.reset();
        if (event.button.button != SDL_BUTTON_LEFT) {
            return;
        }
        pointer.kind = event.type == SDL_MOUSEBUTTONDOWN ? Kind::down : Kind::up;
        pointer.finger = mouse_finger;
        pointer.at = {static_cast<float>(event.button.x), static_cast<float>(event.button.y)};
        break;
    case SDL_MOUSEMOTION:
        finger_at_.reset();
        pointer.kind = Kind::move;
        pointer.finger = mouse_finger;
        pointer.at = {static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)};
        break;
    default:
        return;
    }
    touch_.feed(pointer, now);
}

/// The backend has just written the real mouse into ImGui: a finger, where one was used last, goes over it.
void Loop::move_imgui_mouse() {
    auto& io = ImGui::GetIO();
    if (!finger_steps_.empty()) {
        const auto step = finger_steps_.front();
        finger_steps_.pop_front();
        finger_at_ = step.at;
        finger_down_ = step.down;
        settle_ = std::max(settle_, settle_frames(window_.use()));
    }
    if (finger_at_) {
        io.MousePos = {finger_at_->x, finger_at_->y};
        io.MouseDown[0] = finger_down_;
    }
}

void Loop::draw(Program& program, Monotonic now) {
    const Monotonic begun = std::chrono::steady_clock::now();
    pressed_keys_.clear();
    mouse_pressed_ = false;
    window_.begin_frame();
    if (window_.use() == WindowUse::console) {
        move_imgui_mouse();
    } else {
        finger_steps_.clear();
    }
    fonts_.begin_frame();
    ImGui::NewFrame();
    probe_.begin_frame(window_.size_px(), window_.px_per_mm());
    canvas_.begin_frame(window_.size_px(), window_.px_per_mm(), now);
    Frame frame{canvas_, fonts_, probe_, now};
    program.draw(frame);
    canvas_.end_frame();
    window_.render(canvas_.ground().value_or(program.ground()));
    if (window_.use() == WindowUse::console) {
        follow_caret();
    }
    if (watcher_ != nullptr) {
        watcher_->frame_rendered(window_, now);
    }
    window_.present();
    const Monotonic done = std::chrono::steady_clock::now();
    rested_at_ = done - begun > screen_refresh ? done + (done - begun) : done;
}

}  // namespace oasis::gui
