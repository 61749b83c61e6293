#include "shared/gui/picture.h"

#include "shared/gui/gl.h"

#include <SDL_image.h>
#include <fmt/format.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace oasis::gui {
namespace {

using Surface = std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)>;

void upload(const Texture& texture, int width, int height, GLint inner, GLenum format, const void* pixels) {
    texture.bind_smooth();
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, inner, width, height, 0, format, GL_UNSIGNED_BYTE, pixels);
}

void check_size(int width, int height, std::size_t channels, std::size_t bytes) {
    if (width <= 0 || height <= 0 ||
        bytes != static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * channels) {
        throw std::invalid_argument("picture: pixels do not fit its size");
    }
}

}  // namespace

Picture Picture::from_file(const std::filesystem::path& file) {
    const Surface loaded(IMG_Load(file.c_str()), SDL_FreeSurface);
    return from_surface(loaded.get(), file.string());
}

Picture Picture::from_memory(std::span<const std::uint8_t> file) {
    auto* bytes = SDL_RWFromConstMem(file.data(), static_cast<int>(file.size()));
    const Surface loaded(bytes ? IMG_Load_RW(bytes, 1) : nullptr, SDL_FreeSurface);
    return from_surface(loaded.get(), "in memory");
}

Picture Picture::from_surface(SDL_Surface* loaded, const std::string& name) {
    const Surface surface(loaded ? SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGBA32, 0) : nullptr,
                          SDL_FreeSurface);
    if (!surface) {
        throw std::runtime_error(fmt::format("picture {} cannot be read: {}", name, SDL_GetError()));
    }
    const auto* pixels = static_cast<const std::uint8_t*>(surface->pixels);
    // RGBA32 rows are gapless: their length is a multiple of 4.
    return from_rgba(
        surface->w, surface->h,
        {pixels, static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h)});
}

Picture Picture::from_rgba(int width, int height, std::span<const std::uint8_t> pixels) {
    check_size(width, height, 4, pixels.size());
    Picture picture(width, height);
    upload(picture.texture_, width, height, GL_RGBA8, GL_RGBA, pixels.data());
    return picture;
}

Picture Picture::from_grey(int width, int height, std::span<const std::uint8_t> pixels) {
    check_size(width, height, 1, pixels.size());
    Picture picture(width, height);
    upload(picture.texture_, width, height, GL_R8, GL_RED, pixels.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_G, GL_RED);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_B, GL_RED);
    return picture;
}

void Picture::update_grey(std::span<const std::uint8_t> pixels) {
    check_size(width_, height_, 1, pixels.size());
    glBindTexture(GL_TEXTURE_2D, texture_.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width_, height_, GL_RED, GL_UNSIGNED_BYTE, pixels.data());
}

const Picture& Pictures::get(std::string_view name) {
    auto known = loaded_.find(name);
    if (known == loaded_.end()) {
        const auto file = folder_ / (std::string(name) + ".png");
        known = loaded_.emplace(std::string(name), Picture::from_file(file)).first;
    }
    return known->second;
}

}  // namespace oasis::gui
