#pragma once
#include "kiosk/board_notices.h"
#include "shared/domain/activity.h"
#include "shared/domain/complaint.h"
#include "shared/domain/hours.h"
#include "shared/domain/station.h"
#include "shared/domain/time.h"
#include "shared/domain/wall.h"
#include <string>
#include <vector>

namespace oasis::kiosk {

/// What the kiosk shows of the station itself, as last read. No person in it.
struct Board {
    domain::Settings settings;
    domain::OpeningHours hours;
    std::vector<domain::SessionView> today;
    domain::Day day{};
    bool hours_overridden = false;  // staff take check-ins today although it is closed
    domain::Wall wall = {};
    BoardNotices notices = std::make_shared<std::vector<BoardNotice>>();
    std::vector<domain::ComplaintChannel> channels = {};  // shown today, in order
};

/// A moment on the station's own wall clock.
struct WallTime {
    domain::Day day{};
    domain::Minute minute = 0;
};

}  // namespace oasis::kiosk
