#include "admin/pages/day_stepper.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include <SDL_keycode.h>

namespace oasis::admin {

using namespace widgets;

namespace {

struct Step {
    int days;
    const char* before;
    const char* after;
};

std::optional<domain::Day> stepper(const View& view, Ui& ui, Rect& bar, domain::Day day, const std::string& caption,
                                   const Step& step, bool may_go_on) {
    const bool back = framed_icon_button(ui, "before", cut_left(bar, 40, 4), Icon::left, ui.tr(step.before));
    const auto date = cut_left(bar, 172, 4);
    ui.fill(date, theme::surface, theme::control_radius);
    ui.outline(date, theme::button_edge, 1, theme::control_radius);
    ui.icon(Icon::calendar, {date.x + 22, date.centre().y}, theme::soft_ink, 18);
    ui.elided(caption, {date.x + 40, date.y, date.w - 44, date.h}, {theme::body, Weight::bold, theme::ink});
    const bool on = framed_icon_button(ui, "next", cut_left(bar, 40, 14), Icon::right, ui.tr(step.after),
                                       may_go_on ? Enabled::yes : Enabled::no);
    const auto words = ui.tr(day == view.today() ? "plan.is_today" : "plan.to_today");
    const auto beside = cut_left(bar, ui.width(words, {theme::body, Weight::bold, theme::primary}) + 2, 20);
    if (day == view.today())
        ui.text(words, beside, {theme::body, Weight::regular, theme::soft_ink});
    else if (text_button(ui, "today", beside, words))
        return view.today();
    if (back || ui.key(SDLK_LEFTBRACKET))
        return domain::days_after(day, -step.days);
    if ((on || ui.key(SDLK_RIGHTBRACKET)) && may_go_on)
        return domain::days_after(day, step.days);
    return std::nullopt;
}

}  // namespace

std::optional<domain::Day> day_stepper(const View& view, Ui& ui, Rect& bar, domain::Day day,
                                       std::optional<domain::Day> last) {
    return stepper(view, ui, bar, day, short_date(ui, day), {1, "plan.day_before", "plan.day_after"},
                   !last || day < *last);
}

std::optional<domain::Day> week_stepper(const View& view, Ui& ui, Rect& bar, domain::Day day) {
    const auto monday = domain::days_after(day, -domain::weekday_index(day));
    const auto sunday = domain::days_after(monday, 6);
    const auto number = [](auto part) { return static_cast<unsigned>(part); };
    const auto span = ui.tr("timetable.span", fmt::arg("month", number(monday.month())),
                            fmt::arg("day", number(monday.day())), fmt::arg("last_month", number(sunday.month())),
                            fmt::arg("last_day", number(sunday.day())));
    return stepper(view, ui, bar, day, span, {7, "timetable.week_before", "timetable.week_after"}, true);
}

}  // namespace oasis::admin
