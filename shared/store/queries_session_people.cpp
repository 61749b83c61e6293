#include "shared/store/queries_attendance.h"

#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/taken_parts.h"
#include "shared/store/words.h"
#include <algorithm>
#include <unordered_set>

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

std::unordered_set<std::int64_t> people_here(Database& database, domain::Day day) {
    auto row = database.connection().query("SELECT participant_id FROM visit WHERE day = ? AND voided_at IS NULL",
                                           domain::to_text(day));
    std::unordered_set<std::int64_t> people;
    while (row.step())
        people.insert(row.integer(0));
    return people;
}

/// By activity and participant: the last day within two weeks before.
using LastTimes = std::unordered_map<std::int64_t, std::unordered_map<std::int64_t, domain::Day>>;
LastTimes last_times(Database& database, domain::Day day) {
    constexpr int lately = 14;
    auto row = database.connection().query(
        R"sql(
            SELECT s.activity_id, t.participant_id, MAX(s.day)
            FROM session s
            JOIN participation t ON t.session_id = s.id AND t.state = 'confirmed'
            WHERE s.day >= ? AND s.day < ?
            GROUP BY s.activity_id, t.participant_id)sql",
        domain::to_text(domain::days_after(day, -lately)), domain::to_text(day));
    LastTimes times;
    while (row.step())
        times[row.integer(0)][row.integer(1)] = day_column(row, 2);
    return times;
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

CandidatesBySession candidates_on(Database& database, domain::Day day) {
    const ReadTransaction snapshot{database};
    const auto all = participants(database);
    const auto here = people_here(database, day);
    const auto lately = last_times(database, day);
    const auto taken = parts_by_person(database, day);
    const auto is_in = [&](std::int64_t person, domain::SessionId session) {
        const auto parts = taken.find(person);
        return parts != taken.end() && std::ranges::any_of(parts->second, [&](const TakenPart& part) {
                   return part.session == session && part.state != domain::ParticipationState::withdrawn;
               });
    };
    CandidatesBySession candidates;
    for (const auto& view : sessions_on(database, day)) {
        const auto times = lately.find(view.session.activity.value);
        auto& of_session = candidates[view.session.id];
        for (const auto& person : all) {
            const bool is_here = here.contains(person.id.value);
            std::optional<domain::Day> last;
            if (times != lately.end())
                if (const auto found = times->second.find(person.id.value); found != times->second.end())
                    last = found->second;
            if ((is_here || last) && !is_in(person.id.value, view.session.id))
                of_session.push_back({person, is_here, last});
        }
        std::ranges::stable_partition(of_session, &SessionCandidate::here);
    }
    return candidates;
}

}  // namespace oasis::store
