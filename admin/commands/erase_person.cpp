#include "admin/commands/erase_person.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "shared/store/database.h"
#include "shared/store/erasure.h"
#include "shared/store/files/files.h"
#include "shared/store/queries.h"
#include <iostream>

namespace oasis::admin::commands {

namespace {

/// The number typed once more, by the option or at the prompt, under what erasing means.
bool confirmed(const gui::Catalogue& words, const ErasePersonOptions& options) {
    std::cerr << words.tr("erase.what_goes", fmt::arg("number", options.number)) << '\n'
              << words.tr("erase.backups_run_out") << '\n';
    if (!options.yes_erase.empty())
        return options.yes_erase == options.number;
    std::cerr << words.tr("erase.type_number", fmt::arg("number", options.number)) << ' ' << std::flush;
    std::string typed;
    std::getline(std::cin, typed);
    return typed == options.number;
}

}  // namespace

int erase_person(const Context& context, const ErasePersonOptions& options) {
    const auto& words = context.words;
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, options.login, right_of("erase-person"));
    if (!session)
        return refused;
    const auto person = store::participant_by_number(*database, options.number);
    if (!person)
        return complain(words.tr("erase.unknown_number", fmt::arg("number", options.number)));
    if (!confirmed(words, options))
        return complain(words.tr("erase.not_confirmed"));
    const auto erased = store::erase_participant(*database, person->id, session->actor, context.now);
    if (!erased)
        return complain(words.tr("erase.unknown_number", fmt::arg("number", options.number)));
    const auto traces = store::clear_traces(*database, erased->papers_to_unlink);
    std::cout << words.tr("erase.done", fmt::arg("number", options.number)) << '\n';
    for (const auto& folder : traces.away)
        std::cerr << words.tr("erase.list_later", fmt::arg("folder", folder.string())) << '\n';
    if (!erased->log_cut)
        std::cerr << words.tr("erase.log_later") << '\n';
    return done;
}

}  // namespace oasis::admin::commands
