#include "admin/pages/person_picker.h"

#include "admin/pages/find.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin {

namespace {

using namespace widgets;

constexpr float row_height = 36;
constexpr std::size_t rows_shown = 5;

void draw_chosen(PersonPicker& picker, const std::string& label, const View& view, Ui& ui, Rect place) {
    ui.text(label, cut_top(place, label_height), {theme::body, Weight::regular, theme::soft_ink});
    const auto box = cut_top(place, 72);
    if (const auto* row = find_person(view.data, *picker.person))
        about_person(ui, view, row->participant, box);
    if (icon_button(ui, "another", {box.right() - 48, box.centre().y - 16, 32, 32}, Icon::cross,
                    ui.tr("visit.another_person")))
        picker = {};
}

bool draw_match(const domain::Participant& person, bool marked, const View& view, Ui& ui, Rect line) {
    const IdScope scope{person.id.value};
    const auto press = ui.press("match", line, person.number);
    if (marked || press.hovered)
        ui.fill(line, marked ? theme::selected : theme::hover, theme::chip_radius);
    if (press.focused)
        ui.focus_ring(line, theme::chip_radius);
    Rect rest = inset(line, 12, 0);
    ui.text(person.number, cut_left(rest, 70));
    ui.elided(shown_name(ui, view, person), rest, {theme::body, Weight::bold, theme::ink});
    return press.clicked;
}

}  // namespace

void draw_picker(PersonPicker& picker, const std::string& label, bool take_focus, const View& view, Ui& ui,
                 Rect place) {
    if (picker.person)
        return draw_chosen(picker, label, view, ui, place);
    const FieldLook look{.hint = ui.tr("find.hint"), .icon = Icon::search, .take_focus = take_focus};
    if (field(ui, "who", cut_top(place, field_height, 8), label, picker.text, look))
        picker.marked = 0;
    if (picker.text.empty())
        return;
    auto found = find::meant(view, picker.text);
    found.resize(std::min(found.size(), rows_shown));
    if (ui.key(SDLK_DOWN) && picker.marked + 1 < found.size())
        ++picker.marked;
    if (ui.key(SDLK_UP) && picker.marked > 0)
        --picker.marked;
    const bool enter = ui.key(SDLK_RETURN);
    for (std::size_t at = 0; at < found.size(); ++at)
        if (draw_match(found[at]->participant, at == picker.marked, view, ui, cut_top(place, row_height)) ||
            (enter && at == picker.marked))
            picker.person = found[at]->participant.id;
    if (found.empty())
        ui.text(ui.tr("find.nobody"), cut_top(place, row_height), {theme::body, Weight::regular, theme::soft_ink});
}

}  // namespace oasis::admin
