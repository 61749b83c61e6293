#pragma once
#include <chrono>
#include <optional>

namespace oasis::kiosk {

/// Tells the service manager that the kiosk is ready and, as often as it wants to hear it, alive.
class Watchdog {
  public:
    using Time = std::chrono::steady_clock::time_point;

    /// Asks the environment whether anybody listens and how often.
    Watchdog();
    /// Once, after the first frame.
    void ready();
    /// True when it is time to probe the database and call `alive`; never while nobody listens.
    [[nodiscard]] bool due(Time now) const { return next_ && now >= *next_; }
    /// A probe is under way: the next one is due half an interval later.
    void probing(Time now);
    void alive();
    [[nodiscard]] std::optional<Time> deadline() const { return next_; }

  private:
    std::chrono::microseconds half_{0};
    std::optional<Time> next_;
    bool said_ready_ = false;
};

}  // namespace oasis::kiosk
