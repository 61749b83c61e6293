#pragma once
#include "shared/store/acts.h"
#include "shared/trust/login_digest.h"

/// Tries to sign in and the lock that failed ones lead to. A failure counts for `lock_ms` of the machine's
/// running time; after a restart, for `lock_ms` from the new boot on. So neither a moved clock nor a restart
/// shortens a lock.
namespace oasis::store {

/// Milliseconds for which the lock still stands; 0: none.
[[nodiscard]] long long locked_for(Database&, const trust::LoginDigest&, const domain::RunningTime&);

/// Clears what failed, inside the caller's transaction: a new password was set by who may.
void forget_failures(Database&, const trust::LoginDigest&);

/// One try whose password or PIN has been looked at.
struct SignInTry {
    trust::LoginDigest digest{};             // of what was typed: failures are counted by it
    std::optional<domain::Account> account;  // whose it is, if anyone's
    bool right = false;
    const char* act = "sign_in";
    const char* lock_act = "lock_account";
};
/// The act that ends a try: clears what failed before, or counts one more, and locks at the fifth.
[[nodiscard]] SignInResult settle(Database&, const SignInTry&, const domain::RunningTime&,
                                  const domain::Actor&, domain::Instant now);

}  // namespace oasis::store
