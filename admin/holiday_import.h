#pragma once
#include "shared/domain/holidays.h"
#include "shared/gui/catalogue.h"
#include "shared/report/calendar.h"
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

/// Public holidays out of a calendar file, for the console and the command line.
namespace oasis::admin {

/// What the events of a file become, and the titles of those that cannot be read.
struct HolidayImport {
    std::vector<domain::HolidayLine> lines;
    std::vector<std::string> unread;

    [[nodiscard]] int count(domain::HolidayState state) const;
};
/// Reads the file and says what it would bring to these hours; `otherwise` is the weekday like which a make-up day
/// works whose title names none (0 = Monday).
[[nodiscard]] std::variant<HolidayImport, report::CalendarFault>
look_through_holidays(const std::filesystem::path& file, const domain::OpeningHours& hours, int otherwise,
                      domain::Day today);

/// Why a file was not read, and what to do.
[[nodiscard]] std::string words_of(const gui::Catalogue& words, report::CalendarFault fault);
/// Why hours cannot be saved, with the seasons' or the exception's own name.
[[nodiscard]] std::string words_of(const gui::Catalogue& words, const domain::OpeningHours& hours,
                                   const domain::HoursRefusal& refusal);

}  // namespace oasis::admin
