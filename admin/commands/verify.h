#pragma once
#include "admin/commands/command.h"
#include <string>

namespace oasis::admin::commands {

/// `verify [--head N:HEX16]`: recomputes the journal's chain and replays it against the tables. Prints
/// `entries N head HEX16`, or names the first bad entry and answers `refused`.
[[nodiscard]] int verify(const Context&, const std::string& head);

}  // namespace oasis::admin::commands
