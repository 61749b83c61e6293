#include "shared/domain/line_text.h"

#include "shared/domain/graphemes.h"
#include <string>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace oasis::domain {

namespace {

constexpr std::size_t most_units_each = 8;  // of UTF-16 for a character: marks heaped on one letter are no text
constexpr std::size_t most_bytes_each = 32;

std::optional<LineFault> fault_of(UChar32 c) {
    switch (u_charType(c)) {
    case U_PRIVATE_USE_CHAR:
        return LineFault::private_use;
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SURROGATE:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
        return LineFault::unprintable;
    case U_UNASSIGNED:  // the planes of ideographs grow faster than this library's tables
        if (c < 0x20000 || c > 0x3FFFF || U_IS_UNICODE_NONCHAR(c))
            return LineFault::unprintable;
        break;
    default:
        break;
    }
    // Fillers and joiners that count as letters and marks; and what invalid UTF-8 becomes. Variation selectors stay:
    // they choose the form of an ideograph in some names.
    const bool selects_a_form = u_hasBinaryProperty(c, UCHAR_VARIATION_SELECTOR);
    if ((u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !selects_a_form) || c == 0xFFFD)
        return LineFault::unprintable;
    return std::nullopt;
}

}  // namespace

std::optional<LineFault> line_fault(std::string_view text, std::size_t most) {
    if (text.size() > most * most_bytes_each)  // before anything is copied
        return LineFault::too_long;
    const auto line = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
    icu::UnicodeString trimmed{line};
    trimmed.trim();
    if (trimmed.isEmpty())
        return LineFault::empty;
    for (int at = 0; at < line.length(); at = line.moveIndex32(at, 1))
        if (const auto fault = fault_of(line.char32At(at)))
            return fault;
    std::string kept;
    trimmed.toUTF8String(kept);
    if (static_cast<std::size_t>(trimmed.length()) > most * most_units_each || graphemes_of(kept).size() > most)
        return LineFault::too_long;
    return std::nullopt;
}

}  // namespace oasis::domain
