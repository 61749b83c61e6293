#include "shared/store/files/office_keys.h"

#include "shared/store/database.h"
#include "shared/store/sign_in_try.h"
#include "shared/store/words.h"
#include "shared/trust/key_pair.h"
#include "shared/trust/wrapped_secret.h"
#include <algorithm>

namespace oasis::store {

namespace {

struct Known {
    std::optional<domain::Account> account;
    std::vector<unsigned char> wrapped;  // of some account when the login is unknown, so that the check costs the same
};

Known look_up(Database& database, const std::string& login) {
    auto own = database.connection().query(
        "SELECT id, role, wrapped FROM account WHERE login = ? AND removed_at IS NULL", login);
    if (own.step()) {
        const domain::Account account{domain::AccountId{own.integer(0)}, login,
                                      from_word<domain::Role>(own.text(1))};
        return {account, own.bytes(2)};
    }
    auto any = database.connection().query(
        "SELECT wrapped FROM account WHERE wrapped IS NOT NULL ORDER BY id LIMIT 1");
    return {std::nullopt, any.step() ? any.bytes(0) : std::vector<unsigned char>{}};
}

/// nullopt when the ring is not sealed to this account, or to another pair's public key.
std::optional<trust::Secret> open_ring(Database& database, const char* ring, domain::AccountId account,
                                       const trust::Secret& secret) {
    auto row = database.connection().query(
        R"sql(
            SELECT k.sealed, r.public_key
            FROM ring_key k
            JOIN ring r ON r.name = k.ring_name
            WHERE k.ring_name = ? AND k.account_id = ?)sql",
        ring, account.value);
    if (!row.step())
        return std::nullopt;
    auto opened = trust::open_sealed(row.bytes(0), secret);
    if (!opened || trust::public_key_of(*opened) != row.bytes(1))
        return std::nullopt;
    return opened;
}

bool is_current(Database& database, const char* ring, const trust::Secret& secret) {
    auto row = database.connection().query("SELECT public_key FROM ring WHERE name = ?", ring);
    return row.step() && trust::public_key_of(secret) == row.bytes(0);
}

}  // namespace

void demand_current(Database& database, const OfficeKeys& keys) {
    if (is_current(database, "office", keys.office) &&
        (!keys.manager || is_current(database, "manager", *keys.manager))) {
        return;
    }
    throw StorageError(StorageError::Kind::keys_changed, "database: the keys are not those of the rings");
}

OpenSessionResult open_session(Database& database, const std::string& login, const std::string& password,
                               const domain::RunningTime& time, const domain::Actor& actor,
                               domain::Instant now) {
    SignInTry attempt{trust::login_digest(login), std::nullopt};
    if (const auto remaining = locked_for(database, attempt.digest, time); remaining > 0)
        return Locked{remaining};
    const auto known = look_up(database, login);
    if (known.account && known.wrapped.empty())
        return WithoutKeys{};
    const auto secret = trust::unwrap(known.wrapped, login, password);
    attempt.account = known.account;
    attempt.right = secret.has_value();
    const auto settled = settle(database, attempt, time, actor, now);
    if (const auto* locked = std::get_if<Locked>(&settled))
        return *locked;
    if (const auto* wrong = std::get_if<WrongPassword>(&settled))
        return *wrong;

    const auto& account = *known.account;
    auto office = open_ring(database, "office", account.id, *secret);
    if (!office)
        return WithoutKeys{};
    return OpenSession{account, {std::move(*office), open_ring(database, "manager", account.id, *secret)}};
}

}  // namespace oasis::store
