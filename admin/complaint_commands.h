#pragma once
#include "admin/account_commands.h"

namespace oasis::admin {

/// `words` and `poster complaints`.
void add_complaint_commands(const CommandPlace& place);

}  // namespace oasis::admin
