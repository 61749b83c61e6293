#include "admin/commands/poster.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "shared/store/queries.h"
#include <iostream>

namespace oasis::admin::commands {

int poster(const Context& context, PosterPage page, const WallPosterOptions& options) {
    const auto end = options.out.extension();
    if (end != ".pdf" && end != ".png") {
        std::cerr << context.words.tr("poster.which_end") << '\n';
        return wrong_use;
    }
    auto database = open_station(context);
    if (!database)
        return refused;
    if (!sign_in(*database, context, options.login, right_of("poster chart")))
        return refused;
    const auto today = domain::zone_of(store::settings(*database)).day_of(context.now);
    const auto made = wall_poster(*database, page, options.a3, today, context.words);
    if (!made) {
        std::cerr << context.words.tr("poster.nothing") << '\n';
        return refused;
    }
    const auto name = options.out.string();
    const auto where = fmt::arg("file", name);  // keeps a reference
    if (const auto fault = write_wall_poster(options.out, *made)) {
        std::cerr << context.words.tr("poster.not_written", where, fmt::arg("why", *fault)) << '\n';
        return refused;
    }
    std::cout << context.words.tr("poster.written", where) << '\n';
    return done;
}

}  // namespace oasis::admin::commands
