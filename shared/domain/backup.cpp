#include "shared/domain/backup.h"

#include <algorithm>
#include <cctype>
#include <date/date.h>
#include <set>
#include <sstream>

namespace oasis::domain {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr const char* ending = ".age";
constexpr Minute day_minutes = 24 * 60;
constexpr const char* stamp_form = "%Y%m%dT%H%M%SZ";

std::string prefix(const std::string& code) {
    auto safe = code;
    std::ranges::replace_if(safe, [](unsigned char sign) { return std::isalnum(sign) == 0; }, '_');
    return "oasis-" + safe + '-';
}

/// Counts calendar units up to a day: equal for days of one unit, one more for the next.
int week_index(Day day) {
    const auto since_monday = sys_days{day}.time_since_epoch() + days{3};  // 1970-01-01 was a Thursday
    return std::chrono::floor<std::chrono::weeks>(since_monday).count();
}
int month_index(Day day) {
    return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
}
int day_index(Day day) {
    return static_cast<int>(sys_days{day}.time_since_epoch().count());
}

struct Rota {
    int (*index)(Day);
    int kept;
};
constexpr Rota rotas[] = {{day_index, kept_days}, {week_index, kept_weeks}, {month_index, kept_months}};

}  // namespace

std::string backup_name(const std::string& station_code, Instant made) {
    return prefix(station_code) + date::format(stamp_form, std::chrono::floor<std::chrono::seconds>(made)) + ending;
}

std::optional<Instant> backup_made_at(std::string_view name, const std::string& station_code) {
    const auto start = prefix(station_code);
    if (!name.starts_with(start))
        return std::nullopt;
    std::istringstream stamp{std::string{name.substr(start.size())}};
    std::chrono::sys_seconds made{};
    stamp >> date::parse(stamp_form, made);
    // What reads loosely but is not written so is another file.
    if (stamp.fail() || backup_name(station_code, made) != name)
        return std::nullopt;
    return made;
}

std::vector<Instant> outdated_backups(std::vector<Instant> made, const Zone& zone, Instant now) {
    std::ranges::sort(made, std::greater{});
    const auto today = zone.day_of(now);
    std::set<Instant> kept;
    if (!made.empty())
        kept.insert(made.front());
    for (const auto& rota : rotas) {
        const int newest = rota.index(today);
        int last = newest + 1;  // of the unit served last; the newest of a unit comes first
        for (const auto at : made) {
            const int unit = rota.index(zone.day_of(at));
            if (at > now || (unit < last && unit > newest - rota.kept))
                kept.insert(at);
            if (at <= now)
                last = std::min(last, unit);
        }
    }
    std::erase_if(made, [&](Instant at) { return kept.contains(at); });
    return made;
}

bool backup_due(std::optional<Instant> last_good, const OpeningHours& hours, const Zone& zone, Instant now) {
    if (!last_good || *last_good > now || now - *last_good >= days{1})
        return true;
    const auto today = zone.day_of(now);
    const auto closed_since = [&](Instant closing) { return now >= closing && *last_good < closing; };
    // The day before may close after midnight.
    if (const auto before = intervals_on(hours, days_after(today, -1));
        !before.empty() && before.back().closes > day_minutes &&
        closed_since(zone.instant(days_after(today, -1), before.back().closes)))
        return true;
    const auto intervals = intervals_on(hours, today);
    return !intervals.empty() && closed_since(zone.instant(today, intervals.back().closes));
}

bool backup_overdue(std::optional<Instant> last_good, Instant now) {
    return !last_good || now - *last_good > longest_without_backup;
}

}  // namespace oasis::domain
