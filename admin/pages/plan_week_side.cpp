#include "admin/pages/plan_week.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"

namespace oasis::admin::plan {

using namespace widgets;

namespace {

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

void fact(Ui& ui, Rect& rest, const std::string& caption, const std::string& says) {
    const auto row = cut_top(rest, 36);
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
    ui.text(caption, row, soft);
    ui.elided(says.empty() ? "—" : says, {row.x + 90, row.y, row.w - 90, row.h},
              {theme::body, Weight::regular, theme::ink, Align::right});
}

/// Where it is being taken to, and how it comes to stand there.
void draw_way(const WeekState& state, const Block& block, Ui& ui, Rect& rest) {
    if (block.fixed)
        return;
    std::string words = ui.tr("timetable.move_how");
    if (state.moving)
        words = ui.tr("timetable.moving", fmt::arg("day", weekday(ui, state.moving->weekday)),
                      fmt::arg("time", domain::clock_text(state.moving->starts)));
    const float high = tall_panel_height(ui, rest.w, words);
    tall_panel(ui, cut_bottom(rest, high, 12), state.moving ? Tone::attention : Tone::info, Icon::info,
               ui.tr("timetable.move"), words);
}

void draw_exceptions(const domain::TimetableEntry& entry, const View& view, Ui& ui, Rect& rest, Intents& intents) {
    ui.text(ui.tr("timetable.exceptions"), cut_top(rest, 40), {theme::section, Weight::bold, theme::ink});
    bool any = false;
    for (const auto& exception : view.data.week_book->exceptions) {
        if (exception.entry != entry.id || exception.day < view.today() || rest.h < 36)
            continue;
        any = true;
        const IdScope scope{static_cast<long long>(std::chrono::sys_days{exception.day}.time_since_epoch().count())};
        auto row = cut_top(rest, 36);
        ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
        if (icon_button(ui, "clear", middle(cut_right(row, 32), 32), Icon::undo, ui.tr("timetable.clear_exception")))
            intents.push_back(intent::ClearException{entry.id, exception.day});
        const auto says = exception.starts ? domain::clock_text(*exception.starts) + "–" + domain::clock_text(*exception.ends)
                                           : ui.tr("timetable.off");
        ui.elided(short_date(ui, exception.day) + " · " + says, row);
    }
    if (!any)
        ui.text(ui.tr("timetable.no_exceptions"), cut_top(rest, 30), soft);
}

void draw_entry(State& state, const domain::TimetableEntry& entry, const View& view, Ui& ui, Rect rest,
                Intents& intents) {
    fact(ui, rest, ui.tr("timetable.first_day"), domain::to_text(entry.first_day));
    fact(ui, rest, ui.tr("timetable.last_day"), domain::to_text(entry.last_day));
    Rect foot = cut_bottom(rest, 40, 12);
    const auto change = ui.tr("timetable.change");
    if (button(ui, "change", cut_left(foot, button_width(ui, change), 10), change))
        state.entry = draft_of(entry);
    const auto copy = ui.tr("timetable.copy");
    if (button(ui, "copy entry", cut_left(foot, button_width(ui, copy), 10), copy)) {
        state.entry = draft_of(entry);
        state.entry->entry.id = {};
    }
    if (icon_button(ui, "remove", middle(cut_right(foot, 36), 36), Icon::trash, ui.tr("timetable.remove")))
        state.week.removing = entry.id;
    const auto except = ui.tr("timetable.add_exception");
    const auto line = cut_bottom(rest, 40, 10);
    if (button(ui, "except", {line.x, line.y, button_width(ui, except), 40}, except)) {
        state.exception.emplace();
        state.exception->entry = entry.id;
        state.exception->starts = domain::clock_text(entry.starts);
        state.exception->ends = domain::clock_text(entry.ends);
    }
    draw_exceptions(entry, view, ui, rest, intents);
}

void draw_session(State& state, domain::SessionId id, const Block& block, const View& view, Ui& ui, Rect rest,
                  Intents& intents) {
    fact(ui, rest, ui.tr("column.places"), block.note);
    const auto open = ui.tr("timetable.open_day");
    const auto line = cut_bottom(rest, 40);
    if (button(ui, "open day", {line.x, line.y, button_width(ui, open), 40}, open)) {
        intents.push_back(intent::ShowDay{domain::days_after(view.data.week_book->monday, block.weekday)});
        state.part = Part::day;
        state.chosen = id;
    }
}

}  // namespace

void draw_chosen_block(State& state, const Block& block, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = inset(card(ui, place), 20, 18);
    Rect head = cut_top(rest, 60, 8);
    const auto leave = cut_right(head, 32, 8);
    if (icon_button(ui, "close", {leave.x, leave.y, 32, 32}, Icon::cross, ui.tr("shell.close"))) {
        state.week.chosen.reset();
        state.week.moving.reset();
    }
    ui.elided(alias(ui, *block.activity), {head.x, head.y, head.w, 32}, {theme::title, Weight::bold, theme::ink});
    ui.elided(block.activity->title, {head.x, head.y + 34, head.w, 24}, soft);
    draw_way(state.week, block, ui, rest);
    fact(ui, rest, ui.tr("column.time"), weekday(ui, block.weekday) + " " + domain::clock_text(block.starts) + "–" +
                                             domain::clock_text(block.ends));
    fact(ui, rest, ui.tr("column.room"), block.room);
    fact(ui, rest, ui.tr("column.leader"), block.leader);
    if (block.expired)
        draw_licence_word(ui, cut_top(rest, 28));
    if (const auto* session = std::get_if<domain::SessionId>(&block.id))
        draw_session(state, *session, block, view, ui, rest, intents);
    else if (const auto* entry = find_entry(view, std::get<domain::TimetableEntryId>(block.id)))
        draw_entry(state, *entry, view, ui, rest, intents);
}

}  // namespace oasis::admin::plan
