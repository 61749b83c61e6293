#pragma once
#include "shared/domain/hours.h"
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Public holidays from a calendar: what an event's title makes of its days.
namespace oasis::domain {

/// An event of whole days, first to last with both.
struct HolidayEvent {
    std::string title;
    Day first{};
    Day last{};
};

/// What becomes of an event.
enum class HolidayState {
    fresh,    // is put in
    known,    // an exception over the same days is there: the station's own word stands
    past,     // is over: nothing to do
    unclear,  // its title speaks neither of a day off nor of work
    refused   // its dates or its title cannot be kept, or there are too many
};
struct HolidayLine {
    HolidayEvent event;
    HolidayState state = HolidayState::fresh;
    std::optional<HoursException> exception;  // of `fresh`
};

/// The weekday of which a title speaks: 周五, 星期五, 礼拜五; 0 = Monday.
[[nodiscard]] std::optional<int> weekday_in(std::string_view title);

/// A title with 班 (补班, 调休上班) or "workday" is 调休: it works like the weekday in the title, else like `otherwise`.
/// One with 休, 节, 假 or a holiday's own name (元旦, 除夕, 清明, 端午, 中秋, 国庆, 春节, "holiday") is a closure.
/// Others are unclear. Reasons are titles, shortened to what can be shown.
[[nodiscard]] std::vector<HolidayLine> holiday_lines(const OpeningHours& hours, std::span<const HolidayEvent> events,
                                                     int otherwise, Day today);

/// The hours with every fresh line put in, in their order. Lines of these very hours then come out as known.
[[nodiscard]] OpeningHours with_holidays(OpeningHours hours, std::span<const HolidayLine> lines);

}  // namespace oasis::domain
