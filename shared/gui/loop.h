#pragma once

#include "shared/gui/canvas.h"
#include "shared/gui/clock.h"
#include "shared/gui/fonts.h"
#include "shared/gui/picture.h"
#include "shared/gui/probe.h"
#include "shared/gui/touch.h"
#include "shared/gui/window.h"

#include <SDL_events.h>

#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <vector>

namespace oasis::gui {

/// Wakes the loop from any thread. Copy freely; harmless after the loop has ended.
class Waker {
  public:
    void operator()() const;

  private:
    friend class Loop;
    explicit Waker(std::uint32_t event_type) : event_type_(event_type) {}
    std::uint32_t event_type_;
};

/// What a program may use while it draws.
struct Frame {
    Canvas& canvas;
    Fonts& fonts;
    Probe& probe;
    Monotonic now;
};

/// A program with a window. All calls come on the thread that runs the loop.
class Program {
  public:
    virtual ~Program() = default;
    /// Each SDL event, after touch and ImGui have seen it.
    virtual void event(const SDL_Event&) {}
    /// After every wake-up (event, waker, deadline), not between frames. True: the screen must be drawn anew.
    /// Input draws anyway.
    virtual bool update(Monotonic now) = 0;
    virtual void draw(Frame& frame) = 0;
    /// When `update` wants to be called even if nothing happens.
    virtual std::optional<Monotonic> deadline() const { return std::nullopt; }
    /// The colour the window is cleared to.
    virtual Colour ground() const = 0;
    /// The window was asked to close. True: the loop ends.
    virtual bool may_close() { return true; }
};

/// Sees each frame after its rendering and before it is shown: the robot.
class FrameWatcher {
  public:
    virtual ~FrameWatcher() = default;
    virtual void frame_rendered(Window& window, Monotonic now) = 0;
    /// When it wants a new frame.
    virtual std::optional<Monotonic> deadline() const = 0;
};

/// The window sleeps until an event, a deadline or a waker. Owns what drawing needs.
class Loop {
  public:
    /// `art`: the folder of the illustrations.
    Loop(const WindowOptions& options, const std::filesystem::path& art);

    Waker waker() const { return Waker(wake_event_); }
    Window& window() { return window_; }
    Fonts& fonts() { return fonts_; }
    Probe& probe() { return probe_; }
    Touch& touch() { return touch_; }
    Canvas& canvas() { return canvas_; }
    void watch(FrameWatcher& watcher) { watcher_ = &watcher; }
    void unwatch() { watcher_ = nullptr; }

    /// Runs until `stop` or a close request; returns the exit code.
    int run(Program& program);
    void stop(int exit_code = 0);

  private:
    static constexpr std::int64_t mouse_finger = -1;
    void handle(const SDL_Event& event, Program& program, Monotonic now);
    void handle_pointer(const SDL_Event& event, Monotonic now);
    void sleep(std::optional<milliseconds> time);
    bool drain(Program& program, Monotonic now);
    bool must_wait(const SDL_Event& event);
    void move_imgui_mouse();
    void draw(Program& program, Monotonic now);
    std::optional<Monotonic> deadline(const Program& program) const;
    std::optional<Monotonic> next_animation() const;

    Window window_;
    Fonts fonts_;
    Pictures pictures_;
    Touch touch_;
    Probe probe_;
    Canvas canvas_;
    std::uint32_t wake_event_;
    FrameWatcher* watcher_ = nullptr;
    int settle_ = 2;  // frames still to draw after input: ImGui answers input over two frames
    struct MouseStep {
        Point at;
        bool down;
    };
    std::deque<MouseStep> finger_steps_;  // fingers as ImGui's mouse: one step a frame
    std::optional<Point> finger_at_;      // where they left it, until a real mouse moves
    bool finger_down_ = false;
    std::optional<SDL_Event> waiting_;  // taken from the queue, to be handled after the next frame
    std::vector<int> pressed_keys_;     // scancodes, since the last frame
    bool mouse_pressed_ = false;        // since the last frame
    Monotonic rested_at_{};             // before it no frame for an animation alone
    std::optional<int> exit_code_;
};

}  // namespace oasis::gui
