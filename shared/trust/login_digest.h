#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace oasis::trust {

/// Stands for a typed login where only sameness matters, known or not.
using LoginDigest = std::array<std::byte, 16>;
[[nodiscard]] LoginDigest login_digest(std::string_view login);

}  // namespace oasis::trust
