#include "tests/journeys/kiosk/journey.h"
#include "shared/gui/assets.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include "tests/journeys/kiosk/screen_check.h"
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <thread>
#include <string_view>

namespace oasis::journeys {

std::vector<Panel> panels() {
    const std::vector<Panel> all{{"portrait-21", "1080x1920", "21.5"},
                                 {"portrait-15", "1080x1920", "15.6"},
                                 {"landscape-15", "1920x1080", "15.6"},
                                 {"landscape-21", "1920x1080", "21.5"},
                                 {"landscape-10", "1280x800", "10.1"}};
    const char* wanted = std::getenv("OASIS_JOURNEY_PANEL");
    if (!wanted)
        return all;
    for (const Panel& panel : all)
        if (std::string_view{panel.name} == wanted)
            return {panel};
    throw std::invalid_argument(std::string{"no panel is called "} + wanted);
}

namespace {

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

/// A text as far as its first slot: what can be looked for on any screen.
std::string until_slot(const std::string& text) { return text.substr(0, text.find('{')); }

}  // namespace

std::string Script::text(const std::string& id) const {
    REQUIRE(words_.has(id));
    return words_.tr(id);
}

Script& Script::step(const std::string& verb, const std::string& argument) {
    steps_ += verb + ' ' + quoted(argument) + '\n';
    return *this;
}

Script& Script::show(const std::string& what) { return step("show", what); }
Script& Script::tap(const std::string& id) { return step("tap", text(id)); }
Script& Script::tap_text(const std::string& words) { return step("tap", words); }
Script& Script::hold_text(const std::string& words) { return step("hold", words); }
Script& Script::expect(const std::string& id) { return step("expect", until_slot(text(id))); }
Script& Script::expect_text(const std::string& words) { return step("expect", words); }
Script& Script::refuse(const std::string& id) { return step("refuse", until_slot(text(id))); }
Script& Script::refuse_text(const std::string& words) { return step("refuse", words); }
Script& Script::type(const std::string& words) { return step("type", words); }
Script& Script::key(const std::string& name) { return step("key", name); }
Script& Script::wait(int ms) {
    steps_ += fmt::format("wait {}\n", ms);
    return *this;
}

Script& Script::shot(const std::string& name) {
    const auto file = folder_ / (name + (english() ? "-en.png" : "-zh.png"));
    shots_.push_back(file);
    return step("screenshot", file.string());
}

Script& Script::as(bool large, bool low) {
    expect_text("EN");  // home, in Chinese
    if (english())
        tap_text("EN");
    if (large)
        tap("action.large");
    if (low)
        tap("action.low");
    return *this;
}

namespace {

std::string read_file(const std::filesystem::path& file) {
    std::ostringstream out;
    out << std::ifstream{file}.rdbuf();
    return out.str();
}

/// Where pictures of the journeys are kept to be looked at: OASIS_JOURNEY_PICTURES, else nowhere.
void keep_pictures(const Script& script, const std::string& name) {
    const char* folder = std::getenv("OASIS_JOURNEY_PICTURES");
    if (!folder)
        return;
    for (const auto& shot : script.shots()) {
        const auto to = std::filesystem::path{folder} / (name + "-" + shot.filename().string());
        std::filesystem::copy_file(shot, to, std::filesystem::copy_options::overwrite_existing);
    }
}

void write_config(const std::filesystem::path& file, const Setting& setting) {
    std::ofstream{file} << fmt::format("idle_seconds = {}\nstill_there_seconds = {}\nresult_seconds = {}\n"
                                       "same_card_seconds = {}\ncorner_seconds = {}\n",
                                       setting.idle, setting.still_there, setting.result, setting.same_card,
                                       setting.corner);
}

/// The kiosk's exit code. Leaks of the GL library are not ours to judge here.
int run_kiosk(const test::Folder& folder, const Panel& panel, const std::string& database, bool large_screen) {
    const auto command = fmt::format(
        "SDL_VIDEODRIVER=offscreen SDL_AUDIODRIVER=dummy ASAN_OPTIONS=detect_leaks=0 timeout 240 '{}/oasis-kiosk' "
        "--database '{}' --config '{}' --window {} --panel {} --camera none {} play '{}' > '{}' 2>&1",
        OASIS_TEST_BIN, database, (folder.path() / "kiosk.toml").string(), panel.window, panel.inches,
        large_screen ? "--wall" : "",
        (folder.path() / "script").string(), (folder.path() / "log").string());
    return std::system(command.c_str());
}

std::jthread beside(const Setting& setting, const std::filesystem::path& folder, const std::string& database) {
    if (!setting.meanwhile)
        return {};
    return std::jthread{[&setting, folder, database](const std::stop_token& stop) {
        const auto is_ready = [&] {
            return std::filesystem::exists(folder / "ready-zh.png.json") || std::filesystem::exists(folder / "ready-en.png.json");
        };
        while (!is_ready() && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        if (stop.stop_requested())
            return;
        auto opened = store::Database::open(database);
        setting.meanwhile(opened);
    }};
}

void play_on(const std::string& name, const Panel& panel, gui::Language language, const Setting& setting,
             const Plan& plan, const Steps& steps) {
    const test::Folder folder;
    const auto database = (folder.path() / "station.db").string();
    gui::Catalogue words{gui::find_assets(), language};
    Script script{words, folder.path()};
    {
        std::unique_ptr<JourneyStation> station;
        if (!setting.no_station) {
            station = std::make_unique<JourneyStation>(database, setting.station);
            plan(*station);
        }
        steps(script, station.get());
    }
    write_config(folder.path() / "kiosk.toml", setting);
    std::ofstream{folder.path() / "script"} << script.steps();
    const auto play_the_script = [&] {
        const std::jthread somebody_else = beside(setting, folder.path(), database);
        return run_kiosk(folder, panel, database, setting.large_screen);
    };
    const int code = play_the_script();
    if (code != 0)
        FAIL(script.steps() << read_file(folder.path() / "log"));
    keep_pictures(script, name + "-" + panel.name);
    for (const auto& shot : script.shots()) {
        INFO(shot.filename().string());
        for (const auto& fault : faults_of_screen(shot.string() + ".json"))
            FAIL_CHECK(fault);
    }
}

}  // namespace

void play(const std::string& name, const Setting& setting, const Plan& plan, const Steps& steps) {
    for (const Panel& panel : panels())
        for (const auto language : {gui::Language::zh, gui::Language::en}) {
            INFO(name << " on " << panel.name << (language == gui::Language::zh ? " in Chinese" : " in English"));
            play_on(name, panel, language, setting, plan, steps);
        }
}

}  // namespace oasis::journeys
