#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::report {

/// The events of a calendar, each as a VEVENT of its own with none but the lines that we read, and none of those too
/// long. However parts are nested in the file, and whatever else it holds, no more than this reaches the library.
struct SievedCalendar {
    bool calendar = false;  // the text says that it is one
    bool too_many = false;  // events: those after the limit are left out
    std::vector<std::string> events;
};
/// `text` has LF line ends.
[[nodiscard]] SievedCalendar sieve_calendar(std::string_view text, std::size_t most_events);

}  // namespace oasis::report
