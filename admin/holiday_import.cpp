#include "admin/holiday_import.h"

#include <algorithm>

namespace oasis::admin {

namespace {

/// An exception as it is spoken of: its days, and why.
std::string named(const domain::HoursException& exception) {
    const auto first = domain::to_text(exception.first), last = domain::to_text(exception.last);
    return (first == last ? first : first + " – " + last) + (exception.reason.empty() ? "" : " " + exception.reason);
}

const char* message_id(domain::HoursFault fault) {
    using Fault = domain::HoursFault;
    switch (fault) {
    case Fault::interval:
        return "hours.fault.interval";
    case Fault::season_name:
        return "hours.fault.season_name";
    case Fault::season_days:
        return "hours.fault.season_days";
    case Fault::seasons_overlap:
        return "hours.fault.seasons_overlap";
    case Fault::range_backwards:
        return "hours.fault.range_backwards";
    case Fault::range_too_long:
        return "hours.fault.range_too_long";
    case Fault::no_intervals:
        return "hours.fault.no_intervals";
    case Fault::weekday:
    case Fault::reason:
        return "hours.fault.reason";
    case Fault::banned_word:
        return "hours.fault.banned_word";
    case Fault::too_many:
        break;
    }
    return "hours.fault.too_many";
}

}  // namespace

int HolidayImport::count(domain::HolidayState state) const {
    return static_cast<int>(std::ranges::count(lines, state, &domain::HolidayLine::state));
}

std::variant<HolidayImport, report::CalendarFault> look_through_holidays(const std::filesystem::path& file,
                                                                         const domain::OpeningHours& hours,
                                                                         int otherwise, domain::Day today) {
    auto read = report::read_calendar(file, today);
    if (const auto* fault = std::get_if<report::CalendarFault>(&read))
        return *fault;
    auto& calendar = std::get<report::Calendar>(read);
    return HolidayImport{domain::holiday_lines(hours, calendar.events, otherwise, today), std::move(calendar.unread)};
}

std::string words_of(const gui::Catalogue& words, report::CalendarFault fault) {
    switch (fault) {
    case report::CalendarFault::unreadable:
        return words.tr("holidays.file.unreadable");
    case report::CalendarFault::too_large:
        return words.tr("holidays.file.too_large", fmt::arg("mb", report::most_calendar_bytes >> 20));
    case report::CalendarFault::too_many:
        return words.tr("holidays.file.too_many", fmt::arg("most", report::most_calendar_events));
    case report::CalendarFault::encoding:
        return words.tr("holidays.file.encoding");
    case report::CalendarFault::not_a_calendar:
        break;
    }
    return words.tr("holidays.file.not_a_calendar");
}

std::string words_of(const gui::Catalogue& words, const domain::OpeningHours& hours,
                     const domain::HoursRefusal& refusal) {
    using Fault = domain::HoursFault;
    const auto season = [&](std::size_t at) { return at < hours.seasons.size() ? hours.seasons[at].name : std::string{}; };
    const bool of_exception = refusal.fault == Fault::range_backwards || refusal.fault == Fault::range_too_long ||
                              refusal.fault == Fault::no_intervals || refusal.fault == Fault::reason ||
                              refusal.fault == Fault::weekday || refusal.fault == Fault::banned_word;
    const auto which = of_exception && refusal.at < hours.exceptions.size() ? named(hours.exceptions[refusal.at])
                                                                            : season(refusal.at);
    return words.tr(message_id(refusal.fault), fmt::arg("which", which), fmt::arg("other", season(refusal.other)),
                    fmt::arg("most", domain::longest_reason));
}

}  // namespace oasis::admin
