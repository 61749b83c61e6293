#include "admin/commands/init.h"

#include "admin/commands/password_prompt.h"
#include "shared/store/database.h"
#include "shared/store/files/station_kit.h"
#include "shared/store/queries.h"
#include "shared/trust/password.h"
#include <iostream>

namespace oasis::admin::commands {

namespace {

constexpr const char* password_file = "OASIS_PASSWORD_FILE";

/// The new manager's password, typed twice by a person; nullopt after it said why it cannot be taken.
std::optional<std::string> new_password(const Context& context) {
    const auto& words = context.words;
    const auto password = ask_secret(password_file, words.tr("command.new_password"));
    if (!password) {
        std::cerr << words.tr("command.no_password") << '\n';
        return std::nullopt;
    }
    if (!trust::password_long_enough(*password)) {
        std::cerr << words.tr("command.password_short") << '\n';
        return std::nullopt;
    }
    if (asks_a_person(password_file) &&
        ask_secret(password_file, words.tr("command.password_again")) != password) {
        std::cerr << words.tr("command.passwords_differ") << '\n';
        return std::nullopt;
    }
    return password;
}

/// Monday to Friday, mornings and afternoons: what a new station starts from.
domain::OpeningHours usual_hours() {
    domain::OpeningHours hours;
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        hours.week[weekday] = {{9 * 60, 11 * 60 + 30}, {13 * 60 + 30, 16 * 60 + 30}};
    return hours;
}

int complain(const std::string& sentence) {
    std::cerr << sentence << '\n';
    return refused;
}

}  // namespace

int init(const Context& context, const InitOptions& options) {
    const auto& words = context.words;
    if (context.database.has_parent_path())
        std::filesystem::create_directories(context.database.parent_path());
    auto database = store::Database::open(context.database);
    const auto already_there = [&] {
        return complain(words.tr("command.station_there", fmt::arg("file", context.database.string())));
    };
    if (store::has_station(database))
        return already_there();
    if (options.station.name.empty() || options.manager.empty())
        return complain(words.tr("command.empty_name"));
    if (!domain::Zone::find(options.station.zone))
        return complain(words.tr("command.bad_zone", fmt::arg("zone", options.station.zone)));
    const auto password = new_password(context);
    if (!password)
        return refused;

    domain::Settings settings;
    settings.station = options.station;
    if (settings.station.brand.empty())
        settings.station.brand = settings.station.name;
    const auto kit = store::make_station(settings, usual_hours(), options.manager, *password);
    const domain::Actor actor{domain::Actor::Kind::system, std::nullopt, device};
    if (!store::init_station(database, kit.station, actor, context.now))
        return already_there();

    const auto key = kit.recovery_key.bytes();
    std::cerr << words.tr("command.keep_recovery_key") << '\n';
    std::cout.write(reinterpret_cast<const char*>(key.data()), static_cast<std::streamsize>(key.size()))
        << '\n';
    return done;
}

}  // namespace oasis::admin::commands
