#pragma once
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <filesystem>
#include <optional>
#include <set>
#include <vector>

/// The list of erased people that lies beside every backup, empty or not (erased.txt, ids and instants only): a
/// backup older than an erasure must not bring the person back.
namespace oasis::store {

class Database;

struct ErasedPerson {
    domain::ParticipantId id;
    domain::Instant registered_at;  // so that an id given anew, after an older backup, is another person
    auto operator<=>(const ErasedPerson&) const = default;
};

[[nodiscard]] std::vector<ErasedPerson> erased_people(Database&);
/// nullopt where there is no list. Throws StorageError corrupt for one that cannot be read: better nobody comes
/// back than the wrong one.
[[nodiscard]] std::optional<std::vector<ErasedPerson>> read_erased(const std::filesystem::path& folder);
/// Adds to the folder's list, which is there from then on; nothing is ever taken off it.
void add_erased(const std::filesystem::path& folder, const std::vector<ErasedPerson>& people);

/// The folders that backups were put into, the usual one and chosen ones: the list goes to each.
[[nodiscard]] std::set<std::filesystem::path> backup_places(Database&);
/// Part of the act that makes a backup.
void remember_backup_place(Database&, const std::filesystem::path& folder);

}  // namespace oasis::store
