#pragma once
#include "admin/commands/command.h"
#include "shared/store/files/accounts.h"
#include <optional>
#include <string>

namespace oasis::admin::commands {

inline constexpr const char* password_file = "OASIS_PASSWORD_FILE";
inline constexpr const char* new_password_file = "OASIS_NEW_PASSWORD_FILE";

/// A new password for `login` from the file that the variable names, or typed twice by a person; nullopt after
/// it said on standard error why it cannot be taken.
[[nodiscard]] std::optional<std::string> ask_new_password(const Context&, const char* file_variable,
                                                          const std::string& login);

/// Says on standard error why, and answers `refused`.
int refuse(const Context&, store::AccountRefusal);

}  // namespace oasis::admin::commands
