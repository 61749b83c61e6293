#include "admin/pages/day_end.h"

#include "admin/attendance_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <imgui.h>

namespace oasis::admin::day_end {

namespace {

using namespace widgets;

constexpr float session_height = 82;
constexpr float person_height = 46;
constexpr float foot_height = 64;
constexpr float wide_page = 1500;  // with room for the second thoughts of each column
constexpr float half_control = 84;  // 出席, and as wide 缺席

struct StateWord {
    Icon icon;
    const char* word;
    Tone tone;
};
StateWord state_of(const store::SessionToConfirm& session, const Draft* draft, const List& list, domain::Instant now) {
    if (draft && draft->stage != Draft::Stage::open)
        return {Icon::clock, "day_end.saving", Tone::info};
    if (draft && draft->refusal)
        return {Icon::warning, "day_end.refused", Tone::attention};
    if (session.confirmed_at)
        return {Icon::check, "participation.confirmed", Tone::done};
    if (list.empty())
        return {Icon::people, "day_end.unpicked", Tone::plain};
    if (session.view.session.starts_at > now)
        return {Icon::clock, "day_end.ahead", Tone::plain};
    if (session.view.session.ends_at > now)
        return {Icon::clock, "day_end.under_way", Tone::info};
    return {Icon::warning, "participation.picked", Tone::attention};
}

std::string people_word(const Ui& ui, const List& list) {
    return ui.tr_n("day_end.people", static_cast<long>(list.lines.size() + list.added.size()));
}

void draw_session(State& state, const Shown& current, std::size_t place, const View& view, Ui& ui, Rect row) {
    const auto& session = view.data.day_book->sessions[place];
    const auto id = session.view.session.id;
    const IdScope scope{id.value};
    const bool here = place == current.place;
    const auto title = clock_at(view, session.view.session.starts_at) + " " + alias(ui, session.view.activity);
    if (table_row(ui, row, title, here)) {
        state.session = id;
        state.column = Column::people;
        state.search.clear();
    }
    if (here && state.column == Column::sessions)
        ui.outline(inset(row, 1, 0), theme::primary, 2);
    const auto draft = state.drafts.find(id);
    const auto* drafted = draft == state.drafts.end() ? nullptr : &draft->second;
    const auto list = list_of(view.data.day_book->lists[place], drafted ? drafted->marks : Marks{}, view.data);
    const auto word = state_of(session, drafted, list, view.now);
    Rect rest = inset(row, theme::card_padding, 14);
    Rect first = cut_top(rest, theme::chip_height, 6);
    const float wide = chip_width(ui, ui.tr(word.word));
    const auto chip_place = cut_right(first, wide, 8);
    chip(ui, {chip_place.x, chip_place.y}, word.icon, ui.tr(word.word), word.tone);
    ui.elided(title, first, {theme::body, Weight::bold, theme::ink});
    const TextLook small{theme::small, Weight::regular, theme::soft_ink};
    const auto decided = std::to_string(list.decided()) + " / " + std::to_string(list.lines.size());
    ui.text(decided, cut_right(rest, ui.width(decided, small) + 1, 8), {theme::small, Weight::regular, theme::soft_ink});
    const auto& room = session.view.session.room;
    ui.elided(people_word(ui, list) + (room.empty() ? "" : " · " + room), rest, small);
}

void draw_sessions(State& state, const Shown& current, const View& view, Ui& ui, Rect place) {
    const auto& book = *view.data.day_book;
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("day_end.sessions"));
    const auto count = book.sessions.size();
    ScrollArea scroll{ui, "sessions", rest, session_height * static_cast<float>(count)};
    Rect content = scroll.content();
    for (std::size_t at = 0; at < count; ++at)
        draw_session(state, current, at, view, ui, cut_top(content, session_height));
}

/// 出席 and 缺席 side by side, always in the same place. Returns what was pressed.
std::optional<bool> presence(Ui& ui, Rect cell, std::optional<bool> now, Enabled enabled) {
    Rect track = middle({cell.x, cell.y, 2 * half_control + 6, cell.h}, 34);
    ui.fill(track, theme::track, theme::control_radius);
    track = inset(track, 3, 3);
    std::optional<bool> pressed;
    for (const bool present : {true, false}) {
        const auto part = cut_left(track, half_control);
        const auto label = ui.tr(present ? "day_end.present" : "day_end.absent");
        if (ui.press(present ? "present" : "absent", part, label, enabled))
            pressed = present;
        const bool chosen = now == present;
        const TextLook look{theme::body, chosen ? Weight::bold : Weight::regular, theme::ink, Align::centre};
        if (!chosen) {
            ui.text(label, part, look);
            continue;
        }
        ui.fill(part, theme::surface, theme::chip_radius);
        ui.outline(part, theme::button_edge, 1, theme::chip_radius);
        const float wide = ui.width(label, look) + 22;
        const Rect words{part.x + (part.w - wide) / 2, part.y, wide, part.h};
        if (present)
            ui.icon(Icon::check, {words.x + 8, words.centre().y}, theme::primary, theme::icon_small);
        else
            ui.line({words.x + 2, words.centre().y}, {words.x + 13, words.centre().y}, theme::ink, 2);
        ui.text(label, {words.x + 22, words.y, words.w - 20, words.h}, {theme::body, Weight::bold, theme::ink});
    }
    return pressed;
}

/// 08:51–11:30, or that there is none.
std::string stay_of(const Ui& ui, const View& view, const std::optional<domain::Visit>& visit) {
    if (!visit)
        return ui.tr("day_end.no_visit");
    return clock_at(view, visit->checked_in_at) + "–" +
           (visit->checked_out_at ? clock_at(view, *visit->checked_out_at) : std::string{});
}

void draw_line(State& state, Shown& it, std::size_t at, const Columns& columns, bool narrow, const View& view, Ui& ui,
               Rect row) {
    const auto& line = it.list.lines[at];
    const auto& person = line.person->participant;
    const IdScope scope{person.id.value};
    const bool here = it.draft.row == at;
    // The control lies on the row: the row's own target ends before it.
    const auto control = columns.cell(row, 5);
    const Rect target{row.x, row.y, control.x - row.x - 8, row.h};
    if (here)
        ui.fill(inset(row, 1, 0), theme::selected);
    const auto press = ui.press("row", target, person.number);
    if (press) {
        it.draft.row = at;
        state.column = Column::people;
    }
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
    if (here && state.column == Column::people)
        ui.outline(inset(row, 1, 0), theme::primary, 2);
    ui.text(std::to_string(at + 1), columns.cell(row, 0), {theme::body, Weight::regular, theme::hint});
    ui.text(person.number, columns.cell(row, 1));
    ui.elided(shown_name(ui, view, person), columns.cell(row, 2), cell_bold);
    ui.elided(stay_of(ui, view, line.person->visit), columns.cell(row, 3), line.person->visit ? cell_plain : cell_soft);
    if (!narrow)
        ui.elided(ui.tr(message_of(line.person->origin)), columns.cell(row, 4), cell_soft);
    const bool open = it.draft.stage == Draft::Stage::open && view.may(domain::Right::confirm_attendance);
    if (const auto pressed = presence(ui, control, line.present, open ? Enabled::yes : Enabled::no)) {
        it.draft.row = at;
        mark(it.draft, it.list, *pressed);
    }
    if (!line.present)
        ui.text(ui.tr("day_end.undecided"), {control.x + 2 * half_control + 18, row.y, 76, row.h},
                {theme::small, Weight::regular, theme::soft_ink});
}

void draw_list(State& state, Shown& it, const View& view, Ui& ui, Rect place, bool narrow) {
    const Columns columns{{{"#", 44},
                           {ui.tr("column.number"), 76},
                           {ui.tr("column.name"), 0},
                           {ui.tr("day_end.stay"), 130},
                           {narrow ? std::string{} : ui.tr("day_end.origin"), narrow ? 1.0F : 140.0F},
                           {ui.tr("day_end.mark"), 2 * half_control + 96}},
                          place.w};
    columns.draw_head(ui, cut_top(place, theme::row_height));
    if (it.list.lines.empty()) {
        empty_state(ui, place, {Icon::people, ui.tr("day_end.nobody"), ui.tr("day_end.nobody_why"), {}, {}});
        return;
    }
    ScrollArea scroll{ui, "people", place, person_height * static_cast<float>(it.list.lines.size())};
    if (std::exchange(state.show_row, false)) {
        const float top = person_height * static_cast<float>(it.draft.row) * ui.scale();
        const float row = person_height * ui.scale();
        const float high = place.h * ui.scale();
        if (top < ImGui::GetScrollY())
            ImGui::SetScrollY(top);
        else if (top + row > ImGui::GetScrollY() + high)
            ImGui::SetScrollY(top + row - high);
    }
    Rect content = scroll.content();
    for (std::size_t at = 0; at < it.list.lines.size(); ++at) {
        const auto row = cut_top(content, person_height);
        if (scroll.shows(row))
            draw_line(state, it, at, columns, narrow, view, ui, row);
    }
}

void draw_foot(State& state, Shown& it, const View& view, Ui& ui, Rect foot, Intents& intents) {
    ui.line({foot.x, foot.y}, {foot.right(), foot.y}, theme::line);
    Rect rest = middle(inset(foot, theme::card_padding, 0), theme::control_height);
    const bool open = it.draft.stage == Draft::Stage::open;
    const bool done = it.session.confirmed_at && !changes(view.data.day_book->lists[it.place], it.list);
    const auto right = domain::Right::confirm_attendance;
    const bool ready = open && !done && it.session.view.session.starts_at <= view.now && view.may(right);
    const auto label = ui.tr(it.session.confirmed_at ? "day_end.save" : "day_end.confirm");
    const ButtonLook primary{ButtonKind::primary, Icon::check, ready ? Enabled::yes : Enabled::no, "Ctrl Enter",
                             reason_for(ui, view, right)};
    if (button(ui, "confirm", cut_right(rest, button_width(ui, label, primary), 10), label, primary))
        confirm(state, it, view, intents, std::nullopt);
    const auto others = ui.tr("day_end.rest_present");
    const ButtonLook quiet{ButtonKind::secondary, std::nullopt,
                           open && it.list.undecided > 0 && view.may(right) ? Enabled::yes : Enabled::no, "Shift Space"};
    if (button(ui, "rest", cut_right(rest, button_width(ui, others, quiet), 10), others, quiet))
        mark_rest_present(it.draft, it.list);
    if (it.draft.refusal) {
        ui.icon(Icon::warning, {rest.x + 9, rest.centre().y}, theme::attention_ink, 18);
        ui.elided(ui.tr(message_of(*it.draft.refusal)), {rest.x + 26, rest.y, rest.w - 26, rest.h},
                  {theme::body, Weight::bold, theme::attention_ink});
        return;
    }
    ui.elided(ui.tr("day_end.sum", fmt::arg("present", it.list.present), fmt::arg("absent", it.list.absent),
                    fmt::arg("undecided", it.list.undecided), fmt::arg("added", it.list.added.size())),
              rest, cell_soft);
}

void draw_people(State& state, Shown& it, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto& session = it.session.view.session;
    const auto title = clock_at(view, session.starts_at) + "–" + clock_at(view, session.ends_at) + " " +
                       alias(ui, it.session.view.activity);
    const auto note = session.room + (session.leader.empty() ? "" : " · " + ui.tr("day_end.led_by", fmt::arg("who", session.leader)));
    const auto decided = ui.tr("day_end.decided", fmt::arg("n", it.list.decided()), fmt::arg("all", it.list.lines.size()));
    const TextLook bold{theme::body, Weight::bold, theme::ink};
    const float words = ui.width(decided, bold) + 1;
    const bool narrow = place.w < 820;
    const float bar = narrow ? 80.0F : 160.0F;
    Rect head = card_head(ui, rest, title, note, words + bar + 28);
    ui.text(decided, cut_right(head, words, 14), bold);
    const auto all = static_cast<float>(std::max<std::size_t>(1, it.list.lines.size()));
    fill_bar(ui, middle(cut_right(head, bar), 8), static_cast<float>(it.list.decided()) / all);
    draw_foot(state, it, view, ui, cut_bottom(rest, foot_height), intents);
    draw_list(state, it, view, ui, rest, narrow);
}

}  // namespace

void draw_buttons(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    const bool letters = state.column != Column::adding;  // else they are a name's
    const auto services = ui.tr("services.open");
    const auto may_serve = domain::Right::record_services;
    const ButtonLook serve{ButtonKind::secondary, std::nullopt, enabled_for(view, may_serve), "S", reason_for(ui, view, may_serve)};
    const auto paper = ui.tr("paper_day.open");
    const auto may_correct = domain::Right::correct_attendance;
    const ButtonLook sheet{ButtonKind::secondary, std::nullopt, enabled_for(view, may_correct), "P",
                           reason_for(ui, view, may_correct)};
    const bool wants_services = button(ui, "services", cut_right(bar, button_width(ui, services, serve), 10), services, serve);
    if (wants_services || (letters && ui.key(SDLK_s)))
        intents.push_back(intent::BeginServices{});
    const bool wants_paper = button(ui, "paper", cut_right(bar, button_width(ui, paper, sheet), 10), paper, sheet);
    if ((wants_paper || (letters && ui.key(SDLK_p))) && view.data.day_book && view.may(may_correct)) {
        paper_day::Entry entry;
        entry.day = view.data.day_book->day;
        state.paper = std::move(entry);
    }
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto gone = std::erase_if(state.drafts, [&](const auto& entry) {
        return entry.second.stage == Draft::Stage::saved && entry.second.saved_at != view.revision;
    });
    state.show_row |= gone > 0;  // the row the keys are at is the first again
    auto it = shown(state, view);
    if (!it) {
        empty_state(ui, card(ui, room),
                    {Icon::calendar, ui.tr("day_end.no_sessions"), ui.tr("day_end.no_sessions_why"), {}, {}});
        return;
    }
    const bool wide = room.w >= wide_page;
    draw_sessions(state, *it, view, ui, cut_left(room, wide ? 300.0F : 250.0F, theme::card_gap));
    draw_adding(state, *it, view, ui, cut_right(room, wide ? 340.0F : 280.0F, theme::card_gap));
    draw_people(state, *it, view, ui, room, intents);
    follow_keys(state, view, ui, intents);
}

}  // namespace oasis::admin::day_end
