#pragma once
#include "shared/domain/account.h"
#include "shared/domain/participant_file.h"
#include "shared/domain/station.h"

namespace oasis::domain {

/// Whether an account is shown a file: managers every one, staff every one or only those that they keep or
/// work on. A rule of the program, not of cryptography.
[[nodiscard]] inline bool is_shown(const ParticipantFile& file, const Account& account, FilesShown shown) {
    return account.role == Role::manager || shown == FilesShown::all ||
           file.value(field::keeper) == account.login || file.value(field::case_worker) == account.login;
}

}  // namespace oasis::domain
