#pragma once
#include "kiosk/screens/parts.h"

namespace oasis::kiosk {

/// A session to choose: disc, alias, time, room, and whether it can be picked. `others` are all of today's
/// offers, for the name of the one at the same time. True when tapped.
bool offer_tile(Ui& ui, Rect rect, const domain::Offer& offer, std::span<const domain::Offer> others);

/// The name of the picked session in the way of this one; empty when there is none.
[[nodiscard]] std::string rival(const Ui& ui, const domain::Offer& offer, std::span<const domain::Offer> others);

/// The least height in which a tile's lines stand on this panel.
[[nodiscard]] float least_tile_height(const Layout& layout);

}  // namespace oasis::kiosk
