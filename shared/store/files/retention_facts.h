#pragma once
#include "shared/domain/retention.h"
#include "shared/store/files/office_keys.h"

namespace oasis::store {

/// Everyone whose data has not been erased. The day of leaving stands in the sealed file; where that does not
/// open, only what is open is known.
[[nodiscard]] std::vector<domain::RetentionFacts> retention_facts(Database&, const OfficeKeys&);

}  // namespace oasis::store
