#pragma once
#include "shared/domain/counting.h"
#include "shared/store/database.h"
#include <optional>
#include <unordered_map>

namespace oasis::store {

/// Parts of the queries in queries_attendance.h: not for others.

/// A person of the counts, with what the rule needs to know.
struct CountedPerson {
    domain::Participant participant;
    domain::PersonMonth known;  // records of the asked days, in no order
};
/// Participants by number (all, or one), with the records of the days [from, to]. Three passes, whatever the number
/// of people.
[[nodiscard]] std::vector<CountedPerson> counted_people(Database&, domain::Day from, domain::Day to,
                                                        std::optional<domain::ParticipantId> only = {});

/// How far before a month's beginning its records are read: two weeks without a service call for a follow-up.
inline constexpr int days_looked_back = 14;
/// The month as it stands on a day, which may lie before or after it.
[[nodiscard]] domain::OpenDays open_days_of(Database&, domain::Month, domain::Day today);

}  // namespace oasis::store
