#pragma once
#include "shared/picture/pixels.h"

/// What happens to the pixels between decoding and encoding.
namespace oasis::picture {

/// EXIF's orientation, 1 to 8; 1 where the file says nothing, or nothing that makes sense. `file` is a JPEG, a PNG or
/// a WebP.
[[nodiscard]] int orientation_of(std::span<const unsigned char> file);
/// What a picture of that orientation looks like to the person who took it.
[[nodiscard]] Pixels upright(Pixels, int orientation);

/// Each pixel is the mean of those it stands for. As it is where it is small enough already.
[[nodiscard]] Pixels scaled_down(Pixels, int longest_side);

}  // namespace oasis::picture
