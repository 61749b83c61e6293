#pragma once
#include "shared/store/acts.h"
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

/// Parts of the acts of activities, sessions and the timetable: not for others.
namespace oasis::store {

inline constexpr int most_places = 999;
inline constexpr domain::Minute day_minutes = 24 * 60;

[[nodiscard]] std::optional<domain::Activity> activity_by_id(Database&, domain::ActivityId);
/// A text with characters that no tile can show. Length is the tile's own matter, which shortens.
[[nodiscard]] bool unfit(const std::string& text);
/// Why the catalogue does not take the activity as it is.
[[nodiscard]] std::optional<PlanRefusal> fault_of(const domain::Activity&);
/// Whether a text of the activity that changes from `before` holds a word that the station blocks.
[[nodiscard]] bool blocks_words(Database&, const domain::Activity&, const domain::Activity& before);

/// What a session was made from, and for which day; a session moved elsewhere keeps it.
struct MadeFrom {
    domain::TimetableEntryId entry;
    domain::Day day{};
};
[[nodiscard]] domain::SessionId insert_session(Database&, const domain::Session&,
                                               const std::optional<MadeFrom>& made_from = std::nullopt);
/// Adds the session as it now stands to "session_rows" of an entry's body, in the words that Replay reads.
void tell_session(Database&, nlohmann::json& body, domain::SessionId);

}  // namespace oasis::store
