#include "admin/commands/init.h"

#include "admin/commands/new_password.h"
#include "admin/commands/recovery.h"
#include "admin/commands/station_file.h"
#include "shared/domain/word_guard.h"
#include "shared/store/database.h"
#include "shared/store/files/station_kit.h"
#include "shared/store/queries.h"
#include <iostream>

namespace oasis::admin::commands {

namespace {

/// Monday to Friday, mornings and afternoons: what a new station starts from.
domain::OpeningHours usual_hours() {
    domain::OpeningHours hours;
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        hours.week[weekday] = {{9 * 60, 11 * 60 + 30}, {13 * 60 + 30, 16 * 60 + 30}};
    return hours;
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
    const domain::WordGuard guard{domain::built_in_words()};
    for (const auto& name : {options.station.name, options.station.brand, options.station.code})  // the code is in file names
        if (const auto found = guard.find(name); !found.empty())
            return complain(words.tr("command.banned_word", fmt::arg("word", found.front().word)));
    if (const auto fault = store::login_fault(options.manager))
        return refuse(context, *fault);
    const auto password = ask_new_password(context, password_file, options.manager);
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

    print_recovery_key(context, kit.recovery_key);
    return done;
}

}  // namespace oasis::admin::commands
