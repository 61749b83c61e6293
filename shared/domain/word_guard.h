#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// Banned words in what the public reads (design 14), found through whatever hides them.
namespace oasis::domain {

/// A word that stays off what the public reads, and what may stand in its place; empty: nothing is proposed.
struct ListedWord {
    std::string word;
    std::string proposal;
    bool operator==(const ListedWord&) const = default;
};

struct WordLists {
    std::vector<ListedWord> banned;
    std::vector<std::string> allowed;   // harmless compounds: they shield the banned words inside them
    std::vector<std::string> variants;  // rows of characters: how one is read, then other ways to write it
};
/// From texts like those in assets/words, whose heads tell the format. A line that holds no word is passed over.
[[nodiscard]] WordLists parse_word_lists(std::string_view banned, std::string_view allowed, std::string_view variants);
/// Those of assets/words, as they were when the program was built.
[[nodiscard]] const WordLists& built_in_words();

/// A banned word in a text. Bytes `begin` up to `end` of the text as it was given: from the word's first character to
/// its last with the marks on it, and all that was put between them.
struct FoundWord {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string word;  // as the list has it
    std::string proposal;
};

/// Finds banned words through white space, one line break, default-ignorable characters, combining marks, the
/// separators · • ・ ‧ . - _ | * and their like, full-width, compatibility, traditional and variant forms, and brackets
/// round a single character. Sentence marks 。！？；，、, a blank line, colons, digits, letters and other characters part.
/// Where one word lies inside another, the outer one is found. Immutable: may be used by several threads.
class WordGuard {
  public:
    explicit WordGuard(const WordLists& lists);
    /// In the order of the text, any text: bytes that are no UTF-8 part words. Linear in its length.
    [[nodiscard]] std::vector<FoundWord> find(std::string_view text) const;

  private:
    /// The words as a tree of characters; a node is a number, 0 the root.
    class Tree {
      public:
        static constexpr std::size_t none = static_cast<std::size_t>(-1);
        void add(const std::u32string& word, std::size_t index);
        /// The child of a node, or `none`.
        [[nodiscard]] std::size_t step(std::size_t node, char32_t character) const;
        /// The word that ends at the node, or `none`.
        [[nodiscard]] std::size_t word_at(std::size_t node) const { return words_[node]; }

      private:
        std::unordered_map<std::uint64_t, std::size_t> steps_;  // by node and character
        std::vector<std::size_t> words_{none};
    };
    struct Reading;

    [[nodiscard]] std::vector<FoundWord> find_in(const Reading&) const;

    std::unordered_map<char32_t, char32_t> variants_;
    std::unordered_set<char32_t> characters_;  // of all words
    std::vector<ListedWord> banned_;
    Tree banned_tree_;
    Tree allowed_tree_;
};

/// The text with a find's proposal in its place.
[[nodiscard]] std::string with_proposal(std::string_view text, const FoundWord&);

/// The word as the guard compares it, in UTF-8; empty where it is none: without a character that could be found, or
/// with a mark that parts words.
[[nodiscard]] std::string plain_word(std::string_view word);

}  // namespace oasis::domain
