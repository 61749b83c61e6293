#include "admin/pages/people.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>
#include <imgui.h>

namespace oasis::admin::people {

namespace {

using namespace widgets;

bool passes(Filter filter, const store::ParticipantRow& row, domain::Day today) {
    switch (filter) {
    case Filter::inside: return is_inside(row, today);
    case Filter::without_card: return !row.card;
    case Filter::all: break;
    }
    return true;
}

std::string counted(const Ui& ui, const char* caption, const View& view, Filter filter) {
    const auto count = std::ranges::count_if(
        view.data.people, [&](const auto& row) { return passes(filter, row, view.today()); });
    return ui.tr(caption) + " " + std::to_string(count);
}

void draw_bar(State& state, const View& view, Ui& ui, Rect bar) {
    const std::array filters{counted(ui, "people.all", view, Filter::all),
                             counted(ui, "people.inside", view, Filter::inside),
                             counted(ui, "people.without_card", view, Filter::without_card)};
    if (const auto pressed = segmented(ui, "filter", {bar.x, bar.y}, filters, static_cast<std::size_t>(state.filter)))
        state.filter = static_cast<Filter>(*pressed);
    const TextLook bold{theme::body, Weight::bold, theme::ink};
    float wide = 20;
    for (const auto& filter : filters) wide += ui.width(filter, bold) + 28;
    Rect rest = bar;
    (void)cut_left(rest, wide, 6);
    FieldLook look;
    look.icon = Icon::search;
    look.hint = ui.tr("people.find_hint");
    look.take_focus = ui.key(SDLK_SLASH);
    bare_field(ui, "find", cut_left(rest, 240), ui.tr("people.find"), state.text, look);

    const auto label = ui.tr("people.add", fmt::arg("word", participant_word(view)));
    const ButtonLook add{ButtonKind::primary, Icon::plus, Enabled::yes, "N"};
    const bool pressed = button(ui, "add", cut_right(rest, button_width(ui, label, add)), label, add);
    if (pressed || ui.key(SDLK_n)) state.adding.emplace();
}

std::string today_words(const Ui& ui, const store::ParticipantRow& row, const View& view) {
    if (!row.today) return "—";
    const auto& visit = *row.today;
    const auto came = clock_at(view, visit.checked_in_at);
    if (!visit.checked_out_at) return ui.tr("people.came", fmt::arg("time", came));
    return came + "–" + clock_at(view, *visit.checked_out_at);
}

void draw_list(State& state, const View& view, Ui& ui, Rect place, Intents&) {
    Rect rest = card(ui, place);
    std::vector<const store::ParticipantRow*> shown;
    for (const auto* row : people_matching(view.data, state.text))
        if (passes(state.filter, *row, view.today())) shown.push_back(row);
    const auto foot = ui.tr("people.shown", fmt::arg("n", shown.size()), fmt::arg("all", view.data.people.size()));
    const auto hints_room = card_foot(ui, rest, foot);
    const KeyHint hints[]{{"N", ui.tr("people.key.add")}, {"/", ui.tr("people.key.find")}};
    if (hints_room.w > 300) key_hints(ui, {hints_room.right() - 260, hints_room.y, 260, hints_room.h}, hints);
    const Columns columns{{{ui.tr("column.number"), 96},
                           {ui.tr("column.name"), 0},
                           {ui.tr("column.card"), 150},
                           {ui.tr("column.today"), 150}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    if (shown.empty()) {
        ui.text(ui.tr("people.none_match"), {rest.x, rest.y + 40, rest.w, 24},
                {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    ScrollArea scroll{ui, "people", inset(rest, 0, 1), theme::row_height * static_cast<float>(shown.size())};
    Rect content = scroll.content();
    for (const auto* row : shown) {
        const auto line = cut_top(content, theme::row_height);
        const bool chosen = state.chosen == row->participant.id;
        if (chosen && state.show_chosen && !scroll.shows(line)) scroll.keep_place(line.y - rest.centre().y);
        if (!scroll.shows(line)) continue;
        const IdScope scope{row->participant.id.value};
        if (table_row(ui, line, row->participant.number, chosen)) state.chosen = row->participant.id;
        ui.text(row->participant.number, columns.cell(line, 0));
        ui.elided(row->participant.display_name, columns.cell(line, 1), cell_bold);
        card_chip(*row, ui, columns.cell(line, 2));
        ui.elided(today_words(ui, *row, view), columns.cell(line, 3));
    }
    state.show_chosen = false;
}

}  // namespace

void card_chip(const store::ParticipantRow& row, Ui& ui, Rect cell) {
    const Point at{cell.x, cell.centre().y - theme::chip_height / 2};
    if (!row.card) chip(ui, at, Icon::plus, ui.tr(row.cards_ever ? "card.revoked" : "card.none"), Tone::plain);
    else if (row.card->state == domain::CardState::waiting) chip(ui, at, Icon::undo, ui.tr("card.waiting"), Tone::info);
    else chip(ui, at, Icon::check, ui.tr("card.active"), Tone::done);
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    if (view.data.people.empty()) {
        const auto word = fmt::arg("word", participant_word(view));
        if (empty_state(ui, card(ui, room),
                        {Icon::people, ui.tr("people.empty", word), ui.tr("people.empty_why", word),
                         ui.tr("people.add", word), "N"}) ||
            ui.key(SDLK_n))
            state.adding.emplace();
        return;
    }
    draw_bar(state, view, ui, cut_top(room, theme::control_height, 16));
    const auto* person = state.chosen ? find_person(view.data, *state.chosen) : nullptr;
    const auto side = cut_right(room, std::min(theme::side_panel, room.w * 0.42F), theme::card_gap);
    draw_list(state, view, ui, room, intents);
    if (person) {
        draw_person(state, *person, view, ui, side, intents);
        return;
    }
    const auto empty = card(ui, side);
    ui.paragraph(ui.tr("people.choose", fmt::arg("word", participant_word(view))), middle(inset(empty, 40, 0), 60),
                 {theme::body, Weight::regular, theme::soft_ink, Align::centre});
}

}  // namespace oasis::admin::people
