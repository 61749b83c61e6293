#include "shared/card/picture.h"
#include "shared/domain/picture_file.h"
#include <SDL.h>
#include <SDL_image.h>
#include <algorithm>
#include <fstream>
#include <memory>

namespace oasis::card {

namespace {

using Surface = std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)>;

constexpr std::uintmax_t most_bytes = 256 << 20;

/// Empty where it is no file, cannot be read or is larger than any photograph.
std::string bytes_of(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))  // a pipe would be waited for
        return {};
    const auto size = std::filesystem::file_size(file, error);
    std::string bytes(error || size > most_bytes ? 0 : size, '\0');
    std::ifstream in{file, std::ios::binary};
    return in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) ? bytes : std::string{};
}

// Rec. 601 luma, over paper of `under` where it is transparent.
std::uint8_t luma(const std::uint8_t* rgba, unsigned under) {
    const unsigned grey = (77u * rgba[0] + 150u * rgba[1] + 29u * rgba[2] + 128u) >> 8;
    return std::uint8_t((grey * rgba[3] + under * (255u - rgba[3]) + 127u) / 255u);
}

}  // namespace

std::optional<GrayPicture> load_picture(const std::filesystem::path& file) {
    const auto bytes = bytes_of(file);
    if (!domain::can_be_decoded(bytes))
        return {};
    SDL_RWops* const stream = SDL_RWFromConstMem(bytes.data(), int(bytes.size()));
    if (!stream)
        return {};
    const bool is_jpeg = IMG_isJPG(stream);
    const Surface loaded(IMG_Load_RW(stream, 1), SDL_FreeSurface);
    if (!loaded || loaded->w <= 0 || loaded->h <= 0)
        return {};
    // A JPEG has no transparency: what SDL_image calls so is the black of CMYK, which darkens the colours.
    const unsigned under = is_jpeg ? 0 : 255;
    GrayPicture picture(loaded->w, loaded->h);
    // In bands, so that a large picture is not in memory twice with four bytes a pixel.
    constexpr int band = 256;
    const Surface rows(SDL_CreateRGBSurfaceWithFormat(0, loaded->w, band, 32, SDL_PIXELFORMAT_RGBA32),
                       SDL_FreeSurface);
    if (!rows)
        return {};
    SDL_SetSurfaceBlendMode(loaded.get(), SDL_BLENDMODE_NONE);
    for (int top = 0; top < picture.height; top += band) {
        SDL_Rect part{0, top, loaded->w, std::min(band, picture.height - top)};
        SDL_Rect place{0, 0, part.w, part.h};
        SDL_FillRect(rows.get(), nullptr, 0xffffffff);
        if (SDL_BlitSurface(loaded.get(), &part, rows.get(), &place) != 0)
            return {};
        for (int y = 0; y < part.h; ++y) {
            const std::uint8_t* in =
                static_cast<const std::uint8_t*>(rows->pixels) + std::ptrdiff_t(y) * rows->pitch;
            std::uint8_t* out = picture.row(top + y);
            for (int x = 0; x < part.w; ++x)
                out[x] = luma(in + 4 * x, under);
        }
    }
    return picture;
}

}  // namespace oasis::card
