#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/time.h"
#include <filesystem>
#include <string>
#include <vector>

/// What an erasure leaves to do outside the database.
namespace oasis::store {

class Database;

struct ClearedTraces {
    std::vector<std::filesystem::path> away;  // folders of backups without the list; the next backup there writes it
};
/// Takes away the blobs of the erased person's papers, here and beside the backups wherever they were put, and plain copies from before
/// an update (PATH.schema-N) or a restore (PATH-before-restore-…), which still hold the file and its key; writes the list of erased people beside the
/// backups.
ClearedTraces clear_traces(Database&, const std::vector<std::string>& papers);

/// True after an erasure, until the file has been written anew.
[[nodiscard]] bool compaction_due(Database&);
/// Writes the whole file anew (VACUUM), so that no page keeps a remnant. Writers wait meanwhile: only in closed
/// hours. Journal: compact.
void compact(Database&, const domain::Actor&, domain::Instant now);

}  // namespace oasis::store
