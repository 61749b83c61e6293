#include "kiosk/watchdog.h"
#include <cstdint>
#include <systemd/sd-daemon.h>

namespace oasis::kiosk {

Watchdog::Watchdog() {
    std::uint64_t interval = 0;
    if (sd_watchdog_enabled(0, &interval) > 0) {
        half_ = std::chrono::microseconds{interval / 2};
        next_ = Time{};
    }
}

void Watchdog::ready() {
    if (!said_ready_)
        sd_notify(0, "READY=1");
    said_ready_ = true;
}

void Watchdog::probing(Time now) { next_ = now + half_; }

void Watchdog::alive() { sd_notify(0, "WATCHDOG=1"); }

}  // namespace oasis::kiosk
