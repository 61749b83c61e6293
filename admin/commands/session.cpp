#include "admin/commands/session.h"

#include "admin/commands/password_prompt.h"
#include "admin/rights.h"
#include "shared/store/acts.h"
#include "shared/trust/password.h"
#include "shared/trust/running_time.h"
#include <iostream>

namespace oasis::admin::commands {

namespace {

constexpr long long minute_ms = 60'000;

std::string why_not(const gui::Catalogue& words, const store::SignInResult& result) {
    if (const auto* locked = std::get_if<store::Locked>(&result)) {
        const auto minutes = (locked->remaining_ms + minute_ms - 1) / minute_ms;
        return words.tr_n("command.locked", static_cast<long>(minutes));
    }
    const auto left = std::get<store::WrongPassword>(result).tries_left;
    return words.tr_n("command.wrong_password", left);
}

}  // namespace

std::optional<domain::Actor> sign_in(store::Database& database, const Context& context,
                                     const std::string& login, domain::Right right) {
    const auto password =
        ask_secret("OASIS_PASSWORD_FILE", context.words.tr("command.password", fmt::arg("login", login)));
    if (!password) {
        std::cerr << context.words.tr("command.no_password") << '\n';
        return std::nullopt;
    }
    domain::Actor actor{domain::Actor::Kind::staff, std::nullopt, device};
    const auto result = store::sign_in(database, login, trust::password_matches, *password,
                                       trust::running_time_now(), actor, context.now);
    const auto* signed_in = std::get_if<store::SignedIn>(&result);
    if (!signed_in) {
        std::cerr << why_not(context.words, result) << '\n';
        return std::nullopt;
    }
    if (!domain::may(signed_in->account.role, right)) {
        std::cerr << ask_a_manager(context.words, right) << '\n';
        return std::nullopt;
    }
    actor.account = signed_in->account.id;
    return actor;
}

}  // namespace oasis::admin::commands
