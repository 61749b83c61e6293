#include "admin/commands/session.h"

#include "admin/commands/new_password.h"
#include "admin/commands/password_prompt.h"
#include "admin/rights.h"
#include "shared/trust/running_time.h"
#include <iostream>

namespace oasis::admin::commands {

namespace {

constexpr long long minute_ms = 60'000;

std::string why_not(const gui::Catalogue& words, const store::OpenSessionResult& result) {
    if (const auto* locked = std::get_if<store::Locked>(&result)) {
        const auto minutes = (locked->remaining_ms + minute_ms - 1) / minute_ms;
        return words.tr_n("command.locked", static_cast<long>(minutes));
    }
    if (const auto* wrong = std::get_if<store::WrongPassword>(&result))
        return words.tr_n("command.wrong_password", wrong->tries_left);
    return words.tr("command.without_keys");
}

}  // namespace

std::optional<Session> sign_in(store::Database& database, const Context& context, const std::string& login,
                               domain::Right right) {
    const auto password =
        ask_secret(password_file, context.words.tr("command.password", fmt::arg("login", login)));
    if (!password) {
        std::cerr << context.words.tr("command.no_password") << '\n';
        return std::nullopt;
    }
    return sign_in_with(database, context, login, *password, right);
}

std::optional<Session> sign_in_with(store::Database& database, const Context& context, const std::string& login,
                                    const std::string& password, domain::Right right) {
    domain::Actor actor{domain::Actor::Kind::staff, std::nullopt, device};
    auto result =
        store::open_session(database, login, password, trust::running_time_now(), actor, context.now);
    auto* session = std::get_if<store::OpenSession>(&result);
    if (!session) {
        std::cerr << why_not(context.words, result) << '\n';
        return std::nullopt;
    }
    if (!domain::may(session->account.role, right)) {
        std::cerr << ask_a_manager(context.words, right) << '\n';
        return std::nullopt;
    }
    actor.account = session->account.id;
    return Session{actor, session->account, std::move(session->keys)};
}

}  // namespace oasis::admin::commands
