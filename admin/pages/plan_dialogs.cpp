#include "admin/pages/plan.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace oasis::admin::plan {

namespace {

using namespace widgets;

/// An activity's hue and the icon that goes with it, as kiosk and console know them.
struct Kind {
    const char* hue;
    const char* icon;
};
constexpr std::array kinds{Kind{"health", "book"},   Kind{"craft", "palette"}, Kind{"cooking", "soup"},
                           Kind{"garden", "flower"}, Kind{"music", "music"},   Kind{"work", "briefcase"}};

int number_in(const std::string& text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc{} && end == text.data() + text.size() ? value : -1;
}

std::string refusal_words(const Ui& ui, store::PlanRefusal refusal) {
    switch (refusal) {
    case store::PlanRefusal::empty_title: return ui.tr("planning.empty_title");
    case store::PlanRefusal::empty_alias: return ui.tr("planning.empty_alias");
    case store::PlanRefusal::unfit_text: return ui.tr("planning.unfit_text");
    case store::PlanRefusal::bad_places: return ui.tr("planning.bad_places");
    case store::PlanRefusal::bad_time: return ui.tr("planning.bad_time");
    case store::PlanRefusal::no_activity: return ui.tr("planning.no_activity");
    case store::PlanRefusal::settled: return ui.tr("planning.settled");
    case store::PlanRefusal::not_found: break;
    }
    return ui.tr("planning.not_found");
}

/// Two fields beside each other.
std::pair<Rect, Rect> halves(Rect& rest, float height = field_height + 14) {
    Rect row = cut_top(rest, height);
    const float half = (row.w - theme::form_column_gap) / 2;
    const auto left = cut_left(row, half, theme::form_column_gap);
    return {left, row};
}

void refusal_line(Ui& ui, Rect& rest, const std::optional<store::PlanRefusal>& refusal) {
    const auto line = cut_top(rest, 28);
    if (!refusal)
        return;
    ui.icon(Icon::warning, {line.x + 9, line.centre().y}, theme::attention_ink, 18);
    ui.text(refusal_words(ui, *refusal), {line.x + 26, line.y, line.w - 26, line.h},
            {theme::body, Weight::regular, theme::attention_ink});
}

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
        {view.data.activities[it.activity].id, view.data.planned, *starts, *ends, it.room, it.leader, places}});
}

void draw_scheduling(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.scheduling;
    const Dialog dialog{ui, "scheduling", ui.tr("planning.title", fmt::arg("day", short_date(ui, view.data.planned))),
                        410};
    Rect rest = dialog.room();
    std::vector<std::string> names;
    for (const auto& activity : view.data.activities)
        names.push_back(activity.alias_zh + " · " + activity.title);
    it.activity = std::min(it.activity, names.size() - 1);
    if (const auto chosen = choice(ui, "activity", cut_top(rest, field_height, 14), ui.tr("column.activity"), names, it.activity))
        it.activity = *chosen;
    const auto& activity = view.data.activities[it.activity];
    const auto [from, to] = halves(rest);
    field(ui, "starts", from, ui.tr("planning.starts"), it.starts, {.hint = "09:00", .take_focus = dialog.just_opened()});
    field(ui, "ends", to, ui.tr("planning.ends"), it.ends, {.hint = "10:00"});
    const auto [room, leader] = halves(rest);
    field(ui, "room", room, ui.tr("column.room"), it.room, {.hint = activity.room});
    field(ui, "leader", leader, ui.tr("column.leader"), it.leader, {.hint = activity.leader});
    const auto [places, nothing] = halves(rest, field_height + 8);
    field(ui, "places", places, ui.tr("column.places"), it.places, {.hint = std::to_string(activity.places)});
    refusal_line(ui, rest, it.refusal);
    switch (dialog_buttons(ui, dialog, {ui.tr("planning.leave"), ui.tr("planning.add"), false, !it.waiting})) {
    case DialogAnswer::act: ask_schedule(it, view, intents); break;
    case DialogAnswer::safe: state.scheduling.reset(); break;
    case DialogAnswer::none: break;
    }
}

void ask_activity(NewActivity& it, Intents& intents) {
    const int places = number_in(it.places);
    if (places <= 0) {
        it.refusal = store::PlanRefusal::bad_places;
        return;
    }
    domain::Activity activity;
    activity.title = it.title;
    activity.alias_zh = it.alias_zh;
    activity.alias_en = it.alias_en;
    activity.hue = kinds.at(it.hue).hue;
    activity.icon = kinds.at(it.hue).icon;
    if (it.service_item > 0)
        activity.service_item = domain::service_items.at(it.service_item - 1);
    activity.room = it.room;
    activity.leader = it.leader;
    activity.places = places;
    it.refusal.reset();
    it.waiting = true;
    intents.push_back(intent::AddActivity{activity});
}

/// Which of the nine service items the activity is; an assessment speaks of the item.
void draw_service_item(NewActivity& it, Ui& ui, Rect place) {
    std::vector<std::string> names{ui.tr("activity.no_service_item")};
    for (const char* code : domain::service_items)
        names.push_back(service_item_name(ui, code));
    if (const auto chosen = choice(ui, "item", place, ui.tr("activity.service_item"), names, it.service_item))
        it.service_item = *chosen;
}

void draw_activity(State& state, Ui& ui, Intents& intents) {
    auto& it = *state.new_activity;
    const Dialog dialog{ui, "activity", ui.tr("activity.new_title"), 558};
    Rect rest = dialog.room();
    FieldLook title{.message = ui.tr("activity.title_note"), .take_focus = dialog.just_opened()};
    field(ui, "title", cut_top(rest, field_height + message_height, 10), ui.tr("activity.title"), it.title, title);
    draw_service_item(it, ui, cut_top(rest, field_height, 14));
    const auto [zh, en] = halves(rest, field_height + message_height + 10);
    field(ui, "alias zh", zh, ui.tr("activity.alias_zh"), it.alias_zh, {.message = ui.tr("activity.alias_note")});
    field(ui, "alias en", en, ui.tr("activity.alias_en"), it.alias_en);
    const auto [room, leader] = halves(rest);
    field(ui, "room", room, ui.tr("column.room"), it.room);
    field(ui, "leader", leader, ui.tr("column.leader"), it.leader);
    const std::array names{ui.tr("hue.health"), ui.tr("hue.craft"), ui.tr("hue.cooking"),
                           ui.tr("hue.garden"), ui.tr("hue.music"), ui.tr("hue.work")};
    const auto [places, hue] = halves(rest, field_height + 8);
    field(ui, "places", places, ui.tr("column.places"), it.places);
    if (const auto chosen = choice(ui, "hue", hue, ui.tr("activity.kind"), names, it.hue))
        it.hue = *chosen;
    refusal_line(ui, rest, it.refusal);
    const bool ready = !it.waiting && !it.title.empty() && !it.alias_zh.empty();
    switch (dialog_buttons(ui, dialog, {ui.tr("planning.leave"), ui.tr("activity.add"), false, ready})) {
    case DialogAnswer::act: ask_activity(it, intents); break;
    case DialogAnswer::safe: state.new_activity.reset(); break;
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
    if (state.scheduling && view.data.activities.empty())
        state.scheduling.reset();
    if (state.new_activity)
        draw_activity(state, ui, intents);
    else if (state.scheduling)
        draw_scheduling(state, view, ui, intents);
    else if (state.cancelling)
        draw_cancelling(state, view, ui, intents);
    else
        return false;
    return true;
}

}  // namespace oasis::admin::plan
