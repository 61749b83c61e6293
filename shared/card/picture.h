#pragma once
#include "shared/card/qr_reader.h"
#include <filesystem>
#include <optional>
#include <vector>

namespace oasis::card {

/// A grey picture of one's own, rows packed.
struct GrayPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;

    GrayView view() const { return {pixels.data(), width, height, width}; }
};

/// Opens a picture file (JPEG, PNG, WebP and what else SDL_image knows) as luma; transparent parts lie on
/// white. None when it cannot be opened, is no picture, or has more than 64 million pixels.
std::optional<GrayPicture> load_picture(const std::filesystem::path& file);

}  // namespace oasis::card
