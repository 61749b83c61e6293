#include "kiosk/screens/ui.h"

namespace oasis::kiosk {

const std::string& Ui::alias(const domain::Activity& activity) const {
    return english() && !activity.alias_en.empty() ? activity.alias_en : activity.alias_zh;
}

std::string Ui::clock(domain::Instant at) const { return domain::clock_text(local(at).minute); }

std::string Ui::date(domain::Day day) const {
    const auto weekday = words.tr("date.weekday." + std::to_string(domain::weekday_index(day) + 1));
    const auto month = words.tr("date.month." + std::to_string(static_cast<unsigned>(day.month())));
    return words.tr("date.day", fmt::arg("month", month), fmt::arg("day", static_cast<unsigned>(day.day())),
                    fmt::arg("weekday", weekday));
}

std::string Ui::short_date(domain::Day day) const {
    const auto month = words.tr("date.month." + std::to_string(static_cast<unsigned>(day.month())));
    return words.tr("date.month_day", fmt::arg("month", month), fmt::arg("day", static_cast<unsigned>(day.day())));
}

std::string Ui::near_day(domain::Day day) const {
    const domain::Day today = local(now.wall).day;
    if (day == today)
        return words.tr("date.today");
    if (day == domain::days_after(today, 1))
        return words.tr("date.tomorrow");
    if (day >= domain::days_after(today, 7))
        return short_date(day);
    return words.tr("date.weekday." + std::to_string(domain::weekday_index(day) + 1));
}

std::string Ui::until(const domain::Boundary& closes) const {
    const auto time = domain::clock_text(closes.minute);
    return closes.day == local(now.wall).day ? time : near_day(closes.day) + " " + time;
}

std::string Ui::open_until(const domain::HoursState& state, bool brief) const {
    if (!state.closes)
        return words.tr("home.open_now");
    return words.tr(brief ? "home.open_until.short" : "home.open_until", fmt::arg("time", until(*state.closes)));
}

domain::HoursState Ui::hours_now() const {
    const WallTime at = local(now.wall);
    return domain::hours_at(board.hours, at.day, at.minute);
}

}  // namespace oasis::kiosk
