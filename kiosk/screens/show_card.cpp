#include "kiosk/screens/show_card.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

constexpr Moment rise{theme::card_rise_ms}, rest{theme::card_rest_ms}, cycle = 2 * (rise + rest);
// The first rise that ends two minutes after home appeared, or later: the card is up then.
constexpr Moment still = (Moment{theme::card_still_ms} / cycle + 1) * cycle + rise;
constexpr Moment frame{33};  // thirty a second are smooth for so slow a card, and half the work
constexpr float lift = 6;  // mm
// The art is 140 x 152 mm of its own; the card with the hand is cut from it there.
constexpr float art_width = 140, art_height = 152;
constexpr Rect card_in_art{130 / 6.0F, 310 / 6.0F, 100, 602 / 6.0F};

float eased_out(Moment passed) {
    const float left = 1 - static_cast<float>(passed.count()) / static_cast<float>(rise.count());
    return 1 - left * left;
}

}  // namespace

CardMotion card_motion(Moment since, Moment now) {
    if (now - since >= still)
        return {};
    const Moment into = (now - since) % cycle;
    if (into < rise)
        return {lift * (1 - eased_out(into)), now};
    const Moment down = rise + rest;
    if (into < down)
        return {0, now - into + down};
    if (into < down + rise)
        return {lift * eased_out(into - down), now};
    return {lift, now - into + cycle};
}

void show_card(Ui& ui, Rect room, const CardMotion& motion) {
    const float scale = std::min(room.w / art_width, room.h / art_height);
    const Point corner{room.centre().x - art_width * scale / 2, room.centre().y - art_height * scale / 2};
    ui.canvas.art("art-lens", room);
    const Rect card = card_in_art.scaled(scale).moved(corner.x, corner.y + motion.lowered);
    ui.canvas.art("art-card", card);
    if (motion.next)
        ui.canvas.animate_at(ui.canvas.now() + std::max(frame, *motion.next - ui.now.moment));
}

}  // namespace oasis::kiosk
