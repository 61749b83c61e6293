#pragma once
#include "admin/account_commands.h"

namespace oasis::admin {

/// `evidence`.
void add_notice_commands(const CommandPlace& place);

}  // namespace oasis::admin
