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

}  // namespace oasis::domain
