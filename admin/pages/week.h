#pragma once
#include "admin/holiday_import.h"
#include "admin/pages/view.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::week {

/// An interval of the week that is shown: which day, which of its intervals.
struct Bar {
    int weekday = 0;
    std::size_t at = 0;
    bool operator==(const Bar&) const = default;
};

/// Times typed for a bar, or for a new one of that day.
struct TimesForm {
    int weekday = 0;
    std::optional<std::size_t> at;
    std::string opens, closes;
    bool wrong = false;
};
struct SeasonForm {
    std::optional<std::size_t> at;  // nothing: a new one
    std::string name, first, last;  // MM-DD
    std::string trouble;
};
struct ExceptionForm {
    std::optional<std::size_t> at;  // nothing: a new one
    domain::ExceptionKind kind = domain::ExceptionKind::closed;
    std::string first, last, reason, times;
    int like = 0;
    std::string trouble;
};
/// A calendar file being looked through.
struct HolidayForm {
    std::string path;
    int like = 0;  // of make-up days whose title names no weekday
    std::optional<HolidayImport> found;  // as it would be put into the hours that are shown
    std::string trouble;
    bool waiting = false;
};
/// A bar held by the mouse: by its start, its end, or whole.
struct Drag {
    enum class Part { start, whole, end };
    Bar bar;
    Part part = Part::whole;
    float from_x = 0;
    domain::Interval before;
};

struct State {
    std::optional<domain::OpeningHours> draft;  // nothing: as the station has them
    std::size_t season = 0;                     // shown: 0 the plain week, else that season, counted from 1
    std::optional<Bar> chosen;
    std::optional<Drag> drag;
    bool with_past = false;  // exceptions that are over are listed too
    std::optional<TimesForm> times;
    std::optional<SeasonForm> season_form;
    std::optional<ExceptionForm> exception;
    std::optional<HolidayForm> holidays;
    std::string other_moment;  // "10-01 10:00": what the kiosk will say then
    std::string refused;       // why the last save was not taken
    bool waiting = false;
};

/// 开放时间: seasons, a week of bars, exceptions, and what the kiosk says because of them.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);

// ---- the parts, each in a file of its own ----------------------------------------------------------------

[[nodiscard]] const domain::OpeningHours& shown_hours(const State&, const View&);
/// The hours to change: the draft, which begins with the first change.
[[nodiscard]] domain::OpeningHours& changed_hours(State&, const View&);
[[nodiscard]] const domain::Week& shown_week(const State&, const domain::OpeningHours&);
[[nodiscard]] domain::Week& changed_week(State&, const View&);

/// The week as bars with handles, and what its keys do.
void draw_bars(State&, const View&, widgets::Ui&, widgets::Rect card);
void lead_by_keys(State&, const View&, widgets::Ui&);
/// Moves a bar, or one end of it, while the mouse holds it.
void drag_by_mouse(State&, const Bar&, const widgets::Press&, widgets::Rect bar, float minute_width, const View&, widgets::Ui&);
void draw_exceptions(State&, const View&, widgets::Ui&, widgets::Rect card);
/// What the kiosk says now, at another moment, and over the week; below it the rule for who comes outside the hours.
void draw_kiosk_says(State&, const View&, widgets::Ui&, widgets::Rect card, Intents&);
/// Whichever form is open; false where none is.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);
void draw_holidays(State&, const View&, widgets::Ui&, Intents&);
[[nodiscard]] ExceptionForm form_of(const domain::HoursException&, std::size_t at);
[[nodiscard]] ExceptionForm new_exception(domain::Day today);
[[nodiscard]] HolidayForm new_holidays();

// ---- text and bars: no window in it ----------------------------------------------------------------------

/// "09:00–11:30, 18:00-02:00" as intervals, over midnight where the end is before the start; nullopt where it cannot
/// be read or they overlap.
[[nodiscard]] std::optional<std::vector<domain::Interval>> parse_intervals(const std::string& text);
[[nodiscard]] std::optional<domain::Interval> parse_interval(const std::string& opens, const std::string& closes);
[[nodiscard]] std::string intervals_text(const std::vector<domain::Interval>& intervals);
/// "07-01", or 7-1, 7/1, 7月1日.
[[nodiscard]] std::optional<std::chrono::month_day> parse_month_day(const std::string& text);
[[nodiscard]] std::string month_day_text(std::chrono::month_day date);

/// A bar moved, or its start or end, by so many minutes: no further than its neighbours, midnight before it and 24
/// hours of length allow. `day` is sorted.
[[nodiscard]] domain::Interval moved(const std::vector<domain::Interval>& day, std::size_t at, Drag::Part part,
                                     domain::Minute by);
/// How many parts of the hours are other than before: days of a week, seasons, exceptions.
[[nodiscard]] int changes_between(const domain::OpeningHours& before, const domain::OpeningHours& after);

inline constexpr domain::Minute bar_step = 15;

}  // namespace oasis::admin::week
