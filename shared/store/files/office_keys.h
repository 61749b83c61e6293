#pragma once
#include "shared/domain/account.h"
#include "shared/store/acts.h"
#include "shared/trust/secret.h"
#include <optional>
#include <string>
#include <variant>

namespace oasis::store {

/// What a signed-in account can open: its rings' secrets, in locked memory, wiped when let go. Moves only.
struct OfficeKeys {
    trust::Secret office;                   // files, notes, reason texts
    std::optional<trust::Secret> manager;   // complaint words: managers only
};

/// The account holds no keys: of a station from before sealed files (its password is not even asked), or its row
/// was damaged. `oasis-admin recover` mends it, or a manager's reset_password.
struct WithoutKeys {};
struct OpenSession {
    domain::Account account;
    OfficeKeys keys;
};
using OpenSessionResult = std::variant<OpenSession, WrongPassword, Locked, WithoutKeys>;
/// Signs in and opens the rings with one Argon2id derivation: never on the drawing thread. An unknown login
/// costs the same. Five failures lock for 30 minutes of running time. Journal: sign_in, or lock_account.
[[nodiscard]] OpenSessionResult open_session(Database&, const std::string& login, const std::string& password,
                                             const domain::RunningTime&, const domain::Actor&,
                                             domain::Instant now);

/// Throws StorageError of the kind keys_changed when the rings are no longer those that `keys` opened: somebody
/// has removed an account since, and whoever holds `keys` signs in anew. Whatever seals with keys asks first, in
/// its own transaction.
void demand_current(Database&, const OfficeKeys& keys);

}  // namespace oasis::store
