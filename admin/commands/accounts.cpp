#include "admin/commands/accounts.h"

#include "admin/commands/new_password.h"
#include "admin/commands/password_prompt.h"
#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "admin/snapshot.h"
#include "shared/trust/running_time.h"
#include <algorithm>
#include <iostream>

namespace oasis::admin::commands {

namespace {

constexpr const char* pin_file = "OASIS_PIN_FILE";

/// nullopt after it said that there is none.
std::optional<domain::AccountId> account_named(store::Database& database, const Context& context,
                                               const std::string& login) {
    const auto all = store::accounts(database);
    const auto found =
        std::ranges::find_if(all, [&](const auto& row) { return row.account.login == login && !row.removed_at; });
    if (found != all.end())
        return found->account.id;
    (void)refuse(context, store::AccountRefusal::not_found);
    return std::nullopt;
}

int answer(const Context& context, const store::AccountResult& result, const char* said) {
    if (const auto* refusal = std::get_if<store::AccountRefusal>(&result))
        return refuse(context, *refusal);
    const auto& account = std::get<domain::Account>(result);
    std::cout << context.words.tr(said, fmt::arg("login", account.login)) << '\n';
    return done;
}

std::string wall_clock(const domain::Zone& zone, domain::Instant at) {
    return domain::to_text(zone.day_of(at)) + " " + domain::clock_text(zone.minute_of(at));
}

bool is_own(const AccountOptions& options) {
    return options.about.empty() || options.about == options.login;
}

}  // namespace

int list_accounts(const Context& context, const AccountOptions& options) {
    auto station = open_station(context);
    if (!station)
        return refused;
    auto& database = *station;
    if (!sign_in(database, context, options.login, right_of("account list")))
        return refused;
    const auto zone = zone_of(store::settings(database));
    for (const auto& row : store::accounts(database)) {
        std::cout << row.account.login << '\t' << (row.account.role == domain::Role::manager ? "manager" : "staff")
                  << '\t' << row.name << '\t' << row.short_number << '\t' << (row.removed_at ? "removed" : "here")
                  << '\t' << (row.last_signed_in_at ? wall_clock(zone, *row.last_signed_in_at) : "-") << '\n';
    }
    return done;
}

int add_account(const Context& context, const AccountOptions& options) {
    auto station = open_station(context);
    if (!station)
        return refused;
    auto& database = *station;
    const auto session = sign_in(database, context, options.login, right_of("account add"));
    if (!session)
        return refused;
    if (const auto fault = store::login_fault(options.about))
        return refuse(context, *fault);
    const auto password = ask_new_password(context, new_password_file, options.about);
    if (!password)
        return refused;
    const auto role = options.role == "manager" ? domain::Role::manager : domain::Role::staff;
    const store::NewAccount wanted{options.about, options.name, role, *password};
    return answer(context, store::add_account(database, session->keys, wanted, session->actor, context.now),
                  "command.account.added");
}

int remove_account(const Context& context, const AccountOptions& options) {
    auto station = open_station(context);
    if (!station)
        return refused;
    auto& database = *station;
    auto session = sign_in(database, context, options.login, right_of("account remove"));
    if (!session)
        return refused;
    const auto account = account_named(database, context, options.about);
    if (!account)
        return refused;
    return answer(context, store::remove_account(database, session->keys, *account, session->actor, context.now),
                  "command.account.removed");
}

int change_password(const Context& context, const AccountOptions& options) {
    auto station = open_station(context);
    if (!station)
        return refused;
    auto& database = *station;
    const bool own = is_own(options);
    // One's own needs no right but the present password, which is asked once, here.
    const auto present = own ? ask_secret(password_file, context.words.tr("command.password",
                                                                          fmt::arg("login", options.login)))
                             : std::nullopt;
    if (own && !present) {
        std::cerr << context.words.tr("command.no_password") << '\n';
        return refused;
    }
    const auto session =
        own ? sign_in_with(database, context, options.login, *present, right_of("account password"))
            : sign_in(database, context, options.login, domain::Right::manage_accounts);
    if (!session)
        return refused;
    const auto account = own ? session->account.id : account_named(database, context, options.about);
    if (!account)
        return refused;
    const auto wanted = ask_new_password(context, new_password_file, own ? options.login : options.about);
    if (!wanted)
        return refused;
    const auto result =
        own ? store::change_password(database, *account, *present, *wanted, trust::running_time_now(), session->actor,
                                     context.now)
            : store::reset_password(database, session->keys, *account, *wanted, session->actor, context.now);
    return answer(context, result, "command.account.password_set");
}

int set_pin(const Context& context, const AccountOptions& options) {
    auto station = open_station(context);
    if (!station)
        return refused;
    auto& database = *station;
    const bool own = is_own(options);
    const auto session = sign_in(database, context, options.login,
                                 own ? right_of("account pin") : domain::Right::manage_accounts);
    if (!session)
        return refused;
    const auto account =
        own ? std::optional{session->account.id} : account_named(database, context, options.about);
    if (!account)
        return refused;
    const auto pin = ask_secret(pin_file, context.words.tr("command.account.ask_pin"));
    return answer(context,
                  store::set_pin(database, *account, options.number, pin.value_or(""), session->actor, context.now),
                  "command.account.pin_set");
}

}  // namespace oasis::admin::commands
