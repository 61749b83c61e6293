#include "shared/domain/picture_file.h"
#include "tests/catch.h"
#include <string>

using namespace oasis::domain;
using namespace std::string_literals;

namespace {

std::string big(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}
std::string chunk(const std::string& name, const std::string& content) {
    return big(static_cast<std::uint32_t>(content.size())) + name + content + "sum!";
}
std::string png(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", big(width) + big(height) + "\x08\x06\0\0\0"s) +
           chunk("IDAT", std::string(100, 'z')) + chunk("IEND", "");
}
std::string jpeg(const std::string& segments) {
    return "\xFF\xD8"s + segments + "\xFF\xC2\x00\x11\x08\x01\x02\x03\x04\x03 and more"s;
}
std::string webp(const std::string& chunks) {
    const auto size = static_cast<char>(chunks.size() + 4);
    return "RIFF"s + size + "\0\0\0WEBP"s + chunks;
}

}  // namespace

TEST_CASE("a picture's size is read from its head, whatever kind it is") {
    CHECK(picture_size(png(3, 70'000)) == PictureSize{3, 70'000});
    CHECK(picture_size(jpeg("")) == PictureSize{0x0304, 0x0102});
    CHECK(picture_size(jpeg("\xFF\xE0\x00\x06JFIF\xFF\xFF\xC4\x00\x03h"s)) == PictureSize{0x0304, 0x0102});
    CHECK(picture_size(webp("VP8 \x0A\0\0\0abc\x9D\x01\x2A\x34\x52\x78\x16"s)) == PictureSize{0x1234, 0x1678});
    CHECK(picture_size(webp("VP8L\x05\0\0\0\x2F\x01\x80\x00\x10"s)) == PictureSize{2, 3});
    CHECK(picture_size(webp("VP8X\x0A\0\0\0\x10\0\0\0\xFF\x0F\0\xFF\x07\0"s)) == PictureSize{0x1000, 0x800});
    CHECK(picture_size("P5 # by a camera\n# twice\n640\t480\n255\n...") == PictureSize{640, 480});
}

TEST_CASE("what is cut off, or is no picture, has no size") {
    const auto whole = png(2, 2);
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(picture_size(whole.substr(0, size)));
    const auto photograph = jpeg("\xFF\xE0\x00\x06JFIF"s);
    for (std::size_t size = 0; size < 18; ++size)
        CHECK_FALSE(picture_size(photograph.substr(0, size)));
    const auto web = webp("VP8X\x0A\0\0\0\x10\0\0\0\xFF\x0F\0\xFF\x07\0"s);
    CHECK_FALSE(picture_size(web.substr(0, web.size() - 1)));
    for (const auto& other : {""s, "P5"s, "P5 #"s, "P7 1 1"s, "GIF89a"s, "\xFF\xD8\xFF\xDA\x00\x02"s, "RIFF"s})
        CHECK_FALSE(picture_size(other));
}

TEST_CASE("a picture without end or without pixels is not decoded") {
    CHECK(can_be_decoded(png(10'000, 5'000)));
    CHECK_FALSE(can_be_decoded(png(30'000, 30'000)));
    CHECK_FALSE(can_be_decoded(png(0xFFFFFFFF, 0xFFFFFFFF)));
    CHECK_FALSE(can_be_decoded(png(0, 7)));
    CHECK_FALSE(can_be_decoded("no picture"));
}
