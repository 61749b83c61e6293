#include "admin/account_commands.h"

#include "admin/commands/accounts.h"
#include "admin/commands/recovery.h"
#include <memory>

namespace oasis::admin {

namespace {

using commands::AccountOptions;
using Options = std::shared_ptr<AccountOptions>;
using Command = int (*)(const commands::Context&, const AccountOptions&);

CLI::App* add_command(const CommandPlace& place, CLI::App& parent, const char* name, const char* about,
                      const Options& options, Command command) {
    auto* added = parent.add_subcommand(name, place.words.tr(about));
    added->callback([place, options, command] {
        place.action = [place, options, command] { return command(place.context(), *options); };
    });
    return added;
}

void add_login(const CommandPlace& place, CLI::App& command, const Options& options) {
    command.add_option("--login", options->login, place.words.tr("command.option.login"))
        ->required()
        ->type_name("NAME");
}

void add_about(const CommandPlace& place, CLI::App& command, const Options& options, bool required) {
    command.add_option("LOGIN", options->about, place.words.tr("command.account.about_whom"))->required(required);
}

void add_accounts(const CommandPlace& place, const Options& options) {
    const auto& words = place.words;
    auto* account = place.app.add_subcommand("account", words.tr("command.account.about"));
    account->require_subcommand(1);
    auto* list = add_command(place, *account, "list", "command.account.list", options, commands::list_accounts);
    auto* add = add_command(place, *account, "add", "command.account.add", options, commands::add_account);
    auto* remove = add_command(place, *account, "remove", "command.account.remove", options, commands::remove_account);
    auto* password =
        add_command(place, *account, "password", "command.account.password", options, commands::change_password);
    auto* pin = add_command(place, *account, "pin", "command.account.pin", options, commands::set_pin);
    for (auto* command : {list, add, remove, password, pin})
        add_login(place, *command, options);
    for (auto* command : {add, remove})
        add_about(place, *command, options, true);
    for (auto* command : {password, pin})
        add_about(place, *command, options, false);
    add->add_option("--role", options->role, words.tr("command.account.role"))
        ->check(CLI::IsMember({"staff", "manager"}))
        ->capture_default_str();
    add->add_option("--name", options->name, words.tr("command.account.name"))->type_name("NAME");
    pin->add_option("--number", options->number, words.tr("command.account.number"))->required()->type_name("NO");
}

}  // namespace

void add_account_commands(const CommandPlace& place) {
    const auto options = std::make_shared<AccountOptions>();
    add_accounts(place, options);
    auto* recover = add_command(place, place.app, "recover", "command.recover.about", options,
                                [](const commands::Context& context, const AccountOptions& wanted) {
                                    return commands::recover(context, wanted.login);
                                });
    recover->add_option("--login", options->login, place.words.tr("command.recover.login"))
        ->required()
        ->type_name("NEW");
    auto* renew = add_command(place, place.app, "new-recovery-key", "command.new_recovery_key.about", options,
                              [](const commands::Context& context, const AccountOptions& wanted) {
                                  return commands::new_recovery_key(context, wanted.login);
                              });
    renew->add_option("--login", options->login, place.words.tr("command.new_recovery_key.login"))->type_name("NAME");
}

}  // namespace oasis::admin
