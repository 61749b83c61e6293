#include "shared/gui/assets.h"

#include <cstdlib>
#include <stdexcept>

namespace oasis::gui {

namespace {

bool are_assets(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_directory(folder / "messages", ignored);
}

}  // namespace

std::filesystem::path assets_of(const std::filesystem::path& program) {
    const auto prefix = program.parent_path().parent_path();
    for (const auto* place : {"share/oasis", "assets"})
        if (are_assets(prefix / place))
            return prefix / place;
    throw std::runtime_error("no assets in " + (prefix / "share/oasis").string());
}

std::filesystem::path find_assets() {
    const char* named = std::getenv("OASIS_ASSETS");
    if (!named)
        return assets_of(std::filesystem::read_symlink("/proc/self/exe"));
    if (!are_assets(named))
        throw std::runtime_error("no assets in " + std::string{named});
    return named;
}

}  // namespace oasis::gui
