#pragma once
#include "shared/trust/secret.h"
#include <nlohmann/json_fwd.hpp>

namespace oasis::store {

class Database;

/// Seals every row of participant_file anew, under a new key of its own for the ring `to`: after it, nothing that
/// opened under `from` opens a file. Inside the caller's transaction. `files` becomes a list of [participant,
/// version, hash in hex], for the one journal entry of the change. A row that is not what the journal says of it
/// (an older one put back, one that does not open, one of a person erased since) is sealed too, but stays out of the
/// list: verify and opening name it as before.
void reseal_files(Database&, const trust::Secret& from, const trust::Secret& to, nlohmann::json& files);

/// Likewise the notes and reason texts that were sealed to the old ring's public key.
void reseal_notes(Database&, const trust::Secret& from, const trust::Secret& to, nlohmann::json& notes);
/// The same for what only managers read: the words left at the kiosk, and what was answered.
void reseal_words(Database&, const trust::Secret& from, const trust::Secret& to, nlohmann::json& notes);

}  // namespace oasis::store
