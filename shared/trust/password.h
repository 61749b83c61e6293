#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::trust {

/// Length is the whole policy: no rules on kinds of characters, no forced change.
inline constexpr std::size_t min_password_characters = 12;
/// Counted in characters, not bytes: 12 ideographs are enough.
[[nodiscard]] bool password_long_enough(std::string_view password);

/// How a password is remembered, so that it is not taken again: salt and Argon2id MODERATE digest (256 MiB,
/// about a second: never on the drawing thread). `like` is an earlier one of the same account, whose salt is
/// taken again, so that one derivation finds any of them; empty for the first. Throws std::bad_alloc when the
/// memory is not there.
[[nodiscard]] std::vector<unsigned char> past_digest(const std::string& password,
                                                     std::span<const unsigned char> like = {});

/// A PIN of six digits: Argon2id INTERACTIVE, in libsodium's string form. Assumed crackable from a stolen
/// disk whatever it costs, so it costs what a kiosk can spare (64 MiB, a tenth of a second).
[[nodiscard]] std::string hash_pin(const std::string& pin);
[[nodiscard]] bool pin_matches(const std::string& hash, const std::string& pin);

}  // namespace oasis::trust
