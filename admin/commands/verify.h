#pragma once
#include "admin/commands/command.h"
#include "shared/store/verify.h"
#include <optional>
#include <string>

namespace oasis::admin::commands {

/// `verify [--head N:HEX16]`: recomputes the journal's chain and replays it against the tables. Prints
/// `entries N head HEX16`, or names the first bad entry and answers `refused`.
[[nodiscard]] int verify(const Context&, const std::optional<std::string>& head);

/// The sentence that names a bad entry.
[[nodiscard]] std::string sentence_for(const gui::Catalogue&, const store::Fault&);

}  // namespace oasis::admin::commands
