#pragma once
#include "admin/commands/command.h"
#include "shared/trust/secret.h"
#include <optional>
#include <string>

namespace oasis::admin::commands {

/// `recover --login NEW`: the recovery key, from a prompt or OASIS_RECOVERY_FILE, makes a new manager, whose
/// password comes from a prompt, OASIS_NEW_PASSWORD_FILE or OASIS_PASSWORD_FILE.
[[nodiscard]] int recover(const Context&, const std::string& login);

/// `new-recovery-key`: makes another recovery key and prints it once, on standard output; the one before opens
/// nothing made from now on. By a manager's login, or, where `login` is empty, by the key there is.
[[nodiscard]] int new_recovery_key(const Context&, const std::string& login);

/// The recovery key from a prompt or OASIS_RECOVERY_FILE, whatever lines stand around it; nullopt after it said
/// that none was read.
[[nodiscard]] std::optional<trust::Secret> ask_recovery_key(const Context&);

/// The new key on standard output, and on standard error that it is stored nowhere.
void print_recovery_key(const Context&, const trust::Secret& key);

}  // namespace oasis::admin::commands
