#pragma once
#include "admin/commands/command.h"
#include <filesystem>
#include <string>

namespace oasis::admin::commands {

struct ReportOptions {
    std::string login{};
    std::filesystem::path out{};  // .csv or .xlsx
    bool masked = false;          // names, numbers and telephones as a list shows them
};

/// `report roster --out F.{csv,xlsx} [--masked]`: everyone who comes here, in the twelve columns of the
/// roster, so that `import` reads it again. The journal has it before the file is written.
[[nodiscard]] int report_roster(const Context&, const ReportOptions&);

}  // namespace oasis::admin::commands
