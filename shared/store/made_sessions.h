#pragma once
#include "shared/domain/timetable.h"
#include <nlohmann/json_fwd.hpp>

/// Parts of the timetable's acts: the sessions that were made from an entry. Not for others.
namespace oasis::store {

class Database;

/// After a change of the entry: sessions made from it that lie ahead and that nobody has picked follow it, or are
/// cancelled where it does not take place any more. Others stay, and so do those that were moved elsewhere. What the
/// journal tells of it: "session_rows" of those that follow.
[[nodiscard]] nlohmann::json follow_entry(Database&, const domain::TimetableEntry&, domain::Instant now);
/// After a change of an exception: the session of that day follows, whoever picked it, and also comes back.
[[nodiscard]] nlohmann::json follow_on_day(Database&, const domain::TimetableEntry&, domain::Day, domain::Instant now);

}  // namespace oasis::store
