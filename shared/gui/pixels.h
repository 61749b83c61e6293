#pragma once

#include <cstdint>
#include <string>

namespace oasis::gui {

/// An sRGB colour, 8 bits a channel, alpha not premultiplied.
struct Colour {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    /// The same colour, its alpha multiplied by `opacity` (0..1).
    constexpr Colour faded(float opacity) const {
        return {r, g, b, static_cast<std::uint8_t>(static_cast<float>(a) * opacity + 0.5F)};
    }
    constexpr bool operator==(const Colour&) const = default;
};

/// rgb(0xF6F3EC): an opaque colour as written in the look.
constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}

/// `top` painted over the opaque `below`.
Colour over(Colour top, Colour below);

/// Between two colours: 0 gives `from`, 1 gives `to`.
Colour mix(Colour from, Colour to, float part);

/// WCAG 2 contrast ratio of two opaque colours, 1..21, in either order.
double contrast(Colour a, Colour b);

/// "#22302B", with two more digits where it is not opaque.
std::string hex(Colour colour);

}  // namespace oasis::gui
