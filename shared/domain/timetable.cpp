#include "shared/domain/timetable.h"

#include <algorithm>

namespace oasis::domain {

namespace {

constexpr int days_warned_before = 60;

}  // namespace

std::optional<Interval> hours_on(const TimetableEntry& entry, Day day,
                                 std::span<const TimetableException> exceptions) {
    if (weekday_index(day) != entry.weekday || day < entry.first_day || day > entry.last_day)
        return std::nullopt;
    const auto other = std::ranges::find_if(exceptions, [&](const TimetableException& exception) {
        return exception.entry == entry.id && exception.day == day;
    });
    if (other == exceptions.end())
        return Interval{entry.starts, entry.ends};
    if (!other->starts || !other->ends)
        return std::nullopt;
    return Interval{*other->starts, *other->ends};
}

LicenceState licence_state(const Leader& leader, Day today) {
    if (!leader.expires_on)
        return LicenceState::undated;
    if (*leader.expires_on < today)
        return LicenceState::expired;
    return *leader.expires_on <= days_after(today, days_warned_before) ? LicenceState::expiring : LicenceState::valid;
}

}  // namespace oasis::domain
