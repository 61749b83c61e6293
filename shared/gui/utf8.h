#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace oasis::gui {

/// The code point at `at`, which moves past it. A byte that is no UTF-8 gives U+FFFD and moves by one.
char32_t next_code_point(std::string_view utf8, std::size_t& at);

void append_utf8(std::string& text, char32_t character);

/// Characters that take no place and no glyph: controls, joiners, variation selectors, byte order mark.
bool is_invisible(char32_t character);

}  // namespace oasis::gui
