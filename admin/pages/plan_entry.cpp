#include "admin/pages/plan_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>

namespace oasis::admin::plan {

using namespace widgets;

namespace {

constexpr float field_row = field_height + 14;
constexpr int weeks_of_a_term = 16;

/// Puts what was typed into the entry, or says why it cannot.
std::optional<store::PlanRefusal> take_typed(EntryDraft& it) {
    const auto starts = domain::parse_minute(it.starts);
    const auto ends = domain::parse_minute(it.ends);
    const auto first = domain::parse_day(it.first_day);
    const auto last = domain::parse_day(it.last_day);
    const int places = it.places.empty() ? 0 : number_in(it.places);
    if (!starts || !ends || *ends <= *starts || !first || !last || *last < *first)
        return store::PlanRefusal::bad_time;
    if (places < 0)
        return store::PlanRefusal::bad_places;
    auto& entry = it.entry;
    entry.starts = *starts;
    entry.ends = *ends;
    entry.first_day = *first;
    entry.last_day = *last;
    entry.places = places;
    return std::nullopt;
}

void ask(ExceptionDraft& it, Intents& intents) {
    const auto day = domain::parse_day(it.day);
    const auto starts = domain::parse_minute(it.starts);
    const auto ends = domain::parse_minute(it.ends);
    if (!day || (it.other_hours && (!starts || !ends))) {
        it.refusal = store::PlanRefusal::bad_time;
        return;
    }
    it.refusal.reset();
    it.waiting = true;
    domain::TimetableException exception{it.entry, *day, {}, {}};
    if (it.other_hours) {
        exception.starts = starts;
        exception.ends = ends;
    }
    intents.push_back(intent::SetException{exception});
}

/// The entry's next day that is not today.
domain::Day next_day_of(const domain::TimetableEntry& entry, domain::Day today) {
    const int ahead = (entry.weekday - domain::weekday_index(today) + 7) % 7;
    return domain::days_after(today, ahead == 0 ? 7 : ahead);
}

/// Which activity, on which day of the week.
void draw_what(domain::TimetableEntry& entry, const std::vector<const domain::Activity*>& all, Ui& ui, Rect& rest) {
    std::vector<std::string> names;
    std::size_t now = 0;
    for (const auto* activity : all) {
        if (activity->id == entry.activity)
            now = names.size();
        names.push_back(alias(ui, *activity) + " · " + activity->title);
    }
    entry.activity = all[now]->id;
    if (const auto chosen = choice(ui, "activity", cut_top(rest, field_height, 14), ui.tr("column.activity"), names, now))
        entry.activity = all[*chosen]->id;
    std::vector<std::string> days;
    for (int day = 0; day < 7; ++day)
        days.push_back(weekday(ui, day));
    const auto [left, nothing] = halves(rest, field_row);
    if (const auto chosen = choice(ui, "weekday", left, ui.tr("timetable.weekday"), days,
                                   static_cast<std::size_t>(entry.weekday)))
        entry.weekday = static_cast<int>(*chosen);
}

}  // namespace

EntryDraft new_entry(const View& view) {
    EntryDraft draft;
    draft.entry.weekday = domain::weekday_index(view.data.planned);
    draft.first_day = domain::to_text(view.today());
    draft.last_day = domain::to_text(domain::days_after(view.today(), 7 * weeks_of_a_term));
    return draft;
}

EntryDraft draft_of(const domain::TimetableEntry& entry) {
    EntryDraft draft;
    draft.entry = entry;
    draft.starts = domain::clock_text(entry.starts);
    draft.ends = domain::clock_text(entry.ends);
    if (entry.places > 0)
        draft.places = std::to_string(entry.places);
    draft.first_day = domain::to_text(entry.first_day);
    draft.last_day = domain::to_text(entry.last_day);
    return draft;
}

void draw_entry_dialog(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.entry;
    auto& entry = it.entry;
    const bool is_new = entry.id.value == 0;
    const auto watch = word_watch(view, domain::TextPlace::room);
    const float bar = word_bar_room(ui, watch, entry.room, half_dialog);
    const Dialog dialog{ui, "entry", ui.tr(is_new ? "timetable.add" : "timetable.change_title"), 570 + bar};
    Rect rest = dialog.room();
    const auto all = plannable(view);
    draw_what(entry, all, ui, rest);
    const auto& activity = *find_activity(view, entry.activity);
    const auto [starts, ends] = halves(rest, field_row);
    field(ui, "starts", starts, ui.tr("planning.starts"), it.starts, {.hint = "09:00", .take_focus = dialog.just_opened()});
    field(ui, "ends", ends, ui.tr("planning.ends"), it.ends, {.hint = "10:00"});
    const auto [room, leader] = halves(rest, field_row + bar);
    watched_field(ui, "room", room, ui.tr("column.room"), entry.room, {.hint = activity.room}, watch);
    field(ui, "leader", leader, ui.tr("column.leader"), entry.leader, {.hint = activity.leader});
    const auto [first, last] = halves(rest, field_row);
    field(ui, "first", first, ui.tr("timetable.first_day"), it.first_day, {.hint = "2026-09-01"});
    field(ui, "last", last, ui.tr("timetable.last_day"), it.last_day, {.hint = "2027-01-31"});
    const auto [places, nothing] = halves(rest, field_height + 8);
    field(ui, "places", places, ui.tr("column.places"), it.places, {.hint = std::to_string(activity.places)});
    refusal_line(ui, rest, it.refusal);
    switch (dialog_buttons(ui, dialog, {ui.tr("catalogue.leave"), ui.tr("form.save"), false, !it.waiting})) {
    case DialogAnswer::act:
        it.refusal = take_typed(it);
        if (!it.refusal) {
            it.waiting = true;
            intents.push_back(intent::SaveEntry{entry});
        }
        break;
    case DialogAnswer::safe: state.entry.reset(); break;
    case DialogAnswer::none: break;
    }
}

void draw_exception_dialog(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.exception;
    const auto* entry = find_entry(view, it.entry);
    if (!entry)
        return state.exception.reset();
    const Dialog dialog{ui, "exception", ui.tr("timetable.add_exception"), 330};
    Rect rest = dialog.room();
    if (dialog.just_opened())
        it.day = domain::to_text(next_day_of(*entry, view.today()));
    const auto [day, nothing] = halves(rest, field_row);
    field(ui, "day", day, ui.tr("timetable.on_day"), it.day, {.hint = "2026-10-01", .take_focus = dialog.just_opened()});
    if (radio(ui, "off", cut_top(rest, 36), ui.tr("timetable.off_long"), !it.other_hours))
        it.other_hours = false;
    if (radio(ui, "other", cut_top(rest, 36, 8), ui.tr("timetable.other_hours"), it.other_hours))
        it.other_hours = true;
    const auto times = cut_top(rest, field_height, 8);
    if (it.other_hours) {
        Rect row = times;
        const auto [starts, ends] = halves(row, field_height);
        field(ui, "starts", starts, ui.tr("planning.starts"), it.starts);
        field(ui, "ends", ends, ui.tr("planning.ends"), it.ends);
    }
    refusal_line(ui, rest, it.refusal);
    switch (dialog_buttons(ui, dialog, {ui.tr("catalogue.leave"), ui.tr("form.save"), false, !it.waiting})) {
    case DialogAnswer::act: ask(it, intents); break;
    case DialogAnswer::safe: state.exception.reset(); break;
    case DialogAnswer::none: break;
    }
}

void draw_removal_dialog(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto* entry = find_entry(view, *state.week.removing);
    const auto* activity = entry ? find_activity(view, entry->activity) : nullptr;
    if (!activity)
        return state.week.removing.reset();
    const Dialog dialog{ui, "removing", ui.tr("timetable.remove_title"), 230};
    Rect rest = dialog.room();
    const auto box = cut_top(rest, 56, 16);
    ui.fill(box, theme::sunken, theme::control_radius);
    ui.outline(box, theme::line, 1, theme::control_radius);
    ui.elided(alias(ui, *activity) + " · " + weekday(ui, entry->weekday) + " " + domain::clock_text(entry->starts),
              inset(box, 18, 0), {theme::body, Weight::bold, theme::ink});
    const auto effect = ui.tr("timetable.remove_effect");
    tall_panel(ui, cut_top(rest, tall_panel_height(ui, rest.w, effect)), Tone::attention, Icon::info,
               ui.tr("issuing.then"), effect);
    switch (dialog_buttons(ui, dialog, {ui.tr("cancelling.leave"), ui.tr("timetable.remove"), false, true, false})) {
    case DialogAnswer::act: intents.push_back(intent::RemoveEntry{entry->id}); [[fallthrough]];
    case DialogAnswer::safe: state.week.removing.reset(); break;
    case DialogAnswer::none: break;
    }
}

}  // namespace oasis::admin::plan
