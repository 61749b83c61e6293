#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include "shared/domain/word_guard.h"
#include "shared/domain/word_rules.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The word guard of a station (design 14): its rules, what its acts ask of it, and the look through all its texts.
namespace oasis::store {

class Database;

[[nodiscard]] domain::WordRules word_rules(Database&);
/// What finds words by those rules. The same one again while the rules are the same.
[[nodiscard]] std::shared_ptr<const domain::WordGuard> word_guard(const domain::WordRules&);

/// All of the rules at once. nullopt: they stand now; the same again writes nothing.
[[nodiscard]] std::optional<domain::WordRulesFault> set_word_guard(Database&, const domain::WordRules&,
                                                                   const domain::Actor&, domain::Instant now);

/// A text of the station with a banned word in it.
struct WordFind {
    domain::TextPlace place{};
    /// What its page opens: the activity of an alias, title, room or leader, the session of a room or leader, the
    /// person of a display name; none for the others.
    domain::ActivityId activity;
    domain::SessionId session;
    domain::ParticipantId participant;
    domain::Day day{};  // of the session
    std::string id;  // as people know it: a number, an id, a day; "1" for the station's own texts
    std::string text;
    std::vector<domain::FoundWord> words;
    domain::Severity severity{};
};
/// Every text that the public reads or will read from `today` on, and those of the office, by place; where the rules
/// say off, nothing is looked for.
[[nodiscard]] std::vector<WordFind> word_finds(Database&, domain::Day today);

}  // namespace oasis::store
