#pragma once
#include "shared/picture/pixels.h"

/// One reader for each kind of file. All give up (nullopt) on what is cut off or damaged anywhere; the caller has
/// looked at the size the file claims before.
namespace oasis::picture {

enum class Kind { jpeg, png, webp };
/// By its first bytes; nullopt: another kind.
[[nodiscard]] std::optional<Kind> kind_of(std::span<const unsigned char> file);

/// `side`: as decoded() has it.
[[nodiscard]] std::optional<Pixels> read_jpeg(std::span<const unsigned char> file, int side);
[[nodiscard]] std::optional<Pixels> read_png(std::span<const unsigned char> file);
[[nodiscard]] std::optional<Pixels> read_webp(std::span<const unsigned char> file);

}  // namespace oasis::picture
