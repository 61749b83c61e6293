#include "shared/domain/time.h"

#include <charconv>
#include <cstdio>
#include <date/tz.h>

namespace oasis::domain {

using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

date::local_time<milliseconds> local(const void* zone, Instant at) {
    return static_cast<const date::time_zone*>(zone)->to_local(at);
}

}  // namespace

std::string to_text(Day day) {
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()) % 100U, static_cast<unsigned>(day.day()) % 100U);
    return text;
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Day parsed{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                     std::chrono::day{static_cast<unsigned>(*day)}};
    return parsed.ok() ? std::optional{parsed} : std::nullopt;
}

std::string to_text(Month month) {
    return to_text(first_day(month)).substr(0, 7);
}

std::optional<Month> parse_month(std::string_view text) {
    const auto first = text.size() == 7 ? parse_day(std::string{text} + "-01") : std::nullopt;
    return first ? std::optional{month_of(*first)} : std::nullopt;
}

Month month_of(Day day) { return day.year() / day.month(); }
Day first_day(Month month) { return month / std::chrono::day{1}; }
Day last_day(Month month) { return Day{month / std::chrono::last}; }

std::string clock_text(Minute minute) {
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", minute / 60 % 100, minute % 60);
    return text;
}

std::optional<Minute> parse_minute(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3) return std::nullopt;
    const auto hour = digits(text.substr(0, colon));
    const auto minute = digits(text.substr(colon + 1));
    if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > 24 * 60) return std::nullopt;
    return *hour * 60 + *minute;
}

Day days_after(Day day, int days) { return Day{std::chrono::sys_days{day} + std::chrono::days{days}}; }

int weekday_index(Day day) {
    return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding()) - 1;
}

std::optional<Zone> Zone::find(const std::string& name) {
    try {
        return Zone{name, date::locate_zone(name)};
    } catch (const std::runtime_error&) {  // the tz library's only way to say "no such zone"
        return std::nullopt;
    }
}

Day Zone::day_of(Instant at) const {
    const auto days = date::floor<date::days>(local(zone_, at)).time_since_epoch();
    return Day{std::chrono::sys_days{std::chrono::days{days.count()}}};
}

Minute Zone::minute_of(Instant at) const {
    const auto wall = local(zone_, at);
    return static_cast<Minute>(date::floor<minutes>(wall - date::floor<date::days>(wall)).count());
}

Instant Zone::instant(Day day, Minute minute) const {
    const auto midnight = std::chrono::sys_days{day}.time_since_epoch();
    const date::local_time<milliseconds> wall{midnight + minutes{minute}};
    return static_cast<const date::time_zone*>(zone_)->to_sys(wall, date::choose::earliest);
}

}  // namespace oasis::domain
