#include "shared/board/layout.h"
#include <algorithm>

namespace oasis::board {

namespace {

constexpr int rail_slots = 5;

/// The share of the height by which 低位 moves the layout down; a rail has little to give.
float lowering(Panel panel) { return panel == Panel::a ? 0.24F : panel == Panel::b ? 0.12F : 0.08F; }

void lay_portrait(Layout& l) {
    const float w = l.size.w, h = l.size.h, u = l.unit;
    l.margin = 16 * u;
    l.gap = std::max(4 * u, 3 / l.zoom);
    l.stage = {0, 0, w, h * 0.4F};
    l.brand = {l.margin, std::min(25 * u, l.stage.h * 0.14F)};
    l.clock = {w - l.margin - 60 * u, l.brand.y - 10 * u, 60 * u, 20 * u};
    const float top = l.brand.y + 14 * u;
    l.words = {l.margin, top, 122 * u - l.margin, l.stage.h - top - 6 * u};
    l.picture = {118 * u, top, w - 10 * u - 118 * u, l.stage.h - top};
    const float bar_height = std::max(32 * u, l.least_main);
    l.bar = {l.margin, h - l.margin - bar_height, w - 2 * l.margin, bar_height};
    const float back = std::max(60 * u, 30.0F), help = std::max(96 * u, 5.4F * l.text_floor);
    l.back = {l.bar.x, l.bar.y, back, bar_height};
    l.help = {l.bar.right() - help, l.bar.y, help, bar_height};
    l.main = {l.back.right() + l.gap, l.bar.y, l.help.x - l.back.right() - 2 * l.gap, bar_height};
    const float table_top = l.stage.h + 12 * u;
    l.table = {l.margin, table_top, w - 2 * l.margin, l.bar.y - l.gap - table_top};
}

void lay_landscape(Layout& l) {
    const float w = l.size.w, h = l.size.h, u = l.unit, across = w / 345;
    l.margin = 10 * u;
    l.gap = std::max(4 * u, 3 / l.zoom);
    l.stage = {0, 0, 125 * across, h};
    l.brand = {l.margin, 20 * u};
    l.words = {l.margin, 35 * u, l.stage.w - l.margin - 4 * u, 66 * u};
    l.picture = {14 * across, 94 * u, 97 * across, h - 94 * u};
    const float bar_height = std::max(32.5F * u, l.least_main);
    const float left = l.stage.w + 10 * across;
    l.bar = {left, h - 10.5F * u - bar_height, w - l.margin - left, bar_height};
    l.back = {l.bar.x, l.bar.y, 46 * across, bar_height};
    l.help = {l.bar.right() - 76 * across, l.bar.y, 76 * across, bar_height};
    l.main = {l.back.right() + l.gap, l.bar.y, l.help.x - l.back.right() - 2 * l.gap, bar_height};
    l.table = {l.bar.x, 10 * u, l.bar.w, l.bar.y - 4 * u - 10 * u};
}

void lay_rail(Layout& l) {
    const float w = l.size.w, h = l.size.h, across = w / 217, down = h / 136;
    l.margin = 5 * across;
    l.gap = 3 / l.zoom;
    l.bar = {159 * across, 5 * down, 53 * across, h - 10 * down};
    l.stage = {0, 0, 154 * across, h};
    l.band = {0, 0, w, 20 * down};
    l.brand = {l.margin, 12 * down};
    l.picture = {9 * across, 12 * down, 40 * across, 40 * down};
    l.words = {56 * across, 13.5F * down, 98 * across - l.margin, 44 * down};
    l.table = {l.margin, 62 * down, l.stage.w - 2 * l.margin, h - 67 * down};
    l.help = l.slot(4);
    l.back = l.slot(3);
    l.main = {l.bar.x, l.bar.y + 19 * down, l.bar.w, l.back.y - l.gap - l.bar.y - 19 * down};
}

}  // namespace

float Layout::em(float a, float b, float c) const { return std::max(text_floor, of(a, b, c) * unit); }

Rect Layout::slot(int index, int count) const {
    const float height = (bar.h - (rail_slots - 1) * gap) / rail_slots;
    return {bar.x, bar.y + static_cast<float>(index) * (height + gap), bar.w,
            height * static_cast<float>(count) + gap * static_cast<float>(count - 1)};
}

Rect reading_complaints(const Layout& l, int slot) {
    if (l.is(Panel::b))
        return l.main;
    if (l.is(Panel::c))
        return l.slot(slot);
    const float height = std::max(l.least, 2.3F * l.text_floor), width = std::max(72 * l.unit, 4.4F * l.text_floor);
    return {l.bar.right() - width, std::max(2.0F, l.brand.y - height / 2), width, height};
}

Layout layout_of(gui::Size mm, bool large, bool low) {
    Layout l;
    l.zoom = large ? large_zoom : 1;
    l.size = {mm.w / l.zoom, mm.h / l.zoom};
    l.panel = gui::kiosk_theme::panel_of(l.size);
    l.above = low ? l.size.h * lowering(l.panel) : 0;
    l.size.h -= l.above;
    l.least = 20.5F / l.zoom;
    l.least_main = 30.5F / l.zoom;
    switch (l.panel) {
    case Panel::a:
        l.unit = std::min(l.size.w / 268, l.size.h / 420);
        break;
    case Panel::b:
        l.unit = std::min(l.size.w / 345, l.size.h / 194);
        break;
    case Panel::c:
        l.unit = std::min(l.size.w / 217, l.size.h / 136);
        break;
    }
    // On the smallest drawing even the least text of 大字 is a third larger than the plain one.
    l.text_floor = large && l.unit < 0.75F ? 8 : 9;
    switch (l.panel) {
    case Panel::a:
        lay_portrait(l);
        break;
    case Panel::b:
        lay_landscape(l);
        break;
    case Panel::c:
        lay_rail(l);
        break;
    }
    return l;
}

}  // namespace oasis::board
