#pragma once
#include "shared/domain/time.h"
#include <filesystem>
#include <string>
#include <vector>

/// What lies beside sealed backups in their folder.
namespace oasis::store {

/// The blobs of a station's papers, under the hashes of what they hold.
[[nodiscard]] std::filesystem::path papers_beside(const std::filesystem::path& file);

/// How a blob that lies there is known to be the one: read whole, or by its size, since it was read when it came
/// and a daily backup is to be cheap. The drill reads them all.
enum class Known { by_size, by_hash };
/// Carries each blob over that is not there yet. Returns how many are lost or damaged in `from` (and, by_hash, not
/// good in `to`). None of those is carried.
[[nodiscard]] int carry_papers(const std::vector<std::string>& hashes, const std::filesystem::path& from,
                               const std::filesystem::path& to, Known known);

/// Marks the blobs that a backup names, and takes away what none has named for longer than any backup stays.
void let_papers_run_out(const std::vector<std::string>& named, const std::filesystem::path& papers,
                        domain::Instant now);

/// Takes away the station's backups that have served, and what a killed program has left.
void prune_backups(const std::filesystem::path& folder, const std::string& station_code, const domain::Zone& zone,
                   domain::Instant now);

}  // namespace oasis::store
