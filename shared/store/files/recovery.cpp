#include "shared/store/act.h"
#include "shared/store/files/account_rows.h"
#include "shared/store/files/ring_rows.h"
#include "shared/store/queries.h"
#include "shared/store/words.h"
#include "shared/trust/age_open.h"
#include "shared/trust/wrapped_secret.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Account;
using domain::Role;

/// nullopt when `identity` does not open the ring.
std::optional<trust::Secret> open_ring(Database& database, const char* ring, const trust::Secret& identity) {
    auto row = database.connection().query("SELECT recovery, public_key FROM ring WHERE name = ?", ring);
    if (!row.step())
        return std::nullopt;
    auto secret = trust::try_age_open(row.bytes(0), identity);
    if (!secret || trust::public_key_of(*secret) != row.bytes(1))
        return std::nullopt;
    return secret;
}

/// The new manager's row: one that is there already is mended.
Account put_manager(Database& database, const NewAccount& wanted, const std::optional<FoundAccount>& found,
                    domain::Instant now) {
    if (found)
        return found->account;
    Account account{{}, wanted.login, Role::manager};
    account.id.value = database.connection().insert(
        "INSERT INTO account (login, name, role, created_at) VALUES (?, ?, ?, ?)", wanted.login, wanted.name,
        word(Role::manager), domain::to_ms(now));
    return account;
}

bool is_taken(const std::optional<FoundAccount>& found) {
    return found && (found->removed || found->account.role != Role::manager);
}

}  // namespace

std::optional<OfficeKeys> open_by_recovery(Database& database, const trust::Secret& identity) {
    auto office = open_ring(database, "office", identity);
    auto manager = office ? open_ring(database, "manager", identity) : std::nullopt;
    if (!manager)
        return std::nullopt;
    return OfficeKeys{std::move(*office), std::move(manager)};
}

AccountResult recover(Database& database, const trust::Secret& identity, const NewAccount& wanted,
                      const domain::Actor& actor, domain::Instant now) {
    if (const auto fault = login_fault(wanted.login))
        return *fault;
    if (const auto fault = name_fault(wanted.name))
        return *fault;
    const auto found = find_account(database, wanted.login);
    if (is_taken(found))
        return AccountRefusal::login_taken;
    if (const auto fault = password_fault(wanted.password, wanted.login))
        return *fault;
    const auto keys = open_by_recovery(database, identity);
    if (!keys)
        return AccountRefusal::wrong_recovery_key;
    const auto remembered =
        remember(database, found ? found->account.id : domain::AccountId{}, wanted.password);
    if (remembered.used)
        return AccountRefusal::password_used;
    const auto pair = trust::make_key_pair();
    const AccountKeys own{pair.public_key, trust::wrap(pair.secret, wanted.login, wanted.password),
                          remembered.past};
    const auto recipient = trust::recipient_of(identity);
    Account account;
    {
        Act act{database, anyone, actor, now};
        demand_current(database, *keys);
        const auto still = find_account(database, wanted.login);
        if (is_taken(still) || still.has_value() != found.has_value())
            return AccountRefusal::login_taken;
        account = put_manager(database, wanted, still, now);
        put_keys(database, account, own, now);
        put_ring_keys(database, account.id, Role::manager, own.public_key, *keys);
        // A station from before sealed files does not know yet to whom its backups are sealed.
        database.connection().run("UPDATE station SET recovery_recipient = ? WHERE id = 1", recipient);
        act.record("recover", subject("account", account.id), nlohmann::json::object());
        act.commit();
    }
    database.cut_log();
    return account;
}

void renew_recovery(Database& database, const OfficeKeys& keys, const std::string& recipient,
                    const domain::Actor& actor, domain::Instant now) {
    const auto rings = rings_of(keys, recipient);
    {
        Act act{database, domain::Right::manage_accounts, actor, now};
        demand_current(database, keys);
        put_rings(database, rings);
        database.connection().run("UPDATE station SET recovery_recipient = ? WHERE id = 1", recipient);
        act.record("renew_recovery", "station:1", nlohmann::json::object());
        act.commit();
    }
    database.cut_log();
}

}  // namespace oasis::store
