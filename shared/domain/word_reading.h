#pragma once
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// How a text reads once what can hide a word is seen through: a part of word_guard.h, not for others.
namespace oasis::domain {

using Variants = std::unordered_map<char32_t, char32_t>;

/// A character as it is read, and its bytes in the text. 0: something that parts words.
struct ReadCharacter {
    char32_t character = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// `of_words`: the characters round which brackets are seen through.
[[nodiscard]] std::vector<ReadCharacter> read_through(std::string_view text, const Variants& variants,
                                                      const std::unordered_set<char32_t>& of_words);

}  // namespace oasis::domain
