#pragma once
#include <vector>

namespace oasis::domain {

/// A picture as the station keeps it: upright, a plain JPEG without a word of where or by what it was taken, no side
/// longer than `longest_side` (shared/picture/intake.h makes it).
struct Picture {
    static constexpr int longest_side = 1920;  // pixels
    int width = 0;
    int height = 0;
    std::vector<unsigned char> jpeg;
    bool operator==(const Picture&) const = default;
};

/// What of a picture is shown where it fills a frame of another shape, in parts of the
/// picture from its left and upper edge (0 to 1).
struct Crop {
    double left = 0, top = 0, right = 1, bottom = 1;
    bool operator==(const Crop&) const = default;
};
/// The middle of the picture that fills a frame of this shape (width by height, in any unit). All of it where a
/// length is not positive.
[[nodiscard]] constexpr Crop filling(double picture_width, double picture_height, double frame_width,
                                     double frame_height) {
    if (picture_width <= 0 || picture_height <= 0 || frame_width <= 0 || frame_height <= 0)
        return {};
    const double wider = picture_width * frame_height / (picture_height * frame_width);  // than the frame
    if (wider > 1)
        return {0.5 - 0.5 / wider, 0, 0.5 + 0.5 / wider, 1};
    return {0, 0.5 - 0.5 * wider, 1, 0.5 + 0.5 * wider};
}

}  // namespace oasis::domain
