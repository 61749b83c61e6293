#pragma once

#include "shared/gui/geometry.h"
#include "shared/gui/texture.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace oasis::gui {

/// One-channel texture filled in shelves: it reads as white with the stored byte as alpha. A white patch in
/// its corner serves plain shapes, so that text and shapes go out in one draw call.
class GlyphTexture {
  public:
    static constexpr int side = 2048;  ///< px; pages that were never written take no memory

    GlyphTexture();
    unsigned name() const { return texture_.name(); }
    Point white() const { return {2.0F / side, 2.0F / side}; }
    /// Copies a bitmap in and returns its place in texture coordinates; nothing when there is no room.
    std::optional<Rect> add(int width, int height, std::span<const std::uint8_t> pixels);
    /// Empties it: every place given out before is void.
    void clear();

  private:
    struct Shelf {
        int y, height, used;
    };
    std::optional<Shelf*> shelf_for(int width, int height);
    Texture texture_;
    std::vector<Shelf> shelves_;
};

}  // namespace oasis::gui
