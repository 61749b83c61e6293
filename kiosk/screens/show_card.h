#pragma once
#include "kiosk/screens/ui.h"

/// The picture of home: a card held to the lens, which rises to it now and then.
namespace oasis::kiosk {

struct CardMotion {
    float lowered = 0;           // mm of the picture below its place
    std::optional<Moment> next;  // when it moves again; now while it moves, nullopt for ever
};
/// Rises, rests, goes back, rests; two minutes after home appeared it stays up at its next rest.
[[nodiscard]] CardMotion card_motion(Moment since, Moment now);

/// As large as fits the middle of the room. What lies under its lower edge is to be drawn after it.
void show_card(Ui& ui, Rect room, const CardMotion& motion);

}  // namespace oasis::kiosk
