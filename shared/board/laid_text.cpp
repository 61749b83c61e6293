#include "shared/board/laid_text.h"

#include "shared/gui/line_breaker.h"
#include <algorithm>

namespace oasis::board {

namespace {

using domain::TextBlock;
using gui::Weight;

constexpr float heading_em = 1.12F;   // of the running text's
constexpr float between_blocks = 0.6F;  // em, besides the line's own pitch
constexpr float before_item = 0.12F;
constexpr float indent_of_item = 1.15F;  // em, for each depth

/// The block's whole text with the weight of each byte.
struct Weighed {
    std::string text;
    std::vector<bool> bold;
};

Weighed weighed(const TextBlock& block) {
    Weighed all;
    const bool heading = block.kind == TextBlock::Kind::heading;
    for (const auto& run : block.runs) {
        all.text += run.text;
        all.bold.resize(all.text.size(), run.bold || heading);
    }
    return all;
}

/// Stretches of one weight, in order, from `at` on for as many bytes as the line has.
std::vector<LaidLine::Stretch> stretches(const Measure& measure, const Weighed& all, std::size_t at, std::size_t length,
                                         float x, float em) {
    std::vector<LaidLine::Stretch> made;
    const auto end = std::min(at + length, all.text.size());
    while (at < end) {
        auto to = at + 1;
        while (to < end && all.bold[to] == all.bold[at])
            ++to;
        const auto weight = all.bold[at] ? Weight::bold : Weight::regular;
        LaidLine::Stretch stretch{x, all.text.substr(at, to - at), weight};
        x += measure(stretch.text, em, weight);
        made.push_back(std::move(stretch));
        at = to;
    }
    return made;
}

void lay_block(const Measure& measure, const TextBlock& block, float width, float em, float pitch, LaidText& lines) {
    const bool is_item = block.kind == TextBlock::Kind::item;
    const bool is_heading = block.kind == TextBlock::Kind::heading;
    if (is_heading)
        em *= heading_em;
    const auto all = weighed(block);
    const auto weight = std::ranges::find(all.bold, true) != all.bold.end() ? Weight::bold : Weight::regular;
    const float step = is_item ? em * indent_of_item : 0;
    const float indent = step * static_cast<float>(block.depth + 1);
    const auto broken = gui::break_lines(all.text, width - indent, [&](std::string_view part) {
        return measure(part, em, weight);
    }, gui::LongWords::broken);
    std::size_t at = 0;
    for (std::size_t i = 0; i < broken.size(); ++i) {
        // Spaces and line ends at which a line was broken stand in neither line.
        while (at < all.text.size() && all.text.compare(at, broken[i].size(), broken[i]) != 0)
            ++at;
        LaidLine line;
        line.em = em;
        line.height = em * pitch;
        line.stretches = stretches(measure, all, at, broken[i].size(), indent, em);
        line.keeps = is_heading;
        if (i == 0) {
            line.before = em * (is_item ? before_item : between_blocks);
            line.mark_x = indent - step;
            line.dot = is_item && block.number == 0;
            if (is_item && block.number > 0)
                line.mark = std::to_string(block.number) + ".";
        }
        at += broken[i].size();
        lines.push_back(std::move(line));
    }
}

}  // namespace

Measure measure_by(gui::Canvas& canvas) {
    return [&canvas](std::string_view text, float em, Weight weight) { return canvas.measure(text, {em, weight}).w; };
}

LaidText lay(const Measure& measure, const domain::RichText& text, float width, float em, float pitch) {
    LaidText lines;
    for (const auto& block : text)
        lay_block(measure, block, width, em, pitch, lines);
    return lines;
}

std::vector<std::size_t> page_starts(const LaidText& lines, const std::function<float(std::size_t)>& height) {
    std::vector<std::size_t> starts{0};
    float taken = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool first = i == starts.back();
        const float needed = lines[i].height + (first ? 0 : lines[i].before);
        // The last line of a page needs its em alone, not the room to the next one.
        const float rest = lines[i].height - lines[i].em;
        const float follows = lines[i].keeps && i + 1 < lines.size() ? lines[i + 1].height + lines[i + 1].before : 0;
        if (!first && taken + needed + follows - rest > height(starts.size() - 1)) {
            starts.push_back(i);
            taken = lines[i].height;
        } else {
            taken += needed;
        }
    }
    return starts;
}

float draw(gui::Canvas& canvas, std::span<const LaidLine> lines, Point top_left, gui::Colour ink, gui::Colour mark) {
    float y = top_left.y;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        y += i == 0 ? 0 : line.before;
        const float middle = y + line.em / 2, x = top_left.x;
        if (line.dot)
            canvas.circle({x + line.mark_x + line.em * 0.4F, middle}, line.em * 0.13F, mark);
        if (!line.mark.empty())
            canvas.text(line.mark, {x + line.mark_x, middle}, {line.em, Weight::regular, mark});
        for (const auto& stretch : line.stretches)
            canvas.text(stretch.text, {x + stretch.x, middle}, {line.em, stretch.weight, ink});
        y += line.height;
    }
    return y;
}

}  // namespace oasis::board
