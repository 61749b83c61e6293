#pragma once
#include "shared/store/files/files.h"
#include "shared/store/paper_blobs.h"

/// Scanned papers of a person's file: sealed blobs in papers/, each under a key of its own that lies in the
/// sealed file.
namespace oasis::store {

inline constexpr std::size_t largest_paper = 10 * 1024 * 1024;  // bytes of the scan

struct NewPaper {
    domain::PaperKind kind = domain::PaperKind::other;
    std::string title;
    domain::Day day{};
    std::vector<unsigned char> bytes;
};
enum class PaperRefusal {
    too_large,
    not_a_scan,  // neither JPEG nor PNG nor PDF, by what is in it
    changed_meanwhile,
    no_such_person,
};
struct AddedPaper {
    domain::Paper paper;
    std::int64_t version = 0;  // of the file that now names it
};
using AddPaperResult = std::variant<AddedPaper, PaperRefusal>;
/// The blob first, on the disk, then its row and the file in one act (save_file). A paper is taken out again by
/// a save_file that says why (`taken_out`): it no longer counts, and goes only when its person is erased.
[[nodiscard]] AddPaperResult add_paper(Database&, const OfficeKeys&, domain::ParticipantId, std::int64_t version,
                                       const NewPaper&, const domain::Actor&, domain::Instant now);

enum class PaperFault {
    missing,  // no blob of that name
    damaged,  // its bytes are not those it is named by, or do not open
};
using OpenPaperResult = std::variant<std::vector<unsigned char>, PaperFault>;
/// The scan, in memory. Whoever shows it calls note_look first.
[[nodiscard]] OpenPaperResult open_paper(const Database&, const domain::Paper&);

/// image/jpeg, image/png or application/pdf, by how the bytes begin; empty for anything else.
[[nodiscard]] std::string media_type_of(std::span<const unsigned char> bytes);

}  // namespace oasis::store
