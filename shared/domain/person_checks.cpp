#include "shared/domain/person_checks.h"

#include "shared/domain/digits.h"
#include <array>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace oasis::domain {

namespace {

UChar32 fold(UChar32 c) {
    if (c >= 0xFF01 && c <= 0xFF5E)  // full-width forms stand in ASCII's order
        return c - 0xFEE0;
    if (u_isUWhiteSpace(c))
        return ' ';
    return c;
}

}  // namespace

std::string folded(std::string_view text) {
    const auto unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
    icu::UnicodeString kept;
    bool space = false;
    for (int at = 0; at < unicode.length(); at = unicode.moveIndex32(at, 1)) {
        const auto c = fold(unicode.char32At(at));
        if (u_charType(c) == U_FORMAT_CHAR)  // zero-width spaces, marks of direction, byte order marks
            continue;
        if (c == ' ') {
            space = !kept.isEmpty();
            continue;
        }
        if (space)
            kept.append(static_cast<UChar32>(' '));
        space = false;
        kept.append(c);
    }
    std::string out;
    kept.toUTF8String(out);
    return out;
}

bool says_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 18> fillers{"",     "无",   "没有", "不详", "不明", "未知",
                                                       "暂无", "暂缺", "未办", "空",   "/",    "\\",
                                                       "-",    "--",   "—",    "——",   "·",    "NULL"};
    constexpr std::size_t longest = 64;  // bytes, with spaces around
    return text.size() <= longest && std::ranges::find(fillers, folded(text)) != fillers.end();
}

std::string plain_name(std::string_view text) {
    const auto name =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
    const auto is_han = [](UChar32 c) { return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || c >= 0x20000; };
    icu::UnicodeString kept;
    UChar32 before = 0;  // of the last character kept
    bool space = false;
    for (int at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
        const auto c = name.char32At(at);
        if (u_isUWhiteSpace(c)) {
            space = true;
            continue;
        }
        if (space && before != 0 && !(is_han(before) && is_han(c)))
            kept.append(static_cast<UChar32>(' '));
        kept.append(c);
        before = c;
        space = false;
    }
    std::string plain;
    kept.toUTF8String(plain);
    return plain;
}

bool has_letters(std::string_view text) {
    const auto unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
    for (int at = 0; at < unicode.length(); at = unicode.moveIndex32(at, 1)) {
        const auto c = unicode.char32At(at);
        if (u_isalpha(c) || c >= 0x20000)  // ideographs younger than the library's tables
            return true;
    }
    return false;
}

std::string bare(std::string_view text) {
    auto plain = folded(text);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '\''; });
    return plain;
}

bool in_powers_of_ten(std::string_view plain) {
    const auto e = plain.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 1 >= plain.size())
        return false;
    auto power = plain.substr(e + 1);
    if (power.front() == '+')
        power.remove_prefix(1);
    const auto front = plain.substr(0, e);
    return all_digits(power) && std::ranges::all_of(front, [](char c) { return is_digit(c) || c == '.'; });
}

}  // namespace oasis::domain
