#pragma once
#include "shared/domain/holidays.h"
#include "shared/domain/time.h"
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Whole days out of a calendar file (iCalendar, RFC 5545), such as a list of public holidays. What stands in it is
/// trusted in nothing: every size has a limit, and only the few lines that are read reach the library.
namespace oasis::report {

inline constexpr std::size_t most_calendar_bytes = 8 << 20;
inline constexpr std::size_t most_calendar_events = 5000;  // of the file, and those that repeating ones become
inline constexpr int calendar_years_ahead = 2;             // to which repeating events are followed

/// What was read. `unread`: titles of events without a date, over too many days, or repeating in a way that is not
/// followed (more often than once a day, by other calendars, or for ever on no day).
struct Calendar {
    std::vector<domain::HolidayEvent> events;  // in the file's order; repeating ones once for each time
    std::vector<std::string> unread;
};
enum class CalendarFault {
    unreadable,  // no such file, or no permission
    too_large,
    too_many,    // events
    not_a_calendar,
    encoding
};
using CalendarResult = std::variant<Calendar, CalendarFault>;

/// Days are taken as the file writes them, in whatever zone. A last day is the one before DTEND (or DURATION's end);
/// without either the event is one day. Cancelled events are left out. Repeating ones are told from `today` on for
/// calendar_years_ahead; one that lies wholly before is told once, as the file has it.
[[nodiscard]] CalendarResult read_calendar(const std::filesystem::path& file, domain::Day today);
/// The same of a file's bytes.
[[nodiscard]] CalendarResult read_calendar_text(std::string_view bytes, domain::Day today);

}  // namespace oasis::report
