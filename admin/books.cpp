#include "admin/books.h"

#include <algorithm>

namespace oasis::admin {

namespace {

constexpr int trend_months = 6;

}  // namespace

int to_confirm(const DayBook& book) {
    return static_cast<int>(std::ranges::count_if(book.sessions, [](const store::SessionToConfirm& session) {
        return !session.confirmed_at && session.undecided > 0;
    }));
}

DayBook read_day_book(store::Database& database, domain::Day day, std::optional<domain::SessionId> session) {
    DayBook book;
    book.day = day;
    book.reported = store::is_reported(database, day);
    book.rows = store::day_review(database, day);
    book.sessions = store::sessions_to_confirm(database, day);
    book.expected = store::expected_not_here(database, day);
    const auto of_this_day = [&](const store::SessionToConfirm& one) { return one.view.session.id == session; };
    if (session && std::ranges::any_of(book.sessions, of_this_day)) {
        book.session = session;
        book.people = store::people_in_session(database, *session);
        book.candidates = store::candidates_for(database, *session);
    }
    return book;
}

MonthBook read_month_book(store::Database& database, domain::Month month, std::optional<domain::ParticipantId> person,
                          domain::Day today) {
    MonthBook book;
    book.counts = store::month_counts(database, month, today);
    book.reported = store::reported_months(database);
    book.trend = store::rate_trend(database, month, trend_months, today);
    book.person = person;
    if (person)
        book.records = store::records_behind(database, *person, month);
    return book;
}

}  // namespace oasis::admin
