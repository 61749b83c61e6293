#pragma once
#include "kiosk/moment.h"

/// The part of the flow that shows what hangs on the wall 信息上墙. Nobody's person is in it, so nothing is asked before
/// home comes back.
namespace oasis::kiosk {

/// The doors behind 站点信息.
enum class WallDoor { chart, staff, hours, rules, maps, guide, apply, phones };

/// All of them, one tap from home.
struct WallDoors {
    Moment touched{};
};
/// What is behind one: two taps from home, and one back.
struct WallPage {
    WallDoor door = WallDoor::chart;
    Moment touched{};
    int page = 0;
};

struct WallTapped {
    WallDoor door = WallDoor::chart;
};

}  // namespace oasis::kiosk
