#include "tests/journeys/console/console_play.h"
#include "admin/form_file.h"
#include "shared/gui/assets.h"
#include "shared/gui/catalogue.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>
#include <vector>

namespace oasis::journeys {

namespace {

constexpr double least_contrast = 4.5;

std::vector<std::string> windows() {
    if (const char* wanted = std::getenv("OASIS_JOURNEY_WINDOW"))
        return {wanted};
    return {"1920x1080", "1366x768"};
}

std::vector<gui::Language> languages() {
    if (const char* wanted = std::getenv("OASIS_JOURNEY_LANGUAGE"))
        return {std::string_view{wanted} == "en" ? gui::Language::en : gui::Language::zh};
    return {gui::Language::zh, gui::Language::en};
}

std::string read_file(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

const domain::Form& form() {
    static const auto read = admin::read_form(gui::find_assets() / "form");
    return read;
}

/// The journeys' stations are alike: made once, copied for each run.
const ConsoleStation& model_station() {
    static const test::Folder folder;
    static const auto station = make_console_station(folder.path() / "model.db");
    return station;
}

domain::Caption caption_of(const std::string& key) {
    if (const auto* field = form().find(key))
        return field->caption;
    const auto paper = std::ranges::find(form().six.papers, key, &domain::HandoverPaper::key);
    REQUIRE(paper != form().six.papers.end());
    return paper->caption;
}

std::string with_word(std::string text) {
    const std::string slot = "{word}";
    for (auto at = text.find(slot); at != std::string::npos; at = text.find(slot))
        text.replace(at, slot.size(), "学员");
    return text.substr(0, text.find('{'));  // as far as a slot that only the program can fill
}

/// One run: its words, its folder, the screenshots it asks for.
class Run {
  public:
    Run(gui::Language language, std::string window)
        : words_(gui::find_assets(), language), window_(std::move(window)) {}

    void play(const ConsoleJourney& journey) {
        std::filesystem::copy_file(model_station().file, folder_.path() / "station.db");
        if (journey.beforehand)
            journey.beforehand(folder_.path() / "station.db");
        std::ofstream{folder_.path() / "console.toml"}
            << (words_.language() == gui::Language::en ? "language = \"en\"\n" : "language = \"zh\"\n");
        for (const auto& [name, text] : journey.files)
            std::ofstream{folder_.path() / name} << text;
        {
            const std::jthread somebody_else = beside(journey.meanwhile);
            start(journey.script);
        }
        if (!journey.restarted.empty())
            start(journey.restarted);
        for (const auto& shot : shots_)
            check(shot);
        keep_pictures(journey.name);
        if (journey.afterwards)
            journey.afterwards(folder_.path() / "station.db", folder_.path());
    }

  private:
    [[nodiscard]] std::jthread beside(const std::function<void(const std::filesystem::path&)>& act) const {
        if (!act)
            return {};
        return std::jthread{[this, act](const std::stop_token& stop) {
            const auto ready = folder_.path() / "ready.png.json";
            while (!std::filesystem::exists(ready) && !stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds{50});
            if (!stop.stop_requested())
                act(folder_.path() / "station.db");
        }};
    }

    void start(const std::string& lines) {
        const auto script = spoken(lines);
        std::ofstream{folder_.path() / "script"} << script;
        const auto command = fmt::format(
            "HOME='{0}' SDL_VIDEODRIVER=offscreen SDL_AUDIODRIVER=dummy ASAN_OPTIONS=detect_leaks=0 "
            "timeout 240 '{1}/oasis-admin' --database '{0}/station.db' --config '{0}/console.toml' "
            "--window {2} play '{0}/script' > '{0}/log' 2>&1",
            folder_.path().string(), OASIS_TEST_BIN, window_);
        const int code = std::system(command.c_str());
        INFO(script);
        INFO(read_file(folder_.path() / "log"));
        REQUIRE(code == 0);
    }

    std::string spoken(const std::string& script) {
        std::string out;
        for (std::size_t at = 0; at < script.size();) {
            const char mark = script[at];
            const auto end = mark == '@' || mark == '#' ? script.find(mark, at + 1) : std::string::npos;
            if (end == std::string::npos) {
                out += script[at++];
                continue;
            }
            out += meaning_of(mark, script.substr(at + 1, end - at - 1));
            at = end + 1;
        }
        return out;
    }

    /// "ID SLOT=VALUE …": the message with its slots filled; of a plural, the form for one.
    std::string filled(const std::string& wanted) {
        std::istringstream parts{wanted};
        std::string id, part;
        parts >> id;
        INFO(id);
        REQUIRE(words_.has(id));
        auto text = words_.tr(id);
        while (parts >> part) {
            const auto equals = part.find('=');
            const auto slot = '{' + part.substr(0, equals) + '}';
            const auto at = text.find(slot);
            REQUIRE(at != std::string::npos);
            text.replace(at, slot.size(), part.substr(equals + 1));
        }
        return text;
    }

    std::string meaning_of(char mark, const std::string& name) {
        if (mark == '@') {
            INFO(name);
            REQUIRE(words_.has(name));
            return with_word(words_.tr(name));
        }
        if (name.starts_with("field ")) {  // its caption in the form
            INFO(name);
            const auto words = caption_of(name.substr(6));
            return words_.language() == gui::Language::en ? words.en : words.zh;
        }
        if (name.starts_with("begin ")) {  // of a message that may be broken over lines
            constexpr std::size_t bytes = 15;  // five ideographs, or as many letters
            REQUIRE(words_.has(name.substr(6)));
            return words_.tr(name.substr(6)).substr(0, bytes);
        }
        if (name.starts_with("filled "))
            return filled(name.substr(7));
        if (name == "home")
            return folder_.path().string();
        if (name == "card")
            return std::string{model_station().first_card.text()};
        shots_.push_back(folder_.path() / (name.substr(5) + ".png"));  // "shot NAME"
        return "screenshot \"" + shots_.back().string() + "\"";
    }

    static void check(const std::filesystem::path& shot) {
        const auto screen = nlohmann::json::parse(read_file(shot.string() + ".json"));
        CHECK_FALSE(screen.at("texts").empty());
        for (const auto& text : screen.at("texts")) {
            INFO(shot.filename().string() << ": " << text.at("text").get<std::string>());
            CHECK_FALSE(text.at("clipped").get<bool>());
            CHECK(text.at("missing_glyphs").empty());
            CHECK(text.at("contrast").get<double>() >= least_contrast);
        }
    }

    /// Where the pictures are kept to be looked at: OASIS_JOURNEY_PICTURES, else nowhere.
    void keep_pictures(const std::string& name) const {
        const char* to = std::getenv("OASIS_JOURNEY_PICTURES");
        if (!to)
            return;
        const auto language = words_.language() == gui::Language::en ? "en" : "zh";
        for (const auto& shot : shots_)
            std::filesystem::copy_file(shot,
                                       std::filesystem::path{to} / fmt::format("{}-{}-{}-{}", name, window_,
                                                                               language,
                                                                               shot.filename().string()),
                                       std::filesystem::copy_options::overwrite_existing);
    }

    test::Folder folder_;
    gui::Catalogue words_;
    std::string window_;
    std::vector<std::filesystem::path> shots_;
};

}  // namespace

std::string signing_in(const std::string& login, const std::string& password) {
    return fmt::format(
        "expect \"@sign_in.title@\"\ntap \"@sign_in.login@\"\ntype \"{}\"\ntap \"@sign_in.password@\"\n"
        "type \"{}\"\nkey Enter\nexpect \"@today.arrivals@\"\nexpect \"0004\"\n",
        login, password);
}

void play_console(const ConsoleJourney& journey) {
    for (const auto& window : windows()) {
        if (!journey.only_at.empty() && journey.only_at != window)
            continue;
        for (const auto language : languages()) {
            INFO(journey.name << " at " << window
                              << (language == gui::Language::zh ? " in Chinese" : " in English"));
            Run{language, window}.play(journey);
        }
    }
}

}  // namespace oasis::journeys
