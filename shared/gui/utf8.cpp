#include "shared/gui/utf8.h"

#include <cstdint>
#include <unicode/utf8.h>

namespace oasis::gui {

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
    UChar32 character = 0;
    auto index = static_cast<std::int64_t>(at);
    const auto length = static_cast<std::int64_t>(utf8.size());
    U8_NEXT(utf8.data(), index, length, character);
    if (character < 0) {
        ++at;
        return 0xFFFD;
    }
    at = static_cast<std::size_t>(index);
    return static_cast<char32_t>(character);
}

void append_utf8(std::string& text, char32_t character) {
    char bytes[U8_MAX_LENGTH];
    int length = 0;
    U8_APPEND_UNSAFE(bytes, length, character);
    text.append(bytes, static_cast<std::size_t>(length));
}

bool is_invisible(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || c == 0x2060 ||
           c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

}  // namespace oasis::gui
