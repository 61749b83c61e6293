#pragma once
#include "admin/account_commands.h"

namespace oasis::admin {

/// `attendance` and `counts`.
void add_attendance_commands(const CommandPlace& place);

}  // namespace oasis::admin
