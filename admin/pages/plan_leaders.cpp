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

using domain::LeaderKind;
using domain::LicenceState;

/// In the order of the values.
constexpr std::array kinds{LeaderKind::social_worker, LeaderKind::therapist, LeaderKind::counsellor,
                           LeaderKind::psychiatrist,  LeaderKind::nurse,     LeaderKind::volunteer,
                           LeaderKind::other};
void draw_state(const domain::Leader& leader, const View& view, Ui& ui, Rect cell) {
    const Point at{cell.x, cell.centre().y - theme::chip_height / 2};
    if (leader.retired)
        return (void)ui.elided(ui.tr("leaders.retired"), cell, cell_soft);
    switch (domain::licence_state(leader, view.today())) {
    case LicenceState::expired:
        chip(ui, at, Icon::warning, ui.tr("leaders.expired"), Tone::danger);
        break;
    case LicenceState::expiring: {
        const auto days = std::chrono::sys_days{*leader.expires_on} - std::chrono::sys_days{view.today()};
        chip(ui, at, Icon::clock, ui.tr_n("leaders.expiring", static_cast<long>(days.count())), Tone::attention);
        break;
    }
    case LicenceState::valid:
        chip(ui, at, Icon::check, ui.tr("leaders.valid"), Tone::done);
        break;
    case LicenceState::undated:
        ui.elided(ui.tr("leaders.undated"), cell, cell_soft);
        break;
    }
}

void draw_list(State& state, const std::vector<const domain::Leader*>& all, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    card_foot(ui, rest, ui.tr_n("leaders.sum", static_cast<long>(all.size())));
    const Columns columns{{{ui.tr("leaders.name"), 180},
                           {ui.tr("leaders.kind"), 180},
                           {ui.tr("leaders.licence"), 0},
                           {ui.tr("leaders.expires_on"), 150},
                           {ui.tr("column.state"), 210}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    constexpr float row_height = 46;
    ScrollArea scroll{ui, "leaders", inset(rest, 0, 1), row_height * static_cast<float>(all.size())};
    Rect content = scroll.content();
    for (const auto* leader : all) {
        const auto line = cut_top(content, row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{leader->id.value};
        const auto expires = leader->expires_on ? domain::to_text(*leader->expires_on) : std::string{};
        if (table_row(ui, line, leader->name, false))
            state.leader = LeaderDraft{*leader, expires, false, {}};
        ui.elided(leader->name, columns.cell(line, 0), leader->retired ? cell_soft : cell_bold);
        ui.elided(ui.tr(message_of(leader->kind)), columns.cell(line, 1));
        ui.elided(leader->licence.empty() ? "—" : leader->licence, columns.cell(line, 2));
        ui.elided(expires.empty() ? "—" : expires, columns.cell(line, 3));
        draw_state(*leader, view, ui, columns.cell(line, 4));
    }
}

void ask(LeaderDraft& it, Intents& intents) {
    it.refusal.reset();
    it.leader.expires_on = domain::parse_day(it.expires_on);
    if (!it.expires_on.empty() && !it.leader.expires_on) {
        it.refusal = store::PlanRefusal::bad_time;
        return;
    }
    it.waiting = true;
    intents.push_back(intent::SaveLeader{it.leader});
}

}  // namespace

void draw_leaders(State& state, const View& view, Ui& ui, Rect bar, Rect room) {
    if (add_button(ui, bar, ui.tr("leaders.add")))
        state.leader.emplace();
    std::vector<const domain::Leader*> all;
    bool any_retired = false;
    for (const auto& leader : view.data.week_book->leaders) {
        any_retired |= leader.retired;
        if (state.retired_too || !leader.retired)
            all.push_back(&leader);
    }
    if (any_retired && checkbox(ui, "retired", cut_left(bar, 220), ui.tr("leaders.retired_too"), state.retired_too))
        state.retired_too = !state.retired_too;
    if (all.empty())
        empty_state(ui, card(ui, room), {Icon::people, ui.tr("leaders.empty"), ui.tr("leaders.empty_why"), {}, {}});
    else
        draw_list(state, all, view, ui, room);
}

void draw_leader_dialog(State& state, const View&, Ui& ui, Intents& intents) {
    auto& it = *state.leader;
    const bool is_new = it.leader.id.value == 0;
    const Dialog dialog{ui, "leader", ui.tr(is_new ? "leaders.add" : "leaders.edit_title"), is_new ? 370.0F : 410.0F};
    Rect rest = dialog.room();
    const auto [name, kind] = halves(rest, field_height + message_height + 8);
    field(ui, "name", name, ui.tr("leaders.name"), it.leader.name,
          {.message = ui.tr("leaders.name_note"), .take_focus = dialog.just_opened()});
    std::vector<std::string> names;
    for (const auto one : kinds)
        names.push_back(ui.tr(message_of(one)));
    if (const auto chosen = choice(ui, "kind", kind, ui.tr("leaders.kind"), names, static_cast<std::size_t>(it.leader.kind)))
        it.leader.kind = kinds.at(*chosen);
    field(ui, "licence", cut_top(rest, field_height, 14), ui.tr("leaders.licence"), it.leader.licence);
    const auto [expires, nothing] = halves(rest, field_height + 14);
    field(ui, "expires", expires, ui.tr("leaders.expires_on"), it.expires_on, {.hint = "2027-06-30"});
    if (!is_new && checkbox(ui, "retired", cut_top(rest, 40), ui.tr("leaders.retired_long"), it.leader.retired))
        it.leader.retired = !it.leader.retired;
    refusal_line(ui, rest, it.refusal);
    const bool ready = !it.waiting && !it.leader.name.empty();
    switch (dialog_buttons(ui, dialog, {ui.tr("catalogue.leave"), ui.tr("form.save"), false, ready})) {
    case DialogAnswer::act: ask(it, intents); break;
    case DialogAnswer::safe: state.leader.reset(); break;
    case DialogAnswer::none: break;
    }
}

}  // namespace oasis::admin::plan
