#include "shared/gui/assets.h"

#include <cstdlib>
#include <stdexcept>

namespace oasis::gui {

std::filesystem::path find_assets() {
    std::filesystem::path places[] = {OASIS_BUILT_ASSETS, "/usr/share/oasis"};
    if (const char* named = std::getenv("OASIS_ASSETS")) {
        places[0] = named;
    }
    for (const auto& place : places) {
        std::error_code ignored;
        if (std::filesystem::is_directory(place / "messages", ignored)) {
            return place;
        }
    }
    throw std::runtime_error("no assets in " + places[0].string() + " nor in " + places[1].string());
}

}  // namespace oasis::gui
