#include "shared/store/hours_rows.h"

#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"
#include <map>
#include <optional>

namespace oasis::store {

namespace {

using domain::Interval;
using std::chrono::month_day;

/// A month and day as the end of a date in any leap year: "02-29".
std::string month_day_text(month_day date) {
    return domain::to_text(std::chrono::year{2000} / date).substr(5);
}

month_day month_day_column(const Statement& row, int column) {
    const auto day = domain::parse_day("2000-" + row.text(column));
    if (!day)
        throw StorageError(StorageError::Kind::corrupt, "database: a month and day that no year has");
    return day->month() / day->day();
}

void write_week(Connection& connection, const domain::Week& week, std::optional<std::int64_t> season) {
    for (std::size_t weekday = 0; weekday < week.size(); ++weekday)
        for (const auto& interval : week[weekday])
            connection.run("INSERT INTO opening_interval (weekday, season_id, opens, closes) VALUES (?, ?, ?, ?)",
                           static_cast<int>(weekday), season, interval.opens, interval.closes);
}

void write_exception(Connection& connection, const domain::HoursException& exception) {
    const bool workday = exception.kind == domain::ExceptionKind::workday;
    const auto id = connection.insert(
        "INSERT INTO hours_exception (first_day, last_day, kind, like_weekday, reason) VALUES (?, ?, ?, ?, ?)",
        domain::to_text(exception.first), domain::to_text(exception.last), word(exception.kind),
        workday ? std::optional<std::int64_t>{exception.like_weekday} : std::nullopt, exception.reason);
    for (const auto& interval : exception.intervals)
        connection.run("INSERT INTO opening_interval (exception_id, opens, closes) VALUES (?, ?, ?)", id,
                       interval.opens, interval.closes);
}

}  // namespace

void write_hours(Database& database, const domain::OpeningHours& hours) {
    auto& connection = database.connection();
    connection.run("DELETE FROM opening_interval");
    connection.run("DELETE FROM hours_exception");
    connection.run("DELETE FROM season");
    write_week(connection, hours.week, std::nullopt);
    for (const auto& season : hours.seasons) {
        const auto id =
            connection.insert("INSERT INTO season (name, first_month_day, last_month_day) VALUES (?, ?, ?)",
                              season.name, month_day_text(season.first), month_day_text(season.last));
        write_week(connection, season.week, id);
    }
    for (const auto& exception : hours.exceptions)
        write_exception(connection, exception);
}

domain::OpeningHours hours(Database& database) {
    const ReadTransaction view{database};  // three tables as they stood at one moment
    auto& connection = database.connection();
    domain::OpeningHours hours;
    std::map<std::int64_t, std::size_t> season_at, exception_at;
    auto season = connection.query("SELECT id, name, first_month_day, last_month_day FROM season ORDER BY id");
    while (season.step()) {
        season_at[season.integer(0)] = hours.seasons.size();
        hours.seasons.push_back({season.text(1), month_day_column(season, 2), month_day_column(season, 3), {}});
    }
    auto exception = connection.query(
        "SELECT id, first_day, last_day, reason, kind, like_weekday FROM hours_exception ORDER BY id");
    while (exception.step()) {
        exception_at[exception.integer(0)] = hours.exceptions.size();
        hours.exceptions.push_back({day_column(exception, 1), day_column(exception, 2), exception.text(3),
                                    from_word<domain::ExceptionKind>(exception.text(4)), {},
                                    static_cast<int>(exception.optional_integer(5).value_or(0))});
    }
    auto row = connection.query(
        "SELECT weekday, season_id, exception_id, opens, closes FROM opening_interval ORDER BY id");
    while (row.step()) {
        const Interval interval{static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4))};
        if (const auto of = row.optional_integer(2)) {
            hours.exceptions.at(exception_at.at(*of)).intervals.push_back(interval);
            continue;
        }
        const auto of = row.optional_integer(1);
        auto& week = of ? hours.seasons.at(season_at.at(*of)).week : hours.week;
        week.at(static_cast<std::size_t>(row.integer(0))).push_back(interval);
    }
    return hours;
}

}  // namespace oasis::store
