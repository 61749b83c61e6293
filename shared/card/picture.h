#pragma once
#include "shared/card/gray.h"
#include <filesystem>
#include <optional>

namespace oasis::card {

/// Opens a picture file (JPEG, PNG, WebP or PNM) as luma; transparent parts lie on white. None when it cannot be
/// opened, is no picture, was cut off, or has more pixels than are decoded (domain/picture_file.h).
std::optional<GrayPicture> load_picture(const std::filesystem::path& file);

}  // namespace oasis::card
