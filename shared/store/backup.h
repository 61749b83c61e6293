#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/visit.h"
#include "shared/store/verify.h"
#include <filesystem>
#include <optional>
#include <stop_token>
#include <variant>

/// Backups 备份: a consistent copy of the station, sealed by `age` for the recovery key and the offices named in
/// the settings. Only public keys are needed, so nobody has to sign in, and the kiosk makes the daily one.
/// Restoring is store/files/restore.h.
namespace oasis::store {

class Database;

/// What a backup holds, as its own last entry (act `back_up`) says it.
struct BackupFigures {
    std::int64_t participants = 0;
    std::int64_t visits = 0;
    std::int64_t participations = 0;
    std::int64_t cards = 0;
    std::int64_t files = 0;
    Head before;  // the journal's head before that entry
    bool operator==(const BackupFigures&) const = default;
};
enum class BackupRefusal {
    no_recipient,     // no recovery key is known: `oasis-admin recover` or `new-recovery-key` sets one
    no_folder,        // the chosen folder is not there: a memory stick that is unplugged
    another_running,  // one at a time
    stopped,
};
struct MadeBackup {
    std::filesystem::path file;
    Head head;  // of its own last entry: what to keep outside
    BackupFigures figures;
    std::vector<std::string> papers;  // that it names
    int papers_missing = 0;           // of these, lost or damaged in the station
    std::optional<Fault> fault;  // the copy was kept, but verify found this in it
    domain::ClockMark clock = domain::ClockMark::plain;
};
using BackupResult = std::variant<MadeBackup, BackupRefusal>;

/// Into the station's backup folder, under a name of its own, after which old ones run out (domain/backup.h); but
/// by a clock in doubt, or where verify found a fault, no older one and no paper is given up.
/// Others go on writing meanwhile. Journal: back_up, which the copy ends with, and keep_backup when the sealed
/// file is on the disk. Papers lie in papers/ beside it, each once; erased.txt names who must not come back.
/// Throws StorageError (also when the copy is damaged: kind corrupt), std::runtime_error for age.
[[nodiscard]] BackupResult make_backup(Database&, const domain::Actor&, domain::Instant now,
                                       const std::stop_token& = {});
/// Into a chosen file, whose folder is there. Nothing there is ever taken away.
[[nodiscard]] BackupResult make_backup(Database&, const std::filesystem::path& file, const domain::Actor&,
                                       domain::Instant now, const std::stop_token& = {});

/// The station's backup folder: the setting, or backups/ beside the database.
[[nodiscard]] std::filesystem::path backup_folder(Database&);

/// The newest of the station's backups in that folder.
[[nodiscard]] std::optional<std::filesystem::path> newest_backup(Database&);

/// The newest backup that was kept and found whole.
[[nodiscard]] std::optional<domain::Instant> last_good_backup(Database&);

struct BackupState {
    bool has_recipient = false;  // false: no backup can be made
    std::optional<domain::Instant> last_good;
    std::optional<domain::Instant> last_drill;
    bool drill_was_good = false;
};
/// For the console's home.
[[nodiscard]] BackupState backup_state(Database&);

}  // namespace oasis::store
