#pragma once
#include "shared/domain/participant.h"
#include "shared/domain/time.h"
#include <optional>
#include <span>
#include <vector>

/// How long each class of personal data is kept (PIPL 19: the shortest time that serves the purpose). What is due
/// is proposed and listed; nothing is ever erased by itself. Alerts go after 30 days; the journal holds no
/// personal data and stays.
namespace oasis::domain {

enum class DataClass {
    participant_file,  // who was served and has left: file, papers, display name
    guest_name,        // a carer's, volunteer's or visitor's display name
};
/// Three years after leaving, as the record of processing itself is kept (PIPL 56).
inline constexpr std::chrono::months participant_file_kept{36};
/// A year after the last visit.
inline constexpr std::chrono::months guest_name_kept{12};

/// What the rule needs to know of a person who has not been erased.
struct RetentionFacts {
    ParticipantId id;
    AttendeeKind kind = AttendeeKind::participant;
    Standing standing = Standing::active;
    Day registered;
    std::optional<Day> left;        // the day of the transfer out
    std::optional<Day> last_visit;
};
struct ErasureProposal {
    ParticipantId id;
    DataClass data_class{};
    Day since;  // left, or last seen
    Day due;    // from this day on the data need not be there
};
/// Due on `today` or before, the longest due first. Who is served, or away, is never proposed.
[[nodiscard]] std::vector<ErasureProposal> erasures_due(std::span<const RetentionFacts> people, Day today);

}  // namespace oasis::domain
