#include "admin/pages/day_end_list.h"

#include <algorithm>

namespace oasis::admin::day_end {

namespace {

using domain::ParticipationOrigin;
using domain::ParticipationState;

bool in(const std::vector<domain::ParticipantId>& people, domain::ParticipantId person) {
    return std::ranges::find(people, person) != people.end();
}

std::optional<bool> stored(const store::SessionPerson& person) {
    if (person.state == ParticipationState::picked)
        return std::nullopt;
    return person.state == ParticipationState::confirmed;
}

/// As it was marked; who was added before he picked it himself was there.
std::optional<bool> present(const store::SessionPerson& person, const Marks& marks) {
    const auto mark = marks.present.find(person.participant.id);
    if (mark != marks.present.end())
        return mark->second;
    return in(marks.added, person.participant.id) ? true : stored(person);
}

void remember(Draft& draft) {
    draft.steps.push_back({draft.marks, draft.row});
    draft.refusal.reset();
}

}  // namespace

bool List::holds(domain::ParticipantId id) const {
    return std::ranges::any_of(lines, [&](const Line& line) { return line.person->participant.id == id; }) ||
           std::ranges::find(added, id, &domain::Participant::id) != added.end();
}

List list_of(const SessionList& stored_list, const Marks& marks, const Snapshot& data) {
    List list;
    for (const auto& person : stored_list.people) {
        if (person.origin == ParticipationOrigin::added) {
            if (!in(marks.taken_out, person.participant.id))
                list.added.push_back(&person.participant);
            continue;
        }
        list.lines.push_back({&person, present(person, marks)});
        const auto& decided = list.lines.back().present;
        ++(!decided ? list.undecided : *decided ? list.present : list.absent);
    }
    for (const auto id : marks.added)
        if (const auto* row = find_person(data, id); row && !list.holds(id))
            list.added.push_back(&row->participant);
    return list;
}

void mark(Draft& draft, const List& list, bool is_present) {
    if (draft.row >= list.lines.size())
        return;
    remember(draft);
    draft.marks.present[list.lines[draft.row].person->participant.id] = is_present;
    draft.row = std::min(draft.row + 1, list.lines.size() - 1);
}

void mark_rest_present(Draft& draft, const List& list) {
    if (list.undecided == 0)
        return;
    remember(draft);
    for (const auto& line : list.lines)
        if (!line.present)
            draft.marks.present[line.person->participant.id] = true;
}

void add(Draft& draft, const List& list, domain::ParticipantId person) {
    if (list.holds(person))
        return;
    remember(draft);
    if (std::erase(draft.marks.taken_out, person) == 0)
        draft.marks.added.push_back(person);
}

void take_out(Draft& draft, domain::ParticipantId person) {
    remember(draft);
    if (std::erase(draft.marks.added, person) == 0)
        draft.marks.taken_out.push_back(person);
}

void undo(Draft& draft) {
    if (draft.steps.empty())
        return;
    draft.marks = std::move(draft.steps.back().marks);
    draft.row = draft.steps.back().row;
    draft.steps.pop_back();
    draft.refusal.reset();
}

void move(Draft& draft, const List& list, int rows) {
    if (list.lines.empty())
        return;
    const int count = static_cast<int>(list.lines.size());
    draft.row = static_cast<std::size_t>((static_cast<int>(draft.row) + rows % count + count) % count);
}

bool changes(const SessionList& stored_list, const List& list) {
    const bool marked = std::ranges::any_of(
        list.lines, [](const Line& line) { return line.present != stored(*line.person); });
    const auto added_before = std::ranges::count(stored_list.people, ParticipationOrigin::added,
                                                 &store::SessionPerson::origin);
    const bool all_there = std::ranges::all_of(list.added, [&](const domain::Participant* person) {
        return std::ranges::any_of(stored_list.people, [&](const store::SessionPerson& known) {
            return known.participant.id == person->id;
        });
    });
    return marked || !all_there || added_before != static_cast<long>(list.added.size());
}

store::SessionConfirmation confirmation_of(domain::SessionId session, const List& list,
                                           const std::optional<store::Reason>& reason) {
    store::SessionConfirmation confirmation{session, {}, reason};
    for (const auto& line : list.lines)
        confirmation.people.push_back({line.person->participant.id, line.present.value_or(false)});
    for (const auto* person : list.added)
        confirmation.people.push_back({person->id, true});
    return confirmation;
}

}  // namespace oasis::admin::day_end
