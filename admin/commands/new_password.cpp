#include "admin/commands/new_password.h"

#include "admin/account_words.h"
#include "admin/commands/password_prompt.h"
#include <iostream>

namespace oasis::admin::commands {

std::optional<std::string> ask_new_password(const Context& context, const char* file_variable,
                                            const std::string& login) {
    const auto& words = context.words;
    auto password = ask_secret(file_variable, words.tr("command.new_password", fmt::arg("login", login)));
    if (!password) {
        std::cerr << words.tr("command.no_new_password", fmt::arg("variable", file_variable)) << '\n';
        return std::nullopt;
    }
    if (const auto fault = store::password_fault(*password, login)) {
        (void)refuse(context, *fault);
        return std::nullopt;
    }
    if (asks_a_person(file_variable) &&
        ask_secret(file_variable, words.tr("command.password_again")) != password) {
        std::cerr << words.tr("command.passwords_differ") << '\n';
        return std::nullopt;
    }
    return password;
}

int refuse(const Context& context, store::AccountRefusal refusal) {
    std::cerr << context.words.tr(message_id(refusal)) << '\n';
    return refused;
}

}  // namespace oasis::admin::commands
