#include "admin/account_words.h"

namespace oasis::admin {

const char* message_id(store::AccountRefusal refusal) {
    using Refusal = store::AccountRefusal;
    switch (refusal) {
    case Refusal::login_taken:
        return "account_refused.login_taken";
    case Refusal::login_fault:
        return "account_refused.login_fault";
    case Refusal::name_fault:
        return "account_refused.name_fault";
    case Refusal::password_short:
        return "account_refused.password_short";
    case Refusal::password_common:
        return "account_refused.password_common";
    case Refusal::password_used:
        return "account_refused.password_used";
    case Refusal::wrong_password:
        return "account_refused.wrong_password";
    case Refusal::last_manager:
        return "account_refused.last_manager";
    case Refusal::not_found:
        return "account_refused.not_found";
    case Refusal::own_account:
        return "account_refused.own_account";
    case Refusal::pin_fault:
        return "account_refused.pin_fault";
    case Refusal::number_fault:
        return "account_refused.number_fault";
    case Refusal::number_taken:
        return "account_refused.number_taken";
    case Refusal::wrong_recovery_key:
        break;
    }
    return "account_refused.wrong_recovery_key";
}

}  // namespace oasis::admin
