#pragma once
#include "shared/domain/hours.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Which backups there are, which may go, and when the next is due. All of it by the station's own calendar.
namespace oasis::domain {

/// oasis-01-20261123T031500Z.age: station code and instant (UTC). Signs of the code that some file system would
/// not bear become `_`.
[[nodiscard]] std::string backup_name(const std::string& station_code, Instant made);
/// When a file of this name was made; nullopt for any other file, another station's included.
[[nodiscard]] std::optional<Instant> backup_made_at(std::string_view name, const std::string& station_code);

inline constexpr int kept_days = 7;
inline constexpr int kept_weeks = 8;    // Monday to Sunday
inline constexpr int kept_months = 12;  // so that what was erased leaves the last backup within 12 months
/// What has served: everything but the newest of each of the last 7 days, 8 weeks and 12 months, the present
/// ones included. The newest of all stays, and so does what bears a later date than now.
[[nodiscard]] std::vector<Instant> outdated_backups(std::vector<Instant> made, const Zone& zone, Instant now);

/// Once after the day's closing, and whenever 24 hours have passed.
[[nodiscard]] bool backup_due(std::optional<Instant> last_good, const OpeningHours& hours, const Zone& zone,
                              Instant now);
/// From here on the office is warned.
inline constexpr std::chrono::days longest_without_backup{2};
[[nodiscard]] bool backup_overdue(std::optional<Instant> last_good, Instant now);

}  // namespace oasis::domain
