#include "shared/report/calendar.h"

#include "shared/report/calendar_sieve.h"
#include "shared/report/decode_text.h"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <libical/ical.h>
#include <memory>
#include <optional>
#include <set>

namespace oasis::report {

namespace {

using domain::Day;
using domain::HolidayEvent;

constexpr int most_steps = 2000;    // of a repeating event, from its first time on
constexpr std::size_t most_repeating = 500;
constexpr int longest_interval = 1000;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

std::optional<Day> day_of(const icaltimetype& time) {
    if (icaltime_is_null_time(time) || time.year < 1 || time.year > 9999 || time.month < 1 || time.day < 1)
        return std::nullopt;
    const Day day{std::chrono::year{time.year}, std::chrono::month{static_cast<unsigned>(time.month)},
                  std::chrono::day{static_cast<unsigned>(time.day)}};
    return day.ok() ? std::optional{day} : std::nullopt;
}

icalproperty* first_of(icalcomponent* event, icalproperty_kind kind) {
    return icalcomponent_get_first_property(event, kind);
}

/// On one line, as it can stand in a list.
std::string title_of(icalcomponent* event) {
    auto* summary = first_of(event, ICAL_SUMMARY_PROPERTY);
    const char* text = summary ? icalproperty_get_summary(summary) : nullptr;
    std::string title{text ? text : ""};
    std::ranges::replace_if(title, [](unsigned char c) { return c < 0x20; }, ' ');
    const auto first = title.find_first_not_of(' ');
    return first == std::string::npos ? std::string{} : title.substr(first, title.find_last_not_of(' ') - first + 1);
}

/// The last day: that before the end, which is written as the first moment after.
std::optional<Day> last_day_of(icalcomponent* event, const icaltimetype& start, Day first) {
    icaltimetype end = icaltime_null_time();
    if (auto* property = first_of(event, ICAL_DTEND_PROPERTY))
        end = icalproperty_get_dtend(property);
    else if (auto* duration = first_of(event, ICAL_DURATION_PROPERTY))
        end = icaltime_add(start, icalproperty_get_duration(duration));
    if (icaltime_is_null_time(end))
        return first;
    const auto day = day_of(end);
    if (!day || *day < first)
        return std::nullopt;
    const bool at_midnight = end.is_date || (end.hour == 0 && end.minute == 0 && end.second == 0);
    return at_midnight && *day > first ? domain::days_after(*day, -1) : *day;
}

bool is_set(short first_of_list) { return first_of_list != ICAL_RECURRENCE_ARRAY_MAX; }

/// Whether a rule by month, day of the month or weekday comes to any day: the library would look for one through
/// thousands of years.
bool comes_to_a_day(const icalrecurrencetype& rule) {
    constexpr std::array<int, 12> longest{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool by_month = is_set(rule.by_month[0]), by_month_day = is_set(rule.by_month_day[0]);
    for (std::size_t at = 0; at < ICAL_BY_DAY_SIZE && is_set(rule.by_day[at]); ++at) {
        const int place = std::abs(icalrecurrencetype_day_position(rule.by_day[at]));
        if (place > (by_month ? 4 : 52) || (place > 0 && by_month_day))
            return false;
    }
    if (!by_month_day)
        return true;
    for (std::size_t at = 0; at < ICAL_BY_MONTHDAY_SIZE && is_set(rule.by_month_day[at]); ++at) {
        const int day = std::abs(rule.by_month_day[at]);
        for (int month = 1; month <= 12; ++month) {
            const bool meant = !by_month || std::ranges::find(rule.by_month, month) != std::end(rule.by_month);
            if (meant && day >= 1 && day <= longest.at(static_cast<std::size_t>(month - 1)))
                return true;
        }
    }
    return false;
}

/// Rules whose steps are days or more and which come to a day, by our own calendar.
bool is_followed(const icalrecurrencetype& rule) {
    if (rule.rscale || rule.interval < 1 || rule.interval > longest_interval || is_set(rule.by_second[0]) ||
        is_set(rule.by_minute[0]) || is_set(rule.by_hour[0]) || is_set(rule.by_set_pos[0]))
        return false;
    const bool plain = !is_set(rule.by_day[0]) && !is_set(rule.by_month_day[0]) && !is_set(rule.by_year_day[0]) &&
                       !is_set(rule.by_week_no[0]) && !is_set(rule.by_month[0]);
    switch (rule.freq) {
    case ICAL_YEARLY_RECURRENCE:
        return plain || (rule.interval == 1 && !is_set(rule.by_year_day[0]) && !is_set(rule.by_week_no[0]) &&
                         comes_to_a_day(rule));
    case ICAL_MONTHLY_RECURRENCE:
    case ICAL_WEEKLY_RECURRENCE:
    case ICAL_DAILY_RECURRENCE:
        return plain;
    default:
        return false;
    }
}

std::set<Day> left_out(icalcomponent* event) {
    std::set<Day> days;
    for (auto* property = first_of(event, ICAL_EXDATE_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
        if (const auto day = day_of(icalproperty_get_exdate(property)))
            days.insert(*day);
    return days;
}

/// Gathers what the events of one file become.
class Reader {
  public:
    explicit Reader(Day today)
        : today_(today), until_{(today.year() + std::chrono::years{calendar_years_ahead}) / today.month() /
                                std::chrono::day{28}} {}

    void take(const std::string& text) {
        const Component event{icalparser_parse_string(text.c_str())};
        if (!event || icalcomponent_isa(event.get()) != ICAL_VEVENT_COMPONENT)
            return calendar_.unread.emplace_back(), void();
        if (auto* status = first_of(event.get(), ICAL_STATUS_PROPERTY);
            status && icalproperty_get_status(status) == ICAL_STATUS_CANCELLED)
            return;
        auto* property = first_of(event.get(), ICAL_DTSTART_PROPERTY);
        const auto start = property ? icalproperty_get_dtstart(property) : icaltime_null_time();
        const auto first = day_of(start);
        const auto last = first ? last_day_of(event.get(), start, *first) : std::nullopt;
        auto title = title_of(event.get());
        if (!last || (std::chrono::sys_days{*last} - std::chrono::sys_days{*first}).count() >= domain::most_exception_days)
            return calendar_.unread.push_back(std::move(title));
        const HolidayEvent once{std::move(title), *first, *last};
        if (auto* rule = first_of(event.get(), ICAL_RRULE_PROPERTY))
            return repeat(once, start, icalproperty_get_rrule(rule), left_out(event.get()));
        calendar_.events.push_back(once);
    }
    [[nodiscard]] bool is_full() const { return calendar_.events.size() > most_calendar_events; }
    Calendar result() { return std::move(calendar_); }

  private:
    void repeat(const HolidayEvent& once, icaltimetype start, const icalrecurrencetype& rule, const std::set<Day>& without) {
        if (!is_followed(rule) || ++repeating_ > most_repeating)
            return calendar_.unread.push_back(once.title);
        start.zone = nullptr;
        const std::unique_ptr<icalrecur_iterator, FreeIterator> times{icalrecur_iterator_new(rule, start)};
        if (!times)
            return calendar_.unread.push_back(once.title);
        const auto length = std::chrono::sys_days{once.last} - std::chrono::sys_days{once.first};
        const auto before = calendar_.events.size();
        for (int step = 0; step < most_steps && !is_full(); ++step) {
            const auto first = day_of(icalrecur_iterator_next(times.get()));
            if (!first || *first > until_)
                return told(once, before);
            const Day last = domain::days_after(*first, static_cast<int>(length.count()));
            if (last >= today_ && !without.contains(*first))
                calendar_.events.push_back({once.title, *first, last});
        }
        if (calendar_.events.size() == before)
            calendar_.unread.push_back(once.title);
    }
    /// Over before today: told once all the same.
    void told(const HolidayEvent& once, std::size_t before) {
        if (calendar_.events.size() == before)
            calendar_.events.push_back(once);
    }

    Day today_;
    Day until_;
    std::size_t repeating_ = 0;
    Calendar calendar_;
};

}  // namespace

CalendarResult read_calendar(const std::filesystem::path& file, Day today) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return CalendarFault::unreadable;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream input{file, std::ios::binary};
    if (error || !input)
        return CalendarFault::unreadable;
    if (size > most_calendar_bytes)
        return CalendarFault::too_large;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!input.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        return CalendarFault::unreadable;
    return read_calendar_text(bytes, today);
}

CalendarResult read_calendar_text(std::string_view bytes, Day today) {
    if (bytes.size() > most_calendar_bytes)
        return CalendarFault::too_large;
    if (bytes.find('\0') != std::string_view::npos && !bytes.starts_with("\xFF\xFE") && !bytes.starts_with("\xFE\xFF"))
        return CalendarFault::not_a_calendar;
    const auto text = decode_text(bytes);
    if (!text)
        return CalendarFault::encoding;
    const auto sieved = sieve_calendar(lines_ended_alike(*text), most_calendar_events);
    if (!sieved.calendar)
        return CalendarFault::not_a_calendar;
    if (sieved.too_many)
        return CalendarFault::too_many;
    icalerror_set_errors_are_fatal(0);
    Reader reader{today};
    for (const auto& event : sieved.events) {
        reader.take(event);
        if (reader.is_full())
            return CalendarFault::too_many;
    }
    return reader.result();
}

}  // namespace oasis::report
