#include "admin/pages/week.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/word_bar.h"
#include <algorithm>
#include <array>

namespace oasis::admin::week {

namespace {

using namespace widgets;
using domain::ExceptionKind;

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};
constexpr float row = field_height + 14;

std::pair<Rect, Rect> two(Rect& rest) {
    Rect line = cut_top(rest, row);
    const auto left = cut_left(line, (line.w - 24) / 2, 24);
    return {left, line};
}

/// Why it cannot be, where the buttons are.
void say(Ui& ui, Rect& rest, const std::string& trouble) {
    if (!trouble.empty())
        draw_message(ui, {rest.x, rest.y - 8, rest.w, message_height}, trouble, true);
}

// ---- times ---------------------------------------------------------------------------------------------------------

/// Puts the times into the day, unless they overlap another bar.
bool take(State& state, const TimesForm& form, const View& view) {
    const auto interval = parse_interval(form.opens, form.closes);
    if (!interval)
        return false;
    auto day = shown_week(state, shown_hours(state, view)).at(static_cast<std::size_t>(form.weekday));
    if (form.at && *form.at < day.size())
        day[*form.at] = *interval;
    else
        day.push_back(*interval);
    std::ranges::sort(day);
    if (!parse_intervals(intervals_text(day)))
        return false;
    changed_week(state, view).at(static_cast<std::size_t>(form.weekday)) = day;
    state.chosen = Bar{form.weekday, static_cast<std::size_t>(std::ranges::find(day, *interval) - day.begin())};
    return true;
}

void draw_times(State& state, const View& view, Ui& ui) {
    auto& form = *state.times;
    const Dialog dialog{ui, "times", ui.tr("hours.times_title", fmt::arg("day", weekday(ui, form.weekday))), 210};
    Rect rest = dialog.room();
    const auto [opens, closes] = two(rest);
    FieldLook look{.hint = "09:00", .wrong = form.wrong, .take_focus = dialog.just_opened()};
    field(ui, "opens", opens, ui.tr("hours.opens"), form.opens, look);
    field(ui, "closes", closes, ui.tr("hours.closes"), form.closes, {.hint = "17:00", .wrong = form.wrong});
    draw_message(ui, {rest.x, rest.y - 8, rest.w, message_height}, ui.tr(form.wrong ? "hours.times_wrong" : "hours.times_how"), form.wrong);
    switch (dialog_buttons(ui, dialog, {ui.tr("hours.leave"), ui.tr("hours.take")})) {
    case DialogAnswer::act:
        if (take(state, form, view))
            state.times.reset();
        else
            form.wrong = true;
        break;
    case DialogAnswer::safe: state.times.reset(); break;
    case DialogAnswer::none: break;
    }
}

// ---- seasons -------------------------------------------------------------------------------------------------------

void take(State& state, SeasonForm& form, const View& view, const Ui& ui) {
    const auto first = parse_month_day(form.first), last = parse_month_day(form.last);
    if (!first || !last) {
        form.trouble = ui.tr("hours.season_days_how");
        return;
    }
    auto hours = shown_hours(state, view);
    domain::Season season{form.name, *first, *last, hours.week};
    if (form.at)
        season.week = hours.seasons.at(*form.at).week;
    const auto place = form.at.value_or(hours.seasons.size());
    if (form.at)
        hours.seasons[place] = season;
    else
        hours.seasons.push_back(season);
    if (const auto refusal = domain::refusal_of(hours)) {
        form.trouble = words_of(ui.words(), hours, *refusal);
        return;
    }
    changed_hours(state, view) = hours;
    state.season = place + 1;
    state.chosen.reset();
    state.season_form.reset();
}

void draw_season(State& state, const View& view, Ui& ui) {
    auto& form = *state.season_form;
    const Dialog dialog{ui, "season", ui.tr(form.at ? "hours.season_title" : "hours.add_season_title"), 370};
    Rect rest = dialog.room();
    field(ui, "name", cut_top(rest, row), ui.tr("hours.season_name"), form.name,
          {.hint = ui.tr("hours.season_hint"), .take_focus = dialog.just_opened()});
    const auto [first, last] = two(rest);
    field(ui, "first", first, ui.tr("closures.first"), form.first, {.hint = "07-01"});
    field(ui, "last", last, ui.tr("closures.last"), form.last, {.hint = "08-31"});
    ui.paragraph(ui.tr("hours.season_how"), cut_top(rest, 56, 8), soft);
    say(ui, rest, form.trouble);
    if (form.at) {
        const auto remove = ui.tr("hours.remove_season");
        if (text_button(ui, "remove", cut_top(rest, 36), remove, Align::left, Icon::trash)) {
            auto& seasons = changed_hours(state, view).seasons;
            seasons.erase(seasons.begin() + static_cast<std::ptrdiff_t>(*form.at));
            state.season = 0;
            state.chosen.reset();
            return state.season_form.reset();
        }
    }
    switch (dialog_buttons(ui, dialog, {ui.tr("hours.leave"), ui.tr("hours.take")})) {
    case DialogAnswer::act: take(state, form, view, ui); break;
    case DialogAnswer::safe: state.season_form.reset(); break;
    case DialogAnswer::none: break;
    }
}

// ---- exceptions ----------------------------------------------------------------------------------------------------

std::optional<domain::HoursException> read(const ExceptionForm& form) {
    const auto first = domain::parse_day(form.first);
    const auto last = form.last.empty() ? first : domain::parse_day(form.last);
    const auto times = parse_intervals(form.times);
    if (!first || !last || (form.kind == ExceptionKind::special && !times))
        return std::nullopt;
    domain::HoursException exception{*first, *last, form.reason, form.kind};
    if (form.kind == ExceptionKind::special)
        exception.intervals = *times;
    if (form.kind == ExceptionKind::workday)
        exception.like_weekday = form.like;
    return exception;
}

void take(State& state, ExceptionForm& form, const View& view, const Ui& ui) {
    const auto exception = read(form);
    if (!exception) {
        form.trouble = ui.tr("hours.exception_how");
        return;
    }
    domain::OpeningHours alone;
    alone.exceptions = {*exception};
    if (const auto refusal = domain::refusal_of(alone)) {
        form.trouble = words_of(ui.words(), alone, *refusal);
        return;
    }
    auto& exceptions = changed_hours(state, view).exceptions;
    if (form.at)
        exceptions.at(*form.at) = *exception;
    else
        exceptions.push_back(*exception);
    state.exception.reset();
}

/// What the kind asks for besides days and name.
void draw_of_kind(ExceptionForm& form, Ui& ui, Rect& rest) {
    const auto place = cut_top(rest, field_height + message_height, 4);
    if (form.kind == ExceptionKind::special) {
        field(ui, "times", place, ui.tr("hours.special_times"), form.times, {.hint = "09:00–11:30", .message = ui.tr("hours.special_how")});
    } else if (form.kind == ExceptionKind::workday) {
        std::vector<std::string> days;
        for (int day = 0; day < 7; ++day)
            days.push_back(weekday(ui, day));
        if (const auto chosen = choice(ui, "like", {place.x, place.y, place.w / 2 - 12, field_height}, ui.tr("hours.like"), days,
                                       static_cast<std::size_t>(form.like)))
            form.like = static_cast<int>(*chosen);
    } else {
        ui.text(ui.tr("hours.closed_how"), {place.x, place.y + 4, place.w, 28}, soft);
    }
}

void draw_exception(State& state, const View& view, Ui& ui) {
    auto& form = *state.exception;
    const auto watch = word_watch(view, domain::TextPlace::closure_reason);
    const float bar = word_bar_room(ui, watch, form.reason, theme::dialog_width - 2 * 28);
    const Dialog dialog{ui, "exception", ui.tr(form.at ? "hours.exception_title" : "hours.add_exception_title"),
                        470 + bar};
    Rect rest = dialog.room();
    const std::array kinds{ui.tr("hours.kind.closed"), ui.tr("hours.kind.special"), ui.tr("hours.kind.workday")};
    const auto line = cut_top(rest, theme::control_height, 16);
    if (const auto pressed = segmented(ui, "kind", {line.x, line.y}, kinds, static_cast<std::size_t>(form.kind)))
        form.kind = static_cast<ExceptionKind>(*pressed);
    const auto [first, last] = two(rest);
    field(ui, "first", first, ui.tr("closures.first"), form.first, {.hint = "2026-10-01", .take_focus = dialog.just_opened()});
    field(ui, "last", last, ui.tr("closures.last"), form.last, {.hint = form.first});
    watched_field(ui, "reason", cut_top(rest, row + bar), ui.tr("closures.reason"), form.reason,
                  {.hint = ui.tr("closures.reason_hint")}, watch);
    draw_of_kind(form, ui, rest);
    say(ui, rest, form.trouble);
    rest.y += form.trouble.empty() ? 0 : 22;
    if (form.at && text_button(ui, "remove", cut_top(rest, 36), ui.tr("closures.remove"), Align::left, Icon::trash)) {
        auto& exceptions = changed_hours(state, view).exceptions;
        exceptions.erase(exceptions.begin() + static_cast<std::ptrdiff_t>(*form.at));
        return state.exception.reset();
    }
    switch (dialog_buttons(ui, dialog, {ui.tr("hours.leave"), ui.tr("hours.take"), false, !watch.blocks(form.reason)})) {
    case DialogAnswer::act: take(state, form, view, ui); break;
    case DialogAnswer::safe: state.exception.reset(); break;
    case DialogAnswer::none: break;
    }
}

}  // namespace

ExceptionForm form_of(const domain::HoursException& exception, std::size_t at) {
    ExceptionForm form{at, exception.kind, domain::to_text(exception.first), domain::to_text(exception.last),
                       exception.reason, intervals_text(exception.intervals), exception.like_weekday, {}};
    return form;
}

ExceptionForm new_exception(domain::Day today) {
    const auto tomorrow = domain::to_text(domain::days_after(today, 1));
    return {std::nullopt, ExceptionKind::closed, tomorrow, tomorrow, {}, {}, 0, {}};
}

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    // Another console may have saved hours with less in them.
    const auto& hours = shown_hours(state, view);
    if (state.season_form && state.season_form->at && *state.season_form->at >= hours.seasons.size())
        state.season_form.reset();
    if (state.exception && state.exception->at && *state.exception->at >= hours.exceptions.size())
        state.exception.reset();
    if (state.times)
        draw_times(state, view, ui);
    else if (state.season_form)
        draw_season(state, view, ui);
    else if (state.exception)
        draw_exception(state, view, ui);
    else if (state.holidays)
        draw_holidays(state, view, ui, intents);
    else
        return false;
    return true;
}

}  // namespace oasis::admin::week
