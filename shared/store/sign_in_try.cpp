#include "shared/store/sign_in_try.h"

#include "shared/store/act.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::RunningTime;

struct Failures {
    int count = 0;
    long long remaining_ms = 0;  // of the lock; 0: not locked
};

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

void forget_failures(Database& database, const trust::LoginDigest& login) {
    database.connection().run("DELETE FROM sign_in_failure WHERE login_digest = ?", login);
}

long long locked_for(Database& database, const trust::LoginDigest& login, const RunningTime& time) {
    return failures_of(database, login, time).remaining_ms;
}

SignInResult settle(Database& database, const SignInTry& tried, const RunningTime& time,
                    const domain::Actor& actor, domain::Instant now) {
    Act act{database, anyone, actor, now};
    const auto before = failures_of(database, tried.digest, time);
    if (before.remaining_ms > 0)
        return Locked{before.remaining_ms};  // tried in parallel: the lock stands
    if (tried.right && tried.account) {
        forget_failures(database, tried.digest);
        act.record(tried.act, subject("account", tried.account->id), nlohmann::json::object());
        act.commit();
        return SignedIn{*tried.account};
    }
    const int count = before.count + 1;
    note_failure(database, tried.digest, count, time);
    const bool locks = count >= domain::failures_before_lock;
    if (locks) {
        const auto account = tried.account ? tried.account->id : domain::AccountId{};
        act.record(tried.lock_act, subject("account", account), {{"failures", count}});
    }
    act.commit();
    if (locks)
        return Locked{domain::lock_ms};
    return WrongPassword{domain::failures_before_lock - count};
}

}  // namespace oasis::store
