#include "admin/pages/attendance.h"

#include "admin/attendance_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <imgui.h>

namespace oasis::admin::attendance {

namespace {

using namespace widgets;

constexpr float foot_height = 68;
constexpr float result_height = 36;
constexpr float note_height = 72;
constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};
constexpr TextLook small{theme::small, Weight::regular, theme::soft_ink};

/// Why somebody was expected: what they picked, or how regularly they come.
std::string why_words(const store::ExpectedRow& row, const View& view, const Ui& ui) {
    std::string words;
    if (!row.picked.empty())
        words = ui.tr("expected.picked", fmt::arg("time", clock_at(view, row.picked.front().starts_at)),
                      fmt::arg("sessions", session_words(ui, row.picked)));
    if (row.weeks_of_four > 0)
        words += (words.empty() ? "" : " · ") + ui.tr("expected.regular", fmt::arg("n", row.weeks_of_four));
    return words;
}

std::string last_call_words(const store::ExpectedRow& row, domain::Day day, const View& view, const Ui& ui) {
    return ui.tr("expected.last_call", fmt::arg("result", ui.tr(message_of(*row.result))),
                 fmt::arg("who", who_words(ui, view, row.login)),
                 fmt::arg("time", when_words(ui, view, *row.called_at, day)));
}

/// The form of whoever is chosen; another person begins an empty one.
Calling& form_of(State& state, domain::ParticipantId person) {
    if (!state.calling || state.calling->person != person)
        state.calling.emplace().person = person;
    return *state.calling;
}

void choose_person(State& state, domain::ParticipantId person) {
    state.expected = person;
    state.texts.clear();
}

void draw_list(State& state, const DayBook& book, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto called = std::ranges::count_if(book.expected, [](const auto& row) { return row.result.has_value(); });
    card_foot(ui, rest, ui.tr("expected.sum", fmt::arg("n", book.expected.size()), fmt::arg("called", called)));
    const Columns columns{{{ui.tr("column.number"), 76},
                           {ui.tr("column.name"), 108},
                           {ui.tr("expected.why"), 0},
                           {ui.tr("expected.call"), 0}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    const auto& rows = book.expected;
    const auto at = static_cast<std::size_t>(
        std::ranges::find_if(rows, [&](const auto& row) { return state.expected == row.participant.id; }) - rows.begin());
    if (const auto to = stepped(ui, at, rows.size())) {
        choose_person(state, rows[*to].participant.id);
        state.show_chosen = true;
    }
    if (at < rows.size() && !ImGui::GetIO().WantTextInput && ui.key(SDLK_RETURN))
        intents.push_back(intent::OpenFile{rows[at].participant.id});
    ScrollArea scroll{ui, "expected", inset(rest, 0, 1), theme::row_height * static_cast<float>(rows.size())};
    Rect content = scroll.content();
    for (const auto& row : rows) {
        const auto line = cut_top(content, theme::row_height);
        const bool chosen = state.expected == row.participant.id;
        if (chosen && std::exchange(state.show_chosen, false) && !scroll.shows(line))
            scroll.keep_place(line.y - rest.centre().y);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{row.participant.id.value};
        if (table_row(ui, line, row.participant.number, chosen))
            choose_person(state, row.participant.id);
        ui.text(row.participant.number, columns.cell(line, 0));
        ui.elided(shown_name(ui, view, row.participant), columns.cell(line, 1), cell_bold);
        ui.elided(why_words(row, view, ui), columns.cell(line, 2), cell_soft);
        if (row.result)
            ui.elided(last_call_words(row, book.day, view, ui), columns.cell(line, 3), cell_plain);
        else
            ui.elided(ui.tr("expected.not_called"), columns.cell(line, 3),
                      {theme::body, Weight::regular, theme::attention_ink});
    }
}

void draw_head(const store::ExpectedRow& row, const DayBook& book, State& state, const View& view, Ui& ui, Rect& rest,
               Intents& intents) {
    const auto name = shown_name(ui, view, row.participant);
    const auto line = cut_top(rest, 54);
    name_tile(ui, {line.x, line.y + 2, 40, 40}, name);
    ui.elided(row.participant.number + " · " + name, {line.x + 52, line.y, line.w - 52, 24},
              {theme::body, Weight::bold, theme::ink});
    ui.elided(why_words(row, view, ui), {line.x + 52, line.y + 24, line.w - 52, 20}, small);
    if (!row.result)
        return;
    ui.elided(last_call_words(row, book.day, view, ui), cut_top(rest, 26), cell_plain);
    const auto note = opened_text(state, row.sealed_note, ui, intents);
    if (!note.empty())
        (void)cut_top(rest, ui.paragraph(note, {rest.x, rest.y, rest.w, 0}, soft) + 6);
}

void draw_call(State& state, const DayBook& book, const store::ExpectedRow& row, const View& view, Ui& ui, Rect place,
               Intents& intents) {
    auto& it = form_of(state, row.participant.id);
    Rect rest = card(ui, place);
    const Rect head = card_head(ui, rest, ui.tr("expected.title"));
    if (icon_button(ui, "close", middle({head.right() - 32, head.y, 32, head.h}, 32), Icon::cross, ui.tr("shell.close")))
        return state.expected.reset();
    Rect foot = cut_bottom(rest, foot_height);
    ui.line({foot.x, foot.y}, {foot.right(), foot.y}, theme::line);
    foot = inset(foot, theme::card_padding, 0);
    rest = inset(rest, theme::card_padding, 16);
    draw_head(row, book, state, view, ui, rest, intents);
    ui.text(ui.tr("expected.result"), cut_top(rest, label_height), soft);
    for (const auto result : domain::follow_up_results) {
        const IdScope scope{static_cast<long long>(result)};
        if (radio(ui, "result", cut_top(rest, result_height), ui.tr(message_of(result)), it.result == result))
            it.result = result;
    }
    (void)cut_top(rest, 8);
    ui.text(ui.tr("expected.note"), cut_top(rest, label_height), soft);
    lines_field(ui, "note", cut_top(rest, note_height, 8), ui.tr("expected.note"), it.note);
    draw_refusal(ui, rest, it.refusal);

    const auto save = ui.tr("expected.save");
    const bool ready = it.result && !it.waiting && view.may(domain::Right::record_services);
    const ButtonLook primary{ButtonKind::primary, Icon::phone, ready ? Enabled::yes : Enabled::no, "Ctrl Enter",
                             reason_for(ui, view, domain::Right::record_services)};
    const bool pressed = button(ui, "save", middle(cut_right(foot, button_width(ui, save, primary), 10), 40), save, primary);
    if (text_button(ui, "file", foot, ui.tr("expected.file")))
        intents.push_back(intent::OpenFile{row.participant.id});
    if (!ready || !(pressed || ui.key({SDLK_RETURN, true})))
        return;
    it.waiting = true;
    it.refusal.reset();
    intents.push_back(intent::RecordFollowUp{{it.person, book.day, *it.result, it.note}});
}

}  // namespace

void draw_expected(State& state, const DayBook& book, const View& view, Ui& ui, Rect room, Intents& intents) {
    if (book.expected.empty())
        return void(empty_state(ui, card(ui, room),
                                {Icon::check, ui.tr("expected.nobody"), ui.tr("expected.nobody_why"), {}, {}}));
    const auto chosen = std::ranges::find_if(
        book.expected, [&](const auto& row) { return state.expected == row.participant.id; });
    if (chosen != book.expected.end()) {
        const auto side = cut_right(room, std::min(theme::side_panel, room.w * 0.36F), theme::card_gap);
        draw_call(state, book, *chosen, view, ui, side, intents);
    }
    draw_list(state, book, view, ui, room, intents);
}

}  // namespace oasis::admin::attendance
