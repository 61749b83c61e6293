#include "admin/attendance_words.h"
#include "admin/pages/plan_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <algorithm>
#include <array>

namespace oasis::admin::plan {

using namespace widgets;

namespace {

/// An activity's hue and the icon that goes with it, as kiosk and console know them.
struct Kind {
    const char* hue;
    const char* icon;
    const char* word;
};
constexpr std::array kinds{Kind{"health", "book", "hue.health"},    Kind{"craft", "palette", "hue.craft"},
                           Kind{"cooking", "soup", "hue.cooking"},  Kind{"garden", "flower", "hue.garden"},
                           Kind{"music", "music", "hue.music"},     Kind{"work", "briefcase", "hue.work"}};
std::string item_name(const Ui& ui, const domain::Activity& activity) {
    return activity.service_item.empty() ? std::string{"—"} : service_item_name(ui, activity.service_item);
}

void draw_list(State& state, const std::vector<const domain::Activity*>& all, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    card_foot(ui, rest, ui.tr_n("catalogue.sum", static_cast<long>(all.size())));
    const bool wide = place.w > 1300;
    const Columns columns{{{ui.tr("activity.alias_zh"), 184},
                           {ui.tr("column.title"), 0},
                           {ui.tr("activity.service_item"), wide ? 230.0F : 180.0F},
                           {ui.tr("catalogue.group"), wide ? 200.0F : 150.0F},
                           {ui.tr("column.room"), 100},
                           {ui.tr("column.leader"), 100},
                           {ui.tr("column.places"), 80, Align::right},
                           {"", 20},
                           {ui.tr("column.state"), 140}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    constexpr float row_height = 46;
    ScrollArea scroll{ui, "catalogue", inset(rest, 0, 1), row_height * static_cast<float>(all.size())};
    Rect content = scroll.content();
    for (const auto* activity : all) {
        const auto line = cut_top(content, row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{activity->id.value};
        if (table_row(ui, line, alias(ui, *activity), false))
            state.activity = ActivityDraft{*activity, std::to_string(activity->places), false, {}};
        ui.elided(alias(ui, *activity), columns.cell(line, 0), activity->retired ? cell_soft : cell_bold);
        ui.elided(activity->title, columns.cell(line, 1), cell_soft);
        ui.elided(item_name(ui, *activity), columns.cell(line, 2));
        ui.elided(ui.tr(message_of(activity->group)), columns.cell(line, 3));
        ui.elided(activity->room, columns.cell(line, 4));
        ui.elided(activity->leader, columns.cell(line, 5));
        ui.text(std::to_string(activity->places), columns.cell(line, 6),
                {theme::body, Weight::regular, theme::ink, Align::right});
        const auto words = ui.tr(activity->retired  ? "catalogue.retired"
                                 : activity->counts ? "catalogue.counts"
                                                    : "catalogue.counts_not");
        const auto cell = columns.cell(line, 8);
        ui.elided(words, cell, cell_soft);
    }
}

void ask(ActivityDraft& it, Intents& intents) {
    const int places = number_in(it.places);
    if (places <= 0) {
        it.refusal = store::PlanRefusal::bad_places;
        return;
    }
    it.activity.places = places;
    it.refusal.reset();
    it.waiting = true;
    if (it.activity.id.value == 0)
        intents.push_back(intent::AddActivity{it.activity});
    else
        intents.push_back(intent::SaveActivity{it.activity});
}

/// Which of the nine service items the activity is, of which an assessment speaks; and its group.
void draw_kinds(domain::Activity& activity, Ui& ui, Rect& rest) {
    std::vector<std::string> items{ui.tr("activity.no_service_item")};
    for (const char* code : domain::service_items)
        items.push_back(service_item_name(ui, code));
    const auto found = std::ranges::find(domain::service_items, activity.service_item);
    const auto item = found == domain::service_items.end()
                          ? 0
                          : static_cast<std::size_t>(found - domain::service_items.begin()) + 1;
    const auto [left, right] = halves(rest, field_height + 14);
    if (const auto chosen = choice(ui, "item", left, ui.tr("activity.service_item"), items, item))
        activity.service_item = *chosen == 0 ? "" : domain::service_items.at(*chosen - 1);
    std::vector<std::string> groups;
    for (const auto group : domain::activity_groups)
        groups.push_back(ui.tr(message_of(group)));
    const auto group = static_cast<std::size_t>(activity.group);
    if (const auto chosen = choice(ui, "group", right, ui.tr("catalogue.group"), groups, group))
        activity.group = domain::activity_groups.at(*chosen);
}

void draw_hue(domain::Activity& activity, Ui& ui, Rect place) {
    std::vector<std::string> names;
    for (const auto& kind : kinds)
        names.push_back(ui.tr(kind.word));
    const auto found = std::ranges::find(kinds, activity.hue, [](const Kind& kind) { return std::string{kind.hue}; });
    const auto now = found == kinds.end() ? 0 : static_cast<std::size_t>(found - kinds.begin());
    if (const auto chosen = choice(ui, "hue", place, ui.tr("activity.kind"), names, now)) {
        activity.hue = kinds.at(*chosen).hue;
        activity.icon = kinds.at(*chosen).icon;
    }
}

/// The guards of an activity's texts, and the bars below them.
struct ActivityWatch {
    ActivityWatch(const View& view, const domain::Activity& it)
        : activity(it), before(find_activity(view, it.id)), title(word_watch(view, domain::TextPlace::activity_title)),
          alias(word_watch(view, domain::TextPlace::activity_alias)), room(word_watch(view, domain::TextPlace::room)) {}

    struct Bars {
        float title, aliases, room;
    };
    [[nodiscard]] Bars bars(Ui& ui) const {
        constexpr float wide = theme::dialog_width - 2 * 28, half = half_dialog;
        const auto over_message = [](float bar) { return std::max(0.0F, bar - message_height); };
        return {over_message(word_bar_room(ui, title, activity.title, wide)),
                over_message(std::max(word_bar_room(ui, alias, activity.alias_zh, half),
                                      word_bar_room(ui, alias, activity.alias_en, half))),
                word_bar_room(ui, room, activity.room, half)};
    }
    /// Whether the act would refuse a text: one that stands already may stay.
    [[nodiscard]] bool blocked() const {
        const auto is_blocked = [&](const WordWatch& watch, std::string domain::Activity::* text) {
            return watch.blocks(activity.*text) && (!before || before->*text != activity.*text);
        };
        return is_blocked(title, &domain::Activity::title) || is_blocked(alias, &domain::Activity::alias_zh) ||
               is_blocked(alias, &domain::Activity::alias_en) || is_blocked(room, &domain::Activity::room);
    }

    const domain::Activity& activity;
    const domain::Activity* before;  // nullptr: a new one
    WordWatch title, alias, room;
};

}  // namespace

void draw_catalogue(State& state, const View& view, Ui& ui, Rect bar, Rect room) {
    if (add_button(ui, bar, ui.tr("plan.new_activity")))
        state.activity.emplace();
    std::vector<const domain::Activity*> all;
    bool any_retired = false;
    for (const auto& activity : view.data.activities) {
        any_retired |= activity.retired;
        if (state.retired_too || !activity.retired)
            all.push_back(&activity);
    }
    if (any_retired && checkbox(ui, "retired", cut_left(bar, 220), ui.tr("catalogue.retired_too"), state.retired_too))
        state.retired_too = !state.retired_too;
    if (all.empty())
        empty_state(ui, card(ui, room), {Icon::book, ui.tr("catalogue.empty"), ui.tr("plan.empty_catalogue"), {}, {}});
    else
        draw_list(state, all, ui, room);
}

void draw_activity_dialog(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.activity;
    auto& activity = it.activity;
    const bool is_new = activity.id.value == 0;
    const ActivityWatch watch{view, activity};
    const auto bars = watch.bars(ui);
    const Dialog dialog{ui, "activity", ui.tr(is_new ? "activity.new_title" : "catalogue.edit_title"),
                        (is_new ? 600.0F : 640.0F) + bars.title + bars.aliases + bars.room};
    Rect rest = dialog.room();
    FieldLook title{.message = ui.tr("activity.title_note"), .take_focus = dialog.just_opened()};
    watched_field(ui, "title", cut_top(rest, field_height + message_height + bars.title, 10), ui.tr("activity.title"),
                  activity.title, title, watch.title);
    const auto [zh, en] = halves(rest, field_height + message_height + 10 + bars.aliases);
    watched_field(ui, "alias zh", zh, ui.tr("activity.alias_zh"), activity.alias_zh,
                  {.message = ui.tr("activity.alias_note")}, watch.alias);
    watched_field(ui, "alias en", en, ui.tr("activity.alias_en"), activity.alias_en, {}, watch.alias);
    draw_kinds(activity, ui, rest);
    const auto [room, leader] = halves(rest, field_height + 14 + bars.room);
    watched_field(ui, "room", room, ui.tr("column.room"), activity.room, {}, watch.room);
    field(ui, "leader", leader, ui.tr("column.leader"), activity.leader);
    const auto [places, hue] = halves(rest, field_height + 12);
    field(ui, "places", places, ui.tr("column.places"), it.places);
    draw_hue(activity, ui, hue);
    if (checkbox(ui, "counts", cut_top(rest, 36), ui.tr("catalogue.counts_long"), activity.counts))
        activity.counts = !activity.counts;
    if (!is_new && checkbox(ui, "retired", cut_top(rest, 36), ui.tr("catalogue.retired_long"), activity.retired))
        activity.retired = !activity.retired;
    refusal_line(ui, rest, it.refusal);
    const bool ready =
        !it.waiting && !activity.title.empty() && !activity.alias_zh.empty() && !watch.blocked();
    const auto act = ui.tr(is_new ? "activity.add" : "form.save");
    switch (dialog_buttons(ui, dialog, {ui.tr(is_new ? "planning.leave" : "catalogue.leave"), act, false, ready})) {
    case DialogAnswer::act: ask(it, intents); break;
    case DialogAnswer::safe: state.activity.reset(); break;
    case DialogAnswer::none: break;
    }
}

}  // namespace oasis::admin::plan
