#include "shared/store/queries_attendance.h"

#include "shared/store/attendance.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"
#include <algorithm>
#include <unordered_map>

namespace oasis::store {

std::map<domain::AttendeeKind, KindFigures> figures_by_kind(Database& database, domain::Day from, domain::Day to) {
    auto row = database.connection().query(
        R"sql(
            SELECT p.kind, COUNT(*), COUNT(DISTINCT v.participant_id)
            FROM visit v
            JOIN participant p ON p.id = v.participant_id
            WHERE v.day >= ? AND v.day <= ? AND v.voided_at IS NULL
            GROUP BY p.kind)sql",
        domain::to_text(from), domain::to_text(to));
    std::map<domain::AttendeeKind, KindFigures> figures;
    while (row.step())
        figures[from_word<domain::AttendeeKind>(row.text(0))] = {static_cast<int>(row.integer(1)),
                                                                 static_cast<int>(row.integer(2))};
    return figures;
}

std::array<int, 24> arrivals_by_hour(Database& database, domain::Day from, domain::Day to) {
    const auto zone = zone_of(database);
    auto row = database.connection().query(
        R"sql(
            SELECT v.checked_in_at
            FROM visit v
            JOIN participant p ON p.id = v.participant_id
            WHERE v.day >= ? AND v.day <= ? AND v.voided_at IS NULL AND p.kind = 'participant')sql",
        domain::to_text(from), domain::to_text(to));
    std::array<int, 24> hours{};
    while (row.step()) {
        const auto minute = zone.minute_of(domain::from_ms(row.integer(0)));
        hours.at(static_cast<std::size_t>(minute / 60)) += 1;
    }
    return hours;
}

std::vector<ArrivalBehind> arrivals_in_hour(Database& database, domain::Day from, domain::Day to, int hour) {
    const auto zone = zone_of(database);
    auto row = database.connection().query(
        R"sql(
            SELECT v.day, v.checked_in_at, p.id, p.number, p.display_name, p.kind, p.standing
            FROM visit v
            JOIN participant p ON p.id = v.participant_id
            WHERE v.day >= ? AND v.day <= ? AND v.voided_at IS NULL AND p.kind = 'participant'
            ORDER BY v.day, v.checked_in_at, v.id)sql",
        domain::to_text(from), domain::to_text(to));
    std::vector<ArrivalBehind> arrivals;
    while (row.step()) {
        const auto at = domain::from_ms(row.integer(1));
        if (zone.minute_of(at) / 60 == hour)
            arrivals.push_back({day_column(row, 0), at, participant_row(row, 2)});
    }
    return arrivals;
}

std::vector<Fill> fill_by_activity(Database& database, domain::Day from, domain::Day to) {
    auto row = database.connection().query(
        R"sql(
            SELECT s.activity_id, COUNT(*), SUM(s.places), SUM(s.picked), SUM(s.confirmed)
            FROM (
                SELECT s.id, s.activity_id, s.places,
                    COALESCE(SUM(CASE WHEN t.state <> 'withdrawn' THEN 1 ELSE 0 END), 0) AS picked,
                    COALESCE(SUM(CASE WHEN t.state = 'confirmed' THEN 1 ELSE 0 END), 0) AS confirmed
                FROM session s
                LEFT JOIN participation t ON t.session_id = s.id
                WHERE s.day >= ? AND s.day <= ? AND s.cancelled_at IS NULL
                GROUP BY s.id, s.activity_id, s.places) s
            GROUP BY s.activity_id)sql",
        domain::to_text(from), domain::to_text(to));
    std::unordered_map<std::int64_t, domain::Activity> known;
    for (auto& activity : activities(database))
        known[activity.id.value] = std::move(activity);
    std::vector<Fill> fills;
    while (row.step())
        fills.push_back({known.at(row.integer(0)), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)),
                         static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4))});
    const auto share = [](const Fill& fill) { return static_cast<double>(fill.picked) / fill.places; };
    std::ranges::stable_sort(fills, std::ranges::greater{}, share);
    return fills;
}

std::vector<FilledSession> sessions_behind(Database& database, domain::ActivityId activity, domain::Day from,
                                           domain::Day to) {
    auto row = database.connection().query(
        R"sql(
            SELECT s.id, s.day, s.starts_at, s.places,
                COALESCE(SUM(CASE WHEN t.state <> 'withdrawn' THEN 1 ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN t.state = 'confirmed' THEN 1 ELSE 0 END), 0)
            FROM session s
            LEFT JOIN participation t ON t.session_id = s.id
            WHERE s.activity_id = ? AND s.day >= ? AND s.day <= ? AND s.cancelled_at IS NULL
            GROUP BY s.id, s.day, s.starts_at, s.places
            ORDER BY s.starts_at, s.id)sql",
        activity.value, domain::to_text(from), domain::to_text(to));
    std::vector<FilledSession> sessions;
    while (row.step())
        sessions.push_back({domain::SessionId{row.integer(0)}, day_column(row, 1), domain::from_ms(row.integer(2)),
                            static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4)),
                            static_cast<int>(row.integer(5))});
    return sessions;
}

std::vector<DayHeat> month_heat(Database& database, domain::Month month) {
    std::vector<DayHeat> heat;
    for (auto day = domain::first_day(month); day <= domain::last_day(month); day = domain::days_after(day, 1))
        heat.push_back({day, 0, 0});
    const auto on = [&](const Statement& row) -> DayHeat& {
        return heat.at(static_cast<unsigned>(day_column(row, 0).day()) - 1);
    };
    const auto first = domain::to_text(domain::first_day(month));
    const auto last = domain::to_text(domain::last_day(month));
    auto visits = database.connection().query(
        R"sql(
            SELECT v.day, COUNT(*)
            FROM visit v
            JOIN participant p ON p.id = v.participant_id
            WHERE v.day >= ? AND v.day <= ? AND v.voided_at IS NULL AND p.kind = 'participant'
            GROUP BY v.day)sql",
        first, last);
    while (visits.step())
        on(visits).visits = static_cast<int>(visits.integer(1));
    auto services = database.connection().query(
        R"sql(
            SELECT m.day, SUM(m.services)
            FROM (
                SELECT s.day, COUNT(*) AS services
                FROM session s
                CROSS JOIN participation t
                JOIN participant p ON p.id = t.participant_id
                WHERE s.day >= ?1 AND s.day <= ?2 AND s.cancelled_at IS NULL AND t.session_id = s.id
                    AND t.state = 'confirmed' AND p.kind = 'participant'
                GROUP BY s.day
                UNION ALL
                SELECT e.day, COUNT(*)
                FROM service e
                JOIN participant p ON p.id = e.participant_id
                WHERE e.day >= ?1 AND e.day <= ?2 AND e.voided_at IS NULL AND p.kind = 'participant'
                GROUP BY e.day) m
            GROUP BY m.day)sql",
        first, last);
    while (services.step())
        on(services).services = static_cast<int>(services.integer(1));
    return heat;
}

}  // namespace oasis::store
