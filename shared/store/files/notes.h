#pragma once
#include "shared/store/files/office_keys.h"
#include "shared/trust/wiped_text.h"
#include <optional>
#include <span>

namespace oasis::store {

/// A reason's text or a note, sealed to the office ring by whoever wrote it. nullopt when it does not open: another
/// station's bytes, or damaged ones.
[[nodiscard]] std::optional<trust::WipedText> open_note(const OfficeKeys&, std::span<const unsigned char> sealed);

}  // namespace oasis::store
