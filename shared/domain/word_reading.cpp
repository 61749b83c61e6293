#include "shared/domain/word_reading.h"

#include "shared/domain/word_folding.h"
#include <algorithm>
#include <cstdint>
#include <unicode/utf8.h>

namespace oasis::domain {

namespace {

/// What is left of the text before brackets are looked at: kind is plain, wall or a bracket.
struct Token {
    CharacterKind kind;
    ReadCharacter read;
    char32_t written = 0;
};

/// Whether the two stand round something: also curly quotes that were typed the same way twice.
bool is_pair(const Token& left, const Token& right) {
    using enum CharacterKind;
    const bool opens = left.kind == opener || left.kind == quote;
    const bool closes = right.kind == closer || right.kind == quote;
    const bool curly = left.written >= U'\u2018' && left.written <= U'\u201F';
    return (opens && closes) || (curly && left.written == right.written);
}

class Tokenizer {
  public:
    Tokenizer(std::string_view text, const Variants& variants) : text_(text), variants_(variants) {
        tokens_.reserve(text.size() / 3 + 1);
    }

    std::vector<Token> run() {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
        const auto size = static_cast<std::int64_t>(text_.size());
        for (std::int64_t at = 0; at < size;) {
            const auto begin = at;
            UChar32 c = 0;
            U8_NEXT(bytes, at, size, c);
            take(c < 0 ? bad_bytes : static_cast<char32_t>(c), static_cast<std::size_t>(begin),
                 static_cast<std::size_t>(at));
        }
        return std::move(tokens_);
    }

  private:
    static constexpr char32_t bad_bytes = 0xFFFD;  // a symbol: parts words

    void take(char32_t character, std::size_t begin, std::size_t end) {
        if (character < 0x80) {
            const bool upper = character >= U'A' && character <= U'Z';
            return put(upper ? character + 32 : character, begin, end);
        }
        for (const auto folded : folded_form(character))
            put(folded, begin, end);
    }

    void put(char32_t character, std::size_t begin, std::size_t end) {
        const auto kind = kind_of(character);
        const bool second_half = character == U'\n' && last_ == U'\r';
        last_ = character;
        switch (kind) {
        case CharacterKind::line_break:
            on_character_ = false;
            if (!second_half)
                ++breaks_;
            return;
        case CharacterKind::see_through:
            on_character_ = false;
            return;
        case CharacterKind::mark:
            if (on_character_)
                tokens_.back().read.end = end;
            return;
        default:
            break;
        }
        if (breaks_ > 1)  // a blank line
            tokens_.push_back({CharacterKind::wall, {0, begin, begin}, 0});
        breaks_ = 0;
        on_character_ = kind == CharacterKind::plain;
        const auto variant = on_character_ ? variants_.find(character) : variants_.end();
        const auto read = variant == variants_.end() ? character : variant->second;
        tokens_.push_back({kind, {on_character_ ? read : 0, begin, end}, character});
    }

    std::string_view text_;
    const Variants& variants_;
    std::vector<Token> tokens_;
    char32_t last_ = 0;
    int breaks_ = 0;             // since the last token
    bool on_character_ = false;  // whether a mark would sit on the last token
};

/// Which brackets are seen through: those round one character of a word, also in several pairs, and empty pairs.
std::vector<bool> seen_through(const std::vector<Token>& tokens, const std::unordered_set<char32_t>& of_words) {
    std::vector<bool> through(tokens.size(), false);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != CharacterKind::plain || !of_words.contains(tokens[at].read.character))
            continue;
        for (std::size_t left = at, right = at + 1; left > 0 && right < tokens.size(); ++right) {
            --left;
            if (!is_pair(tokens[left], tokens[right]) || through[left] || through[right])
                break;
            through[left] = through[right] = true;
        }
    }
    for (std::size_t at = 1; at < tokens.size(); ++at)
        if (tokens[at - 1].kind == CharacterKind::opener && tokens[at].kind == CharacterKind::closer && !through[at - 1])
            through[at - 1] = through[at] = true;
    return through;
}

}  // namespace

std::vector<ReadCharacter> read_through(std::string_view text, const Variants& variants,
                                        const std::unordered_set<char32_t>& of_words) {
    const auto tokens = Tokenizer{text, variants}.run();
    const auto through = seen_through(tokens, of_words);
    std::vector<ReadCharacter> read;
    read.reserve(tokens.size());
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (!through[at])
            read.push_back(tokens[at].read);
    return read;
}

}  // namespace oasis::domain
