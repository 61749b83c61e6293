#pragma once
#include "shared/card/finder.h"
#include "shared/card/qr_layout.h"
#include <array>
#include <memory>

namespace oasis::card {

/// How a print that is not flat departs from its plane: shifts, in modules, at nine points of the code (its
/// corners, the middles of its edges, its middle), and smoothly between them.
using Bend = std::array<Point, 9>;

/// Where a code of a certain version may lie: one module is 1, the code's upper left corner is the origin.
struct CodePlace {
    std::shared_ptr<const QrLayout> layout;
    Homography map;
    float likeness = 0;  ///< correlation of the picture there with the fixed patterns
    Bend bend{};
    bool is_bent = false;

    Point at(double x, double y) const;
};

/// The places where these finder patterns, two or three of one code, would fit; likeliest first, at most
/// `most`. Two are enough: a thumb or a lamp may hide the third.
std::vector<CodePlace> propose_places(GrayView picture, const std::vector<Finder>& finders, std::size_t most);

/// Moves the corners to where the fixed patterns fit best.
void settle_place(GrayView picture, CodePlace& place);

/// Bends a settled place to where the fixed patterns fit best and the other modules stand out most.
void bend_place(GrayView picture, CodePlace& place);

}  // namespace oasis::card
