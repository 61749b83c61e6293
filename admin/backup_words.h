#pragma once
#include "shared/gui/catalogue.h"
#include "shared/store/files/restore.h"
#include <filesystem>
#include <string>

namespace oasis::admin {

/// Why a backup would not bring the station back.
[[nodiscard]] std::string why_not(const gui::Catalogue&, const store::RestoreRefused&,
                                  const std::filesystem::path& file);

}  // namespace oasis::admin
