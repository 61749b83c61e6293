#pragma once
#include "shared/domain/permission.h"
#include <array>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace oasis::admin::commands {

/// A subcommand and the right that its login needs.
struct CommandRow {
    std::string_view name;
    std::optional<domain::Right> right;  // nullopt: it asks for no login
};

/// Every subcommand. Those without a right need no account: they make a station, ask for the recovery key, write
/// what only the recovery key opens, or tell nothing about a person.
inline constexpr std::array command_rows{
    CommandRow{"init", std::nullopt},
    CommandRow{"demo", std::nullopt},
    CommandRow{"rights", std::nullopt},
    CommandRow{"cards", domain::Right::issue_cards},
    CommandRow{"import", domain::Right::import_roster},
    CommandRow{"import-holidays", domain::Right::edit_hours},
    CommandRow{"export-person", domain::Right::export_people},
    CommandRow{"report", domain::Right::export_people},
    CommandRow{"attendance", domain::Right::read_attendance},
    CommandRow{"counts", domain::Right::read_attendance},
    CommandRow{"evidence", domain::Right::edit_notices},
    CommandRow{"poster chart", domain::Right::edit_wall},
    CommandRow{"poster staff", domain::Right::edit_wall},
    CommandRow{"poster hours", domain::Right::edit_wall},
    CommandRow{"poster rules", domain::Right::edit_wall},
    CommandRow{"poster maps", domain::Right::edit_wall},
    CommandRow{"poster guide", domain::Right::edit_wall},
    CommandRow{"poster apply", domain::Right::edit_wall},
    CommandRow{"poster phones", domain::Right::edit_wall},
    CommandRow{"poster form", domain::Right::edit_wall},
    CommandRow{"words", domain::Right::read_words},
    CommandRow{"poster complaints", std::nullopt},
    CommandRow{"erase-person", domain::Right::erase_person},
    CommandRow{"erasures-due", domain::Right::erase_person},
    CommandRow{"check-words", domain::Right::change_settings},  // texts in files: no login
    CommandRow{"backup", std::nullopt},
    CommandRow{"restore", std::nullopt},
    CommandRow{"drill", std::nullopt},
    CommandRow{"verify", std::nullopt},
    CommandRow{"account list", domain::Right::manage_accounts},
    CommandRow{"account add", domain::Right::manage_accounts},
    CommandRow{"account remove", domain::Right::manage_accounts},
    CommandRow{"account password", domain::Right::run_desk},  // one's own; a colleague's: manage_accounts
    CommandRow{"account pin", domain::Right::run_desk},       // likewise
    CommandRow{"recover", std::nullopt},
    CommandRow{"new-recovery-key", std::nullopt},  // the recovery key, or a login with manage_accounts
};

/// The right that a command's login needs; does not compile for a command that is not in the table.
[[nodiscard]] consteval domain::Right right_of(std::string_view command) {
    for (const auto& row : command_rows)
        if (row.name == command && row.right)
            return *row.right;
    throw std::invalid_argument("this command needs no right, or stands in no row");
}

}  // namespace oasis::admin::commands
