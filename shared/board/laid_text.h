#pragma once
#include "shared/domain/rich_text.h"
#include "shared/gui/canvas.h"
#include <functional>
#include <span>

/// Rich text in lines, for any screen that shows it. Lengths are mm of the canvas.
namespace oasis::board {

using gui::Point;
using gui::Rect;

/// A line as it stands: broken to the width, its stretches side by side.
struct LaidLine {
    struct Stretch {
        float x = 0;
        std::string text;
        gui::Weight weight = gui::Weight::regular;
    };
    std::vector<Stretch> stretches;
    float em = 0;
    float height = 0;   // to the next line
    float before = 0;   // space above, where it does not begin a page
    bool keeps = false;  // a heading: not the last on a page
    std::string mark = {};  // "1." in front of it
    bool dot = false;       // or a dot
    float mark_x = 0;
};
using LaidText = std::vector<LaidLine>;

/// The width of one line at an em, in the unit of `width`.
using Measure = std::function<float(std::string_view text, float em, gui::Weight weight)>;
[[nodiscard]] Measure measure_by(gui::Canvas& canvas);
/// `em` of the running text; `pitch` from line to line, in em.
[[nodiscard]] LaidText lay(const Measure& measure, const domain::RichText& text, float width, float em, float pitch);

/// The positions of the lines that begin pages; `height` says how high page 0, 1, … is. Never empty, and each page but
/// of an empty text holds a line, however low it is.
[[nodiscard]] std::vector<std::size_t> page_starts(const LaidText& lines, const std::function<float(std::size_t)>& height);

/// The lines from there downwards. Returns the bottom.
float draw(gui::Canvas& canvas, std::span<const LaidLine> lines, Point top_left, gui::Colour ink, gui::Colour mark);

}  // namespace oasis::board
