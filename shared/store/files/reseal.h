#pragma once
#include "shared/trust/secret.h"
#include <nlohmann/json_fwd.hpp>

namespace oasis::store {

class Database;

/// Seals every participant file anew, under a new key of its own for the ring `to`, as its next version: after
/// it, nothing that opened under `from` opens a file. Inside the caller's transaction. `files` becomes a list
/// of [participant, version, hash in hex], for the one journal entry of the change. A file that does not open
/// under `from` stays as it is and out of the list.
void reseal_files(Database&, const trust::Secret& from, const trust::Secret& to, nlohmann::json& files);

/// Likewise the notes and reason texts that were sealed to the old ring's public key.
void reseal_notes(Database&, const trust::Secret& from, const trust::Secret& to);

}  // namespace oasis::store
