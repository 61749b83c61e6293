#include "admin/books.h"

#include "shared/store/queries.h"
#include <algorithm>
#include <chrono>

namespace oasis::admin {

namespace {

constexpr int trend_months = 6;

std::vector<store::CorrectionRow> changes_since_report(store::Database& database,
                                                       const std::vector<store::ReportedMonth>& reported) {
    if (reported.empty())
        return {};
    return store::changes_after_report(database, reported.back().last_correction);
}

MonthCharts read_charts(store::Database& database, const MonthAsked& asked) {
    const auto from = domain::first_day(asked.month), to = domain::last_day(asked.month);
    MonthCharts charts{store::arrivals_by_hour(database, from, to), store::fill_by_activity(database, from, to),
                       store::month_heat(database, asked.month), {}, {}};
    if (asked.hour)
        charts.in_hour = store::arrivals_in_hour(database, from, to, *asked.hour);
    if (asked.activity)
        charts.of_activity = store::sessions_behind(database, *asked.activity, from, to);
    return charts;
}

}  // namespace

int to_confirm(const DayBook& book) {
    return static_cast<int>(std::ranges::count_if(book.sessions, [](const store::SessionToConfirm& session) {
        return !session.confirmed_at && session.undecided > 0;
    }));
}

DayBook read_day_book(store::Database& database, domain::Day day) {
    DayBook book;
    book.day = day;
    book.reported = store::is_reported(database, day);
    book.rows = store::day_review(database, day);
    book.sessions = store::sessions_to_confirm(database, day);
    book.expected = store::expected_not_here(database, day);
    auto candidates = store::candidates_on(database, day);
    for (const auto& session : book.sessions) {
        const auto id = session.view.session.id;
        book.lists.push_back({store::people_in_session(database, id), std::move(candidates[id])});
    }
    return book;
}

std::optional<domain::Day> MonthBook::reported_until() const {
    std::optional<domain::Day> until;
    for (const auto& report : reported)
        if (report.month == counts.month && (!until || *until < report.until))
            until = report.until;
    return until;
}

WeekBook read_week_book(store::Database& database, domain::Day day) {
    WeekBook book;
    book.monday = domain::days_after(day, -domain::weekday_index(day));
    for (int weekday = 0; weekday < 7; ++weekday)
        std::ranges::move(store::sessions_on(database, domain::days_after(book.monday, weekday)),
                          std::back_inserter(book.sessions));
    book.timetable = store::timetable(database);
    book.exceptions = store::timetable_exceptions(database);
    book.leaders = store::leaders(database);
    return book;
}

MonthBook read_month_book(store::Database& database, const MonthAsked& asked, domain::Instant now) {
    const auto today = zone_of(store::settings(database)).day_of(now);
    MonthBook book;
    book.asked = asked;
    book.read_at = now;
    book.head = store::head(database);
    book.counts = store::month_counts(database, asked.month, today);
    book.facts = store::normative_facts(database, book.counts);
    book.reported = store::reported_months(database);
    book.changes = changes_since_report(database, book.reported);
    book.trend = store::rate_trend(database, asked.month, trend_months, today);
    if (asked.person)
        book.records = store::records_behind(database, *asked.person, asked.month);
    if (asked.charts)
        book.charts = read_charts(database, asked);
    return book;
}

NoticeBook read_notice_book(store::Database& database) {
    return {store::notices(database), store::notice_editions(database)};
}

}  // namespace oasis::admin
