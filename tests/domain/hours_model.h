#pragma once
#include "shared/domain/hours.h"
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace oasis::domain::test {

/// Opening hours minute by minute, thought out anew: a year is painted on a strip of minutes, and read off it.
class MinuteModel {
  public:
    MinuteModel(const OpeningHours& hours, Day from) : from_(from), strip_((before + days + 3) * 1440, false) {
        for (int at = -before; at <= days; ++at) {
            const Day day{std::chrono::sys_days{from} + std::chrono::days{at}};
            for (const auto& [opens, closes] : painted_on(hours, day))
                for (int minute = opens; minute < closes; ++minute)
                    strip_.at(static_cast<std::size_t>((before + at) * 1440 + minute)) = true;
        }
    }
    [[nodiscard]] bool open_at(int minute) const { return strip_[static_cast<std::size_t>(before * 1440 + minute)]; }
    /// As the station says it at `minute` of the day from which the model was made.
    [[nodiscard]] HoursState at(int minute) const {
        const bool open = open_at(minute);
        int next = minute;
        while (next < (days + 1) * 1440 && open_at(next) == open)
            ++next;
        if (next == (days + 1) * 1440)
            return {open, {}, {}};
        return open ? HoursState{true, told(next, true), {}} : HoursState{false, {}, told(next, false)};
    }

  private:
    static constexpr int before = 2, days = 366;

    [[nodiscard]] Boundary told(int minute, bool closing) const {
        int day = minute / 1440, of_day = minute % 1440;
        if (closing && of_day == 0) {
            --day;
            of_day = 1440;
        }
        return {Day{std::chrono::sys_days{from_} + std::chrono::days{day}}, of_day};
    }
    /// Walks the ring of a leap year's days from the season's first to its last.
    static bool in_season(const Season& season, Day day) {
        const auto place = [](unsigned month, unsigned of_month) {
            const Day date{std::chrono::year{2000}, std::chrono::month{month}, std::chrono::day{of_month}};
            return (std::chrono::sys_days{date} - std::chrono::sys_days{Day{std::chrono::year{2000} / 1 / 1}}).count();
        };
        const auto place_of = [&](auto date) {
            return place(static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
        };
        const auto last = place_of(season.last), wanted = place_of(day);
        for (auto at = place_of(season.first);; at = (at + 1) % 366) {
            if (at == wanted)
                return true;
            if (at == last)
                return false;
        }
    }
    static std::vector<std::pair<int, int>> painted_on(const OpeningHours& hours, Day day) {
        const Week* week = &hours.week;
        for (const auto& season : hours.seasons)
            if (in_season(season, day))
                week = &season.week;
        // By length, and of the same length the last first: the first of the map holds.
        std::map<std::pair<long, long>, const HoursException*> all;
        for (std::size_t at = 0; at < hours.exceptions.size(); ++at) {
            const auto& one = hours.exceptions[at];
            const auto sys = std::chrono::sys_days{day};
            if (sys >= std::chrono::sys_days{one.first} && sys <= std::chrono::sys_days{one.last})
                all[{(std::chrono::sys_days{one.last} - std::chrono::sys_days{one.first}).count(),
                     -static_cast<long>(at)}] = &one;
        }
        auto weekday = std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding() - 1;
        const std::vector<Interval>* written = nullptr;
        if (!all.empty()) {
            const auto& one = *all.begin()->second;
            if (one.kind == ExceptionKind::closed)
                return {};
            if (one.kind == ExceptionKind::special)
                written = &one.intervals;
            else
                weekday = static_cast<unsigned>(one.like_weekday);
        }
        if (!written)
            written = &(*week)[weekday];
        std::vector<std::pair<int, int>> painted;
        for (const auto& interval : *written)
            painted.emplace_back(interval.opens, interval.closes);
        return painted;
    }

    Day from_;
    std::vector<bool> strip_;
};

}  // namespace oasis::domain::test
