#pragma once
#include "shared/gui/catalogue.h"
#include <functional>

/// What both programs do around their own work.
namespace oasis::program {

/// Exit codes of every command.
enum Exit : int { done = 0, refused = 1, wrong_use = 2 };

/// Runs `work` with the messages of the terminal's language and returns its exit code. A fault is said on stderr
/// with what to do about it: ConfigError (config_file.h) and std::invalid_argument are `wrong_use`, all others
/// `refused`. The process leaves no core file, since names would stand in it.
[[nodiscard]] int run(const std::function<int(const gui::Catalogue&)>& work);

}  // namespace oasis::program
