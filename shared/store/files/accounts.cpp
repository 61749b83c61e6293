#include "shared/store/files/accounts.h"

#include "shared/store/act.h"
#include "shared/store/files/account_rows.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"
#include "shared/trust/wrapped_secret.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Account;
using domain::Actor;
using domain::Right;

bool is_own(const Actor& actor, domain::AccountId id) {
    return actor.kind != Actor::Kind::staff || actor.account == id;
}

}  // namespace

AccountResult add_account(Database& database, const OfficeKeys& keys, const NewAccount& wanted,
                          const Actor& actor, domain::Instant now) {
    demand(database, Right::manage_accounts, actor);  // before the work of the keys
    if (const auto fault = login_fault(wanted.login))
        return *fault;
    if (const auto fault = name_fault(wanted.name))
        return *fault;
    if (find_account(database, wanted.login))
        return AccountRefusal::login_taken;
    if (const auto fault = password_fault(wanted.password, wanted.login))
        return *fault;
    const auto pair = trust::make_key_pair();
    const AccountKeys own{pair.public_key, trust::wrap(pair.secret, wanted.login, wanted.password),
                          remember(database, {}, wanted.password).past};

    Act act{database, Right::manage_accounts, actor, now};
    demand_current(database, keys);
    if (find_account(database, wanted.login))
        return AccountRefusal::login_taken;
    Account account{{}, wanted.login, wanted.role};
    account.id.value = database.connection().insert(
        "INSERT INTO account (login, name, role, created_at) VALUES (?, ?, ?, ?)", wanted.login, wanted.name,
        word(wanted.role), domain::to_ms(now));
    put_keys(database, account, own, now);
    put_ring_keys(database, account.id, account.role, own.public_key, keys);
    act.record("add_account", subject("account", account.id), {{"role", word(account.role)}});
    act.commit();
    return account;
}

AccountResult change_password(Database& database, domain::AccountId id, const std::string& present,
                              const std::string& wanted, const Actor& actor, domain::Instant now) {
    if (!is_own(actor, id))
        throw NotPermitted{};
    const auto found = find_account(database, id);
    if (!found || found->removed)
        return AccountRefusal::not_found;
    const auto& login = found->account.login;
    const auto secret = trust::unwrap(found->wrapped, login, present);
    if (!secret)
        return AccountRefusal::wrong_password;
    if (const auto fault = password_fault(wanted, login))
        return *fault;
    const auto remembered = remember(database, id, wanted);
    if (remembered.used)
        return AccountRefusal::password_used;
    const auto wrapped = trust::wrap(*secret, login, wanted);
    {
        Act act{database, anyone, actor, now};
        const auto still = find_account(database, id);
        if (!still || still->removed)
            return AccountRefusal::not_found;
        if (still->wrapped != found->wrapped)
            return AccountRefusal::wrong_password;  // changed meanwhile
        database.connection().run("UPDATE account SET wrapped = ? WHERE id = ?", wrapped, id.value);
        put_past(database, id, remembered.past, now);
        act.record("change_password", subject("account", id), nlohmann::json::object());
        act.commit();
    }
    database.cut_log();
    return found->account;
}

AccountResult reset_password(Database& database, const OfficeKeys& keys, domain::AccountId id,
                             const std::string& wanted, const Actor& actor, domain::Instant now) {
    demand(database, Right::manage_accounts, actor);
    const auto found = find_account(database, id);
    if (!found || found->removed)
        return AccountRefusal::not_found;
    const auto& account = found->account;
    if (const auto fault = password_fault(wanted, account.login))
        return *fault;
    const auto remembered = remember(database, id, wanted);
    if (remembered.used)
        return AccountRefusal::password_used;
    const auto pair = trust::make_key_pair();
    const AccountKeys own{pair.public_key, trust::wrap(pair.secret, account.login, wanted), remembered.past};
    {
        Act act{database, Right::manage_accounts, actor, now};
        demand_current(database, keys);
        const auto still = find_account(database, id);
        if (!still || still->removed)
            return AccountRefusal::not_found;
        put_keys(database, account, own, now);
        put_ring_keys(database, id, account.role, own.public_key, keys);
        act.record("reset_password", subject("account", id), nlohmann::json::object());
        act.commit();
    }
    database.cut_log();
    return account;
}

std::vector<AccountRow> accounts(Database& database) {
    auto row = database.connection().query(R"sql(
        SELECT a.id, a.login, a.role, a.name, COALESCE(a.short_number, ''), a.pin_hash IS NOT NULL,
            a.created_at, a.removed_at,
            (SELECT MAX(j.at) FROM journal j WHERE j.act = 'sign_in' AND j.subject = 'account:' || a.id)
        FROM account a
        ORDER BY a.removed_at IS NOT NULL, a.login)sql");
    std::vector<AccountRow> all;
    while (row.step()) {
        all.push_back({{domain::AccountId{row.integer(0)}, row.text(1), from_word<domain::Role>(row.text(2))},
                       row.text(3),
                       row.text(4),
                       row.integer(5) != 0,
                       domain::from_ms(row.integer(6)),
                       instant_column(row, 7),
                       instant_column(row, 8)});
    }
    return all;
}

}  // namespace oasis::store
