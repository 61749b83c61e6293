#include "admin/pages/plan_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>

namespace oasis::admin::plan {

namespace {

using namespace widgets;

constexpr float field_row = field_height + 14;

void ask_schedule(Scheduling& it, const View& view, Intents& intents) {
    const auto starts = domain::parse_minute(it.starts);
    const auto ends = domain::parse_minute(it.ends);
    const int places = it.places.empty() ? 0 : number_in(it.places);
    it.refusal.reset();
    if (!starts || !ends || *ends <= *starts)
        it.refusal = store::PlanRefusal::bad_time;
    else if (places < 0)
        it.refusal = store::PlanRefusal::bad_places;
    if (it.refusal)
        return;
    it.waiting = true;
    intents.push_back(intent::Schedule{
        {plannable(view).at(it.activity)->id, view.data.planned, *starts, *ends, it.room, it.leader, places}});
}

void draw_scheduling(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.scheduling;
    const auto watch = word_watch(view, domain::TextPlace::room);
    const float bar = word_bar_room(ui, watch, it.room, half_dialog);
    const Dialog dialog{ui, "scheduling", ui.tr("planning.title", fmt::arg("day", short_date(ui, view.data.planned))),
                        410 + bar};
    Rect rest = dialog.room();
    std::vector<std::string> names;
    const auto all = plannable(view);
    for (const auto* activity : all)
        names.push_back(alias(ui, *activity) + " · " + activity->title);
    it.activity = std::min(it.activity, names.size() - 1);
    if (const auto chosen = choice(ui, "activity", cut_top(rest, field_height, 14), ui.tr("column.activity"), names, it.activity))
        it.activity = *chosen;
    const auto& activity = *all[it.activity];
    const auto [from, to] = halves(rest, field_row);
    field(ui, "starts", from, ui.tr("planning.starts"), it.starts, {.hint = "09:00", .take_focus = dialog.just_opened()});
    field(ui, "ends", to, ui.tr("planning.ends"), it.ends, {.hint = "10:00"});
    const auto [room, leader] = halves(rest, field_row + bar);
    watched_field(ui, "room", room, ui.tr("column.room"), it.room, {.hint = activity.room}, watch);
    field(ui, "leader", leader, ui.tr("column.leader"), it.leader, {.hint = activity.leader});
    const auto [places, nothing] = halves(rest, field_height + 8);
    field(ui, "places", places, ui.tr("column.places"), it.places, {.hint = std::to_string(activity.places)});
    refusal_line(ui, rest, it.refusal);
    switch (dialog_buttons(ui, dialog, {ui.tr("planning.leave"), ui.tr("planning.add"), false, !it.waiting && !watch.blocks(it.room)})) {
    case DialogAnswer::act: ask_schedule(it, view, intents); break;
    case DialogAnswer::safe: state.scheduling.reset(); break;
    case DialogAnswer::none: break;
    }
}

void draw_cancelling(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto it = std::ranges::find_if(
        view.data.plan, [&](const auto& row) { return state.chosen == row.session.id; });
    if (it == view.data.plan.end()) {
        state.cancelling = false;
        return;
    }
    const Dialog dialog{ui, "cancelling", ui.tr("cancelling.title"), 230};
    Rect rest = dialog.room();
    const auto box = cut_top(rest, 56, 16);
    ui.fill(box, theme::sunken, theme::control_radius);
    ui.outline(box, theme::line, 1, theme::control_radius);
    const auto about = alias(ui, it->activity) + " · " + short_date(ui, view.data.planned) + " " +
                       clock_at(view, it->session.starts_at);
    ui.elided(about, inset(box, 18, 0), {theme::body, Weight::bold, theme::ink});
    const auto effect = ui.tr("cancelling.effect", fmt::arg("n", it->picked));
    tall_panel(ui, cut_top(rest, tall_panel_height(ui, rest.w, effect)), Tone::attention, Icon::info,
               ui.tr("issuing.then"), effect);
    switch (dialog_buttons(ui, dialog, {ui.tr("cancelling.leave"), ui.tr("cancelling.act"), false, true, false})) {
    case DialogAnswer::act: intents.push_back(intent::CancelSession{it->session.id}); [[fallthrough]];
    case DialogAnswer::safe: state.cancelling = false; break;
    case DialogAnswer::none: break;
    }
}

}  // namespace

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    if (plannable(view).empty()) {
        state.scheduling.reset();
        state.entry.reset();
    }
    if (state.activity)
        draw_activity_dialog(state, view, ui, intents);
    else if (state.scheduling)
        draw_scheduling(state, view, ui, intents);
    else if (state.entry)
        draw_entry_dialog(state, view, ui, intents);
    else if (state.exception)
        draw_exception_dialog(state, view, ui, intents);
    else if (state.leader)
        draw_leader_dialog(state, view, ui, intents);
    else if (state.week.removing)
        draw_removal_dialog(state, view, ui, intents);
    else if (state.cancelling)
        draw_cancelling(state, view, ui, intents);
    else
        return false;
    return true;
}

}  // namespace oasis::admin::plan
