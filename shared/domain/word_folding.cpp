#include "shared/domain/word_folding.h"

#include <array>
#include <memory>
#include <string_view>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>
#include <vector>

namespace oasis::domain {

namespace {

constexpr char32_t plane = 0x10000;

/// · • ・ ‧ . - _ | * and what looks like them; dashes and low lines come by their categories, full-width forms by
/// their compatibility forms.
constexpr std::u32string_view separators =
    U".*|~·•・‧∙⋅◦⸰⸱꞉ꞏ⁃●▪⚫⋯⋮⁝⁞"      // dots
    U"¦∣│┃ǀ❘❙❚⎪"                      // bars
    U"∗⁎⁑⋆✱✲✳"                        // stars
    U"−ー⁓˗ˍ─━┄┅┈┉╌╍";
constexpr std::u32string_view quotes = U"\"'`´′″‵‶ʹʺʻʼʽˈˊˋ＂＇";

bool is_line_break(char32_t c) {
    return (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

CharacterKind judged(char32_t character) {
    const auto c = static_cast<UChar32>(character);
    if (is_line_break(character))
        return CharacterKind::line_break;
    if (separators.find(character) != std::u32string_view::npos)
        return CharacterKind::see_through;
    if (quotes.find(character) != std::u32string_view::npos)
        return CharacterKind::quote;
    if (character == U'<')
        return CharacterKind::opener;
    if (character == U'>')
        return CharacterKind::closer;
    const auto type = u_charType(c);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK)
        return CharacterKind::mark;
    constexpr char32_t empty_braille = 0x2800;  // a symbol by its category, a blank to the eye
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_hasBinaryProperty(c, UCHAR_WHITE_SPACE) ||
        character == empty_braille)
        return CharacterKind::see_through;
    switch (type) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_DASH_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
        return CharacterKind::see_through;
    case U_START_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
        return CharacterKind::opener;
    case U_END_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
        return CharacterKind::closer;
    default:
        return u_isalnum(c) || type == U_LETTER_NUMBER || type == U_OTHER_NUMBER ? CharacterKind::plain
                                                                               : CharacterKind::wall;
    }
}

/// The traditional ideographs of the first plane and their simplified ones. Further ones are rare enough for the
/// lists' own table.
std::unordered_map<char32_t, char32_t> simplified_forms() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplify{
        icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status)};
    std::unordered_map<char32_t, char32_t> forms;
    if (!simplify || U_FAILURE(status))
        return forms;
    // One to a line, so that no character is taken for part of a word with its neighbour.
    icu::UnicodeString before;
    for (UChar32 c = 0x3400; c < 0xA000; ++c)
        before.append(c).append(UChar{'\n'});
    auto after = before;
    simplify->transliterate(after);
    if (after.length() != before.length())
        return forms;
    for (int at = 0; at < before.length(); at += 2)
        if (before[at] != after[at])
            forms.emplace(before[at], after[at]);
    return forms;
}

char32_t simplified(char32_t character) {
    static const auto forms = simplified_forms();
    const auto found = forms.find(character);
    return found == forms.end() ? character : found->second;
}

bool is_hangul_syllable(char32_t c) {
    return c >= 0xAC00 && c <= 0xD7A3;
}

}  // namespace

CharacterKind kind_of(char32_t character) {
    static const auto known = [] {
        std::vector<CharacterKind> kinds(plane);
        for (char32_t c = 0; c < plane; ++c)
            kinds[c] = judged(c);
        return kinds;
    }();
    return character < plane ? known[character] : judged(character);
}

std::u32string folded_form(char32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    static const auto* const compatibility = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString form;
    const auto c = static_cast<UChar32>(character);
    const bool other = compatibility && !is_hangul_syllable(character) && compatibility->getDecomposition(c, form);
    if (!other)
        form.setTo(c);
    std::u32string folded;
    for (int at = 0; at < form.length(); at = form.moveIndex32(at, 1))
        folded += simplified(static_cast<char32_t>(u_foldCase(form.char32At(at), U_FOLD_CASE_DEFAULT)));
    return folded;
}

}  // namespace oasis::domain
