#include "shared/store/queries_attendance.h"

#include "shared/store/database.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"

namespace oasis::store {

namespace {

using domain::CorrectedField;

CorrectedValue value_in(CorrectedField field, const std::string& text) {
    if (text.empty())
        return {};
    switch (field) {
    case CorrectedField::participant:
        return domain::ParticipantId{std::stoll(text)};
    case CorrectedField::attendance:
        return from_word<domain::ParticipationState>(text);
    case CorrectedField::recorded:
    case CorrectedField::service_voided:
        return from_word<domain::ServiceKind>(text);
    case CorrectedField::standing:
        return from_word<domain::Standing>(text);
    default:
        return domain::from_ms(std::stoll(text));
    }
}

template <class Id>
std::optional<Id> id_column(const Statement& row, int column) {
    const auto value = row.optional_integer(column);
    return value ? std::optional{Id{*value}} : std::nullopt;
}

CorrectionRow correction_row(const Statement& row) {
    CorrectionRow correction;
    correction.id.value = row.integer(0);
    correction.day = day_column(row, 1);
    correction.visit = id_column<domain::VisitId>(row, 2);
    correction.session = id_column<domain::SessionId>(row, 3);
    correction.service = id_column<domain::ServiceId>(row, 4);
    correction.field = from_word<CorrectedField>(row.text(5));
    correction.before = value_in(correction.field, row.text(6));
    correction.after = value_in(correction.field, row.text(7));
    correction.reason = from_word<domain::CorrectionReason>(row.text(8));
    correction.sealed_reason = row.bytes(9);
    correction.account = id_column<domain::AccountId>(row, 10);
    correction.login = row.text(11);
    correction.at = domain::from_ms(row.integer(12));
    correction.after_report = row.integer(13) != 0;
    correction.participant = participant_row(row, 14);
    return correction;
}

/// Rows of the correction `c`; a condition and an order follow.
constexpr std::string_view of_corrections = R"sql(
    SELECT c.id, c.day, c.visit_id, c.session_id, c.service_id, c.field, c.old_value, c.new_value, c.reason,
        c.sealed_reason, c.account_id, a.login, c.at, c.after_report, p.id, p.number, p.display_name, p.kind,
        p.standing
    FROM correction c
    JOIN participant p ON p.id = c.participant_id
    LEFT JOIN account a ON a.id = c.account_id
)sql";

std::vector<CorrectionRow> read(Statement row) {
    std::vector<CorrectionRow> rows;
    while (row.step())
        rows.push_back(correction_row(row));
    return rows;
}

}  // namespace

std::vector<CorrectionRow> corrections_on(Database& database, domain::Day from, domain::Day to) {
    static const auto sql =
        std::string{of_corrections} + "WHERE c.day >= ? AND c.day <= ? ORDER BY c.day, c.at, c.id";
    return read(database.connection().query(sql, domain::to_text(from), domain::to_text(to)));
}

std::vector<CorrectionRow> changes_after_report(Database& database, domain::CorrectionId after,
                                                std::optional<domain::CorrectionId> last) {
    static const auto sql =
        std::string{of_corrections} + "WHERE c.after_report = 1 AND c.id > ? AND c.id <= ? ORDER BY c.id";
    return read(database.connection().query(sql, after.value, last ? last->value : INT64_MAX));
}

std::vector<ReportedMonth> reported_months(Database& database) {
    auto row = database.connection().query(R"sql(
        SELECT r.month, r.until_day, r.reported_at, a.login, r.entries, r.head, r.last_correction
        FROM reported_month r
        LEFT JOIN account a ON a.id = r.account_id
        ORDER BY r.id)sql");
    std::vector<ReportedMonth> all;
    while (row.step()) {
        const auto until = day_column(row, 1);
        all.push_back({domain::month_of(until), until, domain::from_ms(row.integer(2)), row.text(3),
                       std::to_string(row.integer(4)) + ':' + row.text(5), {row.integer(6)}});
    }
    return all;
}

bool is_reported(Database& database, domain::Day day) {
    return database.connection()
        .query("SELECT 1 FROM reported_month WHERE month = ? AND until_day >= ?",
               domain::to_text(domain::month_of(day)), domain::to_text(day))
        .step();
}

}  // namespace oasis::store
