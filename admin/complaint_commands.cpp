#include "admin/complaint_commands.h"

#include "admin/commands/complaints.h"
#include <memory>

namespace oasis::admin {

void add_complaint_commands(const CommandPlace& place) {
    const auto login = std::make_shared<std::string>();
    auto* words = place.app.add_subcommand("words", place.words.tr("command.words.about"));
    words->add_option("--login", *login, place.words.tr("command.option.login"))->required()->type_name("NAME");
    words->callback([place, login] {
        place.action = [place, login] { return commands::words(place.context(), *login); };
    });

    struct Typed {
        std::string out;
        bool a3 = false;
    };
    const auto typed = std::make_shared<Typed>();
    auto* poster = place.app.add_subcommand("poster", place.words.tr("command.poster.about"));
    poster->require_subcommand(1);
    auto* complaints = poster->add_subcommand("complaints", place.words.tr("command.poster.complaints.about"));
    complaints->add_option("--out", typed->out, place.words.tr("command.poster.out"))->required()->type_name("F.pdf");
    complaints->add_flag("--a3", typed->a3, place.words.tr("command.poster.a3"));
    complaints->callback([place, typed] {
        place.action = [place, typed] {
            return commands::poster_complaints(place.context(), {typed->out, typed->a3});
        };
    });
}

}  // namespace oasis::admin
