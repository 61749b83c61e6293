#pragma once
#include "shared/store/files/files.h"

namespace oasis::store {

/// A paper's blob that lies in papers/ already, and whose row comes with the file that names it.
struct NewBlob {
    std::string hash;
    std::int64_t size = 0;
};
/// save_file, with the paper that `file` names for the first time. Throws std::invalid_argument when it names
/// another one.
[[nodiscard]] SaveFileResult save_with_blob(Database&, const OfficeKeys&, domain::ParticipantId,
                                            std::int64_t version, const domain::ParticipantFile&,
                                            const std::optional<NewBlob>&, const domain::Actor&,
                                            domain::Instant now);

}  // namespace oasis::store
