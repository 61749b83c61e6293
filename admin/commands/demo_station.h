#pragma once
#include "admin/commands/sample_plan.h"
#include "shared/domain/time.h"
#include "shared/store/database.h"
#include <filesystem>
#include <string>
#include <vector>

namespace oasis::admin::commands {

/// Fills a new, empty database with the invented station of ASSETS/sample/station.toml as it stands at `now`:
/// a year of visits by the same acts that the kiosk calls, two weeks of sessions, a morning under way. Beside
/// the database lie cards.pdf, the sheet of all its cards, and card.png, the first of them. Throws on faults.
[[nodiscard]] std::vector<SampleAccount>
build_demo_station(store::Database&, const std::filesystem::path& assets, domain::Instant now);

}  // namespace oasis::admin::commands
