#pragma once
#include "admin/commands/command.h"
#include "shared/domain/account.h"
#include "shared/domain/actor.h"
#include "shared/store/database.h"
#include <optional>
#include <string>

namespace oasis::admin::commands {

/// Signs in for one command, with the password from a prompt or from OASIS_PASSWORD_FILE.
/// nullopt after it said on standard error why not: a wrong password, a lock and its minutes left, or a role
/// that may not.
[[nodiscard]] std::optional<domain::Actor> sign_in(store::Database&, const Context&, const std::string& login,
                                                   domain::Role at_least = domain::Role::staff);

}  // namespace oasis::admin::commands
