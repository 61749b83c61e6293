#include "shared/store/acts.h"

#include "shared/store/act.h"
#include "shared/store/words.h"
#include "shared/trust/login_digest.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Account;
using domain::RunningTime;

struct Known {
    std::optional<Account> account;
    std::string
        hash;  // of the account; of some account when the login is unknown, so that the check costs the same
};

Known look_up(Database& database, const std::string& login) {
    auto own =
        database.connection().query("SELECT id, role, password_hash FROM account WHERE login = ?", login);
    if (own.step()) {
        return {Account{domain::AccountId{own.integer(0)}, login, from_word<domain::Role>(own.text(1))},
                own.text(2)};
    }
    auto any = database.connection().query("SELECT password_hash FROM account ORDER BY id LIMIT 1");
    return {std::nullopt, any.step() ? any.text(0) : std::string{}};
}

struct Failures {
    int count = 0;
    long long remaining_ms = 0;  // of the lock; 0: not locked
};

/// A failure counts for `lock_ms` of the machine's running time; after a restart, for `lock_ms` from the new
/// boot on. So neither a moved clock nor a restart shortens a lock.
Failures failures_of(Database& database, const trust::LoginDigest& login, const RunningTime& time) {
    auto row = database.connection().query(
        "SELECT failures, boot, last_ms FROM sign_in_failure WHERE login_digest = ?", login);
    if (!row.step())
        return {};
    const auto passed = row.text(1) == time.boot ? time.ms - row.integer(2) : time.ms;
    if (passed >= domain::lock_ms)
        return {};
    const auto count = static_cast<int>(row.integer(0));
    return {count, count >= domain::failures_before_lock ? domain::lock_ms - std::max(passed, 0LL) : 0};
}

void forget(Database& database, const trust::LoginDigest& login) {
    database.connection().run("DELETE FROM sign_in_failure WHERE login_digest = ?", login);
}

void note_failure(Database& database, const trust::LoginDigest& login, int count, const RunningTime& time) {
    const std::int64_t ms = time.ms;
    const std::int64_t lasts = domain::lock_ms;
    auto& connection = database.connection();
    connection.run("DELETE FROM sign_in_failure WHERE (boot = ? AND last_ms <= ?) OR (boot <> ? AND ? >= ?)",
                   time.boot, ms - lasts, time.boot, ms, lasts);
    connection.run(
        R"sql(
            INSERT INTO sign_in_failure (login_digest, failures, boot, last_ms)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (login_digest) DO UPDATE
            SET failures = excluded.failures, boot = excluded.boot, last_ms = excluded.last_ms)sql",
        login, count, time.boot, ms);
}

}  // namespace

SignInResult sign_in(Database& database, const std::string& login,
                     bool (*hash_matches)(const std::string& hash, const std::string& password),
                     const std::string& password, const RunningTime& time, const domain::Actor& actor,
                     domain::Instant now) {
    const auto digest = trust::login_digest(login);
    if (const auto before = failures_of(database, digest, time); before.remaining_ms > 0) {
        return Locked{before.remaining_ms};
    }
    const auto known = look_up(database, login);
    const bool right = hash_matches(known.hash, password) && known.account;

    Act act{database, actor, now};
    const auto before = failures_of(database, digest, time);
    if (before.remaining_ms > 0)
        return Locked{before.remaining_ms};  // tried in parallel: the lock stands
    if (right) {
        forget(database, digest);
        act.record("sign_in", subject("account", known.account->id), nlohmann::json::object());
        act.commit();
        return SignedIn{*known.account};
    }
    const int count = before.count + 1;
    note_failure(database, digest, count, time);
    const bool locks = count >= domain::failures_before_lock;
    if (locks) {
        const auto account = known.account ? known.account->id : domain::AccountId{};
        act.record("lock_account", subject("account", account), {{"failures", count}});
    }
    act.commit();
    if (locks)
        return Locked{domain::lock_ms};
    return WrongPassword{domain::failures_before_lock - count};
}

}  // namespace oasis::store
