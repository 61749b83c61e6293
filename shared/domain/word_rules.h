#pragma once
#include "shared/domain/word_guard.h"
#include <array>
#include <optional>
#include <string>
#include <vector>

/// What a station makes of the word guard: its own words, and how strict it is where (design 14).
namespace oasis::domain {

/// Where a text is read by the public: at the kiosk and on the wall, on a card, on a printed poster; or in the office
/// alone.
enum class WordSurface { kiosk, card, poster, office };
inline constexpr std::array word_surfaces{WordSurface::kiosk, WordSurface::card, WordSurface::poster,
                                          WordSurface::office};

/// In the order of strictness. warn: said where the text is typed; block: the act refuses it too.
enum class Severity { off, warn, block };

struct WordRules {
    std::array<Severity, word_surfaces.size()> severity{Severity::block, Severity::block, Severity::warn,
                                                        Severity::warn};
    std::vector<ListedWord> added;         // besides those of the program
    std::vector<std::string> allowed;      // compounds, besides those of the program
    std::vector<std::string> switched_off;  // words of the program that this station does not mind
    bool operator==(const WordRules&) const = default;
};

inline constexpr std::size_t most_words = 500;       // in each list of a station
inline constexpr std::size_t longest_word = 20;      // characters
inline constexpr std::size_t longest_proposal = 20;  // characters

/// Why the rules cannot be taken. `not_a_word`: a character in it parts words, or it is blank; `proposal_banned`: what
/// is proposed holds a banned word itself.
enum class WordRulesFault { too_many, too_long, not_a_word, twice, proposal_banned };
[[nodiscard]] std::optional<WordRulesFault> fault_of(const WordRules&);

/// The program's lists as the station changed them.
[[nodiscard]] WordLists lists_with(const WordRules&);

/// A text of the station that the guard looks after, by where it stands.
enum class TextPlace {
    brand,
    station_name,
    participant_word,
    activity_title,  // in the office alone: the official name
    activity_alias,
    room,
    leader,
    display_name,
    closure_reason,
    complaint_channel,  // its name, what it is for, address and hours
    notice,             // title and text
    wall,               // all that the wall's pages show; not an item's official title
};

/// How strict the station is at that place: as on the strictest surface where it is shown.
[[nodiscard]] Severity severity_at(const WordRules&, TextPlace);

}  // namespace oasis::domain
