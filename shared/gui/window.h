#pragma once

#include "shared/gui/geometry.h"
#include "shared/gui/pixels.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct SDL_Window;

namespace oasis::gui {

enum class WindowMode { windowed, fullscreen };

/// Whom the window is for. A kiosk has touch and scancodes: no text input, no pointer. A console has
/// mouse, keyboard and the input method.
enum class WindowUse { kiosk, console };

struct WindowOptions {
    std::string title;
    WindowUse use = WindowUse::console;
    WindowMode mode = WindowMode::windowed;
    int width = 1280, height = 720;  ///< px; ignored in fullscreen
    int display = 0;                 ///< index as SDL counts them; one that is not there means 0
    double panel_inches = 0;         ///< diagonal of the panel; 0: what the display reports, else a guess
};

/// A picture of the screen: rows from the top, 4 bytes RGBA a pixel.
struct Screenshot {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;

    Colour at(int x, int y) const;
    /// Writes a PNG. Throws std::runtime_error where the file cannot be written.
    void save(const std::filesystem::path& file) const;
};

/// SDL video, one window, its OpenGL context and the Dear ImGui context, from construction to destruction.
/// Throws std::runtime_error with a sentence for the log where there is no display or no OpenGL.
/// One at a time in a process; used from the thread that made it.
class Window {
  public:
    explicit Window(const WindowOptions& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    WindowUse use() const { return use_; }
    Size size_px() const { return size_px_; }
    Size size_mm() const { return {size_px_.w / px_per_mm_, size_px_.h / px_per_mm_}; }
    float px_per_mm() const { return px_per_mm_; }
    SDL_Window* handle() const { return window_; }

    /// A changed panel size (a setting) or window size takes effect with the next frame.
    void set_panel_inches(double inches);
    void resized();

    /// Frame order: begin, ImGui or canvas drawing, render, (screenshot), present.
    void begin_frame();
    void render(Colour ground);
    /// What was just rendered; only between render and present (the front buffer reads black).
    Screenshot screenshot() const;
    void present();

  private:
    struct Release;
    void choose_scale();
    WindowUse use_;
    double panel_inches_;
    Size size_px_;
    float px_per_mm_ = 0;
    std::unique_ptr<Release> release_;  // what to undo, in order, even when the constructor throws
    SDL_Window* window_ = nullptr;
};

}  // namespace oasis::gui
