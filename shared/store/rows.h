#pragma once
#include "shared/domain/activity.h"
#include "shared/domain/counting.h"
#include "shared/domain/participant.h"
#include "shared/domain/visit.h"
#include "shared/store/sqlite.h"
#include "shared/trust/journal_chain.h"

/// Rows as domain values. `first` is the column at which the listed columns begin.
namespace oasis::store {

[[nodiscard]] domain::Day day_column(const Statement& row, int column);
[[nodiscard]] std::optional<domain::Instant> instant_column(const Statement& row, int column);

/// A blob of any length: what is too much is left out, what is missing is zero.
[[nodiscard]] trust::ChainHash hash_column(const Statement& row, int column);

/// id, number, display_name, kind, standing
[[nodiscard]] domain::Participant participant_row(const Statement& row, int first);
/// id, participant_id, day, checked_in_at, checked_out_at, outside_hours, clock, voided_at, checked_in_means,
/// checked_out_means
[[nodiscard]] domain::Visit visit_row(const Statement& row, int first);
/// id, title, alias_zh, alias_en, icon, hue, service_item, room, leader, places,
/// group_code, counts, retired_at
[[nodiscard]] domain::Activity activity_row(const Statement& row, int first);
/// counting_unit, counted_kinds, monthly_target
[[nodiscard]] domain::CountingRule counting_rule_row(const Statement& row, int first);
/// id, activity_id, day, starts_at, ends_at, room, leader, places
[[nodiscard]] domain::Session session_row(const Statement& row, int first);

}  // namespace oasis::store
