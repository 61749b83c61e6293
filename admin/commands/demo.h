#pragma once
#include "admin/commands/command.h"

namespace oasis::admin::commands {

/// `demo`: fills a new database with the invented sample station and prints one line per account,
/// `account LOGIN ROLE PASSWORD`. Refused where the file already holds a station.
[[nodiscard]] int demo(const Context&);

}  // namespace oasis::admin::commands
