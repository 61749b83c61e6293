#include "shared/domain/public_text.h"

#include "shared/domain/graphemes.h"
#include <algorithm>
#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace oasis::domain {

namespace {

constexpr int most_marks = 3;  // on one letter: an accent below and two above are still read
constexpr std::size_t most_bytes_a_character = 16;

bool ends_a_line(UChar32 c) {
    return c == '\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}
bool is_mark(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}
/// What takes no place of its own, or is nobody's letter.
bool is_unseen(UChar32 c) {
    switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
        return true;
    default:
        return c == 0xFFFD || U_IS_UNICODE_NONCHAR(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    }
}

void append(std::string& text, UChar32 c) {
    char bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    text.append(bytes, length);
}

template <class Take>
void each_character(std::string_view text, const Take& take) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < length;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, at, length, c);
        take(c);
    }
}

}  // namespace

std::optional<TextFault> text_fault(std::string_view text, TextLimits limits) {
    const auto most = static_cast<std::size_t>(limits.characters);
    if (text.size() > most * most_bytes_a_character)
        return TextFault::too_long;
    const auto kept = neutral_text(text);
    if (std::ranges::count(kept, '\n') >= limits.lines)
        return TextFault::too_many_lines;
    return characters_of(kept) > limits.characters ? std::optional{TextFault::too_long} : std::nullopt;
}

std::string neutral_text(std::string_view text) {
    std::string neutral;
    neutral.reserve(text.size());
    int marks = 0;
    bool after_return = false;
    each_character(text, [&](UChar32 c) {
        const bool second_half = c == '\n' && after_return;  // of \r\n
        after_return = c == '\r';
        const bool ends = ends_a_line(c) || c == '\r';
        if (second_half || (!ends && c != '\t' && is_unseen(c)))  // what is not seen parts no mark from its letter
            return;
        marks = is_mark(c) ? marks + 1 : 0;
        if (ends)
            neutral += '\n';
        else if (c == '\t')
            neutral += ' ';
        else if (marks <= most_marks)
            append(neutral, c);
    });
    return neutral;
}

std::string neutral_line(std::string_view text) {
    auto line = neutral_text(text);
    std::ranges::replace(line, '\n', ' ');
    constexpr std::string_view wide = "\u3000";
    std::string_view rest = line;
    while (rest.starts_with(' ') || rest.starts_with(wide))
        rest.remove_prefix(rest.front() == ' ' ? 1 : wide.size());
    while (rest.ends_with(' ') || rest.ends_with(wide))
        rest.remove_suffix(rest.back() == ' ' ? 1 : wide.size());
    return std::string{rest};
}

int characters_of(std::string_view text) {
    const auto all = graphemes_of(text);
    return static_cast<int>(std::ranges::count_if(all, [](const std::string& one) { return one != "\n"; }));
}

}  // namespace oasis::domain
