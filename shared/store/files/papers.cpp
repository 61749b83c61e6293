#include "shared/store/files/papers.h"

#include "shared/store/files/file_saves.h"
#include "shared/trust/sealed_file.h"
#include <algorithm>
#include <array>
#include <string_view>

namespace oasis::store {

namespace {

struct Beginning {
    std::string_view bytes;
    const char* media_type;
};
constexpr std::array<Beginning, 3> beginnings{{{"\xFF\xD8\xFF", "image/jpeg"},
                                               {"\x89PNG\r\n\x1A\n", "image/png"},
                                               {"%PDF-", "application/pdf"}}};

PaperRefusal refusal_of(SaveRefusal refusal) {
    return refusal == SaveRefusal::no_such_person ? PaperRefusal::no_such_person
                                                  : PaperRefusal::changed_meanwhile;
}

}  // namespace

AddPaperResult add_paper(Database& database, const OfficeKeys& keys, domain::ParticipantId person,
                         std::int64_t version, const NewPaper& wanted, const domain::Actor& actor,
                         domain::Instant now) {
    if (wanted.bytes.size() > largest_paper)
        return PaperRefusal::too_large;
    auto media_type = media_type_of(wanted.bytes);
    if (media_type.empty())
        return PaperRefusal::not_a_scan;
    auto opened = open_file(database, keys, person);
    auto* file = std::get_if<OpenedFile>(&opened);
    if (!file && std::get<FileFault>(opened) != FileFault::none_yet)
        return PaperRefusal::changed_meanwhile;
    auto content = file ? std::move(file->file) : domain::ParticipantFile{};

    auto sealed = trust::seal_paper(wanted.bytes);
    const auto folder = papers_folder(database);
    const NewBlob blob{write_blob(folder, sealed.sealed), static_cast<std::int64_t>(sealed.sealed.size())};
    content.papers.push_back(
        {wanted.kind, wanted.title, std::move(media_type), wanted.day, blob.hash, std::move(sealed.key)});
    const auto saved = save_with_blob(database, keys, person, version, content, blob, actor, now);
    if (const auto* refusal = std::get_if<SaveRefusal>(&saved)) {
        drop_blob(folder, blob.hash);
        return refusal_of(*refusal);
    }
    keep_blob(folder, blob.hash);
    return AddedPaper{std::move(content.papers.back()), std::get<SavedFile>(saved).version};
}

OpenPaperResult open_paper(const Database& database, const domain::Paper& paper) {
    const auto folder = papers_folder(database);
    const auto sealed = read_blob(folder, paper.hash);
    if (!sealed)
        return std::filesystem::exists(folder / paper.hash) ? PaperFault::damaged : PaperFault::missing;
    auto scan = trust::open_paper(*sealed, paper.key);
    if (!scan)
        return PaperFault::damaged;
    return std::move(*scan);
}

std::string media_type_of(std::span<const unsigned char> bytes) {
    const std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    const auto found =
        std::ranges::find_if(beginnings, [&](const Beginning& one) { return text.starts_with(one.bytes); });
    return found == beginnings.end() ? std::string{} : found->media_type;
}

}  // namespace oasis::store
