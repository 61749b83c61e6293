#pragma once
#include "admin/commands/command.h"
#include "shared/store/database.h"
#include <optional>
#include <string>

namespace oasis::admin::commands {

/// The station that the command is about. nullopt after it said that the file holds none.
[[nodiscard]] std::optional<store::Database> open_station(const Context&);

/// Says the sentence on stderr, and answers `refused`.
int complain(const std::string& sentence);

/// Says that the file could not be written, and why.
void say_not_written(const Context&, const std::filesystem::path& out, const std::string& why);

}  // namespace oasis::admin::commands
