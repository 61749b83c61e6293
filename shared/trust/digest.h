#pragma once
#include <span>
#include <string>

/// Hashes by which sealed bytes are named without opening them.
namespace oasis::trust {

/// BLAKE2b-256 in 64 hex digits, as `b2sum -l 256` prints it.
[[nodiscard]] std::string digest(std::span<const std::byte> bytes);
/// Of a sealed participant file: covers the wrapped key and the sealed text both.
[[nodiscard]] std::string file_digest(std::span<const std::byte> wrapped_key,
                                      std::span<const std::byte> sealed);

}  // namespace oasis::trust
