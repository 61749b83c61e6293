#pragma once
#include "admin/commands/command.h"
#include <filesystem>
#include <string>
#include <vector>

namespace oasis::admin::commands {

struct CardsOptions {
    std::string login{};
    std::filesystem::path out{};
    std::vector<std::string> numbers{};  // for these people, or …
    bool all = false;                    // … for everyone who comes here now
    bool lost = false;                   // the old cards are lost and stop working at once
};

/// `cards`: issues a card to each person and draws them on a sheet, as admin/card_sheet.h says. Only for
/// managers. All or nothing: one number that cannot have a card, and no card is issued.
[[nodiscard]] int cards(const Context&, const CardsOptions&);

}  // namespace oasis::admin::commands
