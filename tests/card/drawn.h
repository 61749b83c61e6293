#pragma once
#include "shared/card/picture.h"
#include "tests/bench/reader/surface.h"
#include <algorithm>
#include <string>

namespace oasis {

/// A clean code, black on white: `scale` pixels a module, `quiet` modules of margin.
inline card::GrayPicture drawn(const std::string& text, int scale, int quiet = 4) {
    const bench::Code code = bench::draw_code(text, bench::Level::m, 1);
    const int size = (code.size + 2 * quiet) * scale;
    card::GrayPicture picture(size, size);
    std::fill(picture.pixels.begin(), picture.pixels.end(), std::uint8_t(255));
    for (int y = 0; y < code.size * scale; ++y)
        for (int x = 0; x < code.size * scale; ++x)
            if (code.dark[std::size_t(y / scale * code.size + x / scale)])
                picture.row(y + quiet * scale)[x + quiet * scale] = 0;
    return picture;
}

}  // namespace oasis
