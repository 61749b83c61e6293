#include "shared/store/queries.h"

#include "shared/store/database.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"

namespace oasis::store {

namespace {

std::optional<domain::Participant> first_participant(Statement row) {
    return row.step() ? std::optional{participant_row(row, 0)} : std::nullopt;
}

/// `text` anywhere, with the pattern's own signs taken as themselves.
std::string anywhere(const std::string& text) {
    std::string pattern = "%";
    for (const char sign : text) {
        if (sign == '%' || sign == '_' || sign == '\\')
            pattern.push_back('\\');
        pattern.push_back(sign);
    }
    return pattern + '%';
}

}  // namespace

std::vector<domain::Participant> participants(Database& database) {
    auto row = database.connection().query(
        "SELECT id, number, display_name, kind, standing FROM participant ORDER BY number");
    std::vector<domain::Participant> all;
    while (row.step())
        all.push_back(participant_row(row, 0));
    return all;
}

std::optional<domain::Participant> participant_by_number(Database& database, const std::string& number) {
    return first_participant(database.connection().query(
        "SELECT id, number, display_name, kind, standing FROM participant WHERE number = ?", number));
}

std::optional<domain::Participant> participant_by_card(Database& database, const domain::CardDigest& digest) {
    return first_participant(database.connection().query(R"sql(
            SELECT p.id, p.number, p.display_name, p.kind, p.standing
            FROM card c
            JOIN participant p ON p.id = c.participant_id
            WHERE c.digest = ?)sql",
                                                         digest));
}

std::optional<domain::Card> card_by_digest(Database& database, const domain::CardDigest& digest) {
    auto row = database.connection().query(
        "SELECT id, participant_id, state, issued_at FROM card WHERE digest = ?", digest);
    if (!row.step())
        return std::nullopt;
    return domain::Card{domain::CardId{row.integer(0)}, domain::ParticipantId{row.integer(1)},
                        from_word<domain::CardState>(row.text(2)), domain::from_ms(row.integer(3))};
}

std::vector<ParticipantRow> find_participants(Database& database, const std::string& text,
                                              domain::Day today) {
    const auto pattern = anywhere(text);
    auto row = database.connection().query(
        R"sql(
            SELECT p.id, p.number, p.display_name, p.kind, p.standing, c.id, c.state, c.issued_at,
                (SELECT COUNT(*) FROM card e WHERE e.participant_id = p.id), v.id, v.participant_id, v.day,
                v.checked_in_at, v.checked_out_at, v.outside_hours, v.clock, v.voided_at, v.checked_in_means,
                v.checked_out_means
            FROM participant p
            LEFT JOIN card c ON c.id = (SELECT MAX(n.id) FROM card n WHERE n.participant_id = p.id AND
                n.state <> 'revoked')
            LEFT JOIN visit v ON v.day = ? AND v.participant_id = p.id AND v.voided_at IS NULL
            WHERE LOWER(p.number) LIKE LOWER(?) ESCAPE '\' OR LOWER(p.display_name) LIKE LOWER(?) ESCAPE
                '\'
            ORDER BY p.number)sql",
        domain::to_text(today), pattern, pattern);
    std::vector<ParticipantRow> rows;
    while (row.step()) {
        ParticipantRow found;
        found.participant = participant_row(row, 0);
        if (row.optional_integer(5)) {
            found.card =
                domain::Card{domain::CardId{row.integer(5)}, found.participant.id,
                             from_word<domain::CardState>(row.text(6)), domain::from_ms(row.integer(7))};
        }
        found.cards_ever = static_cast<int>(row.integer(8));
        if (row.optional_integer(9))
            found.today = visit_row(row, 9);
        rows.push_back(std::move(found));
    }
    return rows;
}

}  // namespace oasis::store
