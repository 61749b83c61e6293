#include "shared/store/files/account_rows.h"

#include "shared/store/act.h"
#include "shared/store/sign_in_try.h"
#include "shared/store/words.h"
#include "shared/trust/common_password.h"
#include "shared/trust/password.h"
#include "shared/trust/sealed_box.h"
#include <algorithm>

namespace oasis::store {

namespace {

constexpr std::size_t longest_login = 64;
constexpr int passwords_remembered = 5;

std::optional<FoundAccount> found(Statement row) {
    if (!row.step())
        return std::nullopt;
    return FoundAccount{{domain::AccountId{row.integer(0)}, row.text(1), from_word<domain::Role>(row.text(2))},
                        row.bytes(3),
                        row.optional_integer(4).has_value()};
}

void put_ring_key(Database& database, const char* ring, domain::AccountId account,
                  const std::vector<unsigned char>& public_key, const trust::Secret& secret) {
    database.connection().run("INSERT INTO ring_key (ring_name, account_id, sealed) VALUES (?, ?, ?)", ring,
                              account.value, trust::seal_to(public_key, secret.bytes()));
}

}  // namespace

std::optional<FoundAccount> find_account(Database& database, domain::AccountId id) {
    return found(database.connection().query(
        "SELECT id, login, role, wrapped, removed_at FROM account WHERE id = ?", id.value));
}

std::optional<FoundAccount> find_account(Database& database, const std::string& login) {
    return found(database.connection().query(
        "SELECT id, login, role, wrapped, removed_at FROM account WHERE login = ?", login));
}

std::optional<AccountRefusal> login_fault(const std::string& login) {
    const bool blank = std::ranges::any_of(login, [](unsigned char byte) { return byte <= ' ' || byte == 0x7F; });
    if (login.empty() || login.size() > longest_login || blank)
        return AccountRefusal::login_fault;
    return std::nullopt;
}

std::optional<AccountRefusal> name_fault(const std::string& name) {
    if (!name.empty() && domain::display_name_fault(name))
        return AccountRefusal::name_fault;
    return std::nullopt;
}

std::optional<AccountRefusal> password_fault(const std::string& password, const std::string& login) {
    if (!trust::password_long_enough(password))
        return AccountRefusal::password_short;
    if (trust::is_common_password(password, login))
        return AccountRefusal::password_common;
    return std::nullopt;
}

Remembered remember(Database& database, domain::AccountId id, const std::string& password) {
    auto row = database.connection().query(
        "SELECT digest FROM past_password WHERE account_id = ? ORDER BY id DESC LIMIT ?", id.value,
        passwords_remembered);
    std::vector<std::vector<unsigned char>> before;
    while (row.step())
        before.push_back(row.bytes(0));
    auto past = trust::past_digest(password, before.empty() ? std::span<const unsigned char>{} : before.front());
    const bool used = std::ranges::find(before, past) != before.end();
    return {std::move(past), used};
}

void put_keys(Database& database, const domain::Account& account, const AccountKeys& keys, domain::Instant now) {
    database.connection().run("UPDATE account SET public_key = ?, wrapped = ? WHERE id = ?", keys.public_key,
                              keys.wrapped, account.id.value);
    put_past(database, account.id, keys.past, now);
    forget_failures(database, trust::login_digest(account.login));
}

void put_past(Database& database, domain::AccountId id, const std::vector<unsigned char>& past,
              domain::Instant now) {
    auto& connection = database.connection();
    connection.run("INSERT INTO past_password (account_id, digest, set_at) VALUES (?, ?, ?)", id.value, past,
                   domain::to_ms(now));
    connection.run(R"sql(
        DELETE FROM past_password
        WHERE account_id = ? AND id NOT IN
            (SELECT id FROM past_password WHERE account_id = ? ORDER BY id DESC LIMIT ?))sql",
                   id.value, id.value, passwords_remembered);
}

void put_ring_keys(Database& database, domain::AccountId id, domain::Role role,
                   const std::vector<unsigned char>& public_key, const OfficeKeys& keys) {
    if (role == domain::Role::manager && !keys.manager)
        throw NotPermitted{};
    database.connection().run("DELETE FROM ring_key WHERE account_id = ?", id.value);
    put_ring_key(database, "office", id, public_key, keys.office);
    if (role == domain::Role::manager)
        put_ring_key(database, "manager", id, public_key, *keys.manager);
}

}  // namespace oasis::store
