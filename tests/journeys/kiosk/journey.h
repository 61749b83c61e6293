#pragma once
#include "shared/gui/catalogue.h"
#include "tests/journeys/kiosk/journey_station.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace oasis::journeys {

struct Panel {
    const char* name;
    const char* window;
    const char* inches;
};
/// The five panels, or the one that OASIS_JOURNEY_PANEL names.
[[nodiscard]] std::vector<Panel> panels();

/// A script for the robot under way, in one language. Words are named by their message ids.
class Script {
  public:
    Script(const gui::Catalogue& words, std::filesystem::path folder) : words_(words), folder_(std::move(folder)) {}

    Script& show(const std::string& code_or_picture);
    Script& tap(const std::string& id);
    Script& tap_text(const std::string& text);
    /// A long press.
    Script& hold_text(const std::string& text);
    Script& expect(const std::string& id);
    Script& expect_text(const std::string& text);
    Script& refuse(const std::string& id);
    Script& refuse_text(const std::string& text);
    Script& type(const std::string& text);
    Script& key(const std::string& name);
    Script& wait(int ms);
    /// The name is the screenshot's file; its JSON is checked when the journey has run.
    Script& shot(const std::string& name);
    /// At home: the language of this run, and 大字 or 低位 when wanted.
    Script& as(bool large = false, bool low = false);

    [[nodiscard]] std::string text(const std::string& id) const;
    [[nodiscard]] const std::string& steps() const { return steps_; }
    [[nodiscard]] const std::vector<std::filesystem::path>& shots() const { return shots_; }
    [[nodiscard]] bool english() const { return words_.language() == gui::Language::en; }
    /// zh or en, by the language of this run.
    [[nodiscard]] std::string either(const char* zh, const char* en) const { return english() ? en : zh; }

  private:
    Script& step(const std::string& verb, const std::string& argument);

    const gui::Catalogue& words_;
    std::filesystem::path folder_;
    std::string steps_;
    std::vector<std::filesystem::path> shots_;
};

/// How long the kiosk waits in a journey, seconds, and where it opens: outside the hours where wanted.
struct Setting {
    double idle = 60, still_there = 20, result = 60, same_card = 0.2, corner = 30;
    JourneyStation::Wanted station;
    bool no_station = false;
    bool large_screen = false;  // --wall
    /// Done to the station by somebody else, once the screenshot `ready` has been taken.
    std::function<void(store::Database&)> meanwhile = {};
};

using Plan = std::function<void(JourneyStation&)>;
using Steps = std::function<void(Script&, JourneyStation*)>;

/// On each panel and in both languages: makes a station, plays the steps on the real program offscreen, and
/// checks that the script was met and every screenshot is as a screen must be.
void play(const std::string& name, const Setting& setting, const Plan& plan, const Steps& steps);

}  // namespace oasis::journeys
