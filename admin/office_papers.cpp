#include "admin/office.h"
#include "admin/office_post.h"
#include "shared/domain/picture_file.h"
#include "shared/store/files/papers.h"
#include <algorithm>
#include <filesystem>
#include <fstream>

namespace oasis::admin {

namespace {

/// Why a scan was not taken.
enum class PaperTrouble { not_readable, too_large, wrong_kind, changed_meanwhile };

const char* message_id(PaperTrouble trouble) {
    switch (trouble) {
    case PaperTrouble::not_readable:
        return "file.paper.not_readable";
    case PaperTrouble::too_large:
        return "file.paper.too_large";
    case PaperTrouble::wrong_kind:
        return "file.paper.wrong_kind";
    case PaperTrouble::changed_meanwhile:
        break;
    }
    return "file.paper.changed";
}

/// Reads the scan from its path and seals it into the file of that version.
std::optional<PaperTrouble> add_paper_from(store::Database& database, const Reader& reader,
                                           const intent::AddPaper& wanted, std::int64_t version,
                                           const domain::Actor& actor, domain::Instant now) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(wanted.path, missing);
    if (missing)
        return PaperTrouble::not_readable;
    if (size > store::largest_paper)
        return PaperTrouble::too_large;
    store::NewPaper paper{wanted.kind, {}, wanted.day, std::vector<unsigned char>(size)};
    std::ifstream file{wanted.path, std::ios::binary};
    if (!file.read(reinterpret_cast<char*>(paper.bytes.data()), static_cast<std::streamsize>(size)))
        return PaperTrouble::not_readable;
    const auto result = store::add_paper(database, *reader.keys, wanted.person, version, paper, actor, now);
    const auto* refusal = std::get_if<store::PaperRefusal>(&result);
    if (!refusal)
        return std::nullopt;
    switch (*refusal) {
    case store::PaperRefusal::too_large:
        return PaperTrouble::too_large;
    case store::PaperRefusal::not_a_scan:
        return PaperTrouble::wrong_kind;
    case store::PaperRefusal::changed_meanwhile:
    case store::PaperRefusal::no_such_person:
        break;
    }
    return PaperTrouble::changed_meanwhile;
}

}  // namespace

void Office::act(const intent::AddPaper& wanted) {
    const auto& opened = tools_.state.file.opened;
    if (!opened || tools_.state.file.person != wanted.person)
        return;
    struct Added {
        std::optional<PaperTrouble> trouble;
        FileRead read;
    };
    post(
        [reader = Reader{tools_.state.keys, *tools_.state.account, tools_.state.data.settings.files_shown},
         wanted, version = opened->version](store::Database& database, const domain::Actor& who,
                                            domain::Instant now) {
            Added added;
            added.trouble = add_paper_from(database, reader, wanted, version, who, now);
            added.read = read_person(database, reader, wanted.person);
            return added;
        },
        [this, wanted, session = session_](Added added) {
            auto& page = tools_.state.file;
            if (session != session_ || page.person != wanted.person)
                return;
            if (!added.trouble) {
                page.paper.reset();
                done(tools_.words.tr("file.paper.added"));
            } else if (page.paper) {
                page.paper->waiting = false;
                page.paper->trouble = tools_.words.tr(message_id(*added.trouble));
            }
            take_file(std::move(added.read));
        });
}

void Office::act(const intent::LookAtPaper& wanted) {
    const auto& opened = tools_.state.file.opened;
    if (!opened || tools_.state.file.person != wanted.person)
        return;
    const auto found = std::ranges::find(opened->file.papers, wanted.hash, &domain::Paper::hash);
    if (found == opened->file.papers.end())
        return;
    auto title = found->title.empty() ? tools_.words.tr(file::word_of(found->kind)) : found->title;
    post(
        [wanted, paper = *found](store::Database& database, const domain::Actor& who, domain::Instant now) {
            store::note_look(database, store::Look::open_paper, wanted.person, {}, who, now);
            return store::open_paper(database, paper);
        },
        [this, wanted, title = std::move(title), type = found->media_type,
         session = session_](store::OpenPaperResult result) {
            auto& page = tools_.state.file;
            if (session != session_ || page.person != wanted.person)
                return;
            file::SeenPaper seen{title, std::nullopt, {}};
            if (const auto* scan = std::get_if<std::vector<unsigned char>>(&result)) {
                if (type == "application/pdf")
                    seen.trouble = tools_.words.tr("file.paper.only_checked");
                else if (!domain::can_be_decoded({reinterpret_cast<const char*>(scan->data()), scan->size()}))
                    seen.trouble = tools_.words.tr("file.paper.no_picture");
                else
                    try {
                        seen.picture = gui::Picture::from_memory(*scan);
                    } catch (const std::runtime_error&) {
                        seen.trouble = tools_.words.tr("file.paper.no_picture");
                    }
            } else {
                seen.trouble = tools_.words.tr("file.paper.lost");
            }
            page.seen = std::move(seen);
        });
}

void Office::dropped(const std::string& path) {
    auto& state = tools_.state;
    if (state.page == Page::importing)
        return roster_dropped(path);
    if (state.page != Page::file || !state.file.opened || !may(domain::Right::edit_files))
        return;
    if (!state.file.paper) {
        const auto missing = domain::missing_papers(state.file.opened->file);
        state.file.paper = file::PaperDraft{missing.empty() ? domain::PaperKind::other : missing.front(),
                                            {},
                                            domain::to_text(state.data.today),
                                            {},
                                            false};
    }
    state.file.paper->path = path;
    state.file.paper->trouble.clear();
}

}  // namespace oasis::admin
