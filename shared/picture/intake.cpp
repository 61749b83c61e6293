#include "shared/picture/intake.h"

#include "shared/domain/picture_file.h"
#include "shared/picture/decoders.h"
#include "shared/picture/turning.h"

namespace oasis::picture {

namespace {

std::string_view text_of(std::span<const unsigned char> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::optional<Pixels> read(std::span<const unsigned char> file, Kind kind) {
    switch (kind) {
    case Kind::jpeg:
        return read_jpeg(file, domain::Picture::longest_side);
    case Kind::png:
        return read_png(file);
    case Kind::webp:
        return read_webp(file);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Kind> kind_of(std::span<const unsigned char> file) {
    const auto text = text_of(file);
    if (text.starts_with("\xFF\xD8\xFF"))
        return Kind::jpeg;
    if (text.starts_with("\x89PNG\r\n\x1A\n"))
        return Kind::png;
    if (text.starts_with("RIFF") && text.substr(0, 12).ends_with("WEBP"))
        return Kind::webp;
    return std::nullopt;
}

std::variant<domain::Picture, Fault> take_in(std::span<const unsigned char> file) {
    if (file.size() > most_bytes)
        return Fault::too_many_bytes;
    const auto kind = kind_of(file);
    if (!kind)
        return Fault::not_a_picture;
    const auto size = domain::picture_size(text_of(file));
    if (!size || size->width <= 0 || size->height <= 0)
        return Fault::damaged;
    if (size->width > most_pixels / size->height)
        return Fault::too_many_pixels;
    auto pixels = read(file, *kind);
    if (!pixels)
        return Fault::damaged;
    auto small = scaled_down(std::move(*pixels), domain::Picture::longest_side);
    return encoded(upright(std::move(small), orientation_of(file)));
}

std::optional<Pixels> decoded(std::span<const unsigned char> jpeg, int side) {
    const auto size = domain::picture_size(text_of(jpeg));
    constexpr auto most = domain::Picture::longest_side;
    if (kind_of(jpeg) != Kind::jpeg || !size || size->width > most || size->height > most)
        return std::nullopt;
    return read_jpeg(jpeg, side);
}

std::vector<unsigned char> rgba(const Pixels& pixels) {
    std::vector<unsigned char> wide(pixels.rgb.size() / 3 * 4, 255);
    for (std::size_t i = 0; i * 3 < pixels.rgb.size(); ++i)
        for (std::size_t channel = 0; channel < 3; ++channel)
            wide[4 * i + channel] = pixels.rgb[3 * i + channel];
    return wide;
}

}  // namespace oasis::picture
