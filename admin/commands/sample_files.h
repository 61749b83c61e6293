#pragma once
#include "shared/domain/participant.h"
#include "shared/store/database.h"
#include "shared/store/files/office_keys.h"
#include <span>

namespace oasis::admin::commands {

/// A file for each person of the sample station: invented names, numbers and addresses; some numbers are
/// wrong, some clocks have lapsed, so that the lists have something to show. Everybody is in service.
void give_sample_files(store::Database&, const store::OfficeKeys&,
                       std::span<const domain::Participant> people, const std::string& keeper,
                       domain::Day today, domain::Instant at);

}  // namespace oasis::admin::commands
