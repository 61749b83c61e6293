#pragma once
#include "shared/store/files/file_marks.h"
#include "shared/store/files/files.h"
#include "shared/trust/sealed_file.h"
#include <vector>

/// Sealed rows of participant_file, opened and written. Parts of the acts on files.
namespace oasis::store {

struct FileRow {
    std::int64_t version = 0;
    std::vector<unsigned char> wrapped_key;
    std::vector<unsigned char> sealed;

    [[nodiscard]] std::string hash() const;
};
[[nodiscard]] std::optional<FileRow> file_row(Database&, domain::ParticipantId);
/// version, wrapped_key, sealed from the column `first` on; nullopt where there is no row.
[[nodiscard]] std::optional<FileRow> file_row(const Statement& row, int first);

/// Opens a row, and holds it against what the journal says of it.
[[nodiscard]] OpenFileResult open_row(trust::FileSealer&, domain::ParticipantId, const std::optional<FileRow>&,
                                      const std::optional<FileMark>&);

/// Seals as `version` and puts it in the person's row. Returns the ciphertext's hash.
[[nodiscard]] std::string put_file(Database&, trust::FileSealer&, domain::ParticipantId, std::int64_t version,
                                   const domain::ParticipantFile&);
/// Likewise, with the content as it was opened.
[[nodiscard]] std::string put_content(Database&, trust::FileSealer&, domain::ParticipantId, std::int64_t version,
                                      std::span<const unsigned char> content);

}  // namespace oasis::store
