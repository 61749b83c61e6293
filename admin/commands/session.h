#pragma once
#include "admin/commands/command.h"
#include "admin/commands/command_rights.h"
#include "shared/domain/actor.h"
#include "shared/domain/permission.h"
#include "shared/store/database.h"
#include "shared/store/files/office_keys.h"
#include <optional>
#include <string>

namespace oasis::admin::commands {

/// Who runs one command, and what they can open.
struct Session {
    domain::Actor actor;
    domain::Account account;
    store::OfficeKeys keys;
};

/// Signs in for one command, with the password from a prompt or from OASIS_PASSWORD_FILE.
/// nullopt after it said on standard error why not: a wrong password, a lock and its minutes left, an account
/// without keys, or a role without the right, and then whom to ask. The right comes from the command's row:
/// `right_of("cards")`.
[[nodiscard]] std::optional<Session> sign_in(store::Database&, const Context&, const std::string& login,
                                             domain::Right);

/// Likewise, with a password that is known already.
[[nodiscard]] std::optional<Session> sign_in_with(store::Database&, const Context&, const std::string& login,
                                                  const std::string& password, domain::Right);

}  // namespace oasis::admin::commands
