#include "kiosk/screens/corner_parts.h"
#include "kiosk/screens/screens.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

/// Number and display name of one person.
bool name_button(Ui& ui, Rect rect, const domain::Participant& person) {
    const auto& l = ui.layout;
    const gui::Press press = ui.canvas.target({"name", person.id.value}, rect, person.number);
    gui::Face face = white_button().face;
    face.radius = theme::button_radius(rect.h);
    const Rect box = ui.canvas.face(rect, face, press.depth);
    const TextLook number{l.em(9.6F, 9, 9), Weight::regular, theme::soft_ink};
    const TextLook name{l.em(12.5F, 10.6F, 9.6F), Weight::bold, theme::ink};
    const float left = box.x + 5 * l.unit, width = box.w - 10 * l.unit;
    const bool two_lines = box.h >= 1.3F * (number.em + name.em);
    if (two_lines) {
        const float space = (box.h - number.em - name.em) / 3;
        ui.canvas.text(shortened(ui, person.display_name, name, width), {left, box.y + space + name.em / 2},
                       name);
        ui.canvas.text(person.number, {left, box.bottom() - space - number.em / 2}, number);
        return press.tapped;
    }
    const float end =
        ui.canvas.text(person.number, {left, box.centre().y}, number).right() + 0.5F * number.em;
    ui.canvas.text(shortened(ui, person.display_name, name, left + width - end), {end, box.centre().y}, name);
    return press.tapped;
}

}  // namespace

Intent draw_names(const ByName& names, Ui& ui) {
    const auto& l = ui.layout;
    Rect room = corner_stage(ui, {ui.words.tr(names.people.empty() ? "corner.nobody" : "corner.who"), ""});
    const int columns = room.w < 125 ? 1 : 2;
    const float turner = std::max(l.len(24, 20.5F, 22.75F), l.least);
    room.h -= turner + l.gap + 1.3F;
    const float least = l.least + l.gap;
    const int rows = std::clamp(static_cast<int>((room.h + l.gap) / least), 1, names_per_page / columns);
    const int per_page = rows * columns, count = static_cast<int>(names.people.size());
    const int pages = std::max(1, (count + per_page - 1) / per_page), page = std::min(names.page, pages - 1);
    const float width = (room.w - l.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height =
        std::min((room.h + l.gap) / static_cast<float>(rows) - l.gap, std::max(l.len(46, 34, 30), l.least));
    Intent intent;
    for (int i = page * per_page; i < std::min(count, (page + 1) * per_page); ++i) {
        const int at = i - page * per_page;
        const auto column = static_cast<float>(at % columns), row = static_cast<float>(at / columns);
        const auto& person = names.people[static_cast<std::size_t>(i)];
        const Rect place{room.x + column * (width + l.gap), room.y + row * (height + l.gap), width, height};
        if (name_button(ui, place, person))
            intent = NameTapped{person.id};
    }
    if (auto turned = page_turner(ui, {room.x, room.bottom() + l.gap, room.w, turner}, page, pages))
        intent = turned;
    return intent;
}

}  // namespace oasis::kiosk
