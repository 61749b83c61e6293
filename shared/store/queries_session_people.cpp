#include "shared/store/queries_attendance.h"

#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/taken_parts.h"
#include "shared/store/words.h"

namespace oasis::store {

namespace {

constexpr int weeks_looked_at = 4;
constexpr int regular_weeks = 2;

struct Expected {
    int weeks = 0;
    std::vector<TakenPart> picked;
};
using ByPerson = std::unordered_map<std::int64_t, Expected>;

/// Came on this weekday in so many of the four weeks before; nobody is expected on a closed day.
void add_regulars(Database& database, domain::Day day, ByPerson& expected) {
    if (domain::intervals_on(hours(database), day).empty())
        return;
    const auto back = [&](int weeks) { return domain::to_text(domain::days_after(day, -7 * weeks)); };
    auto row = database.connection().query(
        R"sql(
            SELECT participant_id, COUNT(*)
            FROM visit
            WHERE day IN (?, ?, ?, ?) AND voided_at IS NULL
            GROUP BY participant_id
            HAVING COUNT(*) >= ?)sql",
        back(1), back(2), back(3), back(weeks_looked_at), regular_weeks);
    while (row.step())
        expected[row.integer(0)].weeks = static_cast<int>(row.integer(1));
}

void add_picked(Database& database, domain::Day day, ByPerson& expected) {
    for (auto& [person, parts] : parts_by_person(database, day))
        for (auto& part : parts)
            if (part.state == domain::ParticipationState::picked)
                expected[person].picked.push_back(std::move(part));
}

void add_last_calls(Database& database, domain::Day day, std::vector<ExpectedRow>& rows) {
    auto row = database.connection().query(
        R"sql(
            SELECT f.participant_id, f.result, f.sealed_note, f.at, a.login
            FROM follow_up f
            LEFT JOIN account a ON a.id = f.account_id
            WHERE f.day = ?
            ORDER BY f.id)sql",
        domain::to_text(day));
    while (row.step()) {
        const domain::ParticipantId person{row.integer(0)};
        const auto found =
            std::ranges::find(rows, person, [](const ExpectedRow& expected) { return expected.participant.id; });
        if (found == rows.end())
            continue;
        found->result = from_word<domain::FollowUpResult>(row.text(1));
        found->sealed_note = row.bytes(2);
        found->called_at = domain::from_ms(row.integer(3));
        found->login = row.text(4);
    }
}

}  // namespace

std::vector<ExpectedRow> expected_not_here(Database& database, domain::Day day) {
    const ReadTransaction snapshot{database};
    ByPerson expected;
    add_regulars(database, day, expected);
    add_picked(database, day, expected);
    std::vector<ExpectedRow> rows;
    {
        auto row = database.connection().query(
            R"sql(
                SELECT p.id, p.number, p.display_name, p.kind, p.standing
                FROM participant p
                WHERE p.kind = 'participant' AND p.standing = 'active' AND NOT EXISTS (SELECT 1 FROM visit v
                    WHERE v.day = ? AND v.participant_id = p.id AND v.voided_at IS NULL)
                ORDER BY p.number)sql",
            domain::to_text(day));
        while (row.step()) {
            const auto found = expected.find(row.integer(0));
            if (found != expected.end())
                rows.push_back({participant_row(row, 0), std::move(found->second.picked), found->second.weeks,
                                std::nullopt, {}, std::nullopt, {}});
        }
    }
    add_last_calls(database, day, rows);
    return rows;
}

std::vector<SessionPerson> people_in_session(Database& database, domain::SessionId session) {
    auto row = database.connection().query(
        R"sql(
            SELECT p.id, p.number, p.display_name, p.kind, p.standing, t.state, t.origin, v.id, v.participant_id,
                v.day, v.checked_in_at, v.checked_out_at, v.outside_hours, v.clock, v.voided_at,
                v.checked_in_means, v.checked_out_means
            FROM session s
            JOIN participation t ON t.session_id = s.id AND t.state <> 'withdrawn'
            JOIN participant p ON p.id = t.participant_id
            LEFT JOIN visit v ON v.day = s.day AND v.participant_id = p.id AND v.voided_at IS NULL
            WHERE s.id = ?
            ORDER BY p.number)sql",
        session.value);
    std::vector<SessionPerson> people;
    while (row.step()) {
        people.push_back({participant_row(row, 0), from_word<domain::ParticipationState>(row.text(5)),
                          from_word<domain::ParticipationOrigin>(row.text(6)), std::nullopt});
        if (row.optional_integer(7))
            people.back().visit = visit_row(row, 7);
    }
    return people;
}

std::vector<SessionCandidate> candidates_for(Database& database, domain::SessionId session) {
    constexpr int lately = 14;
    std::string day;
    std::int64_t activity = 0;
    {
        auto row = database.connection().query("SELECT day, activity_id FROM session WHERE id = ?", session.value);
        if (!row.step())
            return {};
        day = row.text(0);
        activity = row.integer(1);
    }
    const auto since = domain::to_text(domain::days_after(domain::parse_day(day).value(), -lately));
    auto row = database.connection().query(
        R"sql(
            SELECT p.id, p.number, p.display_name, p.kind, p.standing, MAX(c.here), MAX(c.day)
            FROM (
                SELECT participant_id, 1 AS here, '' AS day
                FROM visit
                WHERE day = ? AND voided_at IS NULL
                UNION ALL
                SELECT t.participant_id, 0, s.day
                FROM session s
                JOIN participation t ON t.session_id = s.id AND t.state = 'confirmed'
                WHERE s.day >= ? AND s.day < ? AND s.activity_id = ?) c
            JOIN participant p ON p.id = c.participant_id
            WHERE NOT EXISTS (SELECT 1 FROM participation t WHERE t.session_id = ? AND
                t.participant_id = p.id AND t.state <> 'withdrawn')
            GROUP BY p.id, p.number, p.display_name, p.kind, p.standing
            ORDER BY MAX(c.here) DESC, p.number)sql",
        day, since, day, activity, session.value);
    std::vector<SessionCandidate> candidates;
    while (row.step())
        candidates.push_back(
            {participant_row(row, 0), row.integer(5) != 0, domain::parse_day(row.text(6))});
    return candidates;
}

}  // namespace oasis::store
