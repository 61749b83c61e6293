#include "admin/office.h"
#include "admin/office_post.h"
#include "admin/roster_import.h"
#include "admin/roster_words.h"
#include "shared/gui/assets.h"
#include <algorithm>

namespace oasis::admin {

namespace {

/// Why the file is no roster, or what its rows become.
using Imported = std::variant<std::string, importing::Outcome>;

/// The row as the file says it now, beside the file of the person whom it repeats; nothing where one of them
/// has changed since the rows were looked through. The look is in the journal before it is handed over.
std::optional<importing::Merging> compare(store::Database& database, const store::OfficeKeys& keys,
                                          const std::string& path, const intent::CompareRow& wanted,
                                          domain::Day today, const domain::Actor& who, domain::Instant now) {
    auto read = read_roster_file(path, today);
    auto* roster = std::get_if<RosterFile>(&read);
    const auto person = store::participant_by_number(database, wanted.number);
    if (!roster || !person)
        return std::nullopt;
    const auto row = std::ranges::find(roster->roster.people, wanted.row, &report::RosterPerson::row);
    auto result = store::open_file(database, keys, person->id);
    auto* opened = std::get_if<store::OpenedFile>(&result);
    if (row == roster->roster.people.end() || !opened || !repeats(*row, wanted.number, opened->file, today))
        return std::nullopt;
    auto news = news_in(opened->file, row->file);
    store::note_look(database, store::Look::open_file, person->id, {}, who, now);
    if (!news.differing.empty())
        store::note_look(database, store::Look::reveal_field, person->id, news.differing, who, now);
    return importing::Merging{std::move(*row), person->id, std::move(opened->file), opened->version, std::move(news), {}, {}, false};
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
                return refusal_text(words, *report.refusal);
            return importing::Outcome{path, importing::summary_of(*file), std::move(report), mode};
        },
        [this, mode](Imported result) {
            auto& page = tools_.state.importing;
            if (!tools_.state.account)
                return;
            page.waiting = false;
            page.outcome.reset();
            if (mode == ImportMode::dry_run)
                page.merged.clear();
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

void Office::act(const intent::CompareRow& wanted) {
    auto& state = tools_.state;
    if (!state.keys || !state.importing.outcome)
        return;
    post(
        [wanted, path = state.importing.outcome->path, today = state.data.today,
         keys = state.keys](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return compare(database, *keys, path, wanted, today, who, now);
        },
        [this, session = session_](std::optional<importing::Merging> merging) {
            if (session != session_)
                return;
            if (!merging)
                return attention(tools_.words.tr("import_page.changed"));
            merging->open_until = std::chrono::steady_clock::now() + reveal_time;
            tools_.state.importing.merging = std::move(merging);
        });
}

void Office::act(const intent::MergeRow&) {
    auto& state = tools_.state;
    if (!state.keys || !state.importing.merging)
        return;
    const auto& it = *state.importing.merging;
    post(
        [keys = state.keys, person = it.person, version = it.version,
         file = merged(it.file, it.row.file, it.taken)](store::Database& database, const domain::Actor& who,
                                                        domain::Instant now) {
            return store::save_file(database, *keys, person, version, file, who, now);
        },
        [this, person = it.person, row = it.row.row, session = session_](const store::SaveFileResult& result) {
            if (session != session_)
                return;
            auto& page = tools_.state.importing;
            page.merging.reset();
            if (std::holds_alternative<store::SaveRefusal>(result))
                return attention(tools_.words.tr("import_page.changed"));
            page.merged.insert(row);
            done(tools_.words.tr("import_page.merged", fmt::arg("name", name_of(person))));
            refresh();
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
