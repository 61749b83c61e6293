#include "admin/office.h"
#include "admin/office_post.h"
#include "admin/widgets/fields.h"
#include "shared/store/files/accounts.h"
#include "shared/trust/running_time.h"

namespace oasis::admin {

namespace {

/// The new account with its password, which is wiped when it goes.
struct NewAccount {
    explicit NewAccount(const intent::AddAccount& wanted)
        : value{wanted.login, wanted.name, wanted.role, wanted.password.text()} {}
    ~NewAccount() { trust::wipe(value.password); }
    NewAccount(const NewAccount&) = delete;
    NewAccount& operator=(const NewAccount&) = delete;
    store::NewAccount value;
};

}  // namespace

void Office::account_answered(const store::AccountResult& result, const char* said) {
    auto& dialog = tools_.state.accounts.dialog;
    if (const auto* refusal = std::get_if<store::AccountRefusal>(&result)) {
        if (*refusal == store::AccountRefusal::locked)
            return lock_after_failures();
        if (dialog) {
            dialog->waiting = false;
            dialog->refusal = *refusal;
        }
        return;
    }
    dialog.reset();
    widgets::forget_typing();
    done(tools_.words.tr(said, fmt::arg("login", std::get<domain::Account>(result).login)));
    refresh();
}

/// Somebody at this desk has guessed at the password: the one who is away finds the desk locked, and why.
void Office::lock_after_failures() {
    lock();
    auto& form = tools_.state.sign_in;
    form.locked_login = form.login;
    form.locked_until = tools_.clock() + std::chrono::milliseconds{domain::lock_ms};
}

void Office::act(const intent::AddAccount& wanted) {
    post(
        [wanted, keys = tools_.state.keys](store::Database& database, const domain::Actor& who, domain::Instant now) {
            const NewAccount account{wanted};
            return store::add_account(database, *keys, account.value, who, now);
        },
        [this](const store::AccountResult& result) { account_answered(result, "accounts.added"); });
}

void Office::act(const intent::RemoveAccount& wanted) {
    post(
        [wanted, keys = tools_.state.keys](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::remove_account(database, *keys, wanted.account, who, now);
        },
        [this](const store::AccountResult& result) { account_answered(result, "accounts.gone"); });
}

void Office::act(const intent::ResetPassword& wanted) {
    post(
        [wanted, keys = tools_.state.keys](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::reset_password(database, *keys, wanted.account, wanted.password.text(), who, now);
        },
        [this](const store::AccountResult& result) { account_answered(result, "accounts.was_reset"); });
}

void Office::act(const intent::ChangePassword& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::change_password(database, who.account.value(), wanted.present.text(), wanted.wanted.text(),
                                          trust::running_time_now(), who, now);
        },
        [this](const store::AccountResult& result) { account_answered(result, "accounts.changed"); });
}

void Office::act(const intent::SetPin& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::set_pin(database, who.account.value(), wanted.short_number, wanted.pin.text(), who, now);
        },
        [this](const store::AccountResult& result) { account_answered(result, "accounts.pin_done"); });
}

}  // namespace oasis::admin
