#include "shared/store/act.h"
#include "shared/store/files/account_rows.h"
#include "shared/store/files/reseal.h"
#include "shared/store/files/ring_rows.h"
#include "shared/store/queries.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Role;

std::optional<AccountRefusal> removal_fault(Database& database, domain::AccountId id, const domain::Actor& actor) {
    const auto found = find_account(database, id);
    if (!found || found->removed)
        return AccountRefusal::not_found;
    auto others = database.connection().query(
        "SELECT 1 FROM account WHERE role = ? AND removed_at IS NULL AND wrapped IS NOT NULL AND id <> ?",
        word(Role::manager), id.value);
    if (!others.step())
        return AccountRefusal::last_manager;
    if (actor.kind == domain::Actor::Kind::staff && actor.account == id)
        return AccountRefusal::own_account;
    return std::nullopt;
}

/// Login and role stay, since the journal speaks of the account.
void empty_account(Database& database, domain::AccountId id, domain::Instant now) {
    auto& connection = database.connection();
    connection.run("UPDATE account SET public_key = NULL, wrapped = NULL, short_number = NULL, pin_hash = NULL, "
                   "removed_at = ? WHERE id = ?",
                   domain::to_ms(now), id.value);
    connection.run("DELETE FROM past_password WHERE account_id = ?", id.value);
    connection.run("DELETE FROM ring_key WHERE account_id = ?", id.value);
}

void seal_to_everyone(Database& database, const OfficeKeys& keys) {
    struct Holder {
        domain::AccountId id;
        Role role;
        std::vector<unsigned char> public_key;
    };
    auto row = database.connection().query(
        "SELECT id, role, public_key FROM account WHERE removed_at IS NULL AND public_key IS NOT NULL");
    std::vector<Holder> holders;
    while (row.step())
        holders.push_back({{row.integer(0)}, from_word<Role>(row.text(1)), row.bytes(2)});
    for (const auto& holder : holders)
        put_ring_keys(database, holder.id, holder.role, holder.public_key, keys);
}

}  // namespace

AccountResult remove_account(Database& database, OfficeKeys& keys, domain::AccountId id, const domain::Actor& actor,
                             domain::Instant now) {
    demand(database, domain::Right::manage_accounts, actor);
    if (const auto fault = removal_fault(database, id, actor))
        return *fault;
    if (!keys.manager)
        throw NotPermitted{};  // the words in the box could not go along
    OfficeKeys fresh{trust::make_key_pair().secret, trust::make_key_pair().secret};
    const auto recipient = settings(database).recovery_recipient;
    const auto rings = rings_of(fresh, recipient);
    domain::Account removed;
    {
        Act act{database, domain::Right::manage_accounts, actor, now};
        demand_current(database, keys);
        if (const auto fault = removal_fault(database, id, actor))
            return *fault;
        if (settings(database).recovery_recipient != recipient)
            throw StorageError(StorageError::Kind::keys_changed, "database: the recovery key was changed meanwhile");
        removed = find_account(database, id)->account;
        empty_account(database, id, now);
        put_rings(database, rings);
        seal_to_everyone(database, fresh);
        auto files = nlohmann::json::array();
        reseal_files(database, keys.office, fresh.office, files);
        auto notes = nlohmann::json::array();
        reseal_notes(database, keys.office, fresh.office, notes);
        reseal_words(database, *keys.manager, *fresh.manager, notes);
        act.record("remove_account", subject("account", id), {{"files", files}, {"notes", notes}});
        act.commit();
    }
    keys = std::move(fresh);
    database.cut_log();
    return removed;
}

}  // namespace oasis::store
