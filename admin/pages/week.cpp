#include "admin/pages/week.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::week {

namespace {

using namespace widgets;

constexpr domain::Minute first_shown = 7 * 60;
constexpr domain::Minute last_shown = 20 * 60;
constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};
constexpr TextLook small{theme::small, Weight::regular, theme::soft_ink};

float hours_in(const std::vector<domain::Interval>& intervals) {
    int minutes = 0;
    for (const auto& interval : intervals)
        minutes += interval.closes - interval.opens;
    return static_cast<float>(minutes) / 60;
}

/// Draws a change into the draft, which begins with the first one.
template <class Change>
void change(State& state, const View& view, Change apply) {
    if (!state.draft)
        state.draft = draft_of(view.data.hours);
    apply(*state.draft);
}

Rect slot_of(Rect scale, domain::Minute from, domain::Minute to) {
    const auto place = [&](domain::Minute at) {
        const auto part = std::clamp(at, first_shown, last_shown) - first_shown;
        return scale.x + scale.w * static_cast<float>(part) / static_cast<float>(last_shown - first_shown);
    };
    return {place(from), scale.y, place(to) - place(from), scale.h};
}

void draw_day(State& state, const Draft& draft, int day, const View& view, Ui& ui, Rect row) {
    const IdScope scope{day};
    ui.line({row.x, row.y}, {row.right(), row.y}, theme::fine_line);
    Rect rest = row;
    const bool today = domain::weekday_index(view.today()) == day;
    Rect name = cut_left(rest, 100);
    ui.text(weekday(ui, day), cut_left(name, 46), {theme::body, Weight::bold, theme::ink});
    if (today)
        ui.text(ui.tr("week.today"), name, small);
    auto typed = draft.days.at(static_cast<std::size_t>(day));
    const auto intervals = parse_intervals(typed);
    FieldLook look;
    look.wrong = !intervals;
    look.hint = ui.tr("week.closed_hint");
    const auto place = middle(cut_left(rest, std::min(290.0F, rest.w * 0.42F), 20), 38);
    if (bare_field(ui, "times", place, weekday(ui, day), typed, look))
        change(state, view, [&](Draft& changed) { changed.days.at(static_cast<std::size_t>(day)) = typed; });
    const auto sum = cut_right(rest, 76, 12);
    if (!intervals) {
        ui.elided(ui.tr("week.write_like"), rest, {theme::small, Weight::regular, theme::attention_ink});
        return;
    }
    ui.text(intervals->empty() ? "—" : ui.tr("week.n_hours", fmt::arg("n", fmt::format("{:g}", hours_in(*intervals)))),
            sum, {theme::body, Weight::regular, theme::soft_ink, Align::right});
    for (const auto& interval : *intervals) {
        const auto bar = middle(slot_of(rest, interval.opens, interval.closes), 26);
        ui.fill(bar, theme::tint, theme::chip_radius);
        ui.outline(bar, theme::chart_low, 1, theme::chip_radius);
    }
    if (today) {
        const auto now = slot_of(rest, first_shown, view.minute()).right();
        ui.line({now, row.y + 4}, {now, row.bottom() - 4}, theme::amber, 2);
    }
}

void draw_week(State& state, const Draft& draft, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    float total = 0;
    for (const auto& day : draft.days)
        total += hours_in(parse_intervals(day).value_or(std::vector<domain::Interval>{}));
    const auto note = card_head(ui, rest, ui.tr("week.title"), ui.tr("week.how"), 140);
    ui.text(ui.tr("week.total", fmt::arg("n", fmt::format("{:g}", total))), note,
            {theme::body, Weight::regular, theme::soft_ink, Align::right});
    rest = inset(rest, theme::card_padding, 0);
    Rect scale = cut_top(rest, 32);
    (void)cut_left(scale, 100);
    (void)cut_left(scale, std::min(290.0F, scale.w * 0.42F), 20);
    (void)cut_right(scale, 76, 12);
    for (domain::Minute hour = 9 * 60; hour < last_shown; hour += 4 * 60) {
        const float at = slot_of(scale, first_shown, hour).right();
        ui.text(domain::clock_text(hour), {at - 30, scale.y, 60, scale.h},
                {theme::small, Weight::regular, theme::soft_ink, Align::centre});
    }
    const float row = (rest.h - 10) / 7;
    for (int day = 0; day < 7; ++day)
        draw_day(state, draft, day, view, ui, cut_top(rest, row));
}

void draw_closure(State& state, const Draft& draft, std::size_t at, const View& view, Ui& ui, Rect row) {
    const IdScope scope{static_cast<long long>(at)};
    auto typed = draft.closures.at(at);
    bool changed = false;
    Rect rest = inset(row, theme::card_padding, 0);
    const auto remove = middle(cut_right(rest, 36, 10), 36);
    const auto date_field = [&](const char* id, const char* label, std::string& value, bool may_be_empty) {
        FieldLook look;
        look.hint = "2026-10-01";
        look.wrong = !(may_be_empty && value.empty()) && !domain::parse_day(value);
        changed |= bare_field(ui, id, middle(cut_left(rest, 150, 12), 38), ui.tr(label), value, look);
    };
    date_field("first", "closures.first", typed.first, false);
    date_field("last", "closures.last", typed.last, true);
    changed |= bare_field(ui, "reason", middle(rest, 38), ui.tr("closures.reason"), typed.reason,
                          {.hint = ui.tr("closures.reason_hint")});
    if (changed)
        change(state, view, [&](Draft& draft_now) { draft_now.closures.at(at) = typed; });
    if (icon_button(ui, "remove", remove, Icon::trash, ui.tr("closures.remove")))
        change(state, view, [&](Draft& draft_now) {
            draft_now.closures.erase(draft_now.closures.begin() + static_cast<std::ptrdiff_t>(at));
        });
}

void draw_closures(State& state, const Draft& draft, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    const auto label = ui.tr("closures.add");
    const ButtonLook look{ButtonKind::secondary, Icon::plus, Enabled::yes, "N"};
    const float wide = button_width(ui, label, look);
    Rect head = card_head(ui, rest, ui.tr("closures.title"), ui.tr("closures.note"), wide + 12);
    if (button(ui, "add", middle(cut_right(head, wide), 36), label, look) || ui.key(SDLK_n)) {
        const auto tomorrow = domain::to_text(domain::days_after(view.today(), 1));
        change(state, view, [&](Draft& changed) { changed.closures.insert(changed.closures.begin(), {tomorrow, tomorrow, {}}); });
        return;  // the list is drawn anew in the next frame
    }
    if (draft.closures.empty()) {
        ui.text(ui.tr("closures.none"), middle(rest, 24), {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    constexpr float row_height = 48;
    ScrollArea scroll{ui, "closures", inset(rest, 0, 1), row_height * static_cast<float>(draft.closures.size()) + 8};
    Rect content = scroll.content();
    for (std::size_t at = 0; at < draft.closures.size(); ++at) {
        const auto row = cut_top(content, row_height);
        if (scroll.shows(row))
            draw_closure(state, draft, at, view, ui, row);
    }
}

void draw_bar(State& state, const std::optional<domain::OpeningHours>& hours, Ui& ui, Rect bar, Intents& intents) {
    const bool ready = state.draft && hours && !state.waiting;
    const auto save = ui.tr("form.save");
    const ButtonLook primary{ButtonKind::primary, std::nullopt, ready ? Enabled::yes : Enabled::no, "Ctrl S"};
    const auto place = cut_right(bar, button_width(ui, save, primary) + 20, 10);
    if (button(ui, "save", place, save, primary) || (ready && ui.key({SDLK_s, true}))) {
        state.waiting = true;
        intents.push_back(intent::SaveHours{*hours});
    }
    if (!state.draft) {
        ui.text(ui.tr("form.saved_state"), bar, {theme::body, Weight::regular, theme::soft_ink});
        return;
    }
    const auto undo = ui.tr("form.undo");
    if (button(ui, "undo", cut_right(bar, button_width(ui, undo), 14), undo))
        state.draft.reset();
    ui.elided(ui.tr(hours ? "form.unsaved" : "form.not_readable"), bar,
              {theme::body, Weight::regular, hours ? theme::soft_ink : theme::attention_ink});
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const Draft draft = state.draft ? *state.draft : draft_of(view.data.hours);
    const auto hours = hours_of(draft);
    draw_bar(state, hours, ui, cut_top(room, theme::control_height, 16), intents);
    const auto side = cut_right(room, std::min(460.0F, room.w * 0.32F), theme::card_gap);
    draw_week(state, draft, view, ui, cut_top(room, std::max(360.0F, room.h * 0.58F), theme::card_gap));
    draw_closures(state, draft, view, ui, room);
    draw_kiosk_says(state, hours.value_or(view.data.hours), view, ui, side);
}

}  // namespace oasis::admin::week
