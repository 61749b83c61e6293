#pragma once
#include <cstddef>
#include <span>
#include <string>

namespace oasis::trust {

/// Lower-case hex digits of the bytes.
[[nodiscard]] std::string hex(std::span<const std::byte> bytes);

}  // namespace oasis::trust
