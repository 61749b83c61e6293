#include "admin/notice_commands.h"

#include "admin/commands/evidence.h"
#include <memory>

namespace oasis::admin {

void add_notice_commands(const CommandPlace& place) {
    const auto options = std::make_shared<commands::EvidenceOptions>();
    auto* command = place.app.add_subcommand("evidence", place.words.tr("command.evidence.about"));
    command->add_option("--login", options->login, place.words.tr("command.option.login"))->required()->type_name("NAME");
    command->add_option("--quarter", options->quarter, place.words.tr("command.evidence.quarter"))->required()->type_name("YYYYQN");
    command->add_option("--out", options->out, place.words.tr("command.evidence.out"))->required()->type_name("F.pdf");
    command->callback([place, options] {
        place.action = [place, options] { return commands::evidence(place.context(), *options); };
    });
}

}  // namespace oasis::admin
