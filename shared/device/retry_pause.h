#pragma once
#include <algorithm>
#include <chrono>

namespace oasis::device {

/// How long to wait before looking for a lost device again: 0.5 s, then longer, 5 s at most.
class RetryPause {
  public:
    std::chrono::milliseconds next() {
        const auto now = pause_;
        pause_ = std::min(pause_ * 2, std::chrono::milliseconds(longest));
        return now;
    }
    void worked() { pause_ = shortest; }

  private:
    // Below 5 s, so that a device that is back works again within 5 s.
    static constexpr std::chrono::milliseconds shortest{500}, longest{4500};
    std::chrono::milliseconds pause_ = shortest;
};

}  // namespace oasis::device
