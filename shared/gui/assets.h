#pragma once

#include <filesystem>

namespace oasis::gui {

/// Where the assets are: OASIS_ASSETS from the environment, else the build tree this program was built in,
/// else /usr/share/oasis. Throws std::runtime_error where none of them is there.
std::filesystem::path find_assets();

}  // namespace oasis::gui
