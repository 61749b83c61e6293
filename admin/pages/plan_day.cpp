#include "admin/pages/day_stepper.h"
#include "admin/pages/plan_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <algorithm>

namespace oasis::admin::plan {

namespace {

using namespace widgets;

void draw_bar(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    if (const auto day = day_stepper(view, ui, bar, view.data.planned))
        intents.push_back(intent::ShowDay{*day});
    const bool pressed = add_button(ui, bar, ui.tr("plan.add_session"));
    const auto copy = ui.tr("plan.copy_week");
    const ButtonLook secondary{ButtonKind::secondary, Icon::copy, Enabled::yes, {}};
    if (button(ui, "copy", cut_right(bar, button_width(ui, copy, secondary), 10), copy, secondary))
        intents.push_back(intent::CopyLastWeek{view.data.planned});
    if (!pressed)
        return;
    if (plannable(view).empty())
        state.activity.emplace();
    else
        state.scheduling.emplace();
}

void session_chip(const domain::SessionView& it, const View& view, Ui& ui, Rect cell) {
    const Point at{cell.x, cell.centre().y - theme::chip_height / 2};
    if (it.cancelled)
        chip(ui, at, Icon::cross, ui.tr("session.cancelled"), Tone::plain);
    else if (view.now >= it.session.ends_at)
        chip(ui, at, Icon::check, ui.tr("session.ended"), Tone::plain);
    else if (it.awaiting_check)
        chip(ui, at, Icon::warning, ui.tr("session.unchecked"), Tone::attention);
    else if (view.now >= it.session.starts_at)
        chip(ui, at, Icon::clock, ui.tr("session.running"), Tone::info);
    else if (it.picked >= it.session.places)
        chip(ui, at, Icon::check, ui.tr("session.full"), Tone::done);
    else
        chip(ui, at, Icon::clock, ui.tr("session.open"), Tone::plain);
}

void draw_list(State& state, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    const auto& sessions = view.data.plan;
    int picked = 0;
    for (const auto& it : sessions)
        picked += it.picked;
    card_foot(ui, rest, ui.tr("plan.sum", fmt::arg("n", sessions.size()), fmt::arg("picked", picked)));
    const bool wide = place.w > 900;  // room for the inner title
    const Columns columns{{{ui.tr("column.time"), 130},
                           {ui.tr("column.activity"), wide ? 190.0F : 0.0F},
                           {wide ? ui.tr("column.title") : std::string{}, wide ? 0.0F : 1.0F},
                           {ui.tr("column.room"), 120},
                           {ui.tr("column.leader"), 100},
                           {ui.tr("column.places"), 90, Align::right},
                           {"", 24},
                           {ui.tr("column.state"), 126}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    constexpr float row_height = 46;
    ScrollArea scroll{ui, "plan", inset(rest, 0, 1), row_height * static_cast<float>(sessions.size())};
    Rect content = scroll.content();
    for (const auto& it : sessions) {
        const auto line = cut_top(content, row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{it.session.id.value};
        if (table_row(ui, line, alias(ui, it.activity), state.chosen == it.session.id))
            state.chosen = it.session.id;
        const auto soft = it.cancelled ? cell_soft : cell_plain;
        ui.text(clock_at(view, it.session.starts_at) + "–" + clock_at(view, it.session.ends_at), columns.cell(line, 0),
                soft);
        const auto drawn = ui.elided(alias(ui, it.activity), columns.cell(line, 1), it.cancelled ? cell_soft : cell_bold);
        if (it.cancelled)
            ui.line({drawn.x, drawn.centre().y}, {drawn.right(), drawn.centre().y}, theme::soft_ink);
        if (wide)
            ui.elided(it.activity.title, columns.cell(line, 2), cell_soft);
        ui.elided(it.session.room, columns.cell(line, 3), soft);
        const bool expired = licence_on(view, it.session.leader, it.session.day) == domain::LicenceState::expired;
        const auto leader = columns.cell(line, 4);
        ui.elided(it.session.leader, expired ? Rect{leader.x, leader.y, leader.w, leader.h * 0.55F} : leader, soft);
        if (expired)
            draw_licence_word(ui, {leader.x, leader.y + leader.h * 0.5F, leader.w, leader.h * 0.42F});
        ui.text(fmt::format("{} / {}", it.picked, it.session.places), columns.cell(line, 5),
                {theme::body, Weight::regular, theme::ink, Align::right});
        session_chip(it, view, ui, columns.cell(line, 7));
    }
}

/// 安全检查, where the station checks: to be noted, or noted and when.
void draw_check(const domain::SessionView& it, const View& view, Ui& ui, Rect& rest, Intents& intents) {
    if (!view.data.settings.check_environment || it.cancelled)
        return;
    auto line = cut_top(rest, 40, 12);
    const auto note = [&](bool done) { intents.push_back(intent::CheckEnvironment{it.session.id, done}); };
    if (!it.environment_checked_at) {
        const auto label = ui.tr("plan.check_done");
        const ButtonLook look{ButtonKind::primary, Icon::check, Enabled::yes, {}};
        if (button(ui, "check", cut_left(line, button_width(ui, label, look)), label, look))
            note(true);
        return;
    }
    const auto undo = ui.tr("plan.check_undo");
    if (text_button(ui, "uncheck", cut_right(line, 80), undo))
        note(false);
    ui.icon(Icon::check, {line.x + 10, line.centre().y}, theme::primary, 18);
    ui.elided(ui.tr("plan.checked", fmt::arg("time", clock_at(view, *it.environment_checked_at))),
              {line.x + 28, line.y, line.w - 36, line.h}, {theme::body, Weight::bold, theme::ink});
}

void draw_chosen(State& state, const domain::SessionView& it, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = inset(card(ui, place), 24, 20);
    Rect head = cut_top(rest, 62, 14);
    const auto leave = cut_right(head, 32, 8);
    if (icon_button(ui, "close", {leave.x, leave.y, 32, 32}, Icon::cross, ui.tr("shell.close")))
        state.chosen.reset();
    ui.elided(alias(ui, it.activity), {head.x, head.y, head.w, 32}, {theme::title, Weight::bold, theme::ink});
    const TextLook soft{theme::body, Weight::regular, theme::soft_ink};
    const auto when = clock_at(view, it.session.starts_at) + "–" + clock_at(view, it.session.ends_at) + " · " +
                      it.session.room + (it.session.leader.empty() ? "" : " · " + it.session.leader);
    ui.elided(when, {head.x, head.y + 36, head.w, 24}, soft);
    if (licence_on(view, it.session.leader, it.session.day) == domain::LicenceState::expired)
        draw_licence_word(ui, cut_top(rest, 24, 8));
    ui.elided(ui.tr("plan.inner_title", fmt::arg("title", it.activity.title)), cut_top(rest, 24, 12), soft);
    fill_bar(ui, cut_top(rest, 8, 12), static_cast<float>(it.picked) / static_cast<float>(std::max(1, it.session.places)));

    draw_check(it, view, ui, rest, intents);
    const auto foot = cut_bottom(rest, 40, 12);
    const bool may_cancel = !it.cancelled && view.now < it.session.ends_at;
    if (may_cancel) {
        const auto label = ui.tr("plan.cancel_session");
        if (button(ui, "cancel", {foot.x, foot.y, button_width(ui, label), foot.h}, label))
            state.cancelling = true;
    }
    ui.text(ui.tr("plan.who", fmt::arg("n", it.picked), fmt::arg("places", it.session.places)), cut_top(rest, 36),
            {theme::section, Weight::bold, theme::ink});
    std::vector<const store::PickRow*> picks;
    for (const auto& pick : view.data.plan_picks)
        if (pick.session == it.session.id)
            picks.push_back(&pick);
    if (picks.empty()) {
        ui.text(ui.tr("today.nobody_picked"), cut_top(rest, 30), soft);
        return;
    }
    ScrollArea scroll{ui, "picks", rest, 38 * static_cast<float>(picks.size())};
    Rect content = scroll.content();
    for (const auto* pick : picks) {
        const auto line = cut_top(content, 38);
        if (!scroll.shows(line))
            continue;
        ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
        ui.text(pick->participant.number, {line.x, line.y, 70, line.h});
        ui.elided(shown_name(ui, view, pick->participant), {line.x + 78, line.y, line.w - 78, line.h}, cell_bold);
    }
}

}  // namespace

void draw_day(State& state, const View& view, Ui& ui, Rect bar, Rect room, Intents& intents) {
    draw_bar(state, view, ui, bar, intents);
    if (view.data.plan.empty()) {
        const bool no_activity = plannable(view).empty();
        const Empty empty{Icon::calendar, ui.tr("plan.empty", fmt::arg("day", short_date(ui, view.data.planned))),
                          ui.tr(no_activity ? "plan.empty_catalogue" : "plan.empty_why"), {}, {}};
        empty_state(ui, card(ui, room), empty);
        return;
    }
    const auto chosen = std::ranges::find_if(
        view.data.plan, [&](const auto& it) { return state.chosen == it.session.id; });
    if (chosen != view.data.plan.end()) {
        const auto side = cut_right(room, std::min(theme::side_panel, room.w * 0.36F), theme::card_gap);
        draw_chosen(state, *chosen, view, ui, side, intents);
    }
    draw_list(state, view, ui, room);
}

}  // namespace oasis::admin::plan
