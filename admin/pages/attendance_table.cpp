#include "admin/pages/attendance.h"

#include "admin/attendance_words.h"
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
using domain::CorrectedField;

constexpr float tall_row = 64;  // with a reason on its second line
constexpr TextLook small{theme::small, Weight::regular, theme::soft_ink};
enum Column : std::size_t { number, name, in, out, means, what, state_of_visit };

float height_of(const store::DayRow& row) {
    return row.corrections.empty() && !row.visit.voided_at ? theme::row_height : tall_row;
}

/// What stood before anybody corrected it.
const store::CorrectionRow* first_of(const store::DayRow& row, CorrectedField field) {
    const auto found = std::ranges::find(row.corrections, field, &store::CorrectionRow::field);
    return found == row.corrections.end() ? nullptr : &*found;
}

/// 更正：机器停用期间 · 周敏 14:05
std::string reason_words(const store::DayRow& row, const View& view, const Ui& ui) {
    if (row.corrections.empty())
        return ui.tr("visit.taken_back", fmt::arg("time", clock_at(view, *row.visit.voided_at)));
    const auto& last = row.corrections.back();
    const auto* id = last.field == CorrectedField::voided  ? "visit.why_voided"
                     : last.field == CorrectedField::added ? "visit.why_added"
                                                           : "visit.why_corrected";
    return ui.tr(id, fmt::arg("reason", ui.tr(message_of(last.reason))), fmt::arg("who", who_words(ui, view, last.login)),
                 fmt::arg("time", when_words(ui, view, last.at, row.visit.day)));
}

struct ChipLook {
    Icon icon;
    const char* word;
    Tone tone;
};
ChipLook chip_of(const store::DayRow& row, domain::Day today) {
    const auto state = domain::state_of(row.visit, today);
    if (state == domain::VisitState::voided)
        return {Icon::cross, message_of(state), Tone::plain};
    if (state == domain::VisitState::inside)
        return {Icon::house, message_of(state), Tone::plain};
    if (passes(row, Filter::to_confirm, today))
        return {Icon::warning, message_of(domain::ParticipationState::picked), Tone::attention};
    if (passes(row, Filter::confirmed, today))
        return {Icon::check, message_of(domain::ParticipationState::confirmed), Tone::done};
    if (state == domain::VisitState::left_open)
        return {Icon::warning, message_of(state), Tone::attention};
    return {Icon::leave, message_of(state), Tone::plain};
}

/// A row's two lines, of which the second is empty in a low row.
struct Lines {
    Rect first;
    Rect second;
};
Lines lines_of(Rect cell) {
    if (cell.h < tall_row)
        return {cell, {}};
    return {{cell.x, cell.y + 9, cell.w, 24}, {cell.x, cell.y + 33, cell.w, 22}};
}

/// The time that stands, struck where the visit is void, and below it what stood before.
void draw_time(const store::DayRow& row, const std::string& time, CorrectedField field, Rect cell, const View& view,
               Ui& ui) {
    const auto lines = lines_of(cell);
    const auto* before = first_of(row, field);
    const auto* was = before ? std::get_if<domain::Instant>(&before->before) : nullptr;
    const auto drawn = ui.text(time, lines.first, row.visit.voided_at ? cell_soft : was ? cell_bold : cell_plain);
    if (row.visit.voided_at)
        return strike(ui, drawn);
    if (!was)
        return;
    const auto old = ui.text(clock_at(view, *was), lines.second, small);
    strike(ui, old);
    const float left = lines.second.right() - old.right() - 5;
    const auto words = ui.tr("visit.original");
    if (ui.width(words, small) <= left)
        ui.text(words, {old.right() + 5, lines.second.y, left, lines.second.h}, small);
}

void draw_out(const store::DayRow& row, Rect cell, const View& view, Ui& ui) {
    const auto state = domain::state_of(row.visit, view.today());
    if (row.visit.checked_out_at)
        return draw_time(row, clock_at(view, *row.visit.checked_out_at), CorrectedField::checked_out_at, cell, view, ui);
    const auto line = lines_of(cell).first;
    if (state == domain::VisitState::left_open)
        ui.elided(ui.tr(message_of(state)), line, {theme::body, Weight::regular, theme::attention_ink});
    else if (state == domain::VisitState::inside)
        ui.text(ui.tr(message_of(state)), line, cell_soft);
    else
        ui.text("—", line, {theme::body, Weight::regular, theme::hint});
}

void draw_name(const store::DayRow& row, Rect cell, const View& view, Ui& ui) {
    const auto lines = lines_of(cell);
    ui.elided(shown_name(ui, view, row.participant), lines.first, row.visit.voided_at ? cell_soft : cell_bold);
    const auto* moved = first_of(row, CorrectedField::participant);
    if (moved)
        strike(ui, ui.elided(moved->participant.number + " " + shown_name(ui, view, moved->participant), lines.second,
                             small));
}

void draw_row(const store::DayRow& row, const Columns& columns, bool wide, const State& state, const View& view, Ui& ui,
              Rect line) {
    const auto cell = [&](Column column) { return columns.cell(line, column); };
    const auto& soft = row.visit.voided_at ? cell_soft : cell_plain;
    ui.text(row.participant.number, lines_of(cell(number)).first, soft);
    draw_name(row, cell(name), view, ui);
    draw_time(row, clock_at(view, row.visit.checked_in_at), CorrectedField::checked_in_at, cell(in), view, ui);
    draw_out(row, cell(out), view, ui);
    const auto how = ui.tr(message_of(row.visit.checked_in_means));
    ui.elided(wide ? how + " · " + row.checked_in_device : how, lines_of(cell(means)).first, cell_soft);
    const auto words = state.tab == Tab::others ? ui.tr(message_of(row.participant.kind))
                                                : session_words(ui, row.sessions);
    const auto lines = lines_of(cell(what));
    if (words.empty())
        ui.text("—", lines.first, {theme::body, Weight::regular, theme::hint});
    else if (const auto drawn = ui.elided(words, lines.first, soft); row.visit.voided_at)
        strike(ui, drawn);
    if (height_of(row) == tall_row) {
        const auto from = lines_of(cell(means)).second;
        ui.elided(reason_words(row, view, ui), {from.x, from.y, lines.second.right() - from.x, from.h}, small);
    }
    const auto look = chip_of(row, view.today());
    const auto place = cell(state_of_visit);
    chip(ui, {place.x, place.centre().y - theme::chip_height / 2}, look.icon, ui.tr(look.word), look.tone);
}

Columns columns_of(const State& state, const Ui& ui, float width, bool wide) {
    return {{{ui.tr("column.number"), 76},
             {ui.tr("column.name"), wide ? 150.0F : 108.0F},
             {ui.tr("visit.in"), 112},
             {ui.tr("visit.out"), wide ? 120.0F : 102.0F},
             {ui.tr("visit.means"), wide ? 180.0F : 84.0F},
             {ui.tr(state.tab == Tab::others ? "visit.kind" : "column.activity"), 0},
             {ui.tr("column.state"), 124}},
            width};
}

/// ↑ ↓ a row, Enter its file.
void take_keys(State& state, const std::vector<const store::DayRow*>& rows, Ui& ui, Intents& intents) {
    const auto at = static_cast<std::size_t>(
        std::ranges::find_if(rows, [&](const auto* row) { return state.chosen == row->visit.id; }) - rows.begin());
    if (const auto to = stepped(ui, at, rows.size())) {
        choose(state, rows[*to]->visit.id);
        state.show_chosen = true;
    }
    const bool typing = ImGui::GetIO().WantTextInput;
    if (at < rows.size() && !typing && rows[at]->participant.kind == domain::AttendeeKind::participant &&
        ui.key(SDLK_RETURN))
        intents.push_back(intent::OpenFile{rows[at]->participant.id});
}

void draw_rows(State& state, const std::vector<const store::DayRow*>& rows, const View& view, Ui& ui, Rect rest) {
    const bool wide = rest.w > 1000;
    const auto columns = columns_of(state, ui, rest.w, wide);
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    if (rows.empty()) {
        ui.text(ui.tr("attendance_page.none"), {rest.x, rest.y + 40, rest.w, 24},
                {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    float high = 0;
    for (const auto* row : rows)
        high += height_of(*row);
    ScrollArea scroll{ui, "visits", inset(rest, 0, 1), high};
    Rect content = scroll.content();
    for (const auto* row : rows) {
        const auto line = cut_top(content, height_of(*row));
        const bool chosen = state.chosen == row->visit.id;
        if (chosen && std::exchange(state.show_chosen, false) && (line.y < rest.y || line.bottom() > rest.bottom()))
            scroll.keep_place(line.y - rest.centre().y);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{row->visit.id.value};
        if (table_row(ui, line, row->participant.number, chosen))
            choose(state, row->visit.id);
        draw_row(*row, columns, wide, state, view, ui, line);
    }
}

/// A figure of the foot, which opens its rows: the one that is opened is bold.
bool foot_figure(const char* id, const std::string& words, bool opened, Ui& ui, Rect& foot) {
    const TextLook look{theme::body, opened ? Weight::bold : Weight::regular, opened ? theme::primary : theme::soft_ink};
    const auto place = cut_left(foot, ui.width(words, look) + 2, 22);
    const auto press = ui.press(id, {place.x - 6, place.y + 8, place.w + 12, place.h - 16}, words);
    if (press.hovered)
        ui.fill({place.x - 6, place.y + 10, place.w + 12, place.h - 20}, theme::hover, theme::chip_radius);
    if (press.focused)
        ui.focus_ring({place.x - 2, place.y + 14, place.w + 4, place.h - 28}, theme::chip_radius);
    ui.text(words, place, look);
    return press.clicked;
}

void draw_totals(State& state, const DayBook& book, const View& view, Ui& ui, Rect& foot) {
    struct Total {
        Filter filter;
        const char* words;
    };
    constexpr Total totals[]{{Filter::standing, "attendance_page.n_arrivals"},
                             {Filter::corrected, "attendance_page.n_corrected"},
                             {Filter::voided, "attendance_page.n_voided"},
                             {Filter::inside, "attendance_page.n_inside"},
                             {Filter::left_open, "attendance_page.n_left_open"}};
    for (const auto& total : totals) {
        const auto n = std::ranges::count_if(book.rows, [&](const store::DayRow& row) {
            return belongs(row, Tab::arrivals) && passes(row, total.filter, view.today());
        });
        if (n == 0 && total.filter != Filter::standing)
            continue;
        const bool opened = state.filter == total.filter;
        if (foot_figure(total.words, ui.tr_n(total.words, n), opened, ui, foot))
            state.filter = opened ? Filter::all : total.filter;
    }
}

/// Carers, volunteers and visitors, each counted apart.
void draw_kinds(State& state, const DayBook& book, const View& view, Ui& ui, Rect& foot) {
    using enum domain::AttendeeKind;
    for (const auto kind : {carer, volunteer, visitor}) {
        const auto n = std::ranges::count_if(book.rows, [&](const store::DayRow& row) {
            return row.participant.kind == kind && passes(row, Filter::standing, view.today());
        });
        const bool opened = state.kind == kind;
        const auto words = ui.tr("attendance_page.n_kind", fmt::arg("kind", ui.tr(message_of(kind))), fmt::arg("n", n));
        if (foot_figure(message_of(kind), words, opened, ui, foot))
            state.kind = opened ? std::nullopt : std::optional{kind};
    }
}

}  // namespace

void draw_table(State& state, const DayBook& book, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    Rect foot = card_foot(ui, rest, {});
    FieldLook look{.hint = ui.tr("attendance_page.find_hint"), .icon = Icon::search};
    look.take_focus = ui.key(SDLK_SLASH);
    bare_field(ui, "find", middle(cut_right(foot, std::min(240.0F, foot.w * 0.34F), 16), 36),
               ui.tr("attendance_page.find"), state.text, look);
    if (state.tab == Tab::arrivals)
        draw_totals(state, book, view, ui, foot);
    else
        draw_kinds(state, book, view, ui, foot);
    const auto rows = shown_rows(state, book, view);
    take_keys(state, rows, ui, intents);
    draw_rows(state, rows, view, ui, rest);
}

}  // namespace oasis::admin::attendance
