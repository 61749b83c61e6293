#pragma once
#include "admin/commands/command.h"
#include <filesystem>

namespace oasis::admin::commands {

/// `backup F.age`: needs no login, since it is sealed to public keys. Prints the head of its own last entry as
/// verify does, to be kept outside.
[[nodiscard]] int backup(const Context&, const std::filesystem::path& file);

/// `restore F.age --database NEW`: with the recovery key from a prompt or OASIS_RECOVERY_FILE.
[[nodiscard]] int restore(const Context&, const std::filesystem::path& file);

/// `drill F.age`: tries whether the backup would bring the station back, and writes the result into the station's
/// journal. The recovery key as above.
[[nodiscard]] int drill(const Context&, const std::filesystem::path& file);

}  // namespace oasis::admin::commands
