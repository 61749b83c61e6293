#include "shared/store/taken_parts.h"

#include "shared/store/database.h"
#include "shared/store/words.h"

namespace oasis::store {

PartsByPerson parts_by_person(Database& database, domain::Day day) {
    auto row = database.connection().query(
        R"sql(
            SELECT t.participant_id, s.id, a.title, a.alias_zh, a.alias_en, s.starts_at, s.ends_at, t.state,
                t.origin, s.confirmed_at
            FROM session s
            JOIN participation t ON t.session_id = s.id
            JOIN activity a ON a.id = s.activity_id
            WHERE s.day = ? AND s.cancelled_at IS NULL
            ORDER BY s.starts_at, s.id)sql",
        domain::to_text(day));
    PartsByPerson parts;
    while (row.step())
        parts[row.integer(0)].push_back({domain::SessionId{row.integer(1)}, row.text(2), row.text(3), row.text(4),
                                         domain::from_ms(row.integer(5)), domain::from_ms(row.integer(6)),
                                         from_word<domain::ParticipationState>(row.text(7)),
                                         from_word<domain::ParticipationOrigin>(row.text(8)),
                                         row.optional_integer(9).has_value()});
    return parts;
}

}  // namespace oasis::store
