#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace oasis::card {

/// A grey picture of someone else's: `width` x `height` bytes of luma, rows `stride` bytes apart.
/// Making one throws std::invalid_argument when the numbers cannot be a picture.
struct GrayView {
    GrayView(const std::uint8_t* first, int columns, int rows, int bytes_per_row);
    const std::uint8_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * stride; }

    const std::uint8_t* pixels;
    int width, height, stride;
};

/// A grey picture of one's own, rows packed.
struct GrayPicture {
    GrayPicture() = default;
    GrayPicture(int columns, int rows) : width(columns), height(rows), pixels(std::size_t(columns) * rows) {}
    GrayView view() const { return {pixels.data(), width, height, width}; }
    std::uint8_t* row(int y) { return pixels.data() + std::size_t(y) * width; }
    const std::uint8_t* row(int y) const { return pixels.data() + std::size_t(y) * width; }

    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;
};

}  // namespace oasis::card
