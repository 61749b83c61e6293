#pragma once
#include "shared/domain/time.h"
#include "shared/gui/catalogue.h"
#include "shared/program/run.h"
#include <filesystem>

namespace oasis::admin::commands {

using program::done;
using program::refused;
using program::wrong_use;

/// What main hands to each command.
struct Context {
    std::filesystem::path database;
    const gui::Catalogue& words;
    domain::Instant now;
};

/// The device that journal entries of the command line carry.
inline constexpr const char* device = "command";

}  // namespace oasis::admin::commands
