#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/time.h"
#include "shared/store/database.h"
#include <functional>
#include <optional>
#include <string>
#include <thread>

/// What the kiosk does for the station by itself, because it always runs: the daily backup, sessions made from the
/// timetable for the days ahead, and after an erasure the database written anew in closed hours.
namespace oasis::kiosk {

/// One look at what is due. A backup that cannot be made raises an alert, once a day until it can; a folder that is
/// away is looked for each time, other trouble an hour later, and what verify finds fault with a day later.
class Upkeep {
  public:
    enum class Outcome { nothing_due, backed_up, not_possible, failed };

    explicit Upkeep(std::string device) : actor_{domain::Actor::Kind::system, std::nullopt, std::move(device)} {}
    [[nodiscard]] Outcome look(store::Database& database, domain::Instant now, const std::stop_token& stop);

  private:
    void compact(store::Database& database, domain::Instant now);
    [[nodiscard]] Outcome back_up(store::Database& database, domain::Instant now, const std::stop_token& stop);
    void tell_office(store::Database& database, domain::Instant now);

    domain::Actor actor_;
    std::optional<domain::Instant> told_at_;
    std::optional<domain::Instant> compact_tried_at_;  // to no good end
    std::optional<domain::Instant> tried_at_;          // likewise, a backup
    std::chrono::milliseconds rest_{0};                // after that
};

/// Looks every few minutes, on a thread and a database connection of its own, behind everything else that wants
/// the processor. A database or folder that is not to be had is looked for again.
class UpkeepThread {
  public:
    using Clock = std::function<domain::Instant()>;
    UpkeepThread(std::string database, std::string device, std::chrono::milliseconds first_look, Clock clock);

  private:
    std::jthread thread_;
};

}  // namespace oasis::kiosk
