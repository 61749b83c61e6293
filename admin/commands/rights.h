#pragma once
#include "admin/commands/command.h"

namespace oasis::admin::commands {

/// `rights`: who may what, from the table that all acts, pages and commands read. One line per right:
/// WORD TAB staff|- TAB manager|- TAB commands, parted by spaces, or - TAB what it allows.
[[nodiscard]] int rights(const gui::Catalogue&);

}  // namespace oasis::admin::commands
