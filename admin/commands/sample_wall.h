#pragma once
#include "shared/domain/time.h"
#include <filesystem>

namespace oasis::store {
class Database;
}

namespace oasis::admin::commands {

/// Hangs up what assets/sample/wall.toml and assets/guide/services.toml say. Throws std::runtime_error where they
/// cannot be used.
void hang_sample_wall(store::Database&, const std::filesystem::path& assets, domain::Instant now);

}  // namespace oasis::admin::commands
