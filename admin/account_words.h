#pragma once
#include "shared/store/files/accounts.h"

namespace oasis::admin {

/// The message id (accounts.po) that says why an account, a password or a PIN is refused.
[[nodiscard]] const char* message_id(store::AccountRefusal refusal);

}  // namespace oasis::admin
