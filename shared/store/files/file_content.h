#pragma once
#include "shared/domain/participant_file.h"
#include <optional>
#include <span>
#include <vector>

namespace oasis::store {

/// A file's content as it is sealed: CBOR.
[[nodiscard]] std::vector<unsigned char> encoded(const domain::ParticipantFile& file);
/// nullopt when the bytes are not a file's content.
[[nodiscard]] std::optional<domain::ParticipantFile> decoded(std::span<const unsigned char> content);

}  // namespace oasis::store
