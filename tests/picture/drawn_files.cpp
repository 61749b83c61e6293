#include "tests/picture/drawn_files.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <png.h>
#include <stdexcept>
#include <webp/encode.h>
#include <webp/mux.h>

namespace oasis::picture::test {

namespace {

using Colour = std::array<unsigned char, 3>;
constexpr std::array<Colour, 4> colours{{{200, 30, 30}, {30, 180, 30}, {30, 30, 200}, {250, 250, 250}}};

File png_of(int width, int height, int format, const unsigned char* pixels) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<unsigned>(width);
    image.height = static_cast<unsigned>(height);
    image.format = static_cast<unsigned>(format);
    png_alloc_size_t size = 0;
    if (!png_image_write_to_memory(&image, nullptr, &size, 0, pixels, 0, nullptr))
        throw std::runtime_error("png: size");
    File file(size);
    if (!png_image_write_to_memory(&image, file.data(), &size, 0, pixels, 0, nullptr))
        throw std::runtime_error("png: write");
    file.resize(size);
    return file;
}

std::string big(std::uint32_t value, int bytes) {
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        text += static_cast<char>(value >> shift);
    return text;
}

/// One field of an IFD: a short stands at the left of its place.
std::string field(std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
    return big(tag, 2) + big(type, 2) + big(count, 4) + (type == 3 ? big(value, 2) + big(0, 2) : big(value, 4));
}

void insert(File& file, std::size_t at, const std::string& part) {
    file.insert(file.begin() + std::ptrdiff_t(at), part.begin(), part.end());
}

std::uint32_t crc(const std::string& text) {
    std::uint32_t value = 0xFFFFFFFF;
    for (const char byte : text) {
        value ^= static_cast<unsigned char>(byte);
        for (int i = 0; i < 8; ++i)
            value = value & 1 ? value >> 1 ^ 0xEDB88320 : value >> 1;
    }
    return ~value;
}

}  // namespace

Pixels quarters(int width, int height) {
    Pixels pixels(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const auto& colour = colours[std::size_t(x >= width / 2) + 2 * std::size_t(y >= height / 2)];
            std::memcpy(pixels.row(y) + 3 * x, colour.data(), 3);
        }
    return pixels;
}

std::string told(const Pixels& pixels) {
    std::string text;
    for (int quarter = 0; quarter < 4; ++quarter) {
        const int x = pixels.width * (1 + 2 * (quarter % 2)) / 4, y = pixels.height * (1 + 2 * (quarter / 2)) / 4;
        const auto* pixel = pixels.row(y) + 3 * x;
        char letter = '?';
        for (std::size_t i = 0; i < colours.size(); ++i)
            if (std::abs(pixel[0] - colours[i][0]) + std::abs(pixel[1] - colours[i][1]) +
                    std::abs(pixel[2] - colours[i][2]) < 30)
                letter = "rgbw"[i];
        text += letter;
    }
    return text;
}

File png(const Pixels& pixels) { return png_of(pixels.width, pixels.height, PNG_FORMAT_RGB, pixels.rgb.data()); }

File png_half_clear(int width, int height) {
    File pixels(std::size_t(width) * std::size_t(height) * 4);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels[4 * (std::size_t(y) * std::size_t(width) + std::size_t(x)) + 3] = x < width / 2 ? 0 : 255;
    return png_of(width, height, PNG_FORMAT_RGBA, pixels.data());
}

File jpeg(const Pixels& pixels) { return encoded(pixels).jpeg; }

File webp(const Pixels& pixels) {
    unsigned char* bytes = nullptr;
    const auto size =
        WebPEncodeLosslessRGB(pixels.rgb.data(), pixels.width, pixels.height, pixels.width * 3, &bytes);
    File file(bytes, bytes + size);
    WebPFree(bytes);
    return file;
}

File webp_moving(int width, int height) {
    WebPAnimEncoderOptions options;
    WebPAnimEncoderOptionsInit(&options);
    auto* encoder = WebPAnimEncoderNew(width, height, &options);
    WebPConfig config;
    WebPConfigInit(&config);
    config.lossless = 1;
    int at = 0;
    for (const auto& colour : colours) {
        Pixels plain(width, height);
        for (std::size_t i = 0; i < plain.rgb.size(); ++i)
            plain.rgb[i] = colour[i % 3];
        WebPPicture frame;
        WebPPictureInit(&frame);
        frame.width = width;
        frame.height = height;
        frame.use_argb = 1;
        WebPPictureImportRGB(&frame, plain.rgb.data(), width * 3);
        WebPAnimEncoderAdd(encoder, &frame, at += 100, &config);
        WebPPictureFree(&frame);
    }
    WebPAnimEncoderAdd(encoder, nullptr, at + 100, nullptr);
    WebPData data{};
    WebPAnimEncoderAssemble(encoder, &data);
    File file(data.bytes, data.bytes + data.size);
    WebPDataClear(&data);
    WebPAnimEncoderDelete(encoder);
    return file;
}

std::string exif_block(int orientation) {
    constexpr std::uint32_t ascii = 2, number = 3, offset = 4;
    constexpr std::uint32_t after_fields = 8 + 2 + 3 * 12 + 4;
    const std::string camera("SECRETPHONE", 12);  // with its end
    return std::string("MM\0\x2A", 4) + big(8, 4) + big(3, 2) +
           field(0x010F, ascii, std::uint32_t(camera.size()), after_fields) +
           field(0x0112, number, 1, std::uint32_t(orientation)) +
           field(0x8825, offset, 1, after_fields + std::uint32_t(camera.size())) + big(0, 4) + camera +
           big(1, 2) + field(0x0001, ascii, 2, 0x4E000000) + big(0, 4);
}

File jpeg_with_exif(const Pixels& pixels, int orientation) {
    auto file = jpeg(pixels);
    const auto block = std::string("Exif\0\0", 6) + exif_block(orientation);
    insert(file, 2, "\xFF\xE1" + big(std::uint32_t(block.size() + 2), 2) + block);
    return file;
}

File png_with_exif(const Pixels& pixels, int orientation) {
    auto file = png(pixels);
    constexpr std::size_t after_head = 8 + 12 + 13;
    const auto named = "eXIf" + exif_block(orientation);
    insert(file, after_head, big(std::uint32_t(named.size() - 4), 4) + named + big(crc(named), 4));
    return file;
}

File webp_with_exif(const Pixels& pixels, int orientation) {
    const auto plain = webp(pixels);
    const auto block = exif_block(orientation);
    auto* mux = WebPMuxNew();
    const WebPData image{plain.data(), plain.size()};
    const WebPData words{reinterpret_cast<const unsigned char*>(block.data()), block.size()};
    WebPData whole{};
    WebPMuxSetImage(mux, &image, 1);
    WebPMuxSetChunk(mux, "EXIF", &words, 1);
    WebPMuxAssemble(mux, &whole);
    File file(whole.bytes, whole.bytes + whole.size);
    WebPDataClear(&whole);
    WebPMuxDelete(mux);
    return file;
}

}  // namespace oasis::picture::test
