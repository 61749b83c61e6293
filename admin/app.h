#pragma once
#include "admin/config.h"
#include <filesystem>
#include <string>

namespace oasis::admin {

/// Opens the console's window on a station and runs until it is closed. With a `script` (robot builds only)
/// it is played. Returns the exit code; throws where there is no station, no display or no OpenGL.
[[nodiscard]] int run_console(const Config& config, const std::filesystem::path& database,
                              const std::string& script);

}  // namespace oasis::admin
