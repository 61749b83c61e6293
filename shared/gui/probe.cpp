#include "shared/gui/probe.h"

#include "shared/gui/fonts.h"
#include "shared/gui/utf8.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <stdexcept>

namespace oasis::gui {
namespace {

using Json = nlohmann::ordered_json;

constexpr double ideograph = 0.90;  // mean inked height, em
constexpr float edge_slack_px = 1.0F;

double rounded(double value) {
    return std::round(value * 100) / 100;
}

Json rect_json(const Rect& r) {
    return {{"x", rounded(r.x)}, {"y", rounded(r.y)}, {"w", rounded(r.w)}, {"h", rounded(r.h)}};
}

/// The commonest colour in the rect: even in dense text the ground has more pixels of one colour.
Colour commonest(const Screenshot& picture, const Rect& rect) {
    const int x0 = std::clamp(static_cast<int>(rect.x), 0, picture.width - 1);
    const int y0 = std::clamp(static_cast<int>(rect.y), 0, picture.height - 1);
    const int x1 = std::clamp(static_cast<int>(rect.right()), x0 + 1, picture.width);
    const int y1 = std::clamp(static_cast<int>(rect.bottom()), y0 + 1, picture.height);
    std::map<std::uint32_t, int> seen;
    for (int y = y0; y < y1; ++y) {
        for (int x = x0; x < x1; ++x) {
            const Colour c = picture.at(x, y);
            ++seen[(static_cast<std::uint32_t>(c.r) << 16) | (static_cast<std::uint32_t>(c.g) << 8) | c.b];
        }
    }
    return rgb(std::ranges::max_element(seen, {}, &std::pair<const std::uint32_t, int>::second)->first);
}

}  // namespace

void Probe::begin_frame(Size size_px, float px_per_mm) {
    size_px_ = size_px;
    px_per_mm_ = px_per_mm;
    clear();
}

void Probe::clear() {
    areas_.clear();
    texts_.clear();
    targets_.clear();
}

void Probe::fill(const Rect& px, Colour colour) {
    if (!on_ || colour.a == 0) {
        return;
    }
    if (colour.a == 255) {
        areas_.push_back({px, colour});
        return;
    }
    const Point centre = px.centre();
    const auto below = std::find_if(areas_.rbegin(), areas_.rend(),
                                    [&](const Area& area) { return area.rect.contains(centre); });
    const bool known = below != areas_.rend() && below->colour;
    areas_.push_back({px, known ? std::optional(over(colour, *below->colour)) : std::nullopt});
}

void Probe::picture(const Rect& px) {
    if (on_) {
        areas_.push_back({px, std::nullopt});
    }
}

void Probe::text(TextRecord record) {
    if (!on_ || record.text.empty()) {
        return;
    }
    const Rect screen{0, 0, size_px_.w, size_px_.h};
    record.clipped = record.clipped || !screen.holds(record.rect, edge_slack_px);
    if (!record.ground) {
        const Point centre = record.rect.centre();
        const auto under = std::find_if(areas_.rbegin(), areas_.rend(),
                                        [&](const Area& area) { return area.rect.contains(centre); });
        record.ground = under == areas_.rend() ? std::nullopt : under->colour;
    }
    texts_.push_back(std::move(record));
}

void Probe::target(TargetRecord record) {
    if (on_) {
        targets_.push_back(std::move(record));
    }
}

std::string Probe::json(const Screenshot& picture) const {
    const double mm = 1.0 / px_per_mm_;
    Json all{{"screen",
              {{"width_px", size_px_.w},
               {"height_px", size_px_.h},
               {"width_mm", rounded(size_px_.w * mm)},
               {"height_mm", rounded(size_px_.h * mm)},
               {"px_per_mm", px_per_mm_}}},
             {"texts", Json::array()},
             {"targets", Json::array()}};
    for (const auto& text : texts_) {
        const Colour ground = text.ground ? *text.ground : commonest(picture, text.rect);
        Json missing = Json::array();
        for (const char32_t character : text.missing) {
            missing.push_back(fmt::format("U+{:04X}", static_cast<std::uint32_t>(character)));
        }
        all["texts"].push_back({{"text", text.text},
                                {"px", rect_json(text.rect)},
                                {"mm", rect_json(text.rect.scaled(static_cast<float>(mm)))},
                                {"em_mm", rounded(text.em_px * mm)},
                                {"ideograph_mm", rounded(text.em_px * mm * ideograph)},
                                {"weight", text.weight == Weight::bold ? "bold" : "regular"},
                                {"colour", hex(text.colour)},
                                {"ground", hex(ground)},
                                {"contrast", rounded(contrast(over(text.colour, ground), ground))},
                                {"clipped", text.clipped},
                                {"missing_glyphs", missing}});
    }
    for (const auto& target : targets_) {
        all["targets"].push_back({{"id", target.id},
                                  {"label", target.label},
                                  {"px", rect_json(target.rect)},
                                  {"mm", rect_json(target.rect.scaled(static_cast<float>(mm)))},
                                  {"enabled", target.enabled}});
    }
    return all.dump(2, ' ', false, Json::error_handler_t::replace);
}

void Probe::save(const Screenshot& picture, const std::filesystem::path& file) const {
    picture.save(file);
    std::ofstream out(file.string() + ".json", std::ios::binary);
    out << json(picture) << '\n';
    if (!out.flush()) {
        throw std::runtime_error(fmt::format("{}.json cannot be written", file.string()));
    }
}

}  // namespace oasis::gui
