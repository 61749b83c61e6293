#pragma once
#include "admin/commands/command.h"
#include "shared/domain/actor.h"
#include "shared/store/database.h"
#include <optional>
#include <string>

namespace oasis::admin::commands {

/// Signs in for one command, with the password from a prompt or from OASIS_PASSWORD_FILE.
/// nullopt after it said on standard error why not: a wrong password, or a lock and its minutes left.
[[nodiscard]] std::optional<domain::Actor> sign_in(store::Database&, const Context&,
                                                   const std::string& login);

}  // namespace oasis::admin::commands
