#include "kiosk/screens/parts.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

void disc(Ui& ui, const Answer& answer) {
    const Disc d = picture_disc(ui);
    const bool green = answer.tone.ground == theme::primary;
    ui.canvas.circle(d.centre, d.radius, green ? theme::primary_light : theme::white);
    ui.canvas.circle(d.centre, d.radius * 0.84F, green ? theme::white : answer.hue.disc);
    if (answer.icon)
        ui.canvas.icon(*answer.icon, d.centre, d.radius, green ? theme::primary : answer.hue.icon);
    else
        ui.canvas.tick(d.centre, d.radius * 1.06F, theme::primary);
}

}  // namespace

Intent answer_screen(Ui& ui, const Answer& answer, Tail parts) {
    const auto& l = ui.layout;
    scene(ui, {answer.tone, answer.title, l.em(25, 22, 17), answer.text, 0, true, answer.text_opacity});
    disc(ui, answer);
    const bool across = l.is(Panel::a);
    const float tall = std::max(l.len(45, 0, 0), l.least_main);
    const Rect main =
        across ? Rect{l.table.x, l.table.bottom() - tall - 4 * l.unit, l.table.w, tall} : l.main;
    const float row = std::max(l.len(34, 24, 18), l.text_floor * 1.8F);
    const float bottom = across ? main.y - l.len(14, 0, 0) : l.table.bottom() - l.len(0, 8, 0);
    const float top = l.table.y + l.len(4, 0, 0);
    const float drawn = row * static_cast<float>(answer.rows.size()) + l.len(12, 8, 3);
    const float height = std::min(bottom - top, std::max(drawn, advice_height(ui, l.table.w, answer.rows)));
    if (!answer.rows.empty() && height > l.text_floor * 1.5F)
        advice_card(ui, {l.table.x, top, l.table.w, height}, answer.rows, answer.hue);
    Intent intent;
    if (main_button(ui, "fine", ui.words.tr("action.fine"), main))
        intent = Tapped{Button::done};
    if (auto tapped = tail(ui, parts))
        intent = tapped;
    return intent;
}

}  // namespace oasis::kiosk
