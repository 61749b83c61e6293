#pragma once
#include "admin/commands/command.h"
#include <filesystem>
#include <string>

namespace oasis::admin::commands {

struct ImportOptions {
    std::string login{};
    std::filesystem::path file{};
    bool dry_run = false;
};

/// `import FILE [--dry-run]`: prints one line per row, `ROW TAB new|pending|duplicate|refused TAB reason`,
/// the same for a dry run and a run, then `N new, N pending, N duplicate, N refused`. What concerns the file,
/// not a row, goes to standard error. `refused` when a row was, or the whole file.
[[nodiscard]] int import_file(const Context&, const ImportOptions&);

}  // namespace oasis::admin::commands
