#pragma once
#include "shared/card/gray.h"
#include "tests/bench/reader/degrade.h"
#include <string>
#include <vector>

namespace oasis::bench {

/// A drawn picture with what stands in it: the texts of its codes (any of them is a right answer), none for
/// an empty one. `kind` names what makes it hard.
struct Frame {
    std::string kind;
    card::GrayPicture picture;
    std::vector<std::string> texts;
};

/// A 1280x720 frame of a kiosk's camera: a printed card or a phone held before it.
Frame card_frame(std::uint64_t seed, int number);
/// A photograph of 2 to 12 million pixels with one to three codes of any size on papers, tins and screens.
Frame photo_frame(std::uint64_t seed, int number);
/// A 1280x720 frame with nothing to read in it, though there may be things that look a little like it.
Frame empty_frame(std::uint64_t seed, int number);

}  // namespace oasis::bench
