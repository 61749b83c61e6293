#pragma once
#include "shared/store/files/office_keys.h"
#include <functional>
#include <string>
#include <variant>

/// Accounts 账号 and the keys they hold. Each account has a key pair of its own: its secret lies wrapped under
/// the password (Argon2id), and the rings' secrets lie sealed to its public key, so that a ring can change
/// without anyone's password.
namespace oasis::store {

struct NewAccount {
    std::string login;
    std::string name;  // as colleagues read it: 周敏
    domain::Role role = domain::Role::staff;
    std::string password;
};
enum class AccountRefusal {
    login_taken,
    login_fault,
    password_short,   // below 12 characters
    password_common,  // in the list, or holds the login
    password_used,    // one of the last five
    wrong_password,   // the present one, asked for before a change
    last_manager,     // a station always has one
    not_found,
    pin_fault,        // not six digits, or one of the obvious ones
    number_taken,     // another's short number
};
using AccountResult = std::variant<domain::Account, AccountRefusal>;

[[nodiscard]] AccountResult add_account(Database&, const OfficeKeys&, const NewAccount&, const domain::Actor&,
                                        domain::Instant now);
[[nodiscard]] AccountResult change_password(Database&, domain::AccountId, const std::string& present,
                                            const std::string& wanted, const domain::Actor&, domain::Instant now);
/// By a manager, for a colleague who forgot: a new key pair, the rings sealed to it anew.
[[nodiscard]] AccountResult reset_password(Database&, const OfficeKeys&, domain::AccountId, const std::string& wanted,
                                           const domain::Actor&, domain::Instant now);
/// Takes the account away and makes new rings: every file is sealed anew, in one transaction, so nothing in the
/// database opens with what the account knew. `keys` become the new ones. The rings are sealed to the recovery
/// recipient by `age` before the transaction begins.
[[nodiscard]] AccountResult remove_account(Database&, OfficeKeys& keys, domain::AccountId, const domain::Actor&,
                                           domain::Instant now);
/// The manager who forgot: the recovery identity opens the rings and wraps them for a new manager.
[[nodiscard]] AccountResult recover(Database&, const trust::Secret& identity, const NewAccount&, const domain::Actor&,
                                    domain::Instant now);

/// Six digits and a short number for the kiosk corner; assumed crackable from a stolen disk, opens nothing sealed.
[[nodiscard]] AccountResult set_pin(Database&, domain::AccountId, const std::string& short_number,
                                    const std::string& pin, const domain::Actor&, domain::Instant now);

struct AccountRow {
    domain::Account account;
    std::string name;
    std::string short_number;
    bool has_pin = false;
    domain::Instant created_at;
    std::optional<domain::Instant> removed_at;
    std::optional<domain::Instant> last_signed_in_at;
};
[[nodiscard]] std::vector<AccountRow> accounts(Database&);

}  // namespace oasis::store
