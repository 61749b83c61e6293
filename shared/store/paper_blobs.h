#pragma once
#include "shared/domain/time.h"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The sealed blobs of scanned papers, beside the database. Each is written once, under the BLAKE2b of its
/// bytes; who has no key can still say whether it is the one its name speaks of.
namespace oasis::store {

class Database;

/// papers/ beside the database.
[[nodiscard]] std::filesystem::path papers_folder(const Database&);
/// What the rows speak of, in order.
[[nodiscard]] std::vector<std::string> paper_hashes(Database&);

enum class BlobState { good, missing, differs };
/// Reads the whole blob.
[[nodiscard]] BlobState blob_state(const std::filesystem::path& folder, const std::string& hash);
/// nullopt unless it is good.
[[nodiscard]] std::optional<std::vector<unsigned char>> read_blob(const std::filesystem::path& folder,
                                                                  const std::string& hash);

/// Written under a passing name, on the disk before it has its own: a blob of that name is whole or not there.
/// Both names stay until its act has come to its end (keep_blob, drop_blob), so that a sweep knows what a crash
/// has left. Returns the name, its hash. Throws StorageError.
[[nodiscard]] std::string write_blob(const std::filesystem::path& folder, const std::vector<unsigned char>& bytes);
/// A row speaks of it now.
void keep_blob(const std::filesystem::path& folder, const std::string& hash);
/// Its act was refused.
void drop_blob(const std::filesystem::path& folder, const std::string& hash);

/// Takes away what this station itself has left: papers whose act came to no end within an hour, and those of the
/// people it has erased. Every other blob stays: a station that was restored older lies in the folder of a newer
/// one's papers and knows nothing of them. Returns how many files went.
int sweep_papers(Database&, domain::Instant now);
/// Takes away these blobs; one that is not there is no fault. Returns how many there were.
int unlink_papers(const std::filesystem::path& folder, const std::vector<std::string>& hashes);

}  // namespace oasis::store
