#include "shared/store/rows.h"

#include "shared/store/words.h"
#include <algorithm>
#include <sstream>

namespace oasis::store {

domain::Day day_column(const Statement& row, int column) {
    const auto day = domain::parse_day(row.text(column));
    if (!day)
        throw StorageError(StorageError::Kind::corrupt, "database: a day that does not exist");
    return *day;
}

std::optional<domain::Instant> instant_column(const Statement& row, int column) {
    const auto ms = row.optional_integer(column);
    return ms ? std::optional{domain::from_ms(*ms)} : std::nullopt;
}

trust::ChainHash hash_column(const Statement& row, int column) {
    trust::ChainHash hash{};
    const auto bytes = row.blob(column);
    std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
    return hash;
}

domain::Participant participant_row(const Statement& row, int first) {
    return {domain::ParticipantId{row.integer(first)}, row.text(first + 1), row.text(first + 2),
            from_word<domain::AttendeeKind>(row.text(first + 3)),
            from_word<domain::Standing>(row.text(first + 4))};
}

domain::Visit visit_row(const Statement& row, int first) {
    domain::Visit visit;
    visit.id.value = row.integer(first);
    visit.participant.value = row.integer(first + 1);
    visit.day = day_column(row, first + 2);
    visit.checked_in_at = domain::from_ms(row.integer(first + 3));
    visit.checked_out_at = instant_column(row, first + 4);
    visit.outside_hours = row.integer(first + 5) != 0;
    visit.clock = from_word<domain::ClockMark>(row.text(first + 6));
    visit.voided_at = instant_column(row, first + 7);
    visit.checked_in_means = from_word<domain::Means>(row.text(first + 8));
    if (const auto means = row.text(first + 9); !means.empty())
        visit.checked_out_means = from_word<domain::Means>(means);
    return visit;
}

domain::Activity activity_row(const Statement& row, int first) {
    return {domain::ActivityId{row.integer(first)},
            row.text(first + 1),
            row.text(first + 2),
            row.text(first + 3),
            row.text(first + 4),
            row.text(first + 5),
            row.text(first + 6),
            row.text(first + 7),
            row.text(first + 8),
            static_cast<int>(row.integer(first + 9)),
            from_word<domain::ActivityGroup>(row.text(first + 10)),
            row.integer(first + 11) != 0,
            row.optional_integer(first + 12).has_value()};
}

domain::CountingRule counting_rule_row(const Statement& row, int first) {
    domain::CountingRule rule;
    rule.unit = from_word<domain::CountingUnit>(row.text(first));
    rule.kinds.fill(false);
    std::istringstream kinds{row.text(first + 1)};
    for (std::string kind; std::getline(kinds, kind, ',');)
        rule.kinds.at(static_cast<std::size_t>(from_word<domain::ServiceKind>(kind))) = true;
    rule.target = static_cast<int>(row.integer(first + 2));
    return rule;
}

domain::Session session_row(const Statement& row, int first) {
    domain::Session session;
    session.id.value = row.integer(first);
    session.activity.value = row.integer(first + 1);
    session.day = day_column(row, first + 2);
    session.starts_at = domain::from_ms(row.integer(first + 3));
    session.ends_at = domain::from_ms(row.integer(first + 4));
    session.room = row.text(first + 5);
    session.leader = row.text(first + 6);
    session.places = static_cast<int>(row.integer(first + 7));
    return session;
}

}  // namespace oasis::store
