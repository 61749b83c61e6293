#pragma once
#include "shared/domain/picture.h"
#include <span>
#include <variant>

/// The way in for pictures that people bring: photographs of a telephone, drawings, screenshots.
namespace oasis::picture {

/// A larger file is refused before it is looked into.
inline constexpr std::size_t most_bytes = 20 << 20;
/// More pixels are refused before anything is decoded.
inline constexpr long long most_pixels = 50'000'000;

/// Why a file is not taken; each has its sentence for the person who chose it.
enum class Fault {
    too_many_bytes,
    not_a_picture,  // neither JPEG, PNG nor WebP
    too_many_pixels,
    damaged,  // cut off, or not readable to its end
};

/// Decodes the file, turns it upright as its EXIF tag says, scales it down once to Picture::longest_side and encodes
/// it anew, so that nothing but the pixels is kept: no place, no time, no camera. Transparent parts lie on white; of
/// moving pictures the first is taken. Never throws but for memory. May take a second: not for the drawing thread.
[[nodiscard]] std::variant<domain::Picture, Fault> take_in(std::span<const unsigned char> file);

}  // namespace oasis::picture
