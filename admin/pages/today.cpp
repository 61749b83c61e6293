#include "admin/attendance_words.h"
#include "admin/pages/today.h"
#include "admin/pages/people.h"
#include "admin/pages/wall.h"

#include "admin/pages/backup.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include "shared/domain/joined.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>
#include <imgui.h>

namespace oasis::admin::today {

namespace {

using namespace widgets;

/// Alerts, and sessions that wait for their confirmation.
std::size_t to_look_at(const View& view) {
    const auto& data = view.data;
    const auto open = std::ranges::count_if(data.alerts, [](const domain::Alert& alert) { return !alert.handled_at; });
    return static_cast<std::size_t>(open) + data.unconfirmed.size() + (waiting_words(view) > 0 ? 1 : 0);
}

std::string places_note(const Ui& ui, const Snapshot& data) {
    int picked = 0;
    for (const auto& session : data.sessions)
        picked += session.picked;
    return ui.tr("today.picks", fmt::arg("n", picked));
}

/// What the figures count, from the left; what is to be looked at lies on this page.
void open_behind(std::size_t figure, const View& view, Intents& intents) {
    switch (figure) {
    case 0:
        return intents.push_back(intent::ShowPeople{PeopleFilter::inside});
    case 1:
        intents.push_back(intent::ReviewDay{view.today()});
        return intents.push_back(intent::GoTo{Page::attendance});
    case 2:
        intents.push_back(intent::ShowDay{view.today()});
        return intents.push_back(intent::GoTo{Page::plan});
    default:
        return;
    }
}

void draw_figures(const View& view, Ui& ui, Rect row, Intents& intents) {
    const auto& data = view.data;
    const auto& count = data.figures;
    const std::array figures{
        Figure{Icon::house, ui.tr("today.inside"), std::to_string(count.inside),
               ui.tr("today.have_left", fmt::arg("n", count.checked_out))},
        Figure{Icon::enter, ui.tr("today.checked_in"), std::to_string(count.checked_in),
               ui.tr("today.last_week", fmt::arg("day", weekday(ui, view.today())),
                     fmt::arg("n", data.last_week_by_now))},
        Figure{Icon::calendar, ui.tr("today.sessions"), std::to_string(data.sessions.size()),
               places_note(ui, data)},
        Figure{Icon::bell, ui.tr("today.to_look_at"), std::to_string(to_look_at(view)),
               ui.tr("today.not_handled")},
    };
    card(ui, row);
    const float part = row.w / static_cast<float>(figures.size());
    for (std::size_t at = 0; at < figures.size(); ++at) {
        const IdScope scope{static_cast<long long>(at)};
        const Rect place{row.x + part * static_cast<float>(at), row.y, part, row.h};
        if (at > 0)
            ui.line({place.x, place.y}, {place.x, place.bottom()}, theme::fine_line);
        const bool key = ui.key(SDLK_1 + static_cast<int>(at));
        if (figure(ui, "figure", place, figures[at]) || key)
            open_behind(at, view, intents);
    }
}

/// 时间待核: staff say that the clock is right now.
void draw_clock_doubt(const View& view, Ui& ui, Rect& room, Intents& intents) {
    const int flagged = view.data.figures.clock_flagged;
    if (flagged == 0)
        return;
    const auto label = ui.tr("today.clock_confirm");
    const float wide = button_width(ui, label);
    Rect rest = panel(ui, cut_top(room, 52, 16), Tone::attention, Icon::clock,
                      ui.tr_n("today.clock_doubt", flagged), ui.tr("today.clock_doubt_why"), wide + 12);
    const auto place = middle(cut_right(rest, wide), 36);
    if (button(ui, "confirm clock", place, label))
        intents.push_back(intent::ConfirmClock{});
}

/// A quiet line where somebody's eligibility has lapsed or soon will; it opens the list of them. At the foot: it
/// comes when the names have been opened, and must not move what is being pressed.
void draw_clocks(const View& view, Ui& ui, Rect& room, Intents& intents) {
    if (!view.names)
        return;
    long lapsed = 0;
    long soon = 0;
    const auto today = view.today();
    for (const auto& row : view.data.people) {
        const auto* person = view.names->find(row.participant.id);
        if (!people::passes(PeopleFilter::clocks, row, person, today))
            continue;
        ++(person->eligibility == domain::Clock::State::lapsed ? lapsed : soon);
    }
    if (lapsed + soon == 0)
        return;
    std::string words;
    if (lapsed > 0)
        words = ui.tr_n("today.clocks_lapsed", lapsed);
    if (soon > 0)
        words += (words.empty() ? "" : " · ") + ui.tr_n("today.clocks_soon", soon);
    const auto label = ui.tr("today.clocks_look");
    const float wide = button_width(ui, label);
    Rect rest =
        panel(ui, cut_bottom(room, 52, 16), Tone::info, Icon::shield, ui.tr("today.clocks_due"), words, wide + 12);
    if (button(ui, "clocks", middle(cut_right(rest, wide), 36), label))
        intents.push_back(intent::ShowPeople{PeopleFilter::clocks});
}

void draw_arrival(const View& view, Ui& ui, const store::ArrivalRow& arrival, const Columns& columns, bool narrow,
                  Rect row, Intents& intents) {
    const bool came = arrival.act == store::ArrivalRow::Act::check_in;
    const IdScope scope{arrival.visit.id.value * 2 + (came ? 0 : 1)};
    if (table_row(ui, row, arrival.participant.number, false))
        intents.push_back(intent::OpenPerson{arrival.participant.id});
    ui.text(clock_at(view, arrival.at), columns.cell(row, 0));
    ui.text(arrival.participant.number, columns.cell(row, 1));
    ui.elided(shown_name(ui, view, arrival.participant), columns.cell(row, 2), cell_bold);
    Rect act = columns.cell(row, 3);
    ui.icon(came ? Icon::enter : Icon::leave, cut_left(act, 18, 8).centre(),
            came ? theme::primary : theme::soft_ink, theme::icon_small);
    ui.text(ui.tr(came ? "act.check_in" : "act.check_out"), act, cell_soft);
    if (!narrow)
        ui.elided(ui.tr(message_of(arrival.means)), columns.cell(row, 4), cell_soft);
    const auto picked = domain::joined(arrival.picked_aliases, ui.tr("list.comma"));
    ui.elided(picked.empty() || !came ? "—" : picked, columns.cell(row, 5), cell_plain);
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    draw_figures(view, ui, cut_top(room, 104, 16), intents);
    draw_clock_doubt(view, ui, room, intents);
    draw_clocks(view, ui, room, intents);
    backup::draw_warning(view, ui, room, intents);
    wall::draw_reminder(view, ui, room, intents);
    if (ui.key(SDLK_n))
        intents.push_back(intent::FindPerson{});
    const float wide = room.w - 2 * theme::card_gap;
    draw_arrivals(state, view, ui, cut_left(room, wide * 0.36F, theme::card_gap), intents);
    draw_sessions(state, view, ui, cut_left(room, wide * 0.375F, theme::card_gap), intents);
    draw_alerts(view, ui, room, intents);
}

void draw_arrivals(State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto label = ui.tr("today.sign_in_person");
    const ButtonLook look{ButtonKind::primary, Icon::plus, Enabled::yes, "N"};
    const float wide = button_width(ui, label, look);
    const auto roll = ui.tr("roll_call.open");
    const ButtonLook list{ButtonKind::secondary, Icon::people, Enabled::yes, "F2"};
    const float roll_wide = button_width(ui, roll, list);
    Rect head = card_head(ui, rest, ui.tr("today.arrivals"), ui.tr("today.live"), wide + roll_wide + 22);
    if (button(ui, "sign in person", middle(cut_right(head, wide, 10), 36), label, look))
        intents.push_back(intent::FindPerson{});
    if (head.w > roll_wide && button(ui, "roll call", middle(cut_right(head, roll_wide), 36), roll, list))
        intents.push_back(intent::RollCall{});

    const auto& arrivals = view.data.arrivals;
    const auto& count = view.data.figures;
    card_foot(ui, rest,
              ui.tr("today.arrivals_sum", fmt::arg("n", arrivals.size()), fmt::arg("in", count.checked_in),
                    fmt::arg("out", count.checked_out)));
    if (arrivals.empty()) {
        empty_state(ui, rest, {Icon::enter, ui.tr("today.nobody"), ui.tr("today.nobody_why"), {}, {}});
        return;
    }
    const bool narrow = place.w < 500;  // then there is no room for how they came
    const Columns columns{{{ui.tr("column.time"), 64},
                           {ui.tr("column.number"), 72},
                           {ui.tr("column.name"), narrow ? 90.0F : 100.0F},
                           {ui.tr("column.act"), 86},
                           {narrow ? std::string{} : ui.tr("column.means"), narrow ? 1.0F : 92.0F},
                           {ui.tr("column.picked"), 0}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height));
    const float row_height = theme::row_height;
    ScrollArea scroll{ui, "arrivals", rest, row_height * static_cast<float>(arrivals.size())};
    const auto added = arrivals.size() - std::min(state.arrivals_drawn, arrivals.size());
    const bool reading = ImGui::IsWindowHovered() || ImGui::GetScrollY() > 0;
    if (added > 0 && state.arrivals_drawn > 0 && reading)
        scroll.keep_place(row_height * static_cast<float>(added));
    state.arrivals_drawn = arrivals.size();

    Rect content = scroll.content();
    for (std::size_t at = 0; at < arrivals.size(); ++at) {
        const auto row = cut_top(content, row_height);
        if (!scroll.shows(row))
            continue;
        draw_arrival(view, ui, arrivals[at], columns, narrow, row, intents);
    }
}

}  // namespace oasis::admin::today
