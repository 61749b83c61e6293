#pragma once
#include "shared/domain/picture.h"
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace oasis::picture {

/// Rows from the top without gaps, three bytes a pixel: red, green, blue.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgb;
    Pixels() = default;
    Pixels(int w, int h) : width(w), height(h), rgb(std::size_t(w) * std::size_t(h) * 3) {}
    [[nodiscard]] unsigned char* row(int y) { return rgb.data() + std::size_t(y) * std::size_t(width) * 3; }
    [[nodiscard]] const unsigned char* row(int y) const {
        return rgb.data() + std::size_t(y) * std::size_t(width) * 3;
    }
    bool operator==(const Pixels&) const = default;
};

/// A kept picture for the screen, at the smallest of the decoder's own sizes (eighths) that reaches `side` pixels
/// along its longer side. nullopt where the bytes are damaged, or are larger than any that were ever taken in: the
/// place of the picture stays quiet then.
[[nodiscard]] std::optional<Pixels> decoded(std::span<const unsigned char> jpeg,
                                            int side = domain::Picture::longest_side);

/// The same for drawing in four bytes a pixel.
[[nodiscard]] std::vector<unsigned char> rgba(const Pixels&);

/// As a kept picture. For pictures that a program draws itself; `take_in` is the way of files.
[[nodiscard]] domain::Picture encoded(const Pixels&);

}  // namespace oasis::picture
