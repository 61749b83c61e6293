#include "admin/books.h"
#include "shared/store/queries_attendance.h"
#include "tests/bench/attendance/ten_years.h"
#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <functional>
#include <iostream>

/// How a station of ten years bears its past: 2,000 people, 1.5 million visits, 4 million participations. What is
/// measured at its door is measured in turn with a station one week old, in the same run on the same disk.
namespace {

using namespace oasis;
using Clock = std::chrono::steady_clock;

double ms_of(const std::function<void()>& work) {
    const auto begun = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

double quantile(std::vector<double> times, double share) {
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

/// The median of some runs, against the limit.
void page(const char* name, double limit_ms, const std::function<void()>& read) {
    read();
    std::vector<double> times;
    for (int run = 0; run < 15; ++run)
        times.push_back(ms_of(read));
    const auto median = quantile(times, 0.5);
    fmt::print("{:<28}{:8.1f} ms (worst {:.1f}), {:.2f} of the {} ms it may take\n", name, median,
               quantile(times, 1.0), median / limit_ms, limit_ms);
}

void pages(store::Database& db) {
    const auto day = bench::last_past_day;
    const auto month = domain::month_of(day);
    const auto evening = store::test::at(23, 0, day);
    page("day page", 50, [&] { (void)admin::read_day_book(db, day); });
    page("unconfirmed sessions", 50,
         [&] { (void)store::unconfirmed_sessions(db, domain::days_after(day, -60), evening); });
    admin::MonthAsked asked;
    asked.month = month;
    page("month page", 150, [&] { (void)admin::read_month_book(db, asked, evening); });
    asked.charts = true;
    page("month page with charts", 300, [&] { (void)admin::read_month_book(db, asked, evening); });
    page("month list of everybody", 150, [&] { (void)store::month_counts(db, month, day); });
    page("one person's month", 50, [&] { (void)store::month_count_of(db, {1000}, month, day); });
    page("records behind a figure", 50, [&] { (void)store::records_behind(db, {1000}, month); });
    page("arrivals by hour, a month", 300,
         [&] { (void)store::arrivals_by_hour(db, domain::first_day(month), domain::last_day(month)); });
    page("arrivals by hour, a year", 300, [&] { (void)store::arrivals_by_hour(db, domain::days_after(day, -365), day); });
    page("sessions by fill, a month", 300,
         [&] { (void)store::fill_by_activity(db, domain::first_day(month), domain::last_day(month)); });
    page("month heat", 300, [&] { (void)store::month_heat(db, month); });
    page("trend of six months", 300, [&] { (void)store::rate_trend(db, month, 6, day); });
}

struct Door {
    store::Database& db;
    std::vector<double> times;

    void check_in(int person) {
        const auto now = store::test::at(9, 0, domain::days_after(bench::last_past_day, 1));
        times.push_back(ms_of([&] {
            (void)store::check_in(db, store::test::digest(person), store::test::self,
                                  now + std::chrono::milliseconds{person});
        }));
    }
};

void check_ins(store::Database& old_station, store::Database& young_station) {
    Door old_door{old_station, {}};
    Door young_door{young_station, {}};
    for (int person = 1; person <= bench::people; ++person) {
        auto& first = person % 2 == 0 ? old_door : young_door;
        auto& second = person % 2 == 0 ? young_door : old_door;
        first.check_in(person);
        second.check_in(person);
    }
    for (const auto& [name, share, limit] : {std::tuple{"p50", 0.5, 1.15}, std::tuple{"p95", 0.95, 1.5}}) {
        const auto old_time = quantile(old_door.times, share);
        const auto young_time = quantile(young_door.times, share);
        fmt::print("check-in {}: ten years {:.2f} ms, one week {:.2f} ms: ratio {:.2f} (limit {})\n", name, old_time,
                   young_time, old_time / young_time, limit);
    }
}

}  // namespace

int main() {
    try {
        const store::test::Folder folder;
        auto young_station = bench::station_with(bench::one_week, folder.file("week.db"));
        auto old_station = bench::station_with(bench::ten_years, folder.file("years.db"));
        for (const auto* table : {"visit", "participation", "session", "journal"}) {
            auto row = old_station.connection().query(fmt::format("SELECT COUNT(*) FROM {}", table));
            row.step();
            fmt::print("{:<28}{:>10} rows\n", table, row.integer(0));
        }
        pages(old_station);
        check_ins(old_station, young_station);
    } catch (const std::exception& fault) {
        std::cerr << fault.what() << '\n';
        return 1;
    }
    return 0;
}
