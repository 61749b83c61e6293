#include "shared/store/queries_attendance.h"

#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/taken_parts.h"
#include "shared/store/words.h"
#include <unordered_map>

namespace oasis::store {

namespace {

/// Both kinds by an index each.
constexpr std::string_view visits_of_day = R"sql(
    SELECT p.id, p.number, p.display_name, p.kind, p.standing, v.id, v.participant_id, v.day, v.checked_in_at,
        v.checked_out_at, v.outside_hours, v.clock, v.voided_at, v.checked_in_means, v.checked_out_means,
        v.checked_in_device, v.checked_out_device, v.void_reason
    FROM (
        SELECT id FROM visit WHERE day = ? AND voided_at IS NULL
        UNION ALL
        SELECT id FROM visit WHERE day = ? AND voided_at IS NOT NULL) m
    JOIN visit v ON v.id = m.id
    JOIN participant p ON p.id = v.participant_id
    ORDER BY v.checked_in_at, v.id
)sql";

DayRow day_row(const Statement& row) {
    DayRow found;
    found.participant = participant_row(row, 0);
    found.visit = visit_row(row, 5);
    found.checked_in_device = row.text(15);
    found.checked_out_device = row.text(16);
    const auto reason = row.text(17);
    if (!reason.empty() && reason != "undo")
        found.void_reason = from_word<domain::CorrectionReason>(reason);
    return found;
}

void add_sessions(DayRow& row, const PartsByPerson& parts) {
    const auto found = parts.find(row.participant.id.value);
    if (found == parts.end())
        return;
    for (const auto& part : found->second)
        if (row.visit.voided_at || part.state != domain::ParticipationState::withdrawn)
            row.sessions.push_back(part);
}

/// An attendance belongs to the person's visit; everything else names its visit.
void add_corrections(std::vector<DayRow>& rows, std::vector<CorrectionRow> corrections) {
    std::unordered_map<std::int64_t, DayRow*> by_visit;
    std::unordered_map<std::int64_t, DayRow*> by_person;
    for (auto& row : rows) {
        by_visit[row.visit.id.value] = &row;
        auto& of_person = by_person[row.participant.id.value];
        if (!of_person || !row.visit.voided_at)
            of_person = &row;
    }
    for (auto& correction : corrections) {
        const auto& rows_by_id = correction.visit ? by_visit : by_person;
        const auto found =
            rows_by_id.find(correction.visit ? correction.visit->value : correction.participant.id.value);
        if (found != rows_by_id.end() && !correction.service)
            found->second->corrections.push_back(std::move(correction));
    }
}

}  // namespace

std::vector<DayRow> day_review(Database& database, domain::Day day) {
    const ReadTransaction snapshot{database};
    const auto text = domain::to_text(day);
    const auto parts = parts_by_person(database, day);
    std::vector<DayRow> rows;
    {
        auto row = database.connection().query(visits_of_day, text, text);
        while (row.step())
            rows.push_back(day_row(row));
    }
    for (auto& row : rows)
        add_sessions(row, parts);
    add_corrections(rows, corrections_on(database, day, day));
    return rows;
}

std::vector<DayRow> still_inside(Database& database, domain::Day today) {
    auto rows = day_review(database, today);
    std::erase_if(rows, [](const DayRow& row) { return row.visit.voided_at || row.visit.checked_out_at; });
    return rows;
}

std::vector<SessionToConfirm> sessions_to_confirm(Database& database, domain::Day day) {
    const ReadTransaction snapshot{database};
    std::unordered_map<std::int64_t, SessionToConfirm> figures;
    {
        auto row = database.connection().query(
            R"sql(
                SELECT s.id, s.confirmed_at,
                    COALESCE(SUM(CASE WHEN t.state = 'picked' THEN 1 ELSE 0 END), 0),
                    COALESCE(SUM(CASE WHEN t.state = 'confirmed' THEN 1 ELSE 0 END), 0),
                    COALESCE(SUM(CASE WHEN t.state = 'absent' THEN 1 ELSE 0 END), 0)
                FROM session s
                LEFT JOIN participation t ON t.session_id = s.id
                WHERE s.day = ? AND s.cancelled_at IS NULL
                GROUP BY s.id, s.confirmed_at)sql",
            domain::to_text(day));
        while (row.step())
            figures[row.integer(0)] = {{},
                                       static_cast<int>(row.integer(2)),
                                       static_cast<int>(row.integer(3)),
                                       static_cast<int>(row.integer(4)),
                                       instant_column(row, 1)};
    }
    std::vector<SessionToConfirm> sessions;
    for (auto& view : sessions_on(database, day)) {
        const auto found = figures.find(view.session.id.value);
        if (found == figures.end())
            continue;
        found->second.view = std::move(view);
        sessions.push_back(std::move(found->second));
    }
    return sessions;
}

std::vector<UnconfirmedSession> unconfirmed_sessions(Database& database, domain::Day from, domain::Instant now) {
    auto row = database.connection().query(
        R"sql(
            SELECT s.id, s.day, s.starts_at, a.alias_zh, a.alias_en, COUNT(*)
            FROM session s
            JOIN activity a ON a.id = s.activity_id
            JOIN participation t ON t.session_id = s.id AND t.state = 'picked'
            WHERE s.day >= ? AND s.confirmed_at IS NULL AND s.cancelled_at IS NULL AND s.ends_at <= ?
            GROUP BY s.id, s.day, s.starts_at, a.alias_zh, a.alias_en
            ORDER BY s.starts_at, s.id)sql",
        domain::to_text(from), domain::to_ms(now));
    std::vector<UnconfirmedSession> sessions;
    while (row.step())
        sessions.push_back({domain::SessionId{row.integer(0)}, day_column(row, 1), domain::from_ms(row.integer(2)),
                            row.text(3), row.text(4), static_cast<int>(row.integer(5))});
    return sessions;
}

}  // namespace oasis::store
