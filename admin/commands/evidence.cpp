#include "admin/commands/evidence.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "admin/evidence.h"
#include <iostream>

namespace oasis::admin::commands {

int evidence(const Context& context, const EvidenceOptions& options) {
    const auto& words = context.words;
    const auto quarter = domain::parse_quarter(options.quarter);
    if (!quarter) {
        std::cerr << words.tr("command.evidence.which") << '\n';
        return wrong_use;
    }
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, options.login, right_of("evidence"));
    if (!session)
        return refused;
    const auto read = read_evidence(*database, *quarter, context.now);
    if (const auto why = write_evidence(*database, options.out, read, words.language(), session->actor, context.now)) {
        say_not_written(context, options.out, *why);
        return refused;
    }
    std::cout << words.tr_n("notices.kept", static_cast<long>(read.editions.size()), fmt::arg("file", options.out.string()))
              << '\n';
    return done;
}

}  // namespace oasis::admin::commands
