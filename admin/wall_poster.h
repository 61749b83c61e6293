#pragma once
#include "admin/poster_pages.h"
#include "shared/domain/hours.h"
#include "shared/domain/station.h"
#include "shared/domain/wall.h"
#include "shared/gui/catalogue.h"
#include "shared/paper/poster.h"
#include <filesystem>
#include <optional>
#include <string>

namespace oasis::store {
class Database;
}

namespace oasis::admin {

/// What stands on the page now, with its pictures; nothing where there is nothing to print.
[[nodiscard]] std::optional<paper::Poster> wall_poster(store::Database&, PosterPage, bool a3, domain::Day today,
                                                       const gui::Catalogue&);
/// F.pdf, or F.png and F-2.png … by the name's end. Why there is none, in the system's words, or nullopt.
[[nodiscard]] std::optional<std::string> write_wall_poster(const std::filesystem::path& out, const paper::Poster&);

}  // namespace oasis::admin
