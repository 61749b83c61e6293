#pragma once
#include "shared/store/files/accounts.h"
#include "shared/trust/key_pair.h"
#include <string>
#include <vector>

/// Rows of accounts and of the keys they hold. Parts of the acts in accounts.h; what writes is called inside a
/// caller's transaction.
namespace oasis::store {

struct FoundAccount {
    domain::Account account;
    std::vector<unsigned char> wrapped;
    bool removed = false;
};
[[nodiscard]] std::optional<FoundAccount> find_account(Database&, domain::AccountId);
[[nodiscard]] std::optional<FoundAccount> find_account(Database&, const std::string& login);

/// A password as it is remembered, and whether it is one of the account's last five.
struct Remembered {
    std::vector<unsigned char> past;
    bool used = false;
};
[[nodiscard]] Remembered remember(Database&, domain::AccountId, const std::string& password);

/// The account's own keys under its password.
struct AccountKeys {
    std::vector<unsigned char> public_key;
    std::vector<unsigned char> wrapped;
    std::vector<unsigned char> past;
};
/// Also lifts a lock: whoever gives new keys may.
void put_keys(Database&, const domain::Account&, const AccountKeys&, domain::Instant now);
/// The last five stay.
void put_past(Database&, domain::AccountId, const std::vector<unsigned char>& past, domain::Instant now);
/// Seals to the account the rings that its role has. Throws NotPermitted where `keys` lack one.
void put_ring_keys(Database&, domain::AccountId, domain::Role, const std::vector<unsigned char>& public_key,
                   const OfficeKeys& keys);

}  // namespace oasis::store
