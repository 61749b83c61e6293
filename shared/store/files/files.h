#pragma once
#include "shared/domain/participant_file.h"
#include "shared/store/database.h"
#include "shared/store/files/office_keys.h"
#include <functional>
#include <string>
#include <variant>
#include <vector>

/// Acts and reads on sealed files. Linked by the console and its command line only: the kiosk has neither the
/// keys nor this code.
namespace oasis::store {

enum class FileFault {
    none_yet,  // the person has no file
    damaged,   // does not open: a flipped bit, another row's bytes, another key
    old_row,   // opens, but is not the version the journal speaks of: a row put back
};
struct OpenedFile {
    domain::ParticipantFile file;
    std::int64_t version = 0;
};
using OpenFileResult = std::variant<OpenedFile, FileFault>;
/// A read: whoever shows it to a person calls note_look in the same breath.
[[nodiscard]] OpenFileResult open_file(Database&, const OfficeKeys&, domain::ParticipantId);

/// All files, one after the other in number order; a file that does not open is reported and the rest goes on.
/// One unchanging view: `each` calls no act.
void open_register(Database&, const OfficeKeys&,
                   const std::function<void(const domain::Participant&, OpenFileResult&&)>& each);

enum class SaveRefusal { changed_meanwhile, no_such_person };
struct SavedFile {
    std::int64_t version = 0;
};
using SaveFileResult = std::variant<SavedFile, SaveRefusal>;
/// Seals under a new key and writes it as `version` + 1 (0: the first). The person's standing follows the
/// file's way, a transfer out revokes the cards, in the same entry. Journal: save_file with the names of the
/// changed fields, the version and the ciphertext's hash. A save that changes nothing writes nothing.
[[nodiscard]] SaveFileResult save_file(Database&, const OfficeKeys&, domain::ParticipantId, std::int64_t version,
                                       const domain::ParticipantFile&, const domain::Actor&, domain::Instant now);

/// A new person with a file: register_participant and save_file in one transaction.
using RegisterWithFileResult = std::variant<domain::Participant, RegisterRefusal>;
[[nodiscard]] RegisterWithFileResult register_with_file(Database&, const OfficeKeys&, const NewParticipant&,
                                                        const domain::ParticipantFile&, const domain::Actor&,
                                                        domain::Instant now);

/// How somebody looked: each is a journal entry, made before the text is shown.
enum class Look {
    open_file,
    reveal_field,
    reveal_names,
    open_paper,
    print,
    export_person,
    export_roster,
    export_attendance,
    export_counts,
};
/// `fields` are names, never values; `person` is nullopt for a whole view (reveal_names, export_roster).
void note_look(Database&, Look, std::optional<domain::ParticipantId> person, const std::vector<std::string>& fields,
               const domain::Actor&, domain::Instant now);

/// A right in law (PIPL 47): file, its key, papers' keys and display name go, number and id stay as pseudonyms,
/// counts stay. Cards are revoked. nullopt where there is no such person. The freed pages are overwritten
/// (secure_delete) and the log is cut; the blobs of the papers are the caller's to unlink (`papers_to_unlink`).
struct Erased {
    std::vector<std::string> papers_to_unlink;
    bool log_cut = false;  // Database::cut_log did: no old page is left in the log
};
[[nodiscard]] std::optional<Erased> erase_participant(Database&, domain::ParticipantId, const domain::Actor&,
                                                      domain::Instant now);

}  // namespace oasis::store
