#pragma once
#include "admin/commands/command.h"
#include "shared/domain/account.h"
#include <string>

namespace oasis::admin::commands {

struct AccountOptions {
    std::string login;   // who signs in for the command
    std::string about;   // whose account; empty: one's own
    std::string name;    // as colleagues read it
    std::string role = "staff";
    std::string number;  // short number at the kiosk's corner
};

/// `account list`: one line per account, LOGIN TAB ROLE TAB NAME TAB NUMBER TAB "here" or "removed" TAB the last
/// sign-in on the station's clock, or -.
[[nodiscard]] int list_accounts(const Context&, const AccountOptions&);
/// `account add LOGIN`: its password from a prompt or OASIS_NEW_PASSWORD_FILE.
[[nodiscard]] int add_account(const Context&, const AccountOptions&);
/// `account remove LOGIN`: also seals every file anew.
[[nodiscard]] int remove_account(const Context&, const AccountOptions&);
/// `account password [LOGIN]`: one's own, or as a manager a colleague's.
[[nodiscard]] int change_password(const Context&, const AccountOptions&);
/// `account pin [LOGIN]`: the PIN from a prompt or OASIS_PIN_FILE.
[[nodiscard]] int set_pin(const Context&, const AccountOptions&);

}  // namespace oasis::admin::commands
