#include "shared/domain/picture_file.h"

#include <algorithm>
#include <charconv>

namespace oasis::domain {

namespace {

using namespace std::string_view_literals;

/// Empty beyond the end.
std::string_view word(std::string_view file, std::size_t at) {
    return file.substr(std::min(at, file.size()), 4);
}
/// 0 beyond the end.
std::int64_t byte(std::string_view file, std::size_t at) {
    return at < file.size() ? static_cast<unsigned char>(file[at]) : 0;
}
std::int64_t big_endian(std::string_view file, std::size_t at, int bytes) {
    std::int64_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | byte(file, at + static_cast<std::size_t>(i));
    return value;
}
std::int64_t little_endian(std::string_view file, std::size_t at, int bytes) {
    std::int64_t value = 0;
    for (int i = bytes - 1; i >= 0; --i)
        value = value << 8 | byte(file, at + static_cast<std::size_t>(i));
    return value;
}

/// Chunks of length, name, content and check sum, from IHDR to IEND.
std::optional<PictureSize> png_size(std::string_view file) {
    constexpr std::size_t signature = 8, around_content = 12;
    if (word(file, signature + 4) != "IHDR")
        return std::nullopt;
    for (auto at = signature; at + around_content <= file.size();) {
        if (word(file, at + 4) == "IEND")
            return PictureSize{big_endian(file, signature + 8, 4), big_endian(file, signature + 12, 4)};
        at += around_content + static_cast<std::size_t>(big_endian(file, at, 4));
    }
    return std::nullopt;
}

/// Segments up to the one that begins a frame (SOF0 to SOF15, between which DHT, JPG and DAC stand).
std::optional<PictureSize> jpeg_size(std::string_view file) {
    std::size_t at = 2;
    while (at + 9 <= file.size() && byte(file, at) == 0xFF) {
        const auto marker = byte(file, at + 1);
        if (marker == 0xFF) {  // a fill byte
            at += 1;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {  // they stand alone
            at += 2;
            continue;
        }
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC)
            return PictureSize{big_endian(file, at + 7, 2), big_endian(file, at + 5, 2)};
        at += 2 + static_cast<std::size_t>(big_endian(file, at + 2, 2));
    }
    return std::nullopt;
}

/// Simple lossy, simple lossless, or extended: RFC 9649.
std::optional<PictureSize> webp_size(std::string_view file) {
    const auto end = 8 + little_endian(file, 4, 4);
    if (end > static_cast<std::int64_t>(file.size()))
        return std::nullopt;
    const auto chunk = word(file, 12);
    if (chunk == "VP8 ")
        return PictureSize{little_endian(file, 26, 2) & 0x3FFF, little_endian(file, 28, 2) & 0x3FFF};
    const auto packed = little_endian(file, 21, 4);
    if (chunk == "VP8L")
        return PictureSize{(packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1};
    if (chunk == "VP8X")
        return PictureSize{little_endian(file, 24, 3) + 1, little_endian(file, 27, 3) + 1};
    return std::nullopt;
}

/// P1 to P6, then width and height, with spaces and comments between.
std::optional<PictureSize> pnm_size(std::string_view file) {
    std::int64_t figures[2]{};
    file.remove_prefix(2);
    for (auto& figure : figures) {
        for (auto at = file.find_first_not_of(" \t\r\n"); at != std::string_view::npos && file[at] == '#';
             at = file.find_first_not_of(" \t\r\n"))
            file.remove_prefix(std::min(file.find('\n', at), file.size()));
        file.remove_prefix(std::min(file.find_first_not_of(" \t\r\n"), file.size()));
        const auto [end, error] = std::from_chars(file.data(), file.data() + file.size(), figure);
        if (error != std::errc{})
            return std::nullopt;
        file.remove_prefix(static_cast<std::size_t>(end - file.data()));
    }
    return PictureSize{figures[0], figures[1]};
}

}  // namespace

std::optional<PictureSize> picture_size(std::string_view file) {
    if (file.starts_with("\x89PNG\r\n\x1A\n"sv))
        return png_size(file);
    if (file.starts_with("\xFF\xD8\xFF"sv))
        return jpeg_size(file);
    if (word(file, 0) == "RIFF" && word(file, 8) == "WEBP")
        return webp_size(file);
    if (file.size() > 2 && file[0] == 'P' && file[1] >= '1' && file[1] <= '6')
        return pnm_size(file);
    return std::nullopt;
}

bool can_be_decoded(std::string_view file) {
    const auto size = picture_size(file);
    return size && size->width > 0 && size->height > 0 && size->width <= most_pixels / size->height;
}

}  // namespace oasis::domain
