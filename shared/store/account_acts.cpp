#include "shared/store/acts.h"

#include "shared/store/database.h"
#include "shared/store/sign_in_try.h"
#include "shared/store/words.h"
#include "shared/trust/password.h"

namespace oasis::store {

namespace {

/// What stands for a typed number where failures are counted: no login has a line break in it.
trust::LoginDigest digest_of_number(const std::string& short_number) {
    return trust::login_digest("short number\n" + short_number);
}

struct Known {
    std::optional<domain::Account> account;
    std::string hash;  // of the account; of some account when the number is unknown, so that it costs the same
};

Known look_up(Database& database, const std::string& short_number) {
    auto own = database.connection().query(
        "SELECT id, login, role, pin_hash FROM account WHERE short_number = ? AND removed_at IS NULL",
        short_number);
    if (own.step()) {
        const domain::Account account{domain::AccountId{own.integer(0)}, own.text(1),
                                      from_word<domain::Role>(own.text(2))};
        return {account, own.text(3)};
    }
    auto any = database.connection().query(
        "SELECT pin_hash FROM account WHERE pin_hash IS NOT NULL ORDER BY id LIMIT 1");
    return {std::nullopt, any.step() ? any.text(0) : std::string{}};
}

}  // namespace

SignInResult pin_sign_in(Database& database, const std::string& short_number, const std::string& pin,
                         const domain::RunningTime& time, const domain::Actor& actor, domain::Instant now) {
    SignInTry attempt{digest_of_number(short_number), std::nullopt, false, "pin_sign_in", "lock_pin"};
    if (const auto remaining = locked_for(database, attempt.digest, time); remaining > 0)
        return Locked{remaining};
    const auto known = look_up(database, short_number);
    attempt.account = known.account;
    attempt.right = trust::pin_matches(known.hash, pin);
    return settle(database, attempt, time, actor, now);
}

}  // namespace oasis::store
