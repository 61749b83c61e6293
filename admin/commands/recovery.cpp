#include "admin/commands/recovery.h"

#include "admin/commands/new_password.h"
#include "admin/commands/password_prompt.h"
#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "shared/trust/age_open.h"
#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace oasis::admin::commands {

namespace {

constexpr const char* recovery_file = "OASIS_RECOVERY_FILE";
const domain::Actor by_command{domain::Actor::Kind::system, std::nullopt, device};

/// Who may change the recovery key, and what seals it: a manager's session, or what the present key opens.
struct Authority {
    domain::Actor actor;
    store::OfficeKeys keys;
};
std::optional<Authority> authority(store::Database& database, const Context& context, const std::string& login) {
    if (!login.empty()) {
        auto session = sign_in(database, context, login, domain::Right::manage_accounts);
        return session ? std::optional{Authority{session->actor, std::move(session->keys)}} : std::nullopt;
    }
    const auto identity = ask_recovery_key(context);
    if (!identity)
        return std::nullopt;
    if (auto keys = store::open_by_recovery(database, *identity))
        return Authority{by_command, std::move(*keys)};
    (void)refuse(context, store::AccountRefusal::wrong_recovery_key);
    return std::nullopt;
}

}  // namespace

std::optional<trust::Secret> ask_recovery_key(const Context& context) {
    auto text = ask_secret_text(recovery_file, context.words.tr("command.recovery_key"));
    if (!text || text->empty()) {
        std::cerr << context.words.tr("command.no_recovery_key") << '\n';
        return std::nullopt;
    }
    trust::Secret key{text->size()};
    std::ranges::copy(*text, key.bytes().begin());
    std::ranges::fill(*text, '\0');
    return key;
}

void print_recovery_key(const Context& context, const trust::Secret& key) {
    std::cerr << context.words.tr("command.keep_recovery_key") << '\n';
    const auto bytes = key.bytes();
    std::cout.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size())) << '\n';
}

int recover(const Context& context, const std::string& login) {
    auto station = open_station(context);
    if (!station)
        return refused;
    auto& database = *station;
    const auto identity = ask_recovery_key(context);
    if (!identity)
        return refused;
    const auto password =
        ask_new_password(context, std::getenv(new_password_file) ? new_password_file : password_file, login);
    if (!password)
        return refused;
    const auto result = store::recover(database, *identity, {login, {}, domain::Role::manager, *password},
                                       by_command, context.now);
    if (const auto* refusal = std::get_if<store::AccountRefusal>(&result))
        return refuse(context, *refusal);
    std::cout << context.words.tr("command.recovered", fmt::arg("login", login)) << '\n';
    return done;
}

int new_recovery_key(const Context& context, const std::string& login) {
    auto station = open_station(context);
    if (!station)
        return refused;
    auto& database = *station;
    const auto who = authority(database, context, login);
    if (!who)
        return refused;
    const auto recovery = trust::make_recovery_identity();
    store::renew_recovery(database, who->keys, recovery.recipient, who->actor, context.now);
    std::cerr << context.words.tr("command.old_recovery_key") << '\n';
    print_recovery_key(context, recovery.identity);
    return done;
}

}  // namespace oasis::admin::commands
