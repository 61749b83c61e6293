#include "kiosk/screens/wall_parts.h"
#include "shared/domain/chart_shape.h"
#include <algorithm>
#include <cmath>

namespace oasis::kiosk {

namespace {

using domain::ChartNode;

/// How a box is drawn: title over name.
struct BoxLook {
    TextLook title, name;
    float pad = 0;
    float widest = 0;  // of the words, before they are broken
};

BoxLook box_look(const Layout& l) {
    BoxLook look;
    look.title = {l.em(10.4F, 10, 9), Weight::bold, theme::ink, gui::Align::centre, 1.2F};
    look.name = {l.em(9.8F, 9.4F, 9), Weight::regular, theme::soft_ink, gui::Align::centre, 1.2F};
    look.pad = std::max(l.len(4.5F, 3.6F, 2.4F), 1.8F);
    look.widest = look.title.em * 6.2F;
    return look;
}

gui::Size words_size(Ui& ui, const std::string& words, const TextLook& look, float widest) {
    const auto plain = ui.canvas.measure(words, look);
    return plain.w <= widest ? plain : ui.canvas.measure(words, look, widest);
}

/// What a box takes whose words may be as wide as `widest`.
gui::Size box_size(Ui& ui, const ChartNode& node, const BoxLook& look, float widest) {
    const auto title = words_size(ui, node.title, look.title, widest);
    gui::Size size{title.w, title.h};
    if (!node.name.empty()) {
        const auto name = words_size(ui, node.name, look.name, widest);
        size = {std::max(title.w, name.w), title.h + 0.35F * look.name.em + name.h};
    }
    return {size.w + 2 * look.pad + 0.4F, size.h + 2 * look.pad * 0.8F};
}

void draw_box(Ui& ui, const ChartNode& node, Rect rect, BoxLook look) {
    const bool top = node.parent.value == 0;
    if (top) {
        ui.canvas.fill(rect, theme::primary, 3);
        look.title.colour = look.name.colour = theme::white;
    } else {
        ui.canvas.fill(rect, theme::bg, 3);
        ui.canvas.outline(rect, theme::line, 0.45F, 3);
    }
    const float width = rect.w - 2 * look.pad + 0.4F, left = rect.x + look.pad - 0.2F;
    const auto title = words_size(ui, node.title, look.title, width);
    if (node.name.empty()) {
        ui.canvas.text_in(node.title, {left, rect.y, width, rect.h}, look.title, gui::Wrap::yes);
        return;
    }
    const auto name = words_size(ui, node.name, look.name, width);
    const float space = 0.35F * look.name.em, y = rect.centre().y - (title.h + space + name.h) / 2;
    ui.canvas.text_in(node.title, {left, y, width, title.h + 0.1F}, look.title, gui::Wrap::yes);
    ui.canvas.text_in(node.name, {left, y + title.h + space, width, name.h + 0.1F}, look.name, gui::Wrap::yes);
}

void draw_shape(Ui& ui, const domain::ChartShape& shape, Rect room, const BoxLook& look) {
    const auto& chart = ui.board.wall.chart;
    const float x = room.centre().x - shape.size.w / 2, y = room.centre().y - shape.size.h / 2;
    for (const auto& box : shape.boxes) {
        std::vector<Point> line;
        for (const auto& point : box.line)
            line.push_back({point.x + x, point.y + y});
        if (line.size() > 1)
            ui.canvas.polyline(line, theme::control_ring, 0.6F);
    }
    for (const auto& box : shape.boxes)
        draw_box(ui, chart[box.node], {box.rect.x + x, box.rect.y + y, box.rect.w, box.rect.h}, look);
}

/// The first way of hanging that fits; nothing where none does.
std::optional<domain::ChartShape> fitting_shape(Ui& ui, gui::Size room, const BoxLook& look) {
    const auto& l = ui.layout;
    const auto& chart = ui.board.wall.chart;
    const domain::ChartGaps gaps{std::max(l.len(4, 4, 3), 2.0F), l.len(14, 10, 7), l.len(10, 9, 7), std::max(l.len(4, 3, 2.2F), 2.0F)};
    std::vector<domain::ChartSize> sizes;  // measured once: each shape asks for them often
    for (const auto& node : chart) {
        const auto size = box_size(ui, node, look, look.widest);
        sizes.push_back({size.w, size.h});
    }
    const std::function<domain::ChartSize(std::size_t)> measure = [&](std::size_t node) { return sizes[node]; };
    for (const int hang_from : {domain::most_chart_depth, 2, 1, 0}) {
        auto shape = domain::chart_shape(chart, hang_from, gaps, measure);
        if (shape.size.w <= room.w && shape.size.h <= room.h)
            return shape;
    }
    return std::nullopt;
}

/// One node over its children, in columns.
struct LevelShape {
    int columns = 1, rows = 1;
    float width = 0;  // of a box
};

LevelShape level_shape(Ui& ui, gui::Size room, const BoxLook& look, float gap) {
    const auto& l = ui.layout;
    LevelShape shape;
    shape.columns = std::clamp(static_cast<int>((room.w + gap) / (look.widest + 2 * look.pad + gap)), 1, 4);
    shape.width = (room.w - gap * static_cast<float>(shape.columns - 1)) / static_cast<float>(shape.columns);
    float tallest = 0;
    for (const auto& node : ui.board.wall.chart)
        tallest = std::max(tallest, box_size(ui, node, look, shape.width - 2 * look.pad).h);
    const float left = room.h - tallest - l.len(14, 10, 7);
    shape.rows = std::max(1, static_cast<int>((left + gap) / (tallest + gap)));
    return shape;
}

Intent draw_levels(const WallPage& state, Ui& ui, Rect room, Rect box, const BoxLook& look) {
    const auto& l = ui.layout;
    const auto& chart = ui.board.wall.chart;
    const float gap = std::max(l.len(4, 4, 3), 2.0F), pad = l.len(8, 6, 3.5F);
    const Rect inner = box.grown(-pad);
    const auto shape = level_shape(ui, {inner.w, inner.h}, look, gap);
    const auto pages = domain::chart_pages(chart, static_cast<std::size_t>(shape.columns * shape.rows));
    const int count = static_cast<int>(pages.size());
    const int page = std::clamp(state.page, 0, std::max(0, count - 1));
    const domain::ChartPage& shown = pages[static_cast<std::size_t>(page)];
    card(ui, box);
    float tallest = 0;
    for (const auto node : shown.children)
        tallest = std::max(tallest, box_size(ui, chart[node], look, shape.width - 2 * look.pad).h);
    const float below = l.len(14, 10, 7);
    const float head = shown.parent ? box_size(ui, chart[*shown.parent], look, inner.w - 2 * look.pad).h + below : 0;
    const int rows = (static_cast<int>(shown.children.size()) + shape.columns - 1) / shape.columns;
    const float all = head + static_cast<float>(rows) * (tallest + gap) - gap;
    const float top = inner.y + std::max(0.0F, (inner.h - all) / 2);
    if (shown.parent) {
        const auto size = box_size(ui, chart[*shown.parent], look, inner.w - 2 * look.pad);
        const Rect above{inner.centre().x - size.w / 2, top, size.w, size.h};
        if (!shown.children.empty())
            ui.canvas.line({above.centre().x, above.bottom()}, {above.centre().x, above.bottom() + below - 1}, theme::control_ring, 0.6F);
        draw_box(ui, chart[*shown.parent], above, look);
    }
    const auto columns = std::min<std::size_t>(static_cast<std::size_t>(shape.columns), shown.children.size());
    const float used = static_cast<float>(columns) * (shape.width + gap) - gap, left = inner.centre().x - used / 2;
    if (shown.parent && columns > 0)
        ui.canvas.line({left, top + head - 1}, {left + used, top + head - 1}, theme::control_ring, 0.6F);
    for (std::size_t at = 0; at < shown.children.size(); ++at) {
        const auto column = static_cast<float>(at % columns), row = static_cast<float>(at / columns);
        draw_box(ui, chart[shown.children[at]],
                 {left + column * (shape.width + gap), top + head + row * (tallest + gap), shape.width, tallest}, look);
    }
    return wall_turner(ui, room, page, count, static_cast<int>(shown.children.size()) + 2);
}

}  // namespace

Intent draw_chart(const WallPage& state, Ui& ui, Rect room) {
    const auto& l = ui.layout;
    const BoxLook look = box_look(l);
    const float pad = l.len(8, 6, 3.5F);
    if (const auto shape = fitting_shape(ui, {room.w - 2 * pad, room.h - 2 * pad}, look)) {
        card(ui, room);
        draw_shape(ui, *shape, room.grown(-pad), look);
        return wall_turner(ui, room, 0, 1, static_cast<int>(shape->boxes.size()));
    }
    return draw_levels(state, ui, room, above_turner(ui, room), look);
}

}  // namespace oasis::kiosk
