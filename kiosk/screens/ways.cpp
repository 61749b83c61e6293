#include "kiosk/screens/parts.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

bool way_card(Ui& ui, Rect rect, const Way& way) {
    const auto& l = ui.layout;
    const gui::Press press = ui.canvas.target(way.id, rect, way.label);
    ui.canvas.shadow(rect, theme::card_radius);
    gui::Face face;
    const Rect box = ui.canvas.face(rect, face, press.depth);
    TextLook label{l.em(19, 15, 10.6F), Weight::bold, theme::ink, gui::Align::centre};
    while (label.em > l.text_floor && ui.canvas.measure(way.label, label).w > box.w - 4)
        label.em -= 0.25F;
    const TextLook hint{l.em(11, 9.6F, 9), Weight::regular, theme::soft_ink, gui::Align::centre};
    const bool hinted =
        !way.hint.empty() && ui.canvas.measure(way.hint, hint).w <= box.w - 3 && box.h > label.em + 2.2F * hint.em + 16;
    const float words = label.em + (hinted ? hint.em * 1.7F : 0);
    const float radius = std::min(l.len(34, 21, 15), (box.h - words) * 0.36F);
    const float space = (box.h - words - 2 * radius) / 3;
    const Point disc{box.centre().x, box.y + space + radius};
    ui.canvas.circle(disc, radius, way.hue.disc);
    ui.canvas.icon(way.icon, disc, 1.16F * radius, way.hue.icon);
    const float y = disc.y + radius + space + label.em / 2;
    ui.canvas.text(way.label, {box.centre().x, y}, label);
    if (hinted)
        ui.canvas.text(way.hint, {box.centre().x, y + label.em / 2 + hint.em * 1.1F}, hint);
    return press.tapped;
}

}  // namespace

Intent ways(Ui& ui, Rect room, std::span<const Way> ways, int columns) {
    const auto& l = ui.layout;
    const int rows = (static_cast<int>(ways.size()) + columns - 1) / columns;
    const float width = (room.w - l.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = (room.h - l.gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    Intent intent;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const auto column = static_cast<float>(static_cast<int>(i) % columns);
        const auto row = static_cast<float>(static_cast<int>(i) / columns);
        const Rect place{room.x + column * (width + l.gap), room.y + row * (height + l.gap), width, height};
        if (way_card(ui, place, ways[i]))
            intent = ways[i].leads_to;
    }
    return intent;
}

Intent page_turner(Ui& ui, Rect row, int page, int pages) {
    const auto& l = ui.layout;
    Intent intent;
    if (pages < 2)
        return intent;
    const float half = (row.w - l.gap) / 2;
    const Rect left{row.x, row.y, half, row.h}, right{row.right() - half, row.y, half, row.h};
    const float em = l.em(11, 10, 9.6F);
    const bool first = page == 0, last = page + 1 == pages;
    const auto turn = [&](const char* id, Rect rect, const char* label, Icon icon, int to) {
        const bool after = icon == Icon::chevron_right;
        if (button(ui, id, rect, {ui.words.tr(label), icon, em, false, false, after}, white_button()))
            intent = PageTurned{to};
    };
    if (!first)
        turn("previous", left, "choose.previous", Icon::chevron_left, page - 1);
    if (!last)
        turn("next", right, "choose.next", Icon::chevron_right, page + 1);
    if (first || last) {
        const TextLook look{l.em(10, 9.4F, 9), Weight::regular, theme::soft_ink, gui::Align::centre};
        const int number = page + 1;  // fmt::arg keeps a reference
        const auto at = fmt::arg("page", number);
        const auto of = fmt::arg("pages", pages);
        const std::string words = ui.words.tr("choose.page", at, of);
        const bool fits = ui.canvas.measure(words, look).w <= half;
        ui.canvas.text_in(fits ? words : ui.words.tr("choose.page.short", at, of), first ? left : right,
                          look);
    }
    return intent;
}

}  // namespace oasis::kiosk
