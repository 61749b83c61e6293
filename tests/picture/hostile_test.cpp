#include "shared/picture/intake.h"
#include "tests/catch.h"
#include "tests/picture/drawn_files.h"
#include <random>

using namespace oasis;
using namespace oasis::picture;
using namespace oasis::picture::test;

namespace {

std::optional<Fault> fault_of(std::span<const unsigned char> file) {
    const auto result = take_in(file);
    const auto* fault = std::get_if<Fault>(&result);
    return fault ? std::optional{*fault} : std::nullopt;
}
/// The size that the head of a PNG names, without pixels for it.
File claiming(std::uint32_t width, std::uint32_t height) {
    auto file = png(quarters(8, 8));
    for (std::size_t i = 0; i < 4; ++i) {
        file[16 + i] = static_cast<unsigned char>(width >> (24 - 8 * i));
        file[20 + i] = static_cast<unsigned char>(height >> (24 - 8 * i));
    }
    return file;
}

}  // namespace

TEST_CASE("what is no picture of the three kinds is said to be none") {
    for (const std::string text : {"", "hello", "GIF89a.....", "P6 1 1 255 abc", "BM", "%PDF-1.7", "RIFF....WAVE"})
        CHECK(fault_of({reinterpret_cast<const unsigned char*>(text.data()), text.size()}) == Fault::not_a_picture);
}

TEST_CASE("a file is bounded in bytes and in pixels before it is decoded") {
    CHECK(fault_of(File(most_bytes + 1)) == Fault::too_many_bytes);
    CHECK(fault_of(claiming(50'001, 1'000)) == Fault::too_many_pixels);
    CHECK(fault_of(claiming(0x7FFFFFFF, 0x7FFFFFFF)) == Fault::too_many_pixels);
    CHECK(fault_of(claiming(5'000, 5'000)) == Fault::damaged);
    CHECK(fault_of(claiming(0, 5)) == Fault::damaged);
    auto wide = jpeg(quarters(16, 16));
    for (std::size_t i = 0; i + 8 < wide.size(); ++i)
        if (wide[i] == 0xFF && wide[i + 1] == 0xC0) {
            std::fill_n(wide.begin() + std::ptrdiff_t(i) + 5, 4, 0xFF);
            break;
        }
    CHECK(fault_of(wide) == Fault::too_many_pixels);
}

TEST_CASE("a picture that was cut off is refused, wherever it was cut") {
    const auto drawing = quarters(60, 40);
    for (const auto& file : {png(drawing), webp(drawing), jpeg_with_exif(drawing, 6)}) {
        const auto step = std::max<std::size_t>(1, file.size() / 64);
        // The last two bytes of a JPEG say that it ends; without them nothing of the picture is missing.
        for (std::size_t size = 16; size + 3 < file.size(); size += step) {
            INFO(size << " of " << file.size());
            CHECK(fault_of(std::span{file}.first(size)) == Fault::damaged);
        }
    }
}

TEST_CASE("damaged bytes are refused or give a picture of bounded size, never more") {
    std::mt19937 chance{20'261'122};
    const auto drawing = quarters(90, 70);
    int refused = 0;
    for (const auto& whole : {png_with_exif(drawing, 3), webp_with_exif(drawing, 8), webp_moving(40, 40),
                              jpeg_with_exif(drawing, 5)})
        for (int round = 0; round < 300; ++round) {
            auto file = whole;
            for (int i = 0; i < 4; ++i)
                file[chance() % file.size()] = static_cast<unsigned char>(chance());
            const auto result = take_in(file);
            if (const auto* picture = std::get_if<domain::Picture>(&result)) {
                CHECK(std::max(picture->width, picture->height) <= domain::Picture::longest_side);
                CHECK(decoded(picture->jpeg));
            } else
                ++refused;
        }
    CHECK(refused > 300);
}

TEST_CASE("a kept picture that was damaged or replaced on the disk is none") {
    const auto kept = encoded(quarters(300, 200)).jpeg;
    CHECK(decoded(kept));
    CHECK_FALSE(decoded({}));
    CHECK_FALSE(decoded(std::span{kept}.first(kept.size() / 2)));
    CHECK_FALSE(decoded(png(quarters(8, 8))));
    CHECK_FALSE(decoded(encoded(Pixels(1921, 4)).jpeg));
    CHECK_FALSE(decoded(std::vector<unsigned char>(1000, 0xFF)));
}
