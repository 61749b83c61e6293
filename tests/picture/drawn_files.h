#pragma once
#include "shared/picture/pixels.h"
#include <string>

/// Picture files as telephones and drawing programs write them, made by the libraries' other half.
namespace oasis::picture::test {

using File = std::vector<unsigned char>;

/// Red, green, blue and white quarters: from the upper left along the rows.
[[nodiscard]] Pixels quarters(int width, int height);
/// Which quarter (r, g, b, w) is nearest to the pixel in the middle of each quarter; '?' for none.
[[nodiscard]] std::string told(const Pixels&);

[[nodiscard]] File png(const Pixels&);
/// The left half can be seen through.
[[nodiscard]] File png_half_clear(int width, int height);
[[nodiscard]] File jpeg(const Pixels&);
[[nodiscard]] File webp(const Pixels&);
/// One frame of each colour.
[[nodiscard]] File webp_moving(int width, int height);

/// An EXIF block in Motorola order: orientation, the camera's name and a place.
[[nodiscard]] std::string exif_block(int orientation);
[[nodiscard]] File jpeg_with_exif(const Pixels&, int orientation);
[[nodiscard]] File png_with_exif(const Pixels&, int orientation);
[[nodiscard]] File webp_with_exif(const Pixels&, int orientation);

}  // namespace oasis::picture::test
