#pragma once
#include "shared/store/queries_attendance.h"
#include <unordered_map>

namespace oasis::store {

/// Parts of the queries in queries_attendance.h: not for others.

/// What everybody picked or took part in on a day, withdrawn ones too, by participant; in time order.
using PartsByPerson = std::unordered_map<std::int64_t, std::vector<TakenPart>>;
[[nodiscard]] PartsByPerson parts_by_person(Database&, domain::Day);

}  // namespace oasis::store
