#pragma once
#include <span>
#include <string>

namespace oasis::trust {

/// Base 64 of RFC 4648, padded, in one line.
[[nodiscard]] std::string base64(std::span<const unsigned char> bytes);

}  // namespace oasis::trust
