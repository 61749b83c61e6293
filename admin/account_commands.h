#pragma once
#include "admin/commands/command.h"
#include <CLI/CLI.hpp>
#include <functional>

namespace oasis::admin {

/// What commands need that stand in a file of their own: where they are added, and where what was asked for goes.
struct CommandPlace {
    CLI::App& app;
    const gui::Catalogue& words;
    std::function<commands::Context()> context;
    std::function<int()>& action;
};

/// `account add|remove|password|pin|list`, `recover` and `new-recovery-key`.
void add_account_commands(const CommandPlace& place);

}  // namespace oasis::admin
