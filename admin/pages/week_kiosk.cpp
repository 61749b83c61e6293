#include "admin/pages/week.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"

namespace oasis::admin::week {

namespace {

using namespace widgets;

struct Moment {
    domain::Day day;
    domain::Minute minute;
};

/// "10-01 10:00" in the year of `today`.
std::optional<Moment> parse_moment(const std::string& text, domain::Day today) {
    const auto space = text.find(' ');
    if (space == std::string::npos)
        return std::nullopt;
    auto date = text.substr(0, space);
    if (date.size() == 5)
        date = domain::to_text(today).substr(0, 5) + date;
    const auto day = domain::parse_day(date);
    const auto minute = domain::parse_minute(text.substr(space + 1));
    if (!day || !minute)
        return std::nullopt;
    return Moment{*day, *minute};
}

void draw_says(const domain::OpeningHours& hours, const Moment& at, Ui& ui, Rect& rest, const std::string& caption) {
    const auto line = cut_top(rest, 26, 4);
    ui.icon(Icon::clock, {line.x + 9, line.centre().y}, theme::soft_ink, 18);
    ui.elided(caption, {line.x + 28, line.y, line.w - 28, line.h}, {theme::body, Weight::regular, theme::soft_ink});
    const auto box = cut_top(rest, 96, 18);
    ui.fill(box, theme::hover, theme::control_radius);
    ui.outline(box, theme::line, 1, theme::control_radius);
    const auto state = domain::hours_at(hours, at.day, at.minute);
    ui.icon(state.open ? Icon::house : Icon::clock, {box.x + 34, box.y + 34}, state.open ? theme::primary : theme::ink, 26);
    ui.text(ui.tr(state.open ? "kiosk_says.open" : "kiosk_says.closed"), {box.x + 60, box.y + 16, box.w - 72, 36},
            {theme::title, Weight::bold, state.open ? theme::primary : theme::ink});
    std::string then = ui.tr("kiosk_says.never");
    if (state.open)
        then = ui.tr("kiosk_says.till", fmt::arg("time", domain::clock_text(state.closes)));
    else if (state.opens)
        then = ui.tr("kiosk_says.opens", fmt::arg("day", short_date(ui, state.opens->day)),
                     fmt::arg("time", domain::clock_text(state.opens->minute)));
    ui.elided(then, {box.x + 20, box.y + 56, box.w - 32, 26});
}

}  // namespace

void draw_kiosk_says(State& state, const domain::OpeningHours& hours, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    const auto note = card_head(ui, rest, ui.tr("kiosk_says.title"));
    ui.text(ui.tr("kiosk_says.live"), note, {theme::body, Weight::regular, theme::soft_ink, Align::right});
    rest = inset(rest, theme::card_padding, 16);
    const Moment now{view.today(), view.minute()};
    draw_says(hours, now, ui, rest,
              ui.tr("kiosk_says.now", fmt::arg("day", weekday(ui, now.day)), fmt::arg("time", domain::clock_text(now.minute))));
    FieldLook look;
    look.hint = "10-01 10:00";
    const auto other = parse_moment(state.other_moment, now.day);
    look.wrong = !state.other_moment.empty() && !other;
    look.icon = Icon::calendar;
    Rect line = cut_top(rest, 40, 14);
    ui.text(ui.tr("kiosk_says.other"), cut_left(line, 110), {theme::body, Weight::regular, theme::soft_ink});
    bare_field(ui, "other", line, ui.tr("kiosk_says.other"), state.other_moment, look);
    if (other)
        draw_says(hours, *other, ui, rest, short_date(ui, other->day) + " " + domain::clock_text(other->minute));

    const auto caption = cut_top(rest, 26, 4);
    ui.icon(Icon::calendar, {caption.x + 9, caption.centre().y}, theme::soft_ink, 18);
    ui.text(ui.tr("kiosk_says.week"), {caption.x + 28, caption.y, caption.w - 28, caption.h},
            {theme::body, Weight::regular, theme::soft_ink});
    const auto box = cut_top(rest, std::min(rest.h, 7 * 32 + 20.0F));
    ui.fill(box, theme::hover, theme::control_radius);
    ui.outline(box, theme::line, 1, theme::control_radius);
    Rect rows = inset(box, 20, 10);
    const float row_height = std::min(32.0F, rows.h / 7);
    const auto monday = domain::days_after(now.day, -domain::weekday_index(now.day));
    for (int day = 0; day < 7; ++day) {
        const auto row = cut_top(rows, row_height);
        const auto date = domain::days_after(monday, day);
        const auto weight = date == now.day ? Weight::bold : Weight::regular;
        ui.text(weekday(ui, day), {row.x, row.y, 70, row.h}, {theme::body, weight, theme::ink});
        const auto intervals = domain::intervals_on(hours, date);
        ui.elided(intervals.empty() ? ui.tr("kiosk_says.rest") : intervals_text(intervals),
                  {row.x + 76, row.y, row.w - 76, row.h}, {theme::body, weight, date == now.day ? theme::primary : theme::ink});
    }
}

}  // namespace oasis::admin::week
