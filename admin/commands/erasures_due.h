#pragma once
#include "admin/commands/command.h"
#include <string>

namespace oasis::admin::commands {

/// `erasures-due`: whose data need no longer be kept, one line each, `NO TAB participant_file|guest_name TAB SINCE
/// TAB DUE` (domain/retention.h). It only proposes; erase-person erases. For managers.
[[nodiscard]] int erasures_due(const Context&, const std::string& login);

}  // namespace oasis::admin::commands
