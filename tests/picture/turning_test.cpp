#include "shared/picture/turning.h"
#include "tests/catch.h"
#include "tests/picture/drawn_files.h"

using namespace oasis::picture;
using namespace oasis::picture::test;

TEST_CASE("an orientation is read, and none that makes no sense") {
    const auto drawing = quarters(20, 10);
    for (int value = 1; value <= 8; ++value)
        CHECK(orientation_of(jpeg_with_exif(drawing, value)) == value);
    CHECK(orientation_of(jpeg_with_exif(drawing, 9)) == 1);
    CHECK(orientation_of(jpeg_with_exif(drawing, 0)) == 1);
    CHECK(orientation_of(jpeg(drawing)) == 1);
    CHECK(orientation_of(png(drawing)) == 1);
    CHECK(orientation_of(webp(drawing)) == 1);
}

TEST_CASE("turning four times, or twice over, is as it was") {
    const auto drawing = quarters(14, 6);
    for (const int twice : {2, 3, 4, 5, 7})
        CHECK(upright(upright(drawing, twice), twice) == drawing);
    CHECK(upright(upright(drawing, 6), 8) == drawing);
    CHECK(upright(upright(upright(upright(drawing, 6), 6), 6), 6) == drawing);
}

TEST_CASE("scaling keeps the mean of what it takes together") {
    Pixels stripes(100, 60);
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 100; ++x)
            for (int channel = 0; channel < 3; ++channel)
                stripes.row(y)[3 * x + channel] = x % 2 ? 200 : 100;
    const auto small = scaled_down(stripes, 50);
    CHECK(small.width == 50);
    CHECK(small.height == 30);
    for (const int value : small.rgb)
        CHECK(value == 150);
    CHECK(scaled_down(stripes, 100) == stripes);
    const auto odd = scaled_down(Pixels(7, 5), 3);
    CHECK(odd.width == 3);
    CHECK(odd.height == 2);
}
