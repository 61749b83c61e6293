#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace oasis::trust {

/// Length is the whole policy: no rules on kinds of characters, no forced change.
inline constexpr std::size_t min_password_characters = 12;
/// Counted in characters, not bytes: 12 ideographs are enough.
[[nodiscard]] bool password_long_enough(std::string_view password);

/// Argon2id MODERATE (256 MiB, about a second: never on the drawing thread), in libsodium's string form.
/// Throws std::bad_alloc when the memory is not there.
[[nodiscard]] std::string hash_password(const std::string& password);
[[nodiscard]] bool password_matches(const std::string& hash, const std::string& password);

}  // namespace oasis::trust
