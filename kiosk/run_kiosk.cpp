#include "kiosk/app.h"
#include "kiosk/wall_app.h"
#include "shared/gui/assets.h"
#ifdef OASIS_ROBOT
#include "shared/gui/robot.h"
#include "shared/gui/robot_hands.h"
#include "shared/program/window_size.h"
#include <iostream>
#endif

namespace oasis::kiosk {

namespace {

gui::WindowOptions window_options(const Options& options) {
    gui::WindowOptions window;
    window.title = "Oasis";
    window.use = gui::WindowUse::kiosk;
    window.display = options.display;
    window.panel_inches = options.panel_inches;
    window.mode = gui::WindowMode::fullscreen;
    if (const auto size = program::parse_window(options.window)) {
        window.mode = gui::WindowMode::windowed;
        window.width = size->width;
        window.height = size->height;
    }
    return window;
}

#ifdef OASIS_ROBOT
/// A picture file goes through the live reader; anything else is typed by a scanner.
void show(App& app, gui::Loop& loop, const std::string& what) {
    if (const auto picture = card::load_picture(what))
        return app.show(*picture);
    gui::push_text(what, loop.window().handle());
    const auto enter = gui::robot_key("Return");
    gui::push_key(enter, true, loop.window().handle());
    gui::push_key(enter, false, loop.window().handle());
}
#endif

}  // namespace

namespace {

int run_wall(const Options& options, const std::string& script, gui::Catalogue& words, gui::Loop& loop) {
    WallApp app{options, words, loop};
#ifdef OASIS_ROBOT
    if (!script.empty())
        return gui::play(script, loop, app, {[](const std::string&) {}}, std::cerr);
#else
    static_cast<void>(script);
#endif
    return loop.run(app);
}

}  // namespace

int run_kiosk(const Options& options, const std::string& script) {
    const auto assets = gui::find_assets();
    gui::Catalogue words{assets};
    gui::Loop loop{window_options(options), assets / "art"};
    if (options.wall)
        return run_wall(options, script, words, loop);
    App app{options, words, loop};
#ifdef OASIS_ROBOT
    if (!script.empty()) {
        const gui::RobotHooks hooks{[&](const std::string& what) { show(app, loop, what); }};
        return gui::play(script, loop, app, hooks, std::cerr);
    }
#else
    static_cast<void>(script);
#endif
    return loop.run(app);
}

}  // namespace oasis::kiosk
