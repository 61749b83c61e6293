#pragma once
#include "admin/account_commands.h"

namespace oasis::admin {

/// `poster chart|staff|hours|rules|maps|guide|apply|phones|form`.
void add_poster_commands(const CommandPlace& place);

}  // namespace oasis::admin
