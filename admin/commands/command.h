#pragma once
#include "shared/domain/time.h"
#include "shared/gui/catalogue.h"
#include <filesystem>

namespace oasis::admin::commands {

/// Exit codes of every command.
enum Exit : int { done = 0, refused = 1, wrong_use = 2 };

/// What main hands to each command.
struct Context {
    std::filesystem::path database;
    const gui::Catalogue& words;
    domain::Instant now;
};

/// The device that journal entries of the command line carry.
inline constexpr const char* device = "command";

}  // namespace oasis::admin::commands
