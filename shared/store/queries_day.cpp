#include "shared/store/queries.h"

#include "shared/store/database.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"
#include <unordered_map>

namespace oasis::store {

namespace {

using Aliases = std::unordered_map<domain::ParticipantId, std::vector<std::string>>;

Aliases picked_aliases(Connection& connection, const std::string& day) {
    auto row = connection.query(R"sql(
            SELECT t.participant_id, a.alias_zh
            FROM session s
            JOIN participation t ON t.session_id = s.id
            JOIN activity a ON a.id = s.activity_id
            WHERE s.day = ? AND t.state IN ('picked', 'confirmed')
            ORDER BY s.starts_at, s.id)sql",
                                day);
    Aliases aliases;
    while (row.step())
        aliases[domain::ParticipantId{row.integer(0)}].push_back(row.text(1));
    return aliases;
}

}  // namespace

std::vector<ArrivalRow> arrivals_on(Database& database, domain::Day day) {
    const ReadTransaction snapshot{database};
    const auto text = domain::to_text(day);
    const auto aliases = picked_aliases(database.connection(), text);
    auto row = database.connection().query(
        R"sql(
            SELECT m.departure, m.at, m.means, m.device, p.id, p.number, p.display_name, p.kind,
                p.standing, v.id, v.participant_id, v.day, v.checked_in_at, v.checked_out_at,
                v.outside_hours, v.clock, v.voided_at, v.checked_in_means, v.checked_out_means
            FROM (
                SELECT id, 0 AS departure, checked_in_at AS at, checked_in_means AS means,
                    checked_in_device AS device
                FROM visit
                WHERE day = ? AND voided_at IS NULL
                UNION ALL
                SELECT id, 1, checked_out_at, checked_out_means, checked_out_device
                FROM visit
                WHERE day = ? AND voided_at IS NULL AND checked_out_at IS NOT NULL
            ) m
            JOIN visit v ON v.id = m.id
            JOIN participant p ON p.id = v.participant_id
            ORDER BY m.at DESC, m.departure DESC, v.id DESC)sql",
        text, text);
    std::vector<ArrivalRow> rows;
    while (row.step()) {
        ArrivalRow arrival;
        arrival.act = row.integer(0) != 0 ? ArrivalRow::Act::check_out : ArrivalRow::Act::check_in;
        arrival.at = domain::from_ms(row.integer(1));
        arrival.means = from_word<domain::Means>(row.text(2));
        arrival.device = row.text(3);
        arrival.participant = participant_row(row, 4);
        arrival.visit = visit_row(row, 9);
        const auto picks = aliases.find(arrival.participant.id);
        if (picks != aliases.end())
            arrival.picked_aliases = picks->second;
        rows.push_back(std::move(arrival));
    }
    return rows;
}

std::vector<PickRow> picks_on(Database& database, domain::Day day) {
    auto row = database.connection().query(
        R"sql(
            SELECT s.id, p.id, p.number, p.display_name, p.kind, p.standing
            FROM session s
            JOIN participation t ON t.session_id = s.id
            JOIN participant p ON p.id = t.participant_id
            WHERE s.day = ? AND t.state IN ('picked', 'confirmed')
            ORDER BY s.starts_at, s.id, t.picked_at, t.id)sql",
        domain::to_text(day));
    std::vector<PickRow> rows;
    while (row.step())
        rows.push_back({domain::SessionId{row.integer(0)}, participant_row(row, 1)});
    return rows;
}

DayFigures day_figures(Database& database, domain::Day day) {
    auto row = database.connection().query(R"sql(
        SELECT COUNT(*) FILTER (WHERE p.kind = 'participant'), COUNT(v.checked_out_at),
            COUNT(*) FILTER (WHERE v.clock = 'flagged'), COUNT(*)
        FROM visit v
        JOIN participant p ON p.id = v.participant_id
        WHERE v.day = ? AND v.voided_at IS NULL)sql",
                                           domain::to_text(day));
    row.step();
    DayFigures figures;
    figures.checked_in = static_cast<int>(row.integer(0));
    figures.checked_out = static_cast<int>(row.integer(1));
        figures.clock_flagged = static_cast<int>(row.integer(2));
    figures.inside = static_cast<int>(row.integer(3)) - figures.checked_out;
    return figures;
}

std::vector<domain::Alert> alerts(Database& database, domain::Instant now) {
    auto row = database.connection().query(
        R"sql(
            SELECT id, kind, device, participant_id, first_at, last_at, count, handled_at
            FROM alert
            WHERE last_at >= ?
            ORDER BY CASE WHEN handled_at IS NULL THEN 0 ELSE 1 END, last_at DESC, id DESC)sql",
        domain::to_ms(now - std::chrono::days{30}));
    std::vector<domain::Alert> all;
    while (row.step()) {
        domain::Alert alert;
        alert.id.value = row.integer(0);
        alert.kind = from_word<domain::AlertKind>(row.text(1));
        alert.device = row.text(2);
        if (const auto person = row.optional_integer(3))
            alert.participant = domain::ParticipantId{*person};
        alert.first_at = domain::from_ms(row.integer(4));
        alert.last_at = domain::from_ms(row.integer(5));
        alert.count = static_cast<int>(row.integer(6));
        alert.handled_at = instant_column(row, 7);
        all.push_back(alert);
    }
    return all;
}

}  // namespace oasis::store
