#include "shared/store/act.h"
#include "shared/store/files/account_rows.h"
#include "shared/trust/password.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

constexpr std::size_t pin_digits = 6;
constexpr std::size_t most_number_digits = 6;

bool all_digits(const std::string& text) {
    return std::ranges::all_of(text, [](char sign) { return sign >= '0' && sign <= '9'; });
}

/// 111111, 121212, 123123: the same again after `period` digits.
bool repeats(const std::string& pin, std::size_t period) {
    return std::equal(pin.begin() + static_cast<std::ptrdiff_t>(period), pin.end(), pin.begin());
}

/// 123456, 987654, 024680 …: every step the same.
bool climbs(const std::string& pin) {
    const int step = pin[1] - pin[0];
    return std::ranges::adjacent_find(pin, [&](char one, char next) { return next - one != step; }) == pin.end();
}

bool is_poor(const std::string& pin, const std::string& short_number) {
    return repeats(pin, 1) || repeats(pin, 2) || repeats(pin, 3) || climbs(pin) || pin == short_number;
}

std::optional<AccountRefusal> fault_of(const std::string& short_number, const std::string& pin) {
    if (short_number.empty() || short_number.size() > most_number_digits || !all_digits(short_number))
        return AccountRefusal::number_fault;
    if (pin.size() != pin_digits || !all_digits(pin) || is_poor(pin, short_number))
        return AccountRefusal::pin_fault;
    return std::nullopt;
}

bool taken_by_another(Database& database, domain::AccountId id, const std::string& short_number) {
    return database.connection()
        .query("SELECT 1 FROM account WHERE short_number = ? AND id <> ?", short_number, id.value)
        .step();
}

}  // namespace

AccountResult set_pin(Database& database, domain::AccountId id, const std::string& short_number,
                      const std::string& pin, const domain::Actor& actor, domain::Instant now) {
    const bool own = actor.kind == domain::Actor::Kind::staff && actor.account == id;
    if (const auto fault = fault_of(short_number, pin))
        return *fault;
    const auto hash = trust::hash_pin(pin);
    Act act{database, own ? domain::Right::run_desk : domain::Right::manage_accounts, actor, now};
    const auto found = find_account(database, id);
    if (!found || found->removed)
        return AccountRefusal::not_found;
    if (taken_by_another(database, id, short_number))
        return AccountRefusal::number_taken;
    database.connection().run("UPDATE account SET short_number = ?, pin_hash = ? WHERE id = ?", short_number, hash,
                              id.value);
    act.record("set_pin", subject("account", id), nlohmann::json::object());
    act.commit();
    return found->account;
}

}  // namespace oasis::store
