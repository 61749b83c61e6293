#include "admin/pages/find.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::find {

namespace {

using namespace widgets;

constexpr float row_height = 52;
constexpr std::size_t most_rows = 8;

void draw_row(const store::ParticipantRow& row, bool marked, const View& view, Ui& ui, Rect place, Intents& intents,
              bool& leave) {
    const auto& person = row.participant;
    const IdScope scope{person.id.value};
    const bool inside = is_inside(row, view.today());
    const auto label = ui.tr(inside ? "desk.check_out" : "desk.check_in");
    Rect rest = place;
    const auto act = middle(cut_right(rest, 136, 12), 36);
    const auto press = ui.press("open", rest, person.number);
    if (marked || press.hovered) ui.fill(place, marked ? theme::selected : theme::hover, theme::control_radius);
    if (press.focused) ui.focus_ring(rest, theme::control_radius);
    Rect words = inset(rest, 14, 0);
    ui.text(person.number, cut_left(words, 74));
    const TextLook bold{theme::body, Weight::bold, theme::ink};
    ui.elided(shown_name(ui, view, person), cut_left(words, 150, 10), bold);
    const auto since = inside ? ui.tr("desk.inside_since", fmt::arg("time", clock_at(view, row.today->checked_in_at)))
                              : ui.tr(row.today ? "desk.has_left" : "desk.not_here");
    ui.elided(since, words, {theme::body, Weight::regular, theme::soft_ink});
    if (press) {
        intents.push_back(intent::OpenPerson{person.id});
        leave = true;
    }
    const ButtonLook look{ButtonKind::secondary, inside ? Icon::leave : Icon::enter, Enabled::yes, {}};
    if (button(ui, "act", {act.x, act.y, act.w - 8, act.h}, label, look)) {
        if (inside) intents.push_back(intent::CheckOut{person.id});
        else intents.push_back(intent::CheckIn{person.id});
    }
}

std::string_view without_zeros(std::string_view number) {
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

/// How near a number lies to the digits that were typed: 0 is the number itself.
int distance(const std::string& number, const std::string& digits) {
    if (without_zeros(number) == without_zeros(digits))
        return 0;
    return number.ends_with(digits) ? 1 : 2;
}

}  // namespace

std::vector<const store::ParticipantRow*> meant(const View& view, const std::string& text) {
    if (text.empty())
        return people_matching(view.data, text);
    std::vector<const store::ParticipantRow*> rows;
    if (!view.names)
        rows = people_matching(view.data, text);
    else
        for (const auto* person : view.names->search(text))
            if (const auto* row = find_person(view.data, person->id))
                rows.push_back(row);
    if (text.find_first_not_of("0123456789") == std::string::npos)
        std::ranges::stable_sort(rows, {}, [&](const auto* row) { return distance(row->participant.number, text); });
    return rows;
}

const store::ParticipantRow* with_number(const Snapshot& data, const std::string& number) {
    if (number.empty())
        return nullptr;
    const store::ParticipantRow* found = nullptr;
    for (const auto& row : data.people) {
        if (row.participant.number == number)
            return &row;
        if (without_zeros(row.participant.number) == without_zeros(number))
            found = &row;
    }
    return found;
}

void draw(State& state, const View& view, Ui& ui, Intents& intents) {
    const Dialog dialog{ui, "find", ui.tr("find.title", fmt::arg("word", participant_word(view))),
                        64 + row_height * most_rows + 40, 680};
    Rect rest = dialog.room();
    FieldLook look;
    look.icon = Icon::search;
    look.hint = ui.tr("find.hint");
    look.take_focus = dialog.just_opened();
    const auto field_place = cut_top(rest, 44, 14);
    if (bare_field(ui, "text", field_place, ui.tr("find.field"), state.text, look)) state.marked = 0;

    const auto found = meant(view, state.text);
    bool leave = dialog.left();
    if (ui.key(SDLK_DOWN) && state.marked + 1 < std::min(found.size(), most_rows)) ++state.marked;
    if (ui.key(SDLK_UP) && state.marked > 0) --state.marked;
    if (ui.key(SDLK_RETURN) && state.marked < found.size()) {
        intents.push_back(intent::OpenPerson{found[state.marked]->participant.id});
        leave = true;
    }
    const auto hints = cut_bottom(rest, 32);
    for (std::size_t at = 0; at < std::min(found.size(), most_rows); ++at)
        draw_row(*found[at], at == state.marked, view, ui, cut_top(rest, row_height), intents, leave);
    if (found.empty())
        ui.text(ui.tr("find.nobody"), {rest.x, rest.y + 20, rest.w, 24},
                {theme::body, Weight::regular, theme::soft_ink, Align::centre});
    const KeyHint keys[]{{"↑ ↓", ui.tr("find.key.mark")}, {"Enter", ui.tr("find.key.open")}, {"Esc", ui.tr("shell.close")}};
    key_hints(ui, hints, keys);
    if (found.size() > most_rows)
        ui.text(ui.tr("find.more", fmt::arg("n", found.size() - most_rows)), hints,
                {theme::small, Weight::regular, theme::soft_ink, Align::right});
    if (leave) state = {};
}

}  // namespace oasis::admin::find
