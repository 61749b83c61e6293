#include "shared/picture/decoders.h"
#include <png.h>

namespace oasis::picture {

namespace {

/// libpng's own state, which must be freed however reading ends.
struct Image : png_image {
    Image() : png_image{} { version = PNG_IMAGE_VERSION; }
    ~Image() { png_image_free(this); }
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;
};

}  // namespace

std::optional<Pixels> read_png(std::span<const unsigned char> file) {
    Image image;
    if (!png_image_begin_read_from_memory(&image, file.data(), file.size()))
        return std::nullopt;
    image.format = PNG_FORMAT_RGB;
    Pixels pixels(static_cast<int>(image.width), static_cast<int>(image.height));
    const png_color white{255, 255, 255};
    if (!png_image_finish_read(&image, &white, pixels.rgb.data(), 0, nullptr))
        return std::nullopt;
    return pixels;
}

}  // namespace oasis::picture
