#pragma once
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <filesystem>
#include <vector>

/// The list of erased people that lies beside the backups (erased.txt, ids and instants only): a backup older
/// than an erasure must not bring the person back.
namespace oasis::store {

class Database;

struct ErasedPerson {
    domain::ParticipantId id;
    domain::Instant registered_at;  // so that an id given anew, after an older backup, is another person
    auto operator<=>(const ErasedPerson&) const = default;
};

[[nodiscard]] std::vector<ErasedPerson> erased_people(Database&);
/// Empty where there is no list. Throws StorageError corrupt for a line that cannot be read: better nobody comes
/// back than the wrong one.
[[nodiscard]] std::vector<ErasedPerson> read_erased(const std::filesystem::path& folder);
/// Adds to the folder's list; nothing is ever taken off it.
void add_erased(const std::filesystem::path& folder, const std::vector<ErasedPerson>& people);

}  // namespace oasis::store
