#include "admin/app.h"

#include "admin/clock.h"
#include "admin/console.h"
#include "admin/form_file.h"
#include "shared/gui/assets.h"
#include "shared/gui/robot.h"
#include "shared/program/config_file.h"
#include "shared/program/window_size.h"
#include "shared/store/queries.h"
#include <iostream>
#include <stdexcept>

namespace oasis::admin {

namespace {

/// "1366x768" as a window; empty fills the screen.
gui::WindowOptions window_options(const Config& config, const gui::Catalogue& words) {
    gui::WindowOptions options;
    options.title = words.tr("console.window");
    options.use = gui::WindowUse::console;
    options.mode = config.window.empty() ? gui::WindowMode::fullscreen : gui::WindowMode::windowed;
    if (config.window.empty())
        return options;
    const auto size = program::parse_window(config.window);
    if (!size)
        throw program::ConfigError{words.tr("command.bad_window")};
    options.width = size->width;
    options.height = size->height;
    return options;
}

}  // namespace

int run_console(const Config& config, const std::filesystem::path& path, const std::string& script) {
    auto database = store::Database::open(path, store::Database::IfMissing::refuse);
    const auto assets = gui::find_assets();
    const auto language = config.language == "en" ? gui::Language::en : gui::Language::zh;
    gui::Catalogue words{assets, language};
    if (!store::has_station(database))
        throw std::runtime_error(words.tr("command.no_station", fmt::arg("file", path.string())));
    auto form = read_form(assets / "form");
    gui::Loop loop{window_options(config, words), assets / "art"};
    auto face = read_face(database, system_now());
    Console console{
        {std::move(face), std::move(database), std::move(words), std::move(form), loop.waker(), config.scanner, system_now}};
#ifdef OASIS_ROBOT
    if (!script.empty()) {
        gui::RobotHooks hooks;
        hooks.show = [&console](const std::string& code) { console.scan(code); };
        return gui::play(script, loop, console, hooks, std::cerr);
    }
#else
    (void)script;
#endif
    return loop.run(console);
}

}  // namespace oasis::admin
