#pragma once
#include "admin/commands/command.h"
#include <filesystem>
#include <string>

namespace oasis::admin::commands {

struct EvidenceOptions {
    std::string login{};
    std::string quarter{};  // 2026Q4
    std::filesystem::path out{};
};

/// `evidence --quarter 2026Q4 --out F.pdf`: what hung on the board in the quarter, with dates, texts and pictures.
[[nodiscard]] int evidence(const Context&, const EvidenceOptions&);

}  // namespace oasis::admin::commands
