#pragma once
#include "admin/commands/command.h"
#include "shared/domain/station.h"
#include <string>

namespace oasis::admin::commands {

struct InitOptions {
    domain::Station station{"01", {}, {}, {}, "Asia/Shanghai"};
    std::string manager;  // login
};

/// `init`: a new station with its first manager, whose password comes from a prompt or OASIS_PASSWORD_FILE.
/// Prints the recovery key once, on standard output: it is stored nowhere.
[[nodiscard]] int init(const Context&, const InitOptions&);

}  // namespace oasis::admin::commands
