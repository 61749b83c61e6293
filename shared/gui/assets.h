#pragma once

#include <filesystem>

namespace oasis::gui {

/// Where the assets are: OASIS_ASSETS from the environment, else what belongs to this very program
/// (assets_of). Throws std::runtime_error where they are not there.
std::filesystem::path find_assets();

/// The assets of a program at PREFIX/bin/NAME: PREFIX/share/oasis where it is installed, PREFIX/assets where it
/// was built. Nothing else on the computer is looked at. Throws like find_assets.
std::filesystem::path assets_of(const std::filesystem::path& program);

}  // namespace oasis::gui
