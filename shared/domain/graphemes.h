#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace oasis::domain {

/// What people take for the characters of a text: a letter with all its marks is one. A name is cut only between
/// them.
[[nodiscard]] std::vector<std::string> graphemes_of(std::string_view text);

}  // namespace oasis::domain
