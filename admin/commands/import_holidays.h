#pragma once
#include "admin/account_commands.h"
#include "admin/commands/command.h"
#include <filesystem>
#include <string>

namespace oasis::admin {

namespace commands {

struct ImportHolidaysOptions {
    std::string login{};
    std::filesystem::path file{};
    int like = 1;  // the weekday, 1 = Monday, like which make-up days work whose title names none
    bool dry_run = false;
};

/// `import-holidays FILE [--like 1-7] [--dry-run]`: prints one line per event, `FIRST TAB LAST TAB
/// new|known|past|unclear|refused TAB closed|workday:N|- TAB title`, the same for a dry run and a run; events that
/// cannot be read as `- TAB - TAB refused TAB - TAB title`. Then `N new, N known, N past, N unclear, N refused`.
/// `refused` when an event was, or the whole file.
[[nodiscard]] int import_holidays(const Context&, const ImportHolidaysOptions&);

}  // namespace commands

/// `import-holidays`.
void add_holiday_command(const CommandPlace& place);

}  // namespace oasis::admin
