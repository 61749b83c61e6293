#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace oasis::domain {

/// A moment in UTC, to the millisecond. Rules and acts are given one; only a program's main reads the clock.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A station day 站点日期: the calendar day at the station, stored once and never moved by a change of zone.
using Day = std::chrono::year_month_day;

/// Minutes after the station day's midnight; may pass 1440 for what ends after midnight.
using Minute = int;

/// A calendar month of station days.
using Month = std::chrono::year_month;

/// `YYYY-MM-DD` both ways; parsing refuses days that do not exist.
[[nodiscard]] std::string to_text(Day day);
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
/// `HH:MM` both ways, 00:00 to 24:00.
[[nodiscard]] std::string clock_text(Minute minute);
[[nodiscard]] std::optional<Minute> parse_minute(std::string_view text);

[[nodiscard]] Day days_after(Day day, int days);
/// `YYYY-MM` both ways.
[[nodiscard]] std::string to_text(Month month);
[[nodiscard]] std::optional<Month> parse_month(std::string_view text);
[[nodiscard]] Month month_of(Day day);
[[nodiscard]] Day first_day(Month month);
[[nodiscard]] Day last_day(Month month);
/// 0 = Monday … 6 = Sunday (ISO 8601 order, as the week stands on a Chinese wall).
[[nodiscard]] int weekday_index(Day day);

/// A time zone of the tz database by name, such as Asia/Shanghai.
class Zone {
  public:
    /// nullopt when the tz database has no such name.
    [[nodiscard]] static std::optional<Zone> find(const std::string& name);

    [[nodiscard]] Day day_of(Instant at) const;
    [[nodiscard]] Minute minute_of(Instant at) const;
    /// The instant at which the station's wall clock shows `minute` on `day`; in a gap or overlap, the earlier.
    [[nodiscard]] Instant instant(Day day, Minute minute) const;
    [[nodiscard]] const std::string& name() const { return name_; }

  private:
    Zone(std::string name, const void* zone) : name_(std::move(name)), zone_(zone) {}
    std::string name_;
    const void* zone_;  // date::time_zone, owned by the tz library for the life of the process
};

/// Milliseconds since 1970, the form in which an Instant is stored.
[[nodiscard]] constexpr std::int64_t to_ms(Instant at) { return at.time_since_epoch().count(); }
[[nodiscard]] constexpr Instant from_ms(std::int64_t ms) { return Instant{std::chrono::milliseconds{ms}}; }

}  // namespace oasis::domain
