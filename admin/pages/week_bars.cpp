#include "admin/pages/week.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::week {

namespace {

using namespace widgets;
using domain::Minute;

constexpr Minute usual_first = 7 * 60;
constexpr Minute usual_last = 20 * 60;
constexpr float name_width = 100, sum_width = 84, add_width = 36;
constexpr TextLook small{theme::small, Weight::regular, theme::soft_ink};

/// The part of the day that the scale shows: as much as the bars need.
struct Scale {
    Rect room;
    Minute first = usual_first;
    Minute last = usual_last;

    [[nodiscard]] float minute_width() const { return room.w / static_cast<float>(last - first); }
    [[nodiscard]] float x_of(Minute at) const {
        return room.x + static_cast<float>(std::clamp(at, first, last) - first) * minute_width();
    }
};

Scale scale_for(const domain::Week& week, Rect room) {
    Scale scale{room};
    for (const auto& day : week)
        for (const auto& interval : day) {
            scale.first = std::min(scale.first, interval.opens / 60 * 60);
            scale.last = std::max(scale.last, (interval.closes + 59) / 60 * 60);
        }
    return scale;
}

std::string hours_text(Minute minutes) { return fmt::format("{:g}", static_cast<float>(minutes) / 60); }

Minute minutes_in(const std::vector<domain::Interval>& intervals) {
    Minute minutes = 0;
    for (const auto& interval : intervals)
        minutes += interval.closes - interval.opens;
    return minutes;
}

/// "16:30 → 17:00": what the saved hours have in its place; empty where it is as saved.
std::string change_of(const State& state, const View& view, const Bar& bar, const domain::Interval& now) {
    if (!state.draft || state.season > view.data.hours.seasons.size())
        return {};
    const auto& saved = shown_week(state, view.data.hours).at(static_cast<std::size_t>(bar.weekday));
    if (bar.at >= saved.size() || saved[bar.at] == now)
        return {};
    const auto& was = saved[bar.at];
    if (was.opens == now.opens)
        return domain::closing_text(was.closes) + " → " + domain::closing_text(now.closes);
    if (was.closes == now.closes)
        return domain::clock_text(was.opens) + " → " + domain::clock_text(now.opens);
    return domain::interval_text(was) + " → " + domain::interval_text(now);
}

void draw_change(const std::string& change, Ui& ui, Rect bar, Rect row) {
    const TextLook look{theme::small, Weight::regular, theme::surface};
    const float width = ui.width(change, look) + 20;
    const bool right = bar.right() + 14 + width <= row.right();
    const Rect box{right ? bar.right() + 14 : std::max(row.x, bar.x - 14 - width), bar.centre().y - 14, width, 28};
    ui.fill(box, theme::ink, theme::chip_radius);
    ui.text(change, {box.x + 10, box.y, box.w - 20, box.h}, look);
}

void draw_bar(State& state, const Bar& bar, const domain::Interval& interval, const Scale& scale, const View& view,
              Ui& ui, Rect row) {
    const IdScope scope{static_cast<long long>(bar.at)};
    const float x = scale.x_of(interval.opens);
    const Rect place = middle({x, row.y, std::max(16.0F, scale.x_of(interval.closes) - x), row.h}, 40);
    const auto text = domain::interval_text(interval);
    const auto press = ui.press("bar", place, weekday(ui, bar.weekday) + " " + text);
    drag_by_mouse(state, bar, press, place, scale.minute_width(), view, ui);
    if (press)  // by Enter too, where Tab has led to it
        state.chosen = bar;
    const bool chosen = state.chosen == bar;
    const Colour ink = chosen ? theme::surface : theme::tint_ink;
    ui.fill(place, chosen ? theme::primary : press.hovered ? theme::hover : theme::tint, theme::control_radius);
    ui.outline(place, chosen ? theme::primary : theme::chart_low, 1, theme::control_radius);
    for (const float handle : {place.x + 7, place.right() - 7})
        ui.line({handle, place.y + 12}, {handle, place.bottom() - 12}, ink, 2);
    const TextLook look{theme::body, chosen ? Weight::bold : Weight::regular, ink, Align::centre};
    if (ui.width(text, look) <= place.w - 20)
        ui.text(text, place, look);
    else
        press.hovered ? ui.tooltip(press, text) : void();
    if (chosen) {
        ui.focus_ring(place, theme::control_radius);
        if (const auto change = change_of(state, view, bar, interval); !change.empty())
            draw_change(change, ui, place, scale.room);
    }
}

void draw_day(State& state, int day, const Scale& scale, const View& view, Ui& ui, Rect row) {
    const IdScope scope{day};
    const auto intervals = shown_week(state, shown_hours(state, view)).at(static_cast<std::size_t>(day));
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
    const bool today = domain::weekday_index(view.today()) == day;
    Rect rest = row;
    Rect name = cut_left(rest, name_width);
    const auto word = weekday(ui, day);
    const TextLook bold{theme::body, Weight::bold, theme::ink};
    ui.text(word, name, bold);
    if (today)
        ui.text(ui.tr("week.today"), {name.x + ui.width(word, bold) + 8, name.y, 52, name.h}, small);
    if (icon_button(ui, "add", middle(cut_right(rest, add_width), 32), Icon::plus, ui.tr("hours.add_on", fmt::arg("day", word))))
        state.times = TimesForm{day, std::nullopt, {}, {}, false};
    const auto sum = cut_right(rest, sum_width, 8);
    ui.text(intervals.empty() ? "—" : ui.tr("week.n_hours", fmt::arg("n", hours_text(minutes_in(intervals)))), sum,
            {theme::body, Weight::regular, theme::soft_ink, Align::right});
    const Rect room{scale.room.x, row.y, scale.room.w, row.h};
    if (intervals.empty())
        ui.elided(ui.tr("hours.closed_day"), {room.x + 10, room.y, room.w - 20, room.h}, {theme::body, Weight::regular, theme::soft_ink});
    if (state.chosen && state.chosen->weekday == day && state.chosen->at >= intervals.size())
        ui.focus_ring(inset(row, -4, 4), theme::control_radius);
    for (std::size_t at = 0; at < intervals.size(); ++at)
        draw_bar(state, {day, at}, intervals[at], scale, view, ui, room);
    if (today) {
        const float now = scale.x_of(view.minute());
        ui.line({now, row.y + 6}, {now, row.bottom() - 6}, theme::amber, 2);
    }
}

void draw_scale(const Scale& scale, Ui& ui, Rect head, float bottom) {
    const Minute step = scale.last - scale.first > 16 * 60 ? 4 * 60 : 2 * 60;
    for (Minute at = scale.first; at <= scale.last; at += 60) {
        const float x = scale.x_of(at);
        ui.line({x, head.bottom()}, {x, bottom}, theme::fine_line);
        if ((at - scale.first) % step == 0 && x + 24 < scale.room.right() + 30)
            ui.text(domain::closing_text(at), {x - 30, head.y, 60, head.h},
                    {theme::small, Weight::regular, theme::soft_ink, Align::centre});
    }
}

/// The next bar of the week, or the one before; the same where there is none.
Bar beside(const domain::Week& week, const Bar& from, int step) {
    std::vector<Bar> all;
    for (int day = 0; day < 7; ++day)
        for (std::size_t at = 0; at < week.at(static_cast<std::size_t>(day)).size(); ++at)
            all.push_back({day, at});
    const auto place = std::ranges::find(all, from) - all.begin() + step;
    return place >= 0 && place < std::ssize(all) ? all.at(static_cast<std::size_t>(place)) : from;
}

/// Moves the choice by days, or to the next bar.
void choose_by_keys(State& state, const domain::Week& week, const View& view, Ui& ui) {
    if (state.chosen) {
        const int bars = (ui.key(SDLK_TAB) ? 1 : 0) - (ui.key({SDLK_TAB, false, true}) ? 1 : 0);
        state.chosen = bars == 0 ? *state.chosen : beside(week, *state.chosen, bars);
    }
    const int days = (ui.key(SDLK_DOWN) ? 1 : 0) - (ui.key(SDLK_UP) ? 1 : 0);
    if (days == 0)
        return;
    if (!state.chosen) {
        state.chosen = Bar{domain::weekday_index(view.today()), 0};
        return;
    }
    state.chosen->weekday = std::clamp(state.chosen->weekday + days, 0, 6);
    const auto count = week.at(static_cast<std::size_t>(state.chosen->weekday)).size();
    state.chosen->at = std::min(state.chosen->at, count == 0 ? 0 : count - 1);
}

/// ←→ move, with Shift the end, with Ctrl the start.
void move_by_keys(State& state, const std::vector<domain::Interval>& day, const View& view, Ui& ui) {
    using Part = Drag::Part;
    const auto pressed = [&](int key, bool ctrl, bool shift) { return ui.key({key, ctrl, shift, false}); };
    for (const auto& [part, ctrl, shift] : {std::tuple{Part::whole, false, false}, std::tuple{Part::end, false, true},
                                            std::tuple{Part::start, true, false}}) {
        const Minute by = (pressed(SDLK_RIGHT, ctrl, shift) ? bar_step : 0) - (pressed(SDLK_LEFT, ctrl, shift) ? bar_step : 0);
        const auto& bar = *state.chosen;
        if (const auto to = moved(day, bar.at, part, by); by != 0 && to != day[bar.at])
            changed_week(state, view).at(static_cast<std::size_t>(bar.weekday))[bar.at] = to;
    }
}

}  // namespace

void lead_by_keys(State& state, const View& view, Ui& ui) {
    if (takes_text())
        return;  // arrows, Enter and Del are the field's
    const auto& week = shown_week(state, shown_hours(state, view));
    if (ui.key(SDLK_n))
        state.times = TimesForm{state.chosen ? state.chosen->weekday : domain::weekday_index(view.today()), std::nullopt, {}, {}, false};
    choose_by_keys(state, week, view, ui);
    if (!state.chosen)
        return;
    const Bar bar = *state.chosen;
    const auto day = week.at(static_cast<std::size_t>(bar.weekday));
    if (ui.key(SDLK_ESCAPE))
        return state.chosen.reset();
    if (bar.at >= day.size())
        return;
    ui.lead_keys();
    if (ui.key(SDLK_RETURN))
        state.times = TimesForm{bar.weekday, bar.at, domain::clock_text(day[bar.at].opens), domain::closing_text(day[bar.at].closes), false};
    else if (ui.key(SDLK_DELETE)) {
        auto& changed = changed_week(state, view).at(static_cast<std::size_t>(bar.weekday));
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(bar.at));
        state.chosen->at = std::min(bar.at, changed.empty() ? 0 : changed.size() - 1);
    } else {
        move_by_keys(state, day, view, ui);
    }
}

void draw_bars(State& state, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    const auto& week = shown_week(state, shown_hours(state, view));
    Minute total = 0;
    for (const auto& day : week)
        total += minutes_in(day);
    const auto note = card_head(ui, rest, ui.tr("week.title"), ui.tr("hours.how"), 140);
    ui.text(ui.tr("week.total", fmt::arg("n", hours_text(total))), note,
            {theme::body, Weight::regular, theme::soft_ink, Align::right});
    rest = inset(rest, theme::card_padding, 0);
    Rect head = cut_top(rest, 30);
    const float row = rest.h / 7;
    Rect room = rest;
    (void)cut_left(room, name_width);
    (void)cut_right(room, sum_width + add_width + 16);
    const Scale scale = scale_for(week, room);
    draw_scale(scale, ui, head, rest.bottom());
    for (int day = 0; day < 7; ++day)
        draw_day(state, day, scale, view, ui, cut_top(rest, row));
}

}  // namespace oasis::admin::week
