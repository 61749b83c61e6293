#pragma once
#include <string>

/// One character without its dress: a part of word_guard.h, not for others.
namespace oasis::domain {

/// What a character does to a word that it stands in.
enum class CharacterKind {
    plain,        // a letter, digit or ideograph: the word's own, or another
    wall,         // parts words: a sentence mark, a symbol
    see_through,  // white space, an invisible character, a separator
    mark,         // sits on the character before it: seen through, and part of it
    line_break,
    opener,  // brackets: seen through where they hold one character
    closer,
    quote,  // opens and closes
};
[[nodiscard]] CharacterKind kind_of(char32_t character);

/// Its compatibility form (NFKC), in simplified characters, in lower case. Often several characters: ㈱ is three.
[[nodiscard]] std::u32string folded_form(char32_t character);

}  // namespace oasis::domain
