#pragma once
#include <string>

namespace oasis::trust {

/// Passwords that fall to the first 2^14 guesses of somebody who knows the usual ones count as common.
inline constexpr double common_bits = 14;

/// True for what many people take: words of the usual lists, Chinese favourites (assets/words/
/// common_passwords.txt), walks over the keyboard, repeats, dates, the login itself, and simple joins of these.
/// Judged by libzxcvbn, whose lists are compiled in, so that no dictionary need be installed.
[[nodiscard]] bool is_common_password(const std::string& password, const std::string& login);

}  // namespace oasis::trust
