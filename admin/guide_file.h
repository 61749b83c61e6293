#pragma once
#include "shared/domain/wall.h"
#include <filesystem>
#include <vector>

namespace oasis::admin {

/// The guide that a station begins with: assets/guide/services.toml. Throws std::runtime_error, with the place in the
/// file, where it cannot be used.
[[nodiscard]] std::vector<domain::GuideItem> read_guide(const std::filesystem::path& file);

}  // namespace oasis::admin
