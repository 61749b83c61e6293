#include "shared/gui/window.h"

#include "shared/gui/gl.h"
#include "shared/gui/imgui_backend.h"

#include <SDL.h>
#include <SDL_image.h>
#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <optional>
#include <stdexcept>

namespace oasis::gui {
namespace {

constexpr double mm_per_inch = 25.4;

struct GlKind {
    int profile, major, minor;
    const char* shaders;
};
/// Small boards often have OpenGL ES only.
constexpr GlKind gl_kinds[] = {{SDL_GL_CONTEXT_PROFILE_CORE, 3, 3, "#version 330 core"},
                               {SDL_GL_CONTEXT_PROFILE_ES, 3, 0, "#version 300 es"}};

[[noreturn]] void fail(const char* what) {
    throw std::runtime_error(fmt::format("{}: {}", what, SDL_GetError()));
}

double diagonal(double width, double height) {
    return std::hypot(width, height);
}

/// The display's own word on its size, where it can be true of a panel.
std::optional<double> reported_inches(int display) {
    float dpi = 0;
    SDL_DisplayMode mode{};
    if (SDL_GetDisplayDPI(display, &dpi, nullptr, nullptr) != 0 || dpi <= 0 ||
        SDL_GetDesktopDisplayMode(display, &mode) != 0) {
        return std::nullopt;
    }
    const double inches = diagonal(mode.w, mode.h) / dpi;
    return inches >= 7 && inches <= 100 ? std::optional(inches) : std::nullopt;
}

/// Before the video subsystem starts.
void set_hints(const WindowOptions& options) {
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");  // fingers are read as fingers, once
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");  // the click that brings the window forward counts
    if (options.use == WindowUse::kiosk && options.mode == WindowMode::fullscreen) {
        SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");  // no key closes a kiosk; SIGTERM does
    }
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, options.use == WindowUse::kiosk ? "0" : "1");
}

struct GlWindow {
    SDL_Window* window = nullptr;
    SDL_GLContext context = nullptr;
    const char* shaders = nullptr;
};

/// With the first kind of OpenGL that the computer has.
GlWindow open_window(const WindowOptions& options) {
    const int display = options.display < SDL_GetNumVideoDisplays() ? options.display : 0;
    const int place = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(display));
    Uint32 flags = SDL_WINDOW_OPENGL;
    if (options.mode == WindowMode::fullscreen) {
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    } else if (options.use == WindowUse::console) {
        flags |= SDL_WINDOW_RESIZABLE;
    }
    for (const auto& kind : gl_kinds) {
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, kind.profile);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, kind.major);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, kind.minor);
        SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
        SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
        auto* window = SDL_CreateWindow(options.title.c_str(), place, place, options.width, options.height, flags);
        auto* context = window != nullptr ? SDL_GL_CreateContext(window) : nullptr;
        if (context != nullptr) {
            return {window, context, kind.shaders};
        }
        if (window != nullptr) {
            SDL_DestroyWindow(window);
        }
    }
    fail("no OpenGL window");
}

}  // namespace

Colour Screenshot::at(int x, int y) const {
    const auto* p = &rgba[static_cast<std::size_t>(y * width + x) * 4];
    return {p[0], p[1], p[2], 255};
}

void Screenshot::save(const std::filesystem::path& file) const {
    const std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> surface(
        SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint8_t*>(rgba.data()), width, height, 32,
                                           width * 4, SDL_PIXELFORMAT_RGBA32),
        SDL_FreeSurface);
    if (!surface || IMG_SavePNG(surface.get(), file.c_str()) != 0) {
        throw std::runtime_error(
            fmt::format("picture {} cannot be written: {}", file.string(), SDL_GetError()));
    }
}

/// What to undo, last done first.
struct Window::Release {
    std::vector<std::function<void()>> steps;
    ~Release() {
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            (*step)();
        }
    }
};

Window::Window(const WindowOptions& options)
    : use_(options.use), panel_inches_(options.panel_inches), release_(std::make_unique<Release>()) {
    auto undo = [this](std::function<void()> step) { release_->steps.push_back(std::move(step)); };
    set_hints(options);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        fail("no display");
    }
    undo([] { SDL_QuitSubSystem(SDL_INIT_VIDEO); });
    const auto opened = open_window(options);
    window_ = opened.window;
    undo([opened] {
        SDL_GL_DeleteContext(opened.context);
        SDL_DestroyWindow(opened.window);
    });
    SDL_GL_SetSwapInterval(1);
    if (use_ == WindowUse::kiosk) {
        SDL_ShowCursor(options.mode == WindowMode::fullscreen ? SDL_DISABLE : SDL_ENABLE);
    }
    SDL_StopTextInput();

    ImGui::CreateContext();
    undo([] { ImGui::DestroyContext(); });
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
    take_input_at_once();
    ImGui_ImplSDL2_InitForOpenGL(window_, opened.context);
    undo([] { ImGui_ImplSDL2_Shutdown(); });
    ImGui_ImplOpenGL3_Init(opened.shaders);
    undo([] { ImGui_ImplOpenGL3_Shutdown(); });
    // ImGui's own font texture is not wanted: Fonts brings the one that is used.
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    io.Fonts->ClearTexData();
    resized();
}

Window::~Window() = default;

void Window::set_panel_inches(double inches) {
    panel_inches_ = inches;
    choose_scale();
}

void Window::resized() {
    int width = 0, height = 0;
    SDL_GL_GetDrawableSize(window_, &width, &height);
    size_px_ = {static_cast<float>(width), static_cast<float>(height)};
    choose_scale();
}

/// A window with a given panel size stands for the whole panel; so does a kiosk that is not fullscreen.
void Window::choose_scale() {
    const bool portrait = size_px_.h > size_px_.w;
    const int display = SDL_GetWindowDisplayIndex(window_);
    const bool fullscreen = (SDL_GetWindowFlags(window_) & SDL_WINDOW_FULLSCREEN) != 0;
    double inches = panel_inches_;
    if (inches <= 0 && fullscreen) {
        inches = reported_inches(display).value_or(0);
    }
    if (inches <= 0) {
        inches = portrait ? 21.5 : 15.6;
    }
    px_per_mm_ = static_cast<float>(diagonal(size_px_.w, size_px_.h) / (inches * mm_per_inch));
}

void Window::begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
}

void Window::render(Colour ground) {
    ImGui::Render();
    glViewport(0, 0, static_cast<int>(size_px_.w), static_cast<int>(size_px_.h));
    glClearColor(static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255,
                 static_cast<float>(ground.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

Screenshot Window::screenshot() const {
    Screenshot picture{static_cast<int>(size_px_.w), static_cast<int>(size_px_.h), {}};
    const auto row = static_cast<std::size_t>(picture.width) * 4;
    std::vector<std::uint8_t> upside_down(row * static_cast<std::size_t>(picture.height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, picture.width, picture.height, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
    picture.rgba.reserve(upside_down.size());
    for (int y = picture.height - 1; y >= 0; --y) {
        const auto begin = upside_down.begin() + static_cast<std::ptrdiff_t>(row) * y;
        picture.rgba.insert(picture.rgba.end(), begin, begin + static_cast<std::ptrdiff_t>(row));
    }
    for (std::size_t alpha = 3; alpha < picture.rgba.size(); alpha += 4) {
        picture.rgba[alpha] = 255;
    }
    return picture;
}

void Window::present() {
    SDL_GL_SwapWindow(window_);
    // A software renderer (and any offscreen window) lets frames pile up undrawn, each with memory of its
    // own.
    glFinish();
}

}  // namespace oasis::gui
