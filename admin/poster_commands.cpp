#include "admin/poster_commands.h"

#include "admin/commands/poster.h"
#include <memory>

namespace oasis::admin {

void add_poster_commands(const CommandPlace& place) {
    // Other pages of paper may stand under the same word already.
    const auto known = place.app.get_subcommands([](const CLI::App* one) { return one->get_name() == "poster"; });
    auto* poster = known.empty() ? place.app.add_subcommand("poster", place.words.tr("command.wall_poster.about"))
                                 : known.front();
    poster->require_subcommand(1);
    for (const auto& row : poster_rows) {
        const auto options = std::make_shared<commands::WallPosterOptions>();
        auto* page = poster->add_subcommand(row.word, place.words.tr(row.title));
        page->add_option("--login", options->login, place.words.tr("command.option.login"))->required()->type_name("NAME");
        page->add_option("--out", options->out, place.words.tr("command.wall_poster.out"))->required()->type_name("F.pdf|F.png");
        page->add_flag("--a3", options->a3, place.words.tr("command.wall_poster.a3"));
        page->callback([place, options, row] {
            place.action = [place, options, row] { return commands::poster(place.context(), row.page, *options); };
        });
    }
}

}  // namespace oasis::admin
