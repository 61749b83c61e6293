#include "admin/office.h"
#include "admin/office_post.h"
#include "admin/pdf_pages.h"
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

const domain::Paper* paper_of(const domain::ParticipantFile& file, const std::string& hash) {
    const auto found = std::ranges::find(file.papers, hash, &domain::Paper::hash);
    return found == file.papers.end() ? nullptr : &*found;
}

/// A page as a picture file, or the message that says why there is none.
struct DrawnPage {
    std::vector<unsigned char> picture;
    int pages = 1;
    const char* trouble = nullptr;
};

DrawnPage drawn_page(const store::Database& database, const domain::Paper& paper, int page) {
    auto opened = store::open_paper(database, paper);
    auto* scan = std::get_if<std::vector<unsigned char>>(&opened);
    if (!scan)
        return {{}, 1, "file.paper.lost"};
    if (paper.media_type != "application/pdf")
        return {std::move(*scan), 1, nullptr};
    const auto pages = pdf_page_count(*scan);
    auto picture = pages ? pdf_page(*scan, page) : std::nullopt;
    if (!picture)
        return {{}, pages.value_or(1), "file.paper.no_picture"};
    return {std::move(*picture), *pages, nullptr};
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
    auto& page = tools_.state.file;
    const auto* paper = page.opened && page.person == wanted.person ? paper_of(page.opened->file, wanted.hash) : nullptr;
    if (!paper)
        return;
    file::SeenPaper seen;
    seen.hash = paper->hash;
    seen.title = paper->title.empty() ? tools_.words.tr(file::word_of(paper->kind)) : paper->title;
    seen.trouble = tools_.words.tr("file.paper.opening");
    seen.waiting = true;
    page.seen = std::move(seen);
    draw_paper(1, true);
}

void Office::act(const intent::TurnPage& wanted) {
    if (tools_.state.file.seen)
        draw_paper(wanted.page, false);
}

void Office::draw_paper(int page, bool noted) {
    const auto& state = tools_.state;
    const auto* paper = state.file.opened ? paper_of(state.file.opened->file, state.file.seen->hash) : nullptr;
    if (!paper)
        return;
    post_aside(
        [person = *state.file.person, paper = *paper, page, noted](
            store::Database& database, const domain::Actor& who, domain::Instant now, const std::stop_token&) {
            if (noted)
                store::note_look(database, store::Look::open_paper, person, {}, who, now);
            return drawn_page(database, paper, page);
        },
        [this, hash = paper->hash, page, session = session_](const DrawnPage& drawn) {
            auto& seen = tools_.state.file.seen;
            if (session != session_ || !seen || seen->hash != hash)
                return;
            seen->waiting = false;
            seen->page = page;
            seen->pages = drawn.pages;
            seen->picture.reset();
            seen->trouble = tools_.words.tr(drawn.trouble ? drawn.trouble : "file.paper.no_picture");
            try {
                const std::string_view bytes{reinterpret_cast<const char*>(drawn.picture.data()), drawn.picture.size()};
                if (!drawn.trouble && domain::can_be_decoded(bytes))
                    seen->picture = gui::Picture::from_memory(drawn.picture);
            } catch (const std::runtime_error&) {
                // said in `trouble`
            }
        });
}

void Office::act(const intent::TakeOutPaper& wanted) {
    auto& page = tools_.state.file;
    if (!page.opened || page.person != wanted.person)
        return;
    auto file = page.opened->file;
    const auto paper = std::ranges::find(file.papers, wanted.hash, &domain::Paper::hash);
    if (paper == file.papers.end())
        return;
    paper->taken_out = wanted.reason;
    page.seen.reset();
    save(wanted.person, page.opened->version, std::move(file), std::nullopt, {"file.paper.is_out", false});
}

void Office::dropped(const std::string& path) {
    if (tools_.state.account && tools_.state.page == Page::notices)
        return perform(intent::AddPicture{path});
    auto& state = tools_.state;
    if (state.page == Page::importing)
        return roster_dropped(path);
    if (state.page == Page::hours)
        return calendar_dropped(path);
    if (state.page == Page::wall)
        return wall_dropped(path);
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
