#include "shared/domain/retention.h"

#include <algorithm>

namespace oasis::domain {

namespace {

/// The same day of a later month; its last where that month is shorter.
Day months_after(Day day, std::chrono::months months) {
    const Day moved = day + months;
    return moved.ok() ? moved : Day{moved.year() / moved.month() / std::chrono::last};
}

std::optional<ErasureProposal> proposal(const RetentionFacts& person) {
    const auto seen = std::max(person.last_visit.value_or(person.registered), person.registered);
    if (person.kind != AttendeeKind::participant)
        return ErasureProposal{person.id, DataClass::guest_name, seen, months_after(seen, guest_name_kept)};
    if (person.standing != Standing::left)
        return std::nullopt;
    const auto since = std::max(person.left.value_or(seen), seen);
    return ErasureProposal{person.id, DataClass::participant_file, since, months_after(since, participant_file_kept)};
}

}  // namespace

std::vector<ErasureProposal> erasures_due(std::span<const RetentionFacts> people, Day today) {
    std::vector<ErasureProposal> due;
    for (const auto& person : people) {
        if (const auto one = proposal(person); one && one->due <= today)
            due.push_back(*one);
    }
    std::ranges::sort(due, {}, [](const ErasureProposal& one) { return std::pair{one.due, one.id.value}; });
    return due;
}

}  // namespace oasis::domain
