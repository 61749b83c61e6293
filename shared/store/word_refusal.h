#pragma once
#include "shared/domain/word_rules.h"
#include <initializer_list>
#include <string>

/// For acts that take texts: not for others.
namespace oasis::store {

class Database;

/// A text as it would be, and as it is now; empty where it is new.
struct PlacedText {
    domain::TextPlace place;
    const std::string& text;
    const std::string& before;
};
/// Whether one of the texts that change holds a banned word where the station blocks them. What stands already may
/// stay: other changes are not held up by it.
[[nodiscard]] bool blocks_words(Database&, std::initializer_list<PlacedText>);

}  // namespace oasis::store
