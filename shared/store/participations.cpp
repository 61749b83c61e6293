#include "shared/store/participations.h"

#include "shared/store/rows.h"
#include "shared/store/words.h"

namespace oasis::store {

namespace {

std::vector<Part> parts_in(Statement row) {
    std::vector<Part> parts;
    while (row.step())
        parts.push_back({domain::SessionId{row.integer(0)}, domain::ParticipantId{row.integer(1)},
                         from_word<domain::ParticipationState>(row.text(2)),
                         from_word<domain::ParticipationOrigin>(row.text(3)), domain::from_ms(row.integer(4))});
    return parts;
}

}  // namespace

bool is_person(Database& database, domain::ParticipantId person) {
    return database.connection().query("SELECT 1 FROM participant WHERE id = ?", person.value).step();
}

std::vector<Part> parts_of_day(Database& database, domain::ParticipantId person, domain::Day day) {
    return parts_in(database.connection().query(R"sql(
        SELECT t.session_id, t.participant_id, t.state, t.origin, t.picked_at
        FROM session s
        JOIN participation t ON t.session_id = s.id AND t.participant_id = ?
        WHERE s.day = ? AND s.cancelled_at IS NULL
        ORDER BY s.starts_at, s.id)sql",
                                                person.value, domain::to_text(day)));
}

std::vector<Part> parts_of_session(Database& database, domain::SessionId session) {
    return parts_in(database.connection().query(
        "SELECT session_id, participant_id, state, origin, picked_at FROM participation WHERE session_id = ?", session.value));
}

std::optional<SessionState> session_state(Database& database, domain::SessionId id) {
    auto row = database.connection().query(
        "SELECT id, day, starts_at, cancelled_at, confirmed_at FROM session WHERE id = ?", id.value);
    if (!row.step())
        return std::nullopt;
    return SessionState{domain::SessionId{row.integer(0)}, day_column(row, 1), domain::from_ms(row.integer(2)),
                        row.optional_integer(3).has_value(), row.optional_integer(4).has_value()};
}

void mark_confirmed(Database& database, domain::SessionId session, std::optional<domain::AccountId> account,
                    domain::Instant now) {
    database.connection().run(
        "UPDATE session SET confirmed_at = ?, confirmed_by = ? WHERE id = ? AND confirmed_at IS NULL",
        domain::to_ms(now), account ? std::optional{account->value} : std::nullopt, session.value);
}

}  // namespace oasis::store
