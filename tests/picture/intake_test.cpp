#include "shared/picture/intake.h"
#include "tests/catch.h"
#include "tests/picture/drawn_files.h"
#include <algorithm>
#include <libexif/exif-data.h>
#include <string_view>

using namespace oasis;
using namespace oasis::picture;
using namespace oasis::picture::test;

namespace {

domain::Picture taken(const File& file) {
    auto result = take_in(file);
    REQUIRE(std::holds_alternative<domain::Picture>(result));
    return std::get<domain::Picture>(std::move(result));
}
Pixels seen(const domain::Picture& picture) {
    auto pixels = decoded(picture.jpeg);
    REQUIRE(pixels);
    CHECK(pixels->width == picture.width);
    CHECK(pixels->height == picture.height);
    return *pixels;
}
bool holds(const File& file, std::string_view word) {
    return std::string_view{reinterpret_cast<const char*>(file.data()), file.size()}.find(word) !=
           std::string_view::npos;
}

}  // namespace

TEST_CASE("JPEG, PNG and WebP become the same plain JPEG") {
    const auto drawing = quarters(64, 40);
    for (const auto& file : {jpeg(drawing), png(drawing), webp(drawing)}) {
        const auto picture = taken(file);
        CHECK(picture.width == 64);
        CHECK(picture.height == 40);
        CHECK(told(seen(picture)) == "rgbw");
    }
}

TEST_CASE("the same file becomes the same bytes") {
    const auto file = png(quarters(300, 200));
    CHECK(taken(file) == taken(file));
}

TEST_CASE("a picture stands as it was seen, whatever way the telephone was held") {
    // What the camera wrote for the scene rgbw, for each orientation from 1 to 8.
    const auto drawing = quarters(40, 24);
    const char* upright_as[] = {"rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        INFO(orientation);
        for (const auto& file : {jpeg_with_exif(drawing, orientation), png_with_exif(drawing, orientation),
                                 webp_with_exif(drawing, orientation)}) {
            const auto picture = taken(file);
            CHECK(picture.width == (orientation < 5 ? 40 : 24));
            CHECK(told(seen(picture)) == upright_as[orientation - 1]);
        }
    }
}

TEST_CASE("nothing but the pixels is kept: no camera, no place") {
    const auto drawing = quarters(40, 24);
    for (const auto& file : {jpeg_with_exif(drawing, 6), png_with_exif(drawing, 6), webp_with_exif(drawing, 6)}) {
        REQUIRE(holds(file, "SECRETPHONE"));
        const auto picture = taken(file);
        CHECK_FALSE(holds(picture.jpeg, "SECRETPHONE"));
        CHECK_FALSE(holds(picture.jpeg, "Exif"));
        auto* data = exif_data_new_from_data(picture.jpeg.data(), unsigned(picture.jpeg.size()));
        CHECK((!data || data->ifd[EXIF_IFD_GPS]->count == 0));
        exif_data_unref(data);
    }
}

TEST_CASE("a large picture is scaled once, to its longest side") {
    for (const auto& [width, height, to_width, to_height] :
         {std::array{3000, 2000, 1920, 1280}, std::array{1000, 4000, 480, 1920}, std::array{1920, 1080, 1920, 1080},
          std::array{8000, 3, 1920, 1}}) {
        const auto picture = taken(png(quarters(width, height)));
        CHECK(picture.width == to_width);
        CHECK(picture.height == to_height);
        if (to_height > 8)
            CHECK(told(seen(picture)) == "rgbw");
    }
    CHECK(taken(jpeg(quarters(5000, 4000))).width == 1920);
}

TEST_CASE("what can be seen through lies on white, and of moving pictures the first is taken") {
    const auto clear = seen(taken(png_half_clear(40, 20)));
    CHECK(int(clear.row(10)[3 * 5]) > 250);
    CHECK(int(clear.row(10)[3 * 35]) < 5);
    CHECK(told(seen(taken(webp_moving(32, 32)))) == "rrrr");
}

TEST_CASE("for a small place a kept picture is decoded small") {
    const auto picture = taken(png(quarters(1600, 800)));
    const auto small = decoded(picture.jpeg, 300);
    REQUIRE(small);
    CHECK(small->width >= 300);
    CHECK(small->width <= 600);
    CHECK(told(*small) == "rgbw");
    CHECK(rgba(*small).size() == small->rgb.size() / 3 * 4);
}
