#pragma once
#include "shared/card/gray.h"
#include <filesystem>
#include <optional>

namespace oasis::card {

/// Opens a picture file (JPEG, PNG, WebP and what else SDL_image knows) as luma; transparent parts lie on
/// white. None when it cannot be opened, is no picture, or has more than 64 million pixels.
std::optional<GrayPicture> load_picture(const std::filesystem::path& file);

}  // namespace oasis::card
