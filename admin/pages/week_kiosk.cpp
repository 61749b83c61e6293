#include "admin/pages/week.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <array>

namespace oasis::admin::week {

namespace {

using namespace widgets;

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

struct Moment {
    domain::Day day;
    domain::Minute minute;
};

/// "10-01 10:00" in the year of `today`, or with the year.
std::optional<Moment> parse_moment(const std::string& text, domain::Day today) {
    const auto space = text.find(' ');
    if (space == std::string::npos)
        return std::nullopt;
    auto date = text.substr(0, space);
    if (date.size() == 5)
        date = domain::to_text(today).substr(0, 5) + date;
    const auto day = domain::parse_day(date);
    const auto minute = domain::parse_minute(text.substr(space + 1));
    if (!day || !minute || *minute >= 24 * 60)
        return std::nullopt;
    return Moment{*day, *minute};
}

void box(Ui& ui, Rect rect) {
    ui.fill(rect, theme::hover, theme::control_radius);
    ui.outline(rect, theme::line, 1, theme::control_radius);
}

std::string then(const domain::HoursState& state, const Moment& at, const Ui& ui) {
    if (state.closes)
        return ui.tr("kiosk_says.till", fmt::arg("time", until_text(ui, *state.closes, at.day)));
    if (state.open)
        return ui.tr("kiosk_says.no_end");
    if (!state.opens)
        return ui.tr("kiosk_says.never");
    return ui.tr("kiosk_says.opens", fmt::arg("day", short_date(ui, state.opens->day)),
                 fmt::arg("time", domain::clock_text(state.opens->minute)));
}

void draw_says(const domain::OpeningHours& hours, const Moment& at, Ui& ui, Rect& rest, const std::string& caption) {
    const auto line = cut_top(rest, 26, 4);
    ui.icon(Icon::clock, {line.x + 9, line.centre().y}, theme::soft_ink, 18);
    ui.elided(caption, {line.x + 28, line.y, line.w - 28, line.h}, soft);
    const auto place = cut_top(rest, 92, 12);
    box(ui, place);
    const auto state = domain::hours_at(hours, at.day, at.minute);
    ui.icon(state.open ? Icon::house : Icon::clock, {place.x + 34, place.y + 32}, state.open ? theme::primary : theme::ink, 26);
    ui.text(ui.tr(state.open ? "kiosk_says.open" : "kiosk_says.closed"), {place.x + 60, place.y + 14, place.w - 72, 36},
            {theme::title, Weight::bold, state.open ? theme::primary : theme::ink});
    ui.elided(then(state, at, ui), {place.x + 20, place.y + 54, place.w - 32, 26});
}

/// A day of the week: its hours, or that it is closed, and why it is other than usual.
void draw_day(const domain::DayHours& shown, domain::Day today, Ui& ui, Rect row) {
    const auto weight = shown.day == today ? Weight::bold : Weight::regular;
    const TextLook look{theme::body, weight, shown.day == today ? theme::primary : theme::ink};
    ui.text(weekday(ui, shown.day), cut_left(row, 76), {theme::body, weight, theme::ink});
    const auto times = shown.intervals.empty() ? ui.tr("kiosk_says.rest") : intervals_text(shown.intervals);
    const auto drawn = ui.elided(times, row, look);
    if (!shown.exception || shown.exception->reason.empty())
        return;
    const Rect rest{drawn.right() + 12, row.y, row.right() - drawn.right() - 12, row.h};
    if (rest.w > 40)
        ui.elided(shown.exception->reason, rest, {theme::small, Weight::regular, theme::soft_ink});
}

/// For managers the rule itself, for others in words.
void draw_outside_rule(const View& view, Ui& ui, Rect foot, Intents& intents) {
    ui.line({foot.x, foot.y}, {foot.right(), foot.y}, theme::fine_line);
    foot = inset(foot, theme::card_padding, 0);
    const std::array rules{ui.tr("settings.outside_flag"), ui.tr("settings.outside_refuse"), ui.tr("settings.outside_ask_staff")};
    const auto now = static_cast<std::size_t>(view.data.settings.outside_hours);
    const auto label = ui.tr("settings.outside");
    const float width = std::min(ui.width(label, soft) + 14, foot.w * 0.45F);
    ui.elided(label, cut_left(foot, width), soft);
    if (!view.may(domain::Right::change_settings))
        return void(ui.elided(rules.at(now), foot, {theme::body, Weight::bold, theme::ink, Align::right}));
    const auto chosen = bare_choice(ui, "outside", middle(foot, theme::control_height), label, rules, now);
    if (!chosen || *chosen == now)
        return;
    auto settings = view.data.settings;
    settings.outside_hours = static_cast<domain::OutsideHours>(*chosen);
    intents.push_back(intent::SaveSettings{settings});
}

}  // namespace

void draw_kiosk_says(State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    const auto& hours = shown_hours(state, view);
    Rect rest = card(ui, place);
    const auto note = card_head(ui, rest, ui.tr("kiosk_says.title"));
    ui.text(ui.tr("kiosk_says.live"), note, {theme::body, Weight::regular, theme::soft_ink, Align::right});
    draw_outside_rule(view, ui, cut_bottom(rest, 60), intents);
    rest = inset(rest, theme::card_padding, 12);
    const Moment now{view.today(), view.minute()};
    draw_says(hours, now, ui, rest,
              ui.tr("kiosk_says.now", fmt::arg("day", weekday(ui, now.day)), fmt::arg("time", domain::clock_text(now.minute))));
    FieldLook look;
    look.hint = "10-01 10:00";
    const auto other = parse_moment(state.other_moment, now.day);
    look.wrong = !state.other_moment.empty() && !other;
    look.icon = Icon::calendar;
    Rect line = cut_top(rest, 40, 10);
    ui.elided(ui.tr("kiosk_says.other"), cut_left(line, 110), soft);
    bare_field(ui, "other", line, ui.tr("kiosk_says.other"), state.other_moment, look);
    if (other)
        draw_says(hours, *other, ui, rest, short_date(ui, other->day) + " " + domain::clock_text(other->minute));
    const auto caption = cut_top(rest, 26, 4);
    ui.icon(Icon::calendar, {caption.x + 9, caption.centre().y}, theme::soft_ink, 18);
    ui.text(ui.tr("kiosk_says.week"), {caption.x + 28, caption.y, caption.w - 28, caption.h}, soft);
    const auto week_box = cut_top(rest, std::min(rest.h, 7 * 32 + 20.0F));
    if (week_box.h < 7 * 20)
        return;  // another moment took the room of a small window
    box(ui, week_box);
    Rect rows = inset(week_box, 20, 10);
    const float row_height = std::min(32.0F, rows.h / 7);
    for (const auto& shown : domain::week_at_a_glance(hours, now.day))
        draw_day(shown, now.day, ui, cut_top(rows, row_height));
}

}  // namespace oasis::admin::week
