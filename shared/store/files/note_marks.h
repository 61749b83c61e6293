#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace oasis::store {

class Database;

/// A sealed text by the table it stands in and the row's id.
using NoteKey = std::pair<std::string, std::int64_t>;

/// What the journal last said of each sealed text: its trust::digest. Texts that were erased since are still in it.
[[nodiscard]] std::map<NoteKey, std::string> note_marks(Database&);

}  // namespace oasis::store
