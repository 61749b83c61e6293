#pragma once
#include "shared/domain/ids.h"
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace oasis::store {

class Database;

/// What the journal last said of a person's sealed row, so that an older row put back is noticed.
struct FileMark {
    std::int64_t version = 0;
    std::string hash;  // trust::file_digest
    bool operator==(const FileMark&) const = default;
};

/// nullopt: never saved, or erased since.
[[nodiscard]] std::optional<FileMark> file_mark(Database&, domain::ParticipantId);
/// Of everybody, in one pass.
[[nodiscard]] std::unordered_map<std::int64_t, FileMark> file_marks(Database&);

}  // namespace oasis::store
