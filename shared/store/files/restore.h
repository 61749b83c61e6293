#pragma once
#include "shared/store/backup.h"
#include "shared/trust/secret.h"
#include <string>
#include <variant>

/// Restoring 恢复 a backup with the recovery key, and the drill 恢复演练 that tries whether it would work.
namespace oasis::store {

enum class RestoreRefusal {
    no_file,          // there is no such backup
    not_opened,       // age does not open it: another key, or the file is cut or damaged
    not_whole,        // opened, but the engine or the last entry says that it is damaged, or no backup
    verify_fault,     // the journal does not hold: `fault` of the refusal
    station_in_use,   // kiosk or console have the station open that would be replaced
    another_running,  // a backup, restore or drill at the same place
};
struct RestoreRefused {
    RestoreRefusal why{};
    std::optional<Fault> fault;
};

struct Restored {
    Head head;                // of the backup's own last entry
    BackupFigures figures;    // as that entry tells them
    bool list_found = false;  // of erased people; false: who was erased since may be back
    int erased_again = 0;     // people erased after the backup was made
    int papers_missing = 0;
    std::optional<std::filesystem::path> safety_copy;  // where the station that stood there is now
};
using RestoreResult = std::variant<Restored, RestoreRefused>;

/// Makes `database` the station of the backup: opened under another name, checked, brought to this program's
/// schema, rid of everyone who was erased since (the lists beside this backup, in every folder that the station put
/// backups into, and beside `database`, and what the station that stands there knows), journal entry restore, then
/// renamed. A station that stands there is kept whole as PATH-before-restore-INSTANT. Killed at any moment,
/// `database` is the old one or the new one.
[[nodiscard]] RestoreResult restore_backup(const std::filesystem::path& sealed, const std::filesystem::path& database,
                                           const trust::Secret& identity, const domain::Actor&, domain::Instant now);

struct Drilled {
    std::optional<RestoreRefused> refused;  // nullopt: this backup would bring the station back
    Head head;
    BackupFigures figures;
    int papers_missing = 0;                 // or changed: the blobs beside the backup are read too
};
/// Restores into a private folder beside the station, checks all that restoring checks, and deletes it again.
/// Journal of `station`: drill_backup with what came out, but for another_running, which is no drill.
[[nodiscard]] Drilled drill_backup(Database& station, const std::filesystem::path& sealed,
                                   const trust::Secret& identity, const domain::Actor&, domain::Instant now);

}  // namespace oasis::store
