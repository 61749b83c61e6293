#pragma once
#include "admin/card_sheet.h"
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace oasis::admin {

/// Draws a sheet of cards on a thread of its own, so that the window goes on. One sheet at a time.
class CardDesk {
  public:
    using Result = std::variant<DrawnSheet, SheetRefusal>;

    /// `wake` is called from the thread after each card; it must be thread-safe.
    explicit CardDesk(std::function<void()> wake) : wake_(std::move(wake)) {}
    ~CardDesk();
    CardDesk(const CardDesk&) = delete;
    CardDesk& operator=(const CardDesk&) = delete;

    void start(SheetOrder order);
    /// Asks the drawing to stop; what it answers then is a refusal.
    void stop() { stop_ = true; }
    /// Cards drawn and read again so far.
    [[nodiscard]] int done() const { return done_; }
    /// What came of it, once.
    [[nodiscard]] std::optional<Result> take();

  private:
    std::function<void()> wake_;
    std::atomic<bool> stop_ = false;
    std::atomic<int> done_ = 0;
    std::mutex mutex_;
    std::optional<Result> result_;
    std::thread thread_;
};

}  // namespace oasis::admin
