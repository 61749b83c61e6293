#include "shared/domain/word_rules.h"

#include "shared/domain/graphemes.h"
#include <algorithm>
#include <set>

namespace oasis::domain {

namespace {

/// A list's words in their plain forms, each once, or what is wrong with them.
std::optional<WordRulesFault> fault_in(const std::vector<std::string>& words) {
    if (words.size() > most_words)
        return WordRulesFault::too_many;
    std::set<std::string> seen;
    for (const auto& word : words) {
        if (word.size() > longest_word * 16)  // bytes: marks heaped on one letter are no word
            return WordRulesFault::too_long;
        const auto plain = plain_word(word);
        if (plain.empty())
            return WordRulesFault::not_a_word;
        if (graphemes_of(plain).size() > longest_word)
            return WordRulesFault::too_long;
        if (!seen.insert(plain).second)
            return WordRulesFault::twice;
    }
    return std::nullopt;
}

std::vector<std::string> words_of(const std::vector<ListedWord>& listed) {
    std::vector<std::string> words;
    for (const auto& it : listed)
        words.push_back(it.word);
    return words;
}

bool is_too_long(const ListedWord& listed) {
    return listed.proposal.size() > longest_proposal * 16 || graphemes_of(listed.proposal).size() > longest_proposal;
}

using Surfaces = std::vector<WordSurface>;

Surfaces surfaces_of(TextPlace place) {
    using enum WordSurface;
    switch (place) {
    case TextPlace::brand:
    case TextPlace::station_name:
        return {kiosk, card, poster};
    case TextPlace::participant_word:
    case TextPlace::activity_alias:
    case TextPlace::room:
    case TextPlace::closure_reason:
    case TextPlace::complaint_channel:
    case TextPlace::notice:
    case TextPlace::wall:
        return {kiosk, poster};
    case TextPlace::display_name:
        return {kiosk, card};
    case TextPlace::activity_title:
    case TextPlace::leader:
        break;
    }
    return {office};
}

}  // namespace

std::optional<WordRulesFault> fault_of(const WordRules& rules) {
    for (const auto& words : {words_of(rules.added), rules.allowed, rules.switched_off})
        if (const auto fault = fault_in(words))
            return fault;
    if (std::ranges::any_of(rules.added, is_too_long))
        return WordRulesFault::too_long;
    const WordGuard guard{lists_with(rules)};
    const bool banned = std::ranges::any_of(
        rules.added, [&](const ListedWord& listed) { return !guard.find(listed.proposal).empty(); });
    return banned ? std::optional{WordRulesFault::proposal_banned} : std::nullopt;
}

WordLists lists_with(const WordRules& rules) {
    auto lists = built_in_words();
    std::erase_if(lists.banned, [&](const ListedWord& listed) {
        return std::ranges::find(rules.switched_off, listed.word) != rules.switched_off.end();
    });
    lists.banned.insert(lists.banned.end(), rules.added.begin(), rules.added.end());
    lists.allowed.insert(lists.allowed.end(), rules.allowed.begin(), rules.allowed.end());
    return lists;
}

Severity severity_at(const WordRules& rules, TextPlace place) {
    auto strictest = Severity::off;
    for (const auto surface : surfaces_of(place))
        strictest = std::max(strictest, rules.severity.at(static_cast<std::size_t>(surface)));
    return strictest;
}

}  // namespace oasis::domain
