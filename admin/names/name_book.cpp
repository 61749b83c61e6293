#include "admin/names/name_book.h"

#include <algorithm>
#include <numeric>

namespace oasis::admin {

namespace {

/// Both in the letters of folded(); numbers have capitals.
bool same_letter(char left, char right) {
    const auto small = [](char sign) {
        return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    };
    return small(left) == small(right);
}

}  // namespace

void NameBook::add(const NamedPerson& person) {
    auto kept = person;
    for (auto* text : {&kept.number, &kept.display_name, &kept.full_name, &kept.id_last4, &kept.keeper,
                       &kept.case_worker, &kept.township})
        *text = arena_.keep(*text);
    const auto& sorted_by = person.full_name.empty() ? person.display_name : person.full_name;
    const Keys keys{arena_.keep(readings_.searchable(person.full_name)),
                    arena_.keep(readings_.searchable(person.display_name)),
                    arena_.keep(readings_.order(sorted_by))};
    const auto [place, fresh] = places_.try_emplace(person.id, people_.size());
    if (fresh) {
        people_.push_back(kept);
        keys_.push_back(keys);
    } else {
        people_[place->second] = kept;
        keys_[place->second] = keys;
    }
}

void NameBook::sort() {
    std::vector<std::size_t> order(people_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t left, std::size_t right) {
        if (keys_[left].order != keys_[right].order)
            return keys_[left].order < keys_[right].order;
        return people_[left].number < people_[right].number;
    });
    std::vector<NamedPerson> people;
    std::vector<Keys> keys;
    for (const auto place : order) {
        people.push_back(people_[place]);
        keys.push_back(keys_[place]);
    }
    people_ = std::move(people);
    keys_ = std::move(keys);
    for (std::size_t place = 0; place < people_.size(); ++place)
        places_[people_[place].id] = place;
}

void NameBook::wipe() {
    people_.clear();
    keys_.clear();
    places_.clear();
    readings_.clear();
    arena_.wipe();
}

const NamedPerson* NameBook::find(domain::ParticipantId id) const {
    const auto place = places_.find(id);
    return place == places_.end() ? nullptr : &people_[place->second];
}

std::string_view NameBook::full_name(domain::ParticipantId id) const {
    const auto* person = find(id);
    return person ? person->full_name : std::string_view{};
}

std::vector<const NamedPerson*> NameBook::search(std::string_view text) const {
    const auto wanted = folded(text);
    std::vector<const NamedPerson*> at_start;
    std::vector<const NamedPerson*> within;
    for (std::size_t place = 0; place < people_.size(); ++place) {
        switch (found(place, wanted)) {
        case Match::at_start:
            at_start.push_back(&people_[place]);
            break;
        case Match::within:
            within.push_back(&people_[place]);
            break;
        case Match::none:
            break;
        }
    }
    std::ranges::copy(within, std::back_inserter(at_start));
    return at_start;
}

Match NameBook::found(std::size_t place, std::string_view wanted) const {
    if (wanted.empty())
        return Match::at_start;
    const auto by_name =
        std::max(match(keys_[place].full_name, wanted), match(keys_[place].display_name, wanted));
    if (by_name != Match::none)
        return by_name;
    const auto& person = people_[place];
    if (person.id_last4.size() >= wanted.size() &&
        std::ranges::equal(person.id_last4.substr(0, wanted.size()), wanted, same_letter))
        return Match::within;
    const auto in_number = std::ranges::search(person.number, wanted, same_letter);
    if (in_number.empty())
        return Match::none;
    return in_number.begin() == person.number.begin() ? Match::at_start : Match::within;
}

}  // namespace oasis::admin
