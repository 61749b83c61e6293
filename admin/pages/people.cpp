#include "admin/pages/people.h"

#include "admin/attendance_words.h"
#include "admin/pages/file.h"
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

constexpr std::array filter_words{"people.all",     "people.inside", "people.without_card",
                                  "people.pending", "people.papers", "people.clocks"};
constexpr std::array stages{domain::Stage::referred, domain::Stage::filed,   domain::Stage::assessed,
                            domain::Stage::serving,  domain::Stage::special, domain::Stage::left};

const NamedPerson* named(const View& view, domain::ParticipantId id) {
    return view.names ? view.names->find(id) : nullptr;
}

/// Everybody whom the text means, in the order that was asked for; a search has its own.
std::vector<domain::ParticipantId> meant(const Wanted& wanted, const View& view) {
    std::vector<domain::ParticipantId> ids;
    if (view.names && (!wanted.text.empty() || wanted.order == Order::name))
        for (const auto* person : view.names->search(wanted.text))
            ids.push_back(person->id);
    else
        for (const auto* row : people_matching(view.data, wanted.text))
            ids.push_back(row->participant.id);
    return ids;
}

/// How many stand in each filter's list.
std::vector<long> counts_of(const View& view) {
    std::vector<long> counts(filter_words.size(), 0);
    const auto today = view.today();
    for (const auto& row : view.data.people) {
        const auto* person = named(view, row.participant.id);
        for (std::size_t at = 0; at < counts.size(); ++at)
            counts[at] += passes(static_cast<PeopleFilter>(at), row, person, today);
    }
    return counts;
}

/// Looks again only when something is wanted that was not.
const Found& find(State& state, const View& view) {
    const Wanted wanted{state.text, state.filter, state.stage, state.order, view.revision};
    auto& before = state.found;
    if (before.wanted == wanted)
        return before;
    const bool same_people = before.wanted && before.wanted->revision == wanted.revision;
    Found found{wanted, {}, same_people ? std::move(before.counts) : counts_of(view)};
    const auto today = view.today();
    for (const auto id : meant(wanted, view)) {
        const auto* row = find_person(view.data, id);
        const auto* person = named(view, id);
        if (row && passes(wanted.filter, *row, person, today) &&
            (!wanted.stage || (person && person->stage == wanted.stage)))
            found.people.push_back(id);
    }
    state.found = std::move(found);
    return state.found;
}

void draw_find(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    const auto label = ui.tr("people.add", fmt::arg("word", participant_word(view)));
    const ButtonLook primary{ButtonKind::primary, Icon::plus, Enabled::yes, "N", {}};
    const float width = button_width(ui, label, primary) + 6;
    if (button(ui, "add", cut_right(bar, width, 16), label, primary) || ui.key(SDLK_n))
        state.adding.emplace();
    std::vector<std::string> names{ui.tr("people.any_stage")};
    for (const auto stage : stages)
        names.push_back(ui.tr(file::look_of(stage).word));
    const auto now = state.stage ? static_cast<std::size_t>(*state.stage) + 1 : 0;
    const auto box = cut_right(bar, 190, 16);
    if (const auto chosen = bare_choice(ui, "stage", box, ui.tr("people.stage"), names, now))
        state.stage = *chosen == 0 ? std::nullopt : std::optional{stages.at(*chosen - 1)};
    FieldLook look;
    look.icon = Icon::search;
    look.hint = ui.tr("people.find_hint");
    look.take_focus = ui.key(SDLK_SLASH);
    const auto roster = ui.tr("import_page.open");
    const ButtonLook upload{ButtonKind::secondary, Icon::upload, Enabled::yes, {}, {}};
    if (view.may(domain::Right::import_roster) &&
        button(ui, "import", cut_right(bar, button_width(ui, roster, upload), 16), roster, upload))
        intents.push_back(intent::GoTo{Page::importing});
    bare_field(ui, "find", cut_left(bar, std::min(bar.w, 420.0F)), ui.tr("people.find"), state.text, look);
}

void draw_filters(State& state, const Found& found, Ui& ui, Rect bar) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < filter_words.size(); ++at)
        words.push_back(ui.tr(filter_words[at]) + " " + std::to_string(found.counts[at]));
    if (const auto pressed =
            segmented(ui, "filter", {bar.x, bar.y}, words, static_cast<std::size_t>(state.filter)))
        state.filter = static_cast<PeopleFilter>(*pressed);
}

std::string today_words(Ui& ui, const store::ParticipantRow& row, const View& view) {
    if (!row.today)
        return "—";
    const auto& visit = *row.today;
    const auto came = clock_at(view, visit.checked_in_at);
    if (!visit.checked_out_at)
        return ui.tr("people.came", fmt::arg("time", came));
    return came + "–" + clock_at(view, *visit.checked_out_at);
}

void stage_chip(const NamedPerson* person, Ui& ui, Rect cell) {
    const auto look = file::look_of(person ? person->stage : std::nullopt);
    if (person && person->stage)
        chip(ui, {cell.x, cell.centre().y - theme::chip_height / 2}, look.icon, ui.tr(look.word), look.tone);
    else
        ui.text("—", cell, {theme::body, Weight::regular, theme::hint});
}

/// Number and name are pressed to sort by them.
void draw_head(State& state, const Columns& columns, Ui& ui, Rect head) {
    columns.draw_head(ui, head, theme::card_radius);
    constexpr std::array<const char*, 2> words{"column.number", "column.name"};
    for (std::size_t at = 0; at < words.size(); ++at) {
        const IdScope scope{static_cast<long long>(at)};
        const auto cell = columns.cell(head, at);
        const auto press =
            ui.press("sort", {cell.x - 6, cell.y + 4, cell.w, cell.h - 8}, ui.tr(words.at(at)));
        const float text = ui.width(ui.tr(words.at(at)), {theme::small, Weight::bold, theme::soft_ink});
        if (press.focused)
            ui.focus_ring({cell.x, cell.y + 10, text + 24, cell.h - 20}, theme::chip_radius);
        if (state.order == static_cast<Order>(at))
            ui.icon(Icon::down, {cell.x + text + 12, cell.centre().y}, theme::primary, theme::icon_small);
        if (press)
            state.order = static_cast<Order>(at);
    }
}

void draw_list(State& state, const Found& found, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto foot =
        ui.tr("people.shown", fmt::arg("n", found.people.size()), fmt::arg("all", view.data.people.size()));
    const auto hints_room = card_foot(ui, rest, foot);
    const KeyHint hints[]{
        {"N", ui.tr("people.key.add")}, {"/", ui.tr("people.key.find")}, {"Enter", ui.tr("people.key.file")}};
    if (hints_room.w > 380)
        key_hints(ui, {hints_room.right() - 360, hints_room.y, 360, hints_room.h}, hints);
    const Columns columns{{{ui.tr("column.number"), 96},
                           {ui.tr("column.name"), 0},
                           {ui.tr("column.stage"), 118},
                           {ui.tr("column.card"), 132},
                           {ui.tr("column.today"), 130}},
                          rest.w};
    draw_head(state, columns, ui, cut_top(rest, theme::row_height));
    if (found.people.empty()) {
        ui.text(ui.tr("people.none_match"), {rest.x, rest.y + 40, rest.w, 24},
                {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    ScrollArea scroll{ui, "people", inset(rest, 0, 1),
                      theme::row_height * static_cast<float>(found.people.size())};
    const Rect content = scroll.content();
    const auto line_of = [&](std::size_t at) {
        return Rect{content.x, content.y + theme::row_height * static_cast<float>(at), content.w,
                    theme::row_height};
    };
    if (state.chosen && std::exchange(state.show_chosen, false)) {
        const auto at =
            static_cast<std::size_t>(std::ranges::find(found.people, *state.chosen) - found.people.begin());
        if (at < found.people.size() && !scroll.shows(line_of(at)))
            scroll.keep_place(line_of(at).y - rest.centre().y);
    }
    // Ten thousand rows, of which a screen holds thirty: only those are drawn.
    const auto first = static_cast<std::size_t>(std::max(0.0F, (rest.y - content.y) / theme::row_height));
    for (std::size_t at = first; at < found.people.size() && scroll.shows(line_of(at)); ++at) {
        const auto* row = find_person(view.data, found.people[at]);
        if (!row)
            continue;
        const auto line = line_of(at);
        const IdScope scope{row->participant.id.value};
        const auto press = table_row(ui, line, row->participant.number, state.chosen == row->participant.id);
        if (press && state.chosen == row->participant.id)
            intents.push_back(intent::OpenFile{row->participant.id});
        if (press)
            state.chosen = row->participant.id;
        ui.text(row->participant.number, columns.cell(line, 0));
        ui.elided(shown_name(ui, view, row->participant), columns.cell(line, 1), cell_bold);
        if (row->participant.kind == domain::AttendeeKind::participant)
            stage_chip(named(view, row->participant.id), ui, columns.cell(line, 2));
        else
            ui.text(ui.tr(message_of(row->participant.kind)), columns.cell(line, 2), cell_soft);
        card_chip(*row, ui, columns.cell(line, 3));
        ui.elided(today_words(ui, *row, view), columns.cell(line, 4));
    }
}

}  // namespace

bool passes(PeopleFilter filter, const store::ParticipantRow& row, const NamedPerson* person,
            domain::Day today) {
    const bool is_served = person && person->stage && *person->stage != domain::Stage::left;
    switch (filter) {
    case PeopleFilter::inside:
        return is_inside(row, today);
    case PeopleFilter::without_card:
        return !row.card;
    case PeopleFilter::pending:
        return is_served && person->pending;
    case PeopleFilter::papers:
        return is_served && person->papers < 4;
    case PeopleFilter::clocks:
        return is_served && (person->eligibility == domain::Clock::State::lapsed ||
                             person->eligibility == domain::Clock::State::soon);
    case PeopleFilter::all:
        break;
    }
    return true;
}

void card_chip(const store::ParticipantRow& row, Ui& ui, Rect cell) {
    const Point at{cell.x, cell.centre().y - theme::chip_height / 2};
    if (!row.card)
        chip(ui, at, Icon::plus, ui.tr(row.cards_ever ? "card.revoked" : "card.none"), Tone::plain);
    else if (row.card->state == domain::CardState::waiting)
        chip(ui, at, Icon::undo, ui.tr("card.waiting"), Tone::info);
    else
        chip(ui, at, Icon::check, ui.tr("card.active"), Tone::done);
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
    const auto& found = find(state, view);
    draw_find(state, view, ui, cut_top(room, theme::control_height, 12), intents);
    draw_filters(state, found, ui, cut_top(room, theme::control_height, 16));
    const auto* person = state.chosen ? find_person(view.data, *state.chosen) : nullptr;
    const auto side = cut_right(room, std::min(theme::side_panel, room.w * 0.36F), theme::card_gap);
    draw_list(state, found, view, ui, room, intents);
    if (person) {
        draw_person(state, *person, view, ui, side, intents);
        return;
    }
    const auto empty = card(ui, side);
    ui.paragraph(ui.tr("people.choose", fmt::arg("word", participant_word(view))),
                 middle(inset(empty, 40, 0), 60),
                 {theme::body, Weight::regular, theme::soft_ink, Align::centre});
}

}  // namespace oasis::admin::people
