#include "shared/gui/canvas.h"
#include "shared/gui/line_breaker.h"
#include "shared/gui/utf8.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace oasis::gui {
namespace {

/// Middle of an ideograph above the baseline, em.
constexpr float middle = 0.38F;
/// Half an em rounds to a pixel too many: not a clip.
constexpr float slack_px = 1.0F;

Rect united(const Rect& a, const Rect& b) {
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

float block_height(std::size_t lines, float em, float pitch) {
    return em + static_cast<float>(lines - 1) * pitch * em;
}

}  // namespace

std::vector<Canvas::Line> Canvas::lines(std::string_view utf8, const TextLook& look, float wrap_px) {
    const float em = em_px(look);
    auto measured = [&](std::string_view text) { return fonts_.width(text, em, look.weight); };
    std::vector<Line> made;
    if (wrap_px > 0) {
        for (auto& text : break_lines(utf8, wrap_px, measured)) {
            const float width = measured(text);
            made.push_back({std::move(text), width});
        }
        return made;
    }
    while (true) {
        const auto end = utf8.find('\n');
        const auto text = utf8.substr(0, end);
        made.push_back({std::string(text), measured(text)});
        if (end == std::string_view::npos) {
            return made;
        }
        utf8.remove_prefix(end + 1);
    }
}

/// `first_px`: the alignment's x and the middle of the first line.
Rect Canvas::draw_lines(const std::vector<Line>& lines, Point first_px, const TextLook& look) {
    const float em = em_px(look);
    std::optional<Rect> taken;
    float mid = first_px.y;
    for (const auto& line : lines) {
        const float before =
            look.align == Align::left ? 0 : line.width * (look.align == Align::centre ? 0.5F : 1);
        const float x = first_px.x - before;
        draw_line(line.text, {x, std::round(mid + middle * em)}, em, look.weight, ink(look.colour));
        const Rect rect{x, mid - em / 2, line.width, em};
        taken = taken ? united(*taken, rect) : rect;
        mid += look.pitch * em;
    }
    return *taken;
}

void Canvas::draw_line(std::string_view utf8, Point pen_px, float em_px, Weight weight, unsigned colour) {
    float x = pen_px.x;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto& glyph = fonts_.glyph(next_code_point(utf8, at), em_px, weight);
        // Whole pixels for each glyph, the exact pen between them: sharp, and evenly spaced.
        quad(glyph.box.moved(std::round(x), pen_px.y), glyph.uv, colour);
        x += glyph.advance;
    }
}

void Canvas::quad(Rect px, Rect uv, unsigned colour) {
    if (px.w <= 0) {
        return;
    }
    list_->PrimReserve(6, 4);
    list_->PrimRectUV({px.x, px.y}, {px.right(), px.bottom()}, {uv.x, uv.y}, {uv.right(), uv.bottom()},
                      colour);
}

void Canvas::icon(Icon icon, Point centre, float em, Colour colour) {
    const float size = px(em);
    const auto& glyph = fonts_.icon(icon, size);
    const Point at = px(centre);
    // The icon's square stands on the baseline.
    quad(glyph.box.moved(std::round(at.x - size / 2), std::round(at.y + size / 2)), glyph.uv, ink(colour));
}

void Canvas::tell(std::string_view utf8, const Rect& taken, const Rect* box_px, float em,
                  const TextLook& look) {
    if (!probe_.on()) {
        return;
    }
    probe_.text({.text = std::string(utf8),
                 .rect = taken,
                 .em_px = em,
                 .weight = look.weight,
                 .colour = look.colour,
                 .ground = {},
                 .clipped = box_px != nullptr && !box_px->holds(taken, slack_px),
                 .missing = fonts_.missing(utf8)});
}

Rect Canvas::text(std::string_view utf8, Point at, const TextLook& look) {
    const Rect taken = draw_lines(lines(utf8, look, 0), px(at), look);
    tell(utf8, taken, nullptr, em_px(look), look);
    return taken.scaled(1 / px_per_mm_).moved(-origin_.x, -origin_.y);
}

namespace {

float anchor(const Rect& box, Align align) {
    return align == Align::left ? box.x : align == Align::centre ? box.centre().x : box.right();
}

}  // namespace

Rect Canvas::text_in(std::string_view utf8, Rect box, const TextLook& look, Wrap wrap) {
    const Rect room = px(box);
    const float em = em_px(look);
    const auto broken = lines(utf8, look, wrap == Wrap::yes ? room.w : 0);
    const float top = room.centre().y - block_height(broken.size(), em, look.pitch) / 2;
    const Rect taken = draw_lines(broken, {anchor(room, look.align), top + em / 2}, look);
    tell(utf8, taken, &room, em, look);
    return taken.scaled(1 / px_per_mm_).moved(-origin_.x, -origin_.y);
}

Rect Canvas::paragraph(std::string_view utf8, Rect box, const TextLook& look) {
    const Rect room = px(box);
    const float em = em_px(look);
    const Rect taken =
        draw_lines(lines(utf8, look, room.w), {anchor(room, look.align), room.y + em / 2}, look);
    tell(utf8, taken, &room, em, look);
    return taken.scaled(1 / px_per_mm_).moved(-origin_.x, -origin_.y);
}

Size Canvas::measure(std::string_view utf8, const TextLook& look, float wrap_width) {
    const auto broken = lines(utf8, look, px(wrap_width));
    const auto widest = std::ranges::max_element(broken, {}, &Line::width);
    return {widest->width / px_per_mm_, block_height(broken.size(), em_px(look), look.pitch) / px_per_mm_};
}

bool Canvas::fits(std::string_view utf8, Size room, const TextLook& look, Wrap wrap) {
    const Size size = measure(utf8, look, wrap == Wrap::yes ? room.w : 0);
    return px(size.w) <= px(room.w) + slack_px && px(size.h) <= px(room.h) + slack_px;
}

}  // namespace oasis::gui
