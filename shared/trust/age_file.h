#pragma once
#include "shared/trust/child.h"
#include <filesystem>

namespace oasis::trust {

/// Runs age from one file to a new one, mode 0600 and on the disk when this returns; `given` is what else it
/// finds open. False: stopped. Where it does not come to a good end no new file is left.
[[nodiscard]] bool age_file(const std::vector<std::string>& command, const std::filesystem::path& from,
                            const std::filesystem::path& to, std::vector<Given> given, const std::stop_token& stop);

}  // namespace oasis::trust
