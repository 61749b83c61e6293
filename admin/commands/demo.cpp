#include "admin/commands/demo.h"

#include "admin/commands/demo_station.h"
#include "shared/gui/assets.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include <iostream>

namespace oasis::admin::commands {

int demo(const Context& context) {
    if (context.database.has_parent_path())
        std::filesystem::create_directories(context.database.parent_path());
    auto database = store::Database::open(context.database);
    if (store::has_station(database)) {
        std::cerr << context.words.tr("command.station_there", fmt::arg("file", context.database.string()))
                  << '\n';
        return refused;
    }
    for (const auto& account : build_demo_station(database, gui::find_assets(), context.now)) {
        const auto* role = account.role == domain::Role::manager ? "manager" : "staff";
        std::cout << "account " << account.login << ' ' << role << ' ' << account.password << '\n';
    }
    return done;
}

}  // namespace oasis::admin::commands
