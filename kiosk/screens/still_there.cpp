#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

void big_ring(Ui& ui, int left) {
    const Disc disc = picture_disc(ui);
    const float radius = disc.radius * 0.94F;
    ui.canvas.circle(disc.centre, radius, theme::white);
    const float ring = radius * 0.84F, width = radius * 0.115F;
    ui.canvas.ring(disc.centre, ring, width, gui::rgb(0xDBE4EC));
    const auto grace = static_cast<float>(std::max<long long>(1, ui.flow.timing.grace.count()));
    if (left > 0)
        ui.canvas.ring(disc.centre, ring, width, theme::primary,
                       std::min(1.0F, static_cast<float>(left) * 1000.0F / grace));
    ui.canvas.text(std::to_string(left), disc.centre,
                   {std::max(ui.layout.text_floor, radius * 0.7F), Weight::bold, theme::ink, gui::Align::centre});
}

bool has_picks(const Paused& paused) {
    return !std::visit([](const auto& state) -> const auto& { return state.person.picks; }, paused).empty();
}

}  // namespace

Intent draw(const StillThere& state, Ui& ui) {
    const auto& l = ui.layout;
    const int left = seconds_left(state.since, ui.flow.timing.grace, ui.now.moment);
    scene(ui, {waiting_tone(), ui.words.tr("still.title"), l.em(25, 22, 17),
               ui.words.tr(has_picks(state.paused) ? "still.saved" : "still.checked_in")});
    big_ring(ui, left);
    const TextLook above{l.em(11.5F, 11, 9), Weight::regular, theme::ink, gui::Align::centre};
    const TextLook below{l.em(10, 10, 9), Weight::regular, theme::soft_ink, gui::Align::centre};
    const Rect t = l.table;
    const float line = std::max(above.em, below.em) * (l.is(Panel::c) ? 1.5F : 2.2F);
    const std::string home = ui.words.tr("still.home", fmt::arg("n", left));
    const float tall = std::max(l.len(121, 82.6F, 30), l.least_main);
    const bool both = t.h - 2 * line >= l.least_main;
    const float room = t.h - (both ? 2 * line : line);
    const Rect main{t.x, t.y + (both ? line + std::max(0.0F, (room - tall) * 0.3F) : 0), t.w, std::min(tall, room)};
    if (both)
        ui.canvas.text(ui.words.tr("still.tap"), {t.centre().x, t.y + line * 0.5F}, above);
    ui.canvas.text(home, {t.centre().x, main.bottom() + line * 0.6F}, below);
    Intent intent;
    if (button(ui, "still_here", main, {ui.words.tr("still.here"), Icon::waving_hand, l.em(24, 21.6F, 13)},
               green_button()))
        intent = Tapped{Button::still_here};
    if (auto tapped = tail(ui))
        intent = tapped;
    return intent;
}

}  // namespace oasis::kiosk
