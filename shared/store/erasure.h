#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/time.h"
#include <string>
#include <vector>

/// What an erasure leaves to do outside the database.
namespace oasis::store {

class Database;

struct ClearedTraces {
    bool list_written = false;  // false: the backups' folder is away; the next backup writes the list
};
/// Takes away the blobs of the erased person's papers, here and beside the backups, and plain copies from before
/// an update (PATH.schema-N), which still bear the display name; writes the list of erased people beside the
/// backups.
ClearedTraces clear_traces(Database&, const std::vector<std::string>& papers);

/// True after an erasure, until the file has been written anew.
[[nodiscard]] bool compaction_due(Database&);
/// Writes the whole file anew (VACUUM), so that no page keeps a remnant. Writers wait meanwhile: only in closed
/// hours. Journal: compact.
void compact(Database&, const domain::Actor&, domain::Instant now);

}  // namespace oasis::store
