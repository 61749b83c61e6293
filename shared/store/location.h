#pragma once
#include <filesystem>
#include <string>

namespace oasis::store {

/// Where the station's file is. `url` is `sqlite:PATH` or a bare path; empty asks for the default:
/// /var/lib/oasis/station.db where it exists, else oasis/station.db in the user's data folder.
/// Throws std::invalid_argument for a URL of another kind.
[[nodiscard]] std::filesystem::path station_path(const std::string& url);

}  // namespace oasis::store
