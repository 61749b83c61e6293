#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

/// What a picture file says of itself before anything decodes it. A decoder believes it and takes memory for it,
/// and the one for PNG waits for ever for the rest of a file that was cut off.
namespace oasis::domain {

struct PictureSize {
    std::int64_t width = 0;
    std::int64_t height = 0;
    bool operator==(const PictureSize&) const = default;
};
/// Of the bytes of a JPEG, PNG, WebP or PNM file. nullopt for anything else, and for a PNG or WebP that does not
/// reach its end.
[[nodiscard]] std::optional<PictureSize> picture_size(std::string_view file);

/// More is not decoded.
inline constexpr std::int64_t most_pixels = 64'000'000;
/// Whether it is a picture of a bearable size.
[[nodiscard]] bool can_be_decoded(std::string_view file);

}  // namespace oasis::domain
