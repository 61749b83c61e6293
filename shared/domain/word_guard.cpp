#include "shared/domain/word_guard.h"

#include "shared/domain/word_folding.h"
#include "shared/domain/word_reading.h"
#include <algorithm>
#include <iterator>
#include <optional>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace oasis::domain {

namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view reverses = "\u202E";  // RIGHT-TO-LEFT OVERRIDE

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The lines that are no notes, without the blanks round them.
std::vector<std::string_view> lines_in(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        if (!line.empty() && line.front() != '#')
            lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The word as it is compared; empty where it is none.
std::u32string read_word(std::string_view word, const Variants& variants) {
    std::u32string read;
    for (const auto& character : read_through(word, variants, {})) {
        if (character.character == 0)
            return {};
        read += character.character;
    }
    return read;
}

Variants variants_of(const std::vector<std::string>& rows) {
    Variants variants;
    for (const auto& row : rows) {
        const auto read = read_word(row, {});
        for (std::size_t at = 1; at < read.size(); ++at)
            if (read[at] != read[0])
                variants.emplace(read[at], read[0]);
    }
    return variants;
}

/// A letter of a script that parts its words by blanks.
bool is_spaced_letter(char32_t character) {
    const auto c = static_cast<UChar32>(character);
    return u_isalnum(c) && !u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
}

/// The stretches that a right-to-left override turns round, to the end of its line at most.
std::vector<std::pair<std::size_t, std::size_t>> turned_stretches(std::string_view text) {
    constexpr std::string_view pop = "\u202C";
    std::vector<std::pair<std::size_t, std::size_t>> all;
    for (auto at = text.find(reverses); at != std::string_view::npos; at = text.find(reverses, at)) {
        const auto begin = at + reverses.size();
        const auto line = text.substr(begin, text.find('\n', begin) - begin);
        at = begin + std::min(line.find(pop), line.size());
        all.emplace_back(begin, at);
    }
    return all;
}

}  // namespace

struct WordGuard::Reading {
    std::vector<ReadCharacter> characters;
};

void WordGuard::Tree::add(const std::u32string& word, std::size_t index) {
    std::size_t node = 0;
    for (const auto character : word) {
        const auto [place, is_new] = steps_.try_emplace(std::uint64_t{node} << 21 | character, words_.size());
        if (is_new)
            words_.push_back(none);
        node = place->second;
    }
    if (node != 0)
        words_[node] = index;
}

std::size_t WordGuard::Tree::step(std::size_t node, char32_t character) const {
    const auto place = steps_.find(std::uint64_t{node} << 21 | character);
    return place == steps_.end() ? none : place->second;
}

WordGuard::WordGuard(const WordLists& lists) : variants_(variants_of(lists.variants)), banned_(lists.banned) {
    const auto add = [this](Tree& tree, const std::string& word, std::size_t index) {
        const auto read = read_word(word, variants_);
        tree.add(read, index);
        characters_.insert(read.begin(), read.end());
    };
    for (std::size_t index = 0; index < banned_.size(); ++index)
        add(banned_tree_, banned_[index].word, index);
    for (std::size_t index = 0; index < lists.allowed.size(); ++index)
        add(allowed_tree_, lists.allowed[index], index);
}

std::vector<FoundWord> WordGuard::find(std::string_view text) const {
    Reading reading{read_through(text, variants_, characters_)};
    auto found = find_in(reading);
    const auto turned = turned_stretches(text);
    if (turned.empty())
        return found;
    // As the eye gets it where the override is obeyed.
    auto& characters = reading.characters;
    for (const auto& [begin, end] : turned) {
        const auto first = std::ranges::lower_bound(characters, begin, {}, &ReadCharacter::begin);
        std::reverse(first, std::ranges::lower_bound(first, characters.end(), end, {}, &ReadCharacter::begin));
    }
    std::ranges::copy(find_in(reading), std::back_inserter(found));
    const auto place = [](const FoundWord& it) { return std::pair{it.begin, it.end}; };
    std::ranges::sort(found, {}, place);
    const auto twice = std::ranges::unique(found, {}, place);
    found.erase(twice.begin(), twice.end());
    return found;
}

std::vector<FoundWord> WordGuard::find_in(const Reading& reading) const {
    const auto& text = reading.characters;
    const auto is_word_inside = [&](std::size_t from, std::size_t to) {
        const auto joins = [&](std::size_t left) {
            return is_spaced_letter(text[left].character) && is_spaced_letter(text[left + 1].character) &&
                   text[left].end == text[left + 1].begin;
        };
        return (from > 0 && joins(from - 1)) || (to < text.size() && joins(to - 1));
    };
    std::vector<FoundWord> found;
    std::size_t shielded_till = 0;  // by the compounds that began so far
    std::size_t found_till = 0;
    for (std::size_t from = 0; from < text.size(); ++from) {
        for (std::size_t node = 0, at = from; at < text.size(); ++at) {
            if ((node = allowed_tree_.step(node, text[at].character)) == Tree::none)
                break;
            if (allowed_tree_.word_at(node) != Tree::none)
                shielded_till = std::max(shielded_till, at + 1);
        }
        std::optional<std::pair<std::size_t, std::size_t>> longest;  // its end, the word
        for (std::size_t node = 0, at = from; at < text.size(); ++at) {
            if ((node = banned_tree_.step(node, text[at].character)) == Tree::none)
                break;
            const auto word = banned_tree_.word_at(node);
            if (word != Tree::none && at + 1 > shielded_till && !is_word_inside(from, at + 1))
                longest.emplace(at + 1, word);
        }
        if (!longest || longest->first <= found_till)
            continue;
        found_till = longest->first;
        const auto& first = text[from];
        const auto& last = text[found_till - 1];
        const auto& word = banned_[longest->second];
        found.push_back({std::min(first.begin, last.begin), std::max(first.end, last.end), word.word, word.proposal});
    }
    return found;
}

WordLists parse_word_lists(std::string_view banned, std::string_view allowed, std::string_view variants) {
    WordLists lists;
    for (const auto line : lines_in(banned)) {
        const auto sign = line.find('=');
        const auto word = trimmed(line.substr(0, sign));
        const auto proposal = sign == std::string_view::npos ? std::string_view{} : trimmed(line.substr(sign + 1));
        if (!word.empty())
            lists.banned.push_back({std::string{word}, std::string{proposal}});
    }
    for (const auto line : lines_in(allowed))
        lists.allowed.emplace_back(line);
    for (const auto line : lines_in(variants))
        lists.variants.emplace_back(line);
    return lists;
}

const WordLists& built_in_words() {
    static const WordLists lists = parse_word_lists(
#include "shared/domain/word_lists.inc"
    );
    return lists;
}

std::string with_proposal(std::string_view text, const FoundWord& word) {
    return std::string{text.substr(0, word.begin)} + word.proposal + std::string{text.substr(word.end)};
}

std::string plain_word(std::string_view word) {
    std::string plain;
    static const auto variants = variants_of(built_in_words().variants);
    for (const auto character : read_word(word, variants))
        icu::UnicodeString{static_cast<UChar32>(character)}.toUTF8String(plain);
    return plain;
}

}  // namespace oasis::domain
