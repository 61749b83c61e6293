#include "admin/office.h"
#include "admin/office_post.h"
#include "admin/roster_import.h"
#include "admin/roster_words.h"
#include "shared/gui/assets.h"

namespace oasis::admin {

namespace {

/// Why the file is no roster, or what its rows become.
using Imported = std::variant<std::string, importing::Outcome>;

importing::RosterSummary summary_of(const RosterFile& file) {
    importing::RosterSummary summary{shown(file.sheet), {}, {}};
    for (const auto& sheet : file.other_sheets)
        summary.other_sheets.push_back(shown(sheet));
    for (const auto& column : file.unread_columns)
        summary.unread_columns.push_back(shown(column));
    return summary;
}

}  // namespace

void Office::read_roster(const std::string& path, ImportMode mode) {
    auto& state = tools_.state;
    state.importing.waiting = true;
    state.importing.unread.clear();
    const auto login = state.account->login;
    post(
        [path, mode, login, today = state.data.today, keys = state.keys, language = tools_.words.language()](
            store::Database& database, const domain::Actor& who, domain::Instant now) -> Imported {
            const gui::Catalogue words{gui::find_assets(), language};
            const auto read = read_roster_file(path, today);
            const auto* file = std::get_if<RosterFile>(&read);
            if (!file)
                return why_unread(words, read);
            auto report =
                import_roster(database, *keys, file->roster, Importer{who, login, today, now}, mode, words);
            if (report.refusal)
                return words.tr("import.no_number_left");
            return importing::Outcome{path, summary_of(*file), std::move(report), mode};
        },
        [this](Imported result) {
            auto& page = tools_.state.importing;
            if (!tools_.state.account)
                return;
            page.waiting = false;
            page.outcome.reset();
            if (auto* why = std::get_if<std::string>(&result)) {
                page.unread = std::move(*why);
                return;
            }
            page.outcome = std::get<importing::Outcome>(std::move(result));
            const auto& figures = page.outcome->report.figures;
            if (page.outcome->mode == ImportMode::run) {
                done(tools_.words.tr_n("import_page.done", figures.fresh + figures.pending));
                refresh();
            }
        });
}

void Office::roster_dropped(const std::string& path) {
    auto& page = tools_.state.importing;
    if (!tools_.state.account || page.waiting)
        return;
    page.path = path;
    perform(intent::ReadRoster{path});
}

void Office::act(const intent::ReadRoster& wanted) {
    read_roster(wanted.path, ImportMode::dry_run);
}

void Office::act(const intent::ImportRoster& wanted) {
    read_roster(wanted.path, ImportMode::run);
}

}  // namespace oasis::admin
