#include "admin/names/named_person.h"

#include "shared/domain/person_checks.h"
#include <algorithm>

namespace oasis::admin {

namespace {

namespace field = domain::field;
using domain::Clock;

/// A lapsed clock is worse than one about to lapse, and both than one that was never wound.
int weight(Clock::State state) {
    switch (state) {
    case Clock::State::lapsed:
        return 3;
    case Clock::State::soon:
        return 2;
    case Clock::State::missing:
        return 1;
    case Clock::State::good:
        break;
    }
    return 0;
}

Clock::State worst_of(const std::vector<Clock>& clocks) {
    auto worst = Clock::State::good;
    for (const auto& clock : clocks)
        if (weight(clock.state) > weight(worst))
            worst = clock.state;
    return worst;
}

bool is_current(const std::vector<Clock>& clocks, Clock::Kind kind) {
    const auto clock = std::ranges::find(clocks, kind, &Clock::kind);
    return clock != clocks.end() && (clock->state == Clock::State::good || clock->state == Clock::State::soon);
}

std::string_view last_four(std::string_view text) {
    return text.size() < 4 ? text : text.substr(text.size() - 4);
}

}  // namespace

NamedPerson named_person(const domain::Participant& person, const domain::ParticipantFile* file,
                         domain::Day today) {
    NamedPerson named;
    named.id = person.id;
    named.kind = person.kind;
    named.standing = person.standing;
    named.number = person.number;
    named.display_name = person.display_name;
    if (!file)
        return named;
    named.full_name = file->value(field::full_name);
    named.id_last4 = last_four(file->value(field::id_number));
    named.keeper = file->value(field::keeper);
    named.case_worker = file->value(field::case_worker);
    named.township = file->value(field::township);
    named.stage = domain::stage_of(*file);
    named.papers = 4 - static_cast<int>(domain::missing_papers(*file).size());
    const auto number = domain::check_id_number(file->value(field::id_number), today);
    named.pending = !std::holds_alternative<domain::IdNumber>(number) ||
                    domain::is_rounded_number(file->value(field::disability_number));
    const auto clocks = domain::eligibility(*file, today);
    named.eligibility = worst_of(clocks);
    named.assessed = is_current(clocks, Clock::Kind::assessment);
    named.agreed = is_current(clocks, Clock::Kind::agreement);
    return named;
}

}  // namespace oasis::admin
