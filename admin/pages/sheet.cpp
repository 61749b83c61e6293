#include "admin/pages/sheet.h"

#include "admin/pages/people.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>

namespace oasis::admin::sheet {

namespace {

using namespace widgets;
using People = std::vector<const store::ParticipantRow*>;

constexpr std::size_t per_sheet = 10;

bool passes(Filter filter, const store::ParticipantRow& row) {
    if (filter == Filter::without_card)
        return !row.card;
    return filter == Filter::all || row.card.has_value();
}

std::string counted(const Ui& ui, const char* caption, const View& view, Filter filter) {
    const auto count =
        std::ranges::count_if(view.data.people, [&](const auto& row) { return passes(filter, row); });
    return ui.tr(caption) + " " + std::to_string(count);
}

People ticked_people(const State& state, const View& view) {
    People ticked;
    for (const auto& row : view.data.people)
        if (state.ticked.contains(row.participant.id))
            ticked.push_back(&row);
    return ticked;
}

void draw_bar(State& state, const View& view, Ui& ui, Rect bar) {
    const std::array filters{counted(ui, "people.all", view, Filter::all),
                             counted(ui, "sheet.to_make", view, Filter::without_card),
                             counted(ui, "sheet.valid", view, Filter::with_card)};
    if (const auto pressed =
            segmented(ui, "filter", {bar.x, bar.y}, filters, static_cast<std::size_t>(state.filter)))
        state.filter = static_cast<Filter>(*pressed);
    const TextLook bold{theme::body, Weight::bold, theme::ink};
    float wide = 26;
    for (const auto& filter : filters)
        wide += ui.width(filter, bold) + 28;
    FieldLook look;
    look.icon = Icon::search;
    look.hint = ui.tr("people.find_hint");
    bare_field(ui, "find", {bar.x + wide, bar.y, 240, bar.h}, ui.tr("people.find"), state.text, look);
}

void tick(State& state, domain::ParticipantId id) {
    if (state.ticked.erase(id) == 0)
        state.ticked.insert(id);
}

void draw_row(State& state, const store::ParticipantRow& row, const Columns& columns, Ui& ui, Rect line) {
    const auto id = row.participant.id;
    const IdScope scope{id.value};
    const bool on = state.ticked.contains(id);
    if (table_row(ui, line, row.participant.number, on))
        tick(state, id);
    const Rect box = middle({columns.cell(line, 0).x, line.y, 20, line.h}, 20);
    ui.fill(box, on ? theme::primary : theme::surface, 5);
    if (on)
        ui.icon(Icon::check, box.centre(), theme::white, theme::icon_small);
    else
        ui.outline(box, theme::control_edge, 1, 5);
    ui.text(row.participant.number, columns.cell(line, 1));
    ui.elided(row.participant.display_name, columns.cell(line, 2), cell_bold);
    people::card_chip(row, ui, columns.cell(line, 3));
    if (columns.cell(line, 4).w > 0)
        ui.elided(row.cards_ever ? ui.tr("sheet.nth_card", fmt::arg("n", row.cards_ever)) : ui.tr("sheet.new_person"),
              columns.cell(line, 4), cell_soft);
}

void draw_list(State& state, const View& view, Ui& ui, Rect place) {
    People shown;
    for (const auto* row : people_matching(view.data, state.text))
        if (passes(state.filter, *row))
            shown.push_back(row);
    const bool all = !shown.empty() && std::ranges::all_of(shown, [&](const auto* row) {
        return state.ticked.contains(row->participant.id);
    });
    const auto tick_all = [&] {
        for (const auto* row : shown) {
            if (all)
                state.ticked.erase(row->participant.id);
            else
                state.ticked.insert(row->participant.id);
        }
    };
    Rect rest = card(ui, place);
    const auto sheets = (state.ticked.size() + per_sheet - 1) / per_sheet;
    Rect head = card_head(ui, rest, ui.tr("sheet.pick", fmt::arg("word", participant_word(view))), {}, 180);
    ui.text(ui.tr("sheet.picked", fmt::arg("n", state.ticked.size()), fmt::arg("sheets", sheets)), head,
            {theme::body, Weight::regular, theme::soft_ink, Align::right});
    const Rect foot = card_foot(ui, rest, {});
    const std::array hints{KeyHint{"Ctrl A", ui.tr("sheet.key.all")}};
    key_hints(ui, {rest.x + theme::card_padding, foot.y, foot.w, foot.h}, hints);
    const bool narrow = place.w < 520;  // then there is no room for the note
    const Columns columns{{{"", 40},
                           {ui.tr("column.number"), 76},
                           {ui.tr("sheet.name"), 0},
                           {ui.tr("column.card"), 132},
                           {narrow ? std::string{} : ui.tr("sheet.note"), narrow ? 1.0F : 96.0F}},
                          rest.w};
    const auto caption = cut_top(rest, theme::row_height);
    columns.draw_head(ui, caption);
    const Rect box{columns.cell(caption, 0).x, caption.y, 28, caption.h};
    if (checkbox(ui, "all", box, {}, all) || ui.key({SDLK_a, true}))
        tick_all();
    ScrollArea scroll{ui, "people", inset(rest, 0, 1), theme::row_height * static_cast<float>(shown.size())};
    Rect content = scroll.content();
    for (const auto* row : shown) {
        const auto line = cut_top(content, theme::row_height);
        if (scroll.shows(line))
            draw_row(state, *row, columns, ui, line);
    }
}

void draw_progress(const State& state, Ui& ui, Rect place, Intents& intents) {
    const auto& progress = state.progress;
    Rect rest = inset(card(ui, place), theme::card_padding, 16);
    const bool working = progress.stage == Progress::Stage::drawing || progress.stage == Progress::Stage::issuing;
    Rect head = cut_top(rest, 28, 10);
    const float part = progress.all ? static_cast<float>(progress.done) / static_cast<float>(progress.all) : 0;
    if (working) {
        ui.text(ui.tr("sheet.making", fmt::arg("done", progress.done), fmt::arg("all", progress.all)), head,
                {theme::section, Weight::bold, theme::ink});
        fill_bar(ui, cut_top(rest, 8, 10), part);
        Rect foot = cut_top(rest, 36);
        ui.text(ui.tr("sheet.read_again"), foot, {theme::body, Weight::regular, theme::soft_ink});
        const auto stop = ui.tr("sheet.stop");
        const ButtonLook look{ButtonKind::secondary, Icon::cross, Enabled::yes, "Esc"};
        if (button(ui, "stop", cut_right(foot, button_width(ui, stop, look)), stop, look) || ui.key(SDLK_ESCAPE))
            intents.push_back(intent::StopIssuing{});
        return;
    }
    ui.icon(Icon::check, {head.x + 10, head.centre().y}, theme::primary);
    ui.text(ui.tr("sheet.finished", fmt::arg("n", progress.all)), {head.x + 30, head.y, head.w - 30, head.h},
            {theme::section, Weight::bold, theme::ink});
    ui.elided(progress.file, cut_top(rest, 22), {theme::small, Weight::regular, theme::soft_ink});
}

/// Makes the sheet: what will happen to cards in use, then the one green button.
void draw_making(State& state, const People& ticked, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = inset(card(ui, place), theme::card_padding, 18);
    ui.text(ui.tr("sheet.save_pdf"), cut_top(rest, 28, 8), {theme::section, Weight::bold, theme::ink});
    const TextLook soft{theme::body, Weight::regular, theme::soft_ink};
    rest.y += ui.paragraph(ui.tr("sheet.paper"), rest, soft) + 14;
    const auto again = std::ranges::count_if(ticked, [](const auto* row) { return row->card.has_value(); });
    if (again > 0) {
        if (checkbox(ui, "lost", cut_top(rest, 32, 12), ui.tr("sheet.lost"), state.lost))
            state.lost = !state.lost;
        const auto effect = state.lost ? ui.tr_n("sheet.lost_effect", again) : ui.tr_n("sheet.wear_effect", again);
        const float high = tall_panel_height(ui, rest.w, effect);
        tall_panel(ui, cut_top(rest, high, 14), state.lost ? Tone::attention : Tone::info, Icon::info,
                   ui.tr("sheet.reissue"), effect);
    }
    const bool working = state.progress.stage == Progress::Stage::drawing ||
                         state.progress.stage == Progress::Stage::issuing;
    const bool ready = !ticked.empty() && !working;
    Rect bottom{place.x + theme::card_padding, place.bottom() - 104, place.w - 2 * theme::card_padding, 44};
    const auto label = ui.tr_n("sheet.make", static_cast<long>(ticked.size()));
    const ButtonLook look{ButtonKind::primary, Icon::download, ready ? Enabled::yes : Enabled::no, "Ctrl P"};
    if (button(ui, "make", bottom, label, look) || (ready && ui.key({SDLK_p, true}))) {
        intent::IssueCards order{{}, state.lost ? domain::IssueReason::loss : domain::IssueReason::first};
        for (const auto* row : ticked)
            order.people.push_back(row->participant.id);
        intents.push_back(std::move(order));
    }
    const auto note = ui.tr(ticked.empty() ? "sheet.pick_first" : "sheet.folder", fmt::arg("word", participant_word(view)));
    ui.elided(note, bottom.moved(0, 48), {theme::small, Weight::regular, theme::soft_ink, Align::centre});
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto word = fmt::arg("word", participant_word(view));
    if (view.data.people.empty()) {
        empty_state(ui, card(ui, room),
                    {Icon::id_card, ui.tr("people.empty", word), ui.tr("sheet.empty_why", word), {}, {}});
        return;
    }
    std::erase_if(state.ticked, [&](auto id) { return find_person(view.data, id) == nullptr; });
    draw_bar(state, view, ui, cut_top(room, theme::control_height, 16));
    const auto ticked = ticked_people(state, view);
    Rect side = cut_right(room, std::min(400.0F, room.w * 0.27F), theme::card_gap);
    const auto preview = cut_right(room, room.w * 0.5F, theme::card_gap);
    draw_list(state, view, ui, room);
    draw_preview(state, ticked, view, ui, preview);
    if (state.progress.stage != Progress::Stage::idle && state.progress.stage != Progress::Stage::stopped)
        draw_progress(state, ui, cut_top(side, 128, theme::card_gap), intents);
    draw_making(state, ticked, view, ui, side, intents);
}

}  // namespace oasis::admin::sheet
