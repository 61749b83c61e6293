#include "admin/pages/day_stepper.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include <SDL_keycode.h>

namespace oasis::admin {

using namespace widgets;

std::optional<domain::Day> day_stepper(const View& view, Ui& ui, Rect& bar, domain::Day day,
                                       std::optional<domain::Day> last) {
    const bool may_go_on = !last || day < *last;
    const bool back = framed_icon_button(ui, "before", cut_left(bar, 40, 4), Icon::left, ui.tr("plan.day_before"));
    const auto date = cut_left(bar, 172, 4);
    ui.fill(date, theme::surface, theme::control_radius);
    ui.outline(date, theme::button_edge, 1, theme::control_radius);
    ui.icon(Icon::calendar, {date.x + 22, date.centre().y}, theme::soft_ink, 18);
    ui.elided(short_date(ui, day), {date.x + 40, date.y, date.w - 44, date.h}, {theme::body, Weight::bold, theme::ink});
    const bool on = framed_icon_button(ui, "next", cut_left(bar, 40, 14), Icon::right, ui.tr("plan.day_after"),
                                       may_go_on ? Enabled::yes : Enabled::no);
    const auto words = ui.tr(day == view.today() ? "plan.is_today" : "plan.to_today");
    const auto beside = cut_left(bar, ui.width(words, {theme::body, Weight::bold, theme::primary}) + 2, 20);
    if (day == view.today())
        ui.text(words, beside, {theme::body, Weight::regular, theme::soft_ink});
    else if (text_button(ui, "today", beside, words))
        return view.today();
    if (back || ui.key(SDLK_LEFTBRACKET))
        return domain::days_after(day, -1);
    if ((on || ui.key(SDLK_RIGHTBRACKET)) && may_go_on)
        return domain::days_after(day, 1);
    return std::nullopt;
}

}  // namespace oasis::admin
