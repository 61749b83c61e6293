#pragma once
#include "shared/domain/hours.h"

namespace oasis::store {

class Database;

/// Puts these hours in the place of those that stood; within an act's transaction.
void write_hours(Database& database, const domain::OpeningHours& hours);

}  // namespace oasis::store
