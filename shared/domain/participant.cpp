#include "shared/domain/participant.h"

#include "shared/domain/graphemes.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace oasis::domain {

namespace {

constexpr std::size_t longest_display_name = 24;  // graphemes
constexpr int most_units_each = 8;  // of UTF-16, for a grapheme: marks heaped on one letter are no text
constexpr std::size_t longest_number = 12;

}  // namespace

std::string masked_name(std::string_view full_name) {
    const auto characters = graphemes_of(full_name);
    return (characters.empty() ? std::string{} : characters.front()) + "**";
}

std::optional<NameFault> display_name_fault(std::string_view name) { return line_fault(name, longest_display_name); }

std::optional<NameFault> line_fault(std::string_view line, std::size_t longest) {
    if (line.size() > longest * 32) return NameFault::too_long;
    const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece{line.data(), static_cast<int>(line.size())});
    icu::UnicodeString trimmed{text};
    trimmed.trim();
    if (trimmed.isEmpty()) return NameFault::empty;
    for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        switch (u_charType(c)) {
        case U_PRIVATE_USE_CHAR: return NameFault::private_use;
        case U_CONTROL_CHAR:
        case U_FORMAT_CHAR:
        case U_SURROGATE:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR: return NameFault::unprintable;
        case U_UNASSIGNED:  // the planes of ideographs grow faster than this library's tables
            if (c < 0x20000 || c > 0x3FFFF || U_IS_UNICODE_NONCHAR(c)) return NameFault::unprintable;
            break;
        default: break;
        }
        if (c == 0xFFFD) return NameFault::unprintable;  // what invalid UTF-8 becomes
    }
    std::string kept;
    trimmed.toUTF8String(kept);
    if (trimmed.length() > most_units_each * static_cast<int>(longest) || graphemes_of(kept).size() > longest) return NameFault::too_long;
    return std::nullopt;
}

std::optional<NameFault> number_fault(std::string_view number) {
    if (number.empty()) return NameFault::empty;
    if (number.size() > longest_number) return NameFault::too_long;
    for (const char c : number) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
        if (!plain) return NameFault::unprintable;
    }
    return std::nullopt;
}

}  // namespace oasis::domain
