#include "tests/journeys/kiosk/screen_check.h"
#include "shared/domain/word_guard.h"
#include "shared/gui/geometry.h"
#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace oasis::journeys {

namespace {

using gui::Rect;
using nlohmann::json;

constexpr double least_ideograph = 8, least_target = 20, least_main = 30, least_contrast = 7;
constexpr float slack = 0.3F;      // mm: edges lie on whole pixels
constexpr float least_gap = 2.6F;  // mm between two targets, 3 as drawn

struct Text {
    std::string words;
    Rect rect;
};
struct Target {
    std::string id;
    Rect rect;
};

Rect rect_of(const json& record) {
    const auto& mm = record.at("mm");
    return {mm.at("x"), mm.at("y"), mm.at("w"), mm.at("h")};
}

bool has_ideograph(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// Both grown towards each other by half a gap would touch.
bool meet(const Rect& a, const Rect& b, float apart) {
    return a.x < b.right() + apart && b.x < a.right() + apart && a.y < b.bottom() + apart &&
           b.y < a.bottom() + apart;
}

void check_text(const json& record, std::vector<std::string>& faults) {
    const std::string words = record.at("text");
    const auto say = [&](const std::string& what) { faults.push_back(fmt::format("“{}” {}", words, what)); };
    if (record.at("clipped"))
        say("is clipped");
    if (!record.at("missing_glyphs").empty())
        say("has characters that no font has");
    const double ideograph = record.at("ideograph_mm"), em = record.at("em_mm");
    if (has_ideograph(words) ? ideograph < least_ideograph : em < least_ideograph)
        say(fmt::format("is {:.2f} mm high", has_ideograph(words) ? ideograph : em));
    if (record.at("contrast").is_number() && record.at("contrast") < least_contrast)
        say(fmt::format("has contrast {:.2f}", record.at("contrast").get<double>()));
}

void check_target(const json& record, const Rect& screen, std::vector<std::string>& faults) {
    static const std::set<std::string> main_actions{"done", "fine", "still_here"};
    const std::string id = record.at("id");
    const Rect rect = rect_of(record);
    const double least = main_actions.contains(id) ? least_main : least_target;
    if (std::min(rect.w, rect.h) < least)
        faults.push_back(fmt::format("target {} is {:.1f} x {:.1f} mm", id, rect.w, rect.h));
    if (!screen.holds(rect, slack))
        faults.push_back(fmt::format("target {} leaves the screen", id));
}

}  // namespace

std::vector<std::string> faults_of_screen(const std::filesystem::path& file) {
    const json page = json::parse(std::ifstream{file});
    const auto& size = page.at("screen");
    const Rect screen{0, 0, size.at("width_mm"), size.at("height_mm")};
    static const domain::WordGuard guard{domain::built_in_words()};
    std::vector<std::string> faults;
    std::vector<Text> texts;
    std::vector<Target> targets;
    for (const auto& record : page.at("texts")) {
        check_text(record, faults);
        texts.push_back({record.at("text"), rect_of(record)});
        for (const auto& found : guard.find(texts.back().words))
            faults.push_back(fmt::format("“{}” says {}", texts.back().words, found.word));
    }
    for (const auto& record : page.at("targets")) {
        check_target(record, screen, faults);
        targets.push_back({record.at("id"), rect_of(record)});
    }
    if (targets.empty() && texts.empty())
        faults.emplace_back("nothing is on the screen");
    for (std::size_t i = 0; i < targets.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (meet(targets[i].rect, targets[j].rect, least_gap))
                faults.push_back(fmt::format("targets {} and {} lie too near", targets[i].id, targets[j].id));
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (meet(texts[i].rect, texts[j].rect, -1.2F))
                faults.push_back(fmt::format("“{}” runs into “{}”", texts[i].words, texts[j].words));
    for (const Text& text : texts)
        for (const Target& target : targets)
            if (meet(text.rect, target.rect, -1.2F) && !target.rect.holds(text.rect, 0.8F))
                faults.push_back(fmt::format("“{}” sticks out of target {}", text.words, target.id));
    return faults;
}

}  // namespace oasis::journeys
