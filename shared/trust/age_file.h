#pragma once
#include "shared/trust/child.h"
#include <filesystem>

namespace oasis::trust {

/// How a file went through age; unless it is done, no new file is left.
enum class AgeEnd { done, refused, stopped };

/// Runs age from one file to a new one, mode 0600, on the disk when done; `given` is what else it finds open.
[[nodiscard]] AgeEnd age_file(const std::vector<std::string>& command, const std::filesystem::path& from,
                            const std::filesystem::path& to, std::vector<Given> given, const std::stop_token& stop);

}  // namespace oasis::trust
