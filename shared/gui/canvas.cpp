#include "shared/gui/canvas.h"

#include "shared/gui/theme.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace oasis::gui {
namespace {

constexpr float turn = 6.28318531F;

ImVec2 vec(Point p) {
    return {p.x, p.y};
}
ImVec2 top_left(const Rect& r) {
    return {r.x, r.y};
}
ImVec2 bottom_right(const Rect& r) {
    return {r.right(), r.bottom()};
}

}  // namespace

Canvas::Canvas(Fonts& fonts, Pictures& pictures, Touch& touch, Probe& probe)
    : fonts_(fonts), pictures_(pictures), touch_(touch), probe_(probe) {}

void Canvas::begin_frame(Size size_px, float px_per_mm, Monotonic now) {
    list_ = ImGui::GetBackgroundDrawList();
    px_per_mm_ = px_per_mm;
    size_mm_ = {size_px.w / px_per_mm, size_px.h / px_per_mm};
    now_ = now;
    origin_ = {};
    text_scale_ = 1;
    opacity_ = 1;
    if (list_->VtxBuffer.empty()) {
        ground_.reset();  // else something lies on it already
    }
    animate_at_.reset();
    targets_.clear();
    for (auto& pressing : pressing_) {
        pressing.drawn = false;
    }
    for (auto& easing : easing_) {
        easing.drawn = false;
    }
}

Canvas::Inset::Inset(Canvas& canvas, ImDrawList& list, Rect part_px, float px_per_mm)
    : canvas_(canvas), list_(canvas.list_), size_mm_(canvas.size_mm_), px_per_mm_(canvas.px_per_mm_),
      text_scale_(canvas.text_scale_), opacity_(canvas.opacity_), origin_(canvas.origin_) {
    canvas.list_ = &list;
    canvas.size_mm_ = {part_px.w / px_per_mm, part_px.h / px_per_mm};
    canvas.px_per_mm_ = px_per_mm;
    canvas.origin_ = {part_px.x / px_per_mm, part_px.y / px_per_mm};
    canvas.text_scale_ = 1;
    canvas.opacity_ = 1;
    list.PushClipRect(top_left(part_px), bottom_right(part_px), true);
}

Canvas::Inset::~Inset() {
    canvas_.list_->PopClipRect();
    canvas_.list_ = list_;
    canvas_.size_mm_ = size_mm_;
    canvas_.px_per_mm_ = px_per_mm_;
    canvas_.origin_ = origin_;
    canvas_.text_scale_ = text_scale_;
    canvas_.opacity_ = opacity_;
}

void Canvas::end_frame() {
    std::erase_if(pressing_, [](const Pressing& pressing) { return !pressing.drawn; });
    std::erase_if(easing_, [](const Easing& easing) { return !easing.drawn; });
    touch_.layout(std::move(targets_));
    touch_.end_frame();
}

void Canvas::animate_at(Monotonic when) {
    animate_at_ = std::min(animate_at_.value_or(when), when);
}

/// Edges on whole pixels: sharp.
Rect Canvas::px(Rect mm) const {
    const Point from = px(Point{mm.x, mm.y}), to = px(Point{mm.right(), mm.bottom()});
    const float x = std::round(from.x), y = std::round(from.y);
    return {x, y, std::round(to.x) - x, std::round(to.y) - y};
}

unsigned Canvas::ink(Colour colour) const {
    const Colour c = colour.faded(opacity_);
    return IM_COL32(c.r, c.g, c.b, c.a);
}

void Canvas::fill(Rect rect, Colour colour, float radius) {
    const Rect r = px(rect);
    probe_.fill(r, colour);
    const Rect screen = Rect{0, 0, size_mm_.w, size_mm_.h}.scaled(px_per_mm_);
    const bool whole = radius <= 0 && colour.a == 255 && opacity_ >= 1 && r.holds(screen, 0.6F);
    if (whole && list_->VtxBuffer.empty()) {
        ground_ = colour;  // clearing is far cheaper than painting
        return;
    }
    list_->AddRectFilled(top_left(r), bottom_right(r), ink(colour), px(radius));
}

void Canvas::outline(Rect rect, Colour colour, float width, float radius) {
    const float thick = px(width);
    const Rect r = px(rect).grown(-thick / 2);
    list_->AddRect(top_left(r), bottom_right(r), ink(colour), std::max(0.0F, px(radius) - thick / 2), 0,
                   thick);
}

void Canvas::shadow(Rect rect, float radius) {
    struct Layer {
        float down, grown, opacity;
    };
    constexpr Layer layers[] = {{2.0F, 1.5F, 0.022F}, {1.1F, 0.7F, 0.035F}, {0.5F, 0.15F, 0.05F}};
    for (const auto& layer : layers) {
        const Rect r = rect.moved(0, layer.down)
                           .grown(layer.grown)
                           .scaled(px_per_mm_)
                           .moved(px(origin_.x), px(origin_.y));
        list_->AddRectFilled(top_left(r), bottom_right(r), ink(kiosk_theme::ink.faded(layer.opacity)),
                             px(radius + layer.grown));
    }
}

Rect Canvas::face(Rect rect, const Face& look, float depth) {
    const Rect lowest = rect.moved(0, look.lip_depth);
    const Rect top = rect.moved(0, look.lip_depth * depth);
    if (look.lip.a != 0) {
        fill(lowest, look.lip, look.radius);
    }
    fill(top, look.face, look.radius);
    if (look.edge.a != 0) {
        outline(top, look.edge, look.edge_width, look.radius);
    }
    return top;
}

void Canvas::line(Point from, Point to, Colour colour, float width) {
    const std::array ends{from, to};
    polyline(ends, colour, width);
}

void Canvas::polyline(std::span<const Point> points, Colour colour, float width) {
    // ImGui ends strokes square and mitres joints: a dot on each point rounds both.
    std::vector<ImVec2> path;
    path.reserve(points.size());
    for (const auto& point : points) {
        path.push_back(vec(px(point)));
        list_->AddCircleFilled(path.back(), px(width) / 2, ink(colour));
    }
    for (std::size_t i = 1; i < path.size(); ++i) {
        list_->AddLine({path[i - 1].x - 0.5F, path[i - 1].y - 0.5F}, {path[i].x - 0.5F, path[i].y - 0.5F},
                       ink(colour), px(width));  // AddLine adds half a pixel
    }
}

void Canvas::circle(Point centre, float radius, Colour colour) {
    list_->AddCircleFilled(vec(px(centre)), px(radius), ink(colour));
    const float inner = radius * 0.7F;
    probe_.fill(px(Rect{centre.x - inner, centre.y - inner, 2 * inner, 2 * inner}), colour);
}

void Canvas::ring(Point centre, float radius, float width, Colour colour, float part) {
    const Point middle = px(centre);
    if (part >= 1) {
        list_->AddCircle(vec(middle), px(radius), ink(colour), 0, px(width));
        return;
    }
    if (part <= 0) {
        return;
    }
    const float from = -turn / 4, to = from + turn * part;
    list_->PathArcTo(vec(middle), px(radius), from, to, static_cast<int>(std::ceil(96 * part)) + 1);
    list_->PathStroke(ink(colour), 0, px(width));
    for (const float end : {from, to}) {
        list_->AddCircleFilled({middle.x + px(radius) * std::cos(end), middle.y + px(radius) * std::sin(end)},
                               px(width) / 2, ink(colour));
    }
}

void Canvas::tick(Point centre, float size, Colour colour, float part) {
    constexpr std::array<Point, 3> shape{{{-0.36F, 0.03F}, {-0.08F, 0.30F}, {0.40F, -0.26F}}};
    constexpr float knee = 0.36F;  // the share of the line before its bend
    std::array<Point, 3> points;
    std::ranges::transform(shape, points.begin(), [&](Point p) {
        return Point{centre.x + p.x * size, centre.y + p.y * size};
    });
    auto along = [](Point from, Point to, float way) {
        return Point{from.x + (to.x - from.x) * way, from.y + (to.y - from.y) * way};
    };
    if (part <= 0) {
        return;
    }
    if (part < knee) {
        line(points[0], along(points[0], points[1], part / knee), colour, size * 0.15F);
        return;
    }
    points[2] = along(points[1], points[2], std::min(1.0F, (part - knee) / (1 - knee)));
    polyline(points, colour, size * 0.15F);
}

void Canvas::polygon(std::span<const Point> convex, Colour colour) {
    std::vector<ImVec2> path;
    for (const auto& point : convex) {
        path.push_back(vec(px(point)));
    }
    list_->AddConvexPolyFilled(path.data(), static_cast<int>(path.size()), ink(colour));
}

void Canvas::art(std::string_view name, Rect rect) {
    const auto& shown = pictures_.get(name);
    const float scale =
        std::min(rect.w / static_cast<float>(shown.width()), rect.h / static_cast<float>(shown.height()));
    const Size size{static_cast<float>(shown.width()) * scale, static_cast<float>(shown.height()) * scale};
    picture(shown, {rect.centre().x - size.w / 2, rect.centre().y - size.h / 2, size.w, size.h});
}

void Canvas::picture(const Picture& picture, Rect rect, float radius) {
    const Rect r = px(rect);
    const float wide = static_cast<float>(picture.width()) / static_cast<float>(picture.height());
    const float cut = wide / (rect.w / rect.h);  // > 1: the sides go, < 1: top and bottom
    const ImVec2 uv0{cut > 1 ? (1 - 1 / cut) / 2 : 0, cut < 1 ? (1 - cut) / 2 : 0};
    const auto texture = reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(picture.texture()));
    list_->AddImageRounded(texture, top_left(r), bottom_right(r), uv0, {1 - uv0.x, 1 - uv0.y},
                           ink(kiosk_theme::white), px(radius));
    probe_.picture(r);
}

Press Canvas::target(const Id& id, Rect rect, std::string_view label, Enabled enabled) {
    const Rect r = px(rect);
    targets_.push_back({id, r, enabled});
    if (probe_.on()) {
        probe_.target({id.str(), std::string(label), r, enabled == Enabled::yes});
    }
    Press press;
    press.tapped = touch_.take(id);
    press.held = touch_.pressed(id);
    press.depth = press_depth(id, press.held, press.tapped);
    if (press.held) {
        const auto since = std::ranges::find_if(pressing_, [&](const Pressing& one) { return one.id == id; })->since;
        press.held_for = std::chrono::duration_cast<milliseconds>(now_ - since);
    }
    return press;
}

/// Sinks and returns, easing out.
float Canvas::press_depth(const Id& id, bool held, bool tapped) {
    auto known = std::ranges::find_if(pressing_, [&](const Pressing& pressing) { return pressing.id == id; });
    if (known == pressing_.end()) {
        if (!held && !tapped) {
            return 0;
        }
        // A tap quicker than a frame still shows.
        pressing_.push_back({id, now_, held ? 0.0F : 1.0F, held, true});
        known = pressing_.end() - 1;
    }
    auto depth_now = [&] {
        const auto whole = milliseconds(known->held ? kiosk_theme::press_down_ms : kiosk_theme::press_up_ms);
        const float time =
            std::chrono::duration<float>(now_ - known->since) / std::chrono::duration<float>(whole);
        const float rest = 1 - std::clamp(time, 0.0F, 1.0F);
        const float goal = known->held ? 1 : 0;
        return goal + (known->from - goal) * rest * rest;
    };
    float depth = depth_now();
    if (known->held != held) {
        *known = {id, now_, depth, held, true};
        depth = depth_now();
    }
    const bool still = held ? depth >= 1 : depth <= 0;
    known->drawn = held || !still;
    if (!still) {
        animate();
    }
    return depth;
}

}  // namespace oasis::gui
