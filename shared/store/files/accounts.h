#pragma once
#include "shared/store/files/office_keys.h"
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
    login_fault,      // empty, longer than 64 bytes, or with blanks or control characters
    name_fault,       // too long, or with characters that nobody can read; an empty one may stand
    password_short,   // below 12 characters
    password_common,  // in the list, or holds the login
    password_used,    // one of the last five
    wrong_password,   // the present one, asked for before a change
    last_manager,     // a station always has one
    not_found,
    own_account,      // nobody removes the account they work with
    pin_fault,        // not six digits, or one of the obvious ones
    number_fault,     // a short number has one to six digits
    number_taken,     // another's short number
    wrong_recovery_key,
};
using AccountResult = std::variant<domain::Account, AccountRefusal>;

/// What is wrong with a login, or with a password for it: pages and commands ask while it is typed.
[[nodiscard]] std::optional<AccountRefusal> login_fault(const std::string& login);
[[nodiscard]] std::optional<AccountRefusal> name_fault(const std::string& name);
[[nodiscard]] std::optional<AccountRefusal> password_fault(const std::string& password, const std::string& login);

/// Faults of all acts here: NotPermitted, and a StorageError of the kind keys_changed when `keys` are those of an
/// earlier ring (demand_current). Each costs up to three derivations of Argon2id: never on the drawing thread.
[[nodiscard]] AccountResult add_account(Database&, const OfficeKeys&, const NewAccount&, const domain::Actor&,
                                        domain::Instant now);
/// One's own: the present password is the proof.
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
/// What the recovery identity opens: both rings. nullopt when it is not the one of this station.
[[nodiscard]] std::optional<OfficeKeys> open_by_recovery(Database&, const trust::Secret& identity);
/// The manager who forgot: the recovery identity opens the rings and seals them to a new manager; a manager's login
/// that is there already gets the password and keys anew, so a station from before sealed files is mended too.
[[nodiscard]] AccountResult recover(Database&, const trust::Secret& identity, const NewAccount&, const domain::Actor&,
                                    domain::Instant now);

/// Seals both rings to another recovery identity; the one before opens nothing in the database any more.
void renew_recovery(Database&, const OfficeKeys&, const std::string& recipient, const domain::Actor&,
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
/// By login, those that were removed last.
[[nodiscard]] std::vector<AccountRow> accounts(Database&);

}  // namespace oasis::store
