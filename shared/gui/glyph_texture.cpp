#include "shared/gui/glyph_texture.h"

#include "shared/gui/gl.h"

#include <algorithm>
#include <array>

namespace oasis::gui {

GlyphTexture::GlyphTexture() {
    texture_.bind_smooth();
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, side, side, 0, GL_RED, GL_UNSIGNED_BYTE, nullptr);
    for (const GLenum channel : {GL_TEXTURE_SWIZZLE_R, GL_TEXTURE_SWIZZLE_G, GL_TEXTURE_SWIZZLE_B}) {
        glTexParameteri(GL_TEXTURE_2D, channel, GL_ONE);
    }
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_RED);
    clear();
}

std::optional<Rect> GlyphTexture::add(int width, int height, std::span<const std::uint8_t> pixels) {
    const auto shelf = shelf_for(width + 2, height + 2);
    if (!shelf) {
        return std::nullopt;
    }
    // A rim of zeros: smooth scaling must not pick up a neighbour.
    const int rimmed = width + 2;
    std::vector<std::uint8_t> bitmap(static_cast<std::size_t>(rimmed * (height + 2)));
    for (int row = 0; row < height; ++row) {
        std::copy_n(pixels.begin() + row * width, width, bitmap.begin() + (row + 1) * rimmed + 1);
    }
    const int x = (*shelf)->used, y = (*shelf)->y;
    (*shelf)->used += rimmed;
    glBindTexture(GL_TEXTURE_2D, texture_.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, rimmed, height + 2, GL_RED, GL_UNSIGNED_BYTE, bitmap.data());
    constexpr float texel = 1.0F / side;
    return Rect{static_cast<float>(x + 1), static_cast<float>(y + 1), static_cast<float>(width),
                static_cast<float>(height)}
        .scaled(texel);
}

void GlyphTexture::clear() {
    shelves_.assign(1, {0, 6, 6});
    constexpr std::array<std::uint8_t, 16> white = [] {
        std::array<std::uint8_t, 16> bytes{};
        bytes.fill(255);
        return bytes;
    }();
    glBindTexture(GL_TEXTURE_2D, texture_.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 4, 4, GL_RED, GL_UNSIGNED_BYTE, white.data());
}

/// A shelf at most a fifth higher than needed, else a new one.
std::optional<GlyphTexture::Shelf*> GlyphTexture::shelf_for(int width, int height) {
    for (auto& shelf : shelves_) {
        if (shelf.height >= height && shelf.height * 5 <= height * 6 + 10 && shelf.used + width <= side) {
            return &shelf;
        }
    }
    const int y = shelves_.back().y + shelves_.back().height;
    if (y + height > side || width > side) {
        return std::nullopt;
    }
    shelves_.push_back({y, height, 0});
    return &shelves_.back();
}

}  // namespace oasis::gui
