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

/// Right password, but the rings are not wrapped for this account (a station from before sealed files):
/// `oasis-admin recover` mends it.
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

}  // namespace oasis::store
