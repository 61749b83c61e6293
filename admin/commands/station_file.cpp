#include "admin/commands/station_file.h"

#include "shared/store/queries.h"
#include <iostream>

namespace oasis::admin::commands {

std::optional<store::Database> open_station(const Context& context) {
    auto database = store::Database::open(context.database.string(), store::Database::IfMissing::refuse);
    if (store::has_station(database))
        return database;
    std::cerr << context.words.tr("cards.no_station", fmt::arg("file", context.database.string())) << '\n';
    return std::nullopt;
}

int complain(const std::string& sentence) {
    std::cerr << sentence << '\n';
    return refused;
}

void say_not_written(const Context& context, const std::filesystem::path& out, const std::string& why) {
    std::cerr << context.words.tr("export.not_written", fmt::arg("file", out.string()), fmt::arg("why", why))
              << '\n';
}

}  // namespace oasis::admin::commands
