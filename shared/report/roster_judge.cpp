#include "shared/report/roster.h"

#include <algorithm>
#include <unordered_map>

namespace oasis::report {

namespace {

namespace field = domain::field;

/// Somebody who may be met again further down.
struct Met {
    std::string number;  // of the register
    int row = 0;         // of the roster
    const domain::ParticipantFile* file = nullptr;
    bool id_is_right = false;

    [[nodiscard]] std::string_view full_name() const { return file->value(field::full_name); }
};

bool tells_a_person(const std::string& key, std::optional<domain::IdNumberFault> fault) {
    return !key.empty() && (!fault || *fault == domain::IdNumberFault::old_number);
}

bool says_nothing_new(const domain::ParticipantFile& row, const domain::ParticipantFile& file) {
    return std::ranges::all_of(row.values,
                               [&](const auto& said) { return file.value(said.first) == said.second; });
}

/// Both say it, and not the same; a year alone agrees with each of its days.
bool differ(std::string_view one, std::string_view other) {
    return !one.empty() && !other.empty() && !one.starts_with(other) && !other.starts_with(one);
}

/// Of two of the same name.
bool share_facts(const domain::ParticipantFile& row, const domain::ParticipantFile& file) {
    for (const auto key : {field::sex, field::birth_date, field::id_number, field::disability_number})
        if (differ(row.value(key), file.value(key)))
            return false;
    constexpr std::size_t whole_day = 10;  // YYYY-MM-DD
    const auto same = [&](std::string_view key) {
        return !row.value(key).empty() && row.value(key) == file.value(key);
    };
    return (same(field::birth_date) && row.value(field::birth_date).size() == whole_day) ||
           same(field::phone) || same(field::guardian_phone);
}

class Judge {
  public:
    void meet(const Met& met, const std::string& key) {
        const auto at = met_.size();
        const std::string name{met.full_name()};
        if (met.id_is_right)
            by_number_.emplace(key, at);
        if (!key.empty())
            by_number_and_name_.emplace(key + '\n' + name, at);
        by_name_.emplace(name, at);
        if (!met.number.empty())
            registered_by_name_[name].push_back(at);
        met_.push_back(met);
    }

    [[nodiscard]] Judgement judge(const RosterPerson& person) const {
        if (person.is_refused())
            return {RowState::refused, {}, 0, {}, false};
        if (const auto* same = same_number(person))
            return duplicate_of(*same, SameBy::id_number, same->full_name() != person.full_name());
        Judgement judgement;
        judgement.state = person.is_pending() ? RowState::pending : RowState::fresh;
        if (person.id_fault) {
            if (const auto* same = registered(person, says_nothing_new))
                return duplicate_of(*same, SameBy::nothing_new, false);
            if (const auto* same = registered(person, share_facts))
                return duplicate_of(*same, SameBy::name_and_facts, false);
        }
        if (const auto* namesake = doubtful_namesake(person)) {
            judgement.other_number = namesake->number;
            judgement.other_row = namesake->row;
        }
        return judgement;
    }

  private:
    using Index = std::unordered_map<std::string, std::size_t>;  // the first one met

    static Judgement duplicate_of(const Met& other, SameBy how, bool name_differs) {
        return {RowState::duplicate, other.number, other.row, how, name_differs};
    }

    [[nodiscard]] const Met* found(const Index& index, const std::string& key) const {
        const auto at = index.find(key);
        return at == index.end() ? nullptr : &met_[at->second];
    }

    [[nodiscard]] const Met* same_number(const RosterPerson& person) const {
        if (tells_a_person(person.id_key, person.id_fault))
            if (const auto* met = found(by_number_, person.id_key))
                return met;
        return found(by_number_and_name_, person.id_key + '\n' + std::string{person.full_name()});
    }

    /// Somebody of the register with the same name, of whom `same` holds.
    template <class Same>
    [[nodiscard]] const Met* registered(const RosterPerson& person, Same same) const {
        const auto places = registered_by_name_.find(std::string{person.full_name()});
        if (places != registered_by_name_.end())
            for (const auto at : places->second)
                if (same(person.file, *met_[at].file))
                    return &met_[at];
        return nullptr;
    }

    /// Of the same name, and one of the two has no right number: perhaps the same person.
    [[nodiscard]] const Met* doubtful_namesake(const RosterPerson& person) const {
        const auto* met = found(by_name_, std::string{person.full_name()});
        return met && (person.id_fault || !met->id_is_right) ? met : nullptr;
    }

    std::vector<Met> met_;
    Index by_number_;
    Index by_number_and_name_;
    Index by_name_;
    std::unordered_map<std::string, std::vector<std::size_t>> registered_by_name_;
};

}  // namespace

std::vector<Judgement> judge(const std::vector<RosterPerson>& people, const std::vector<KnownPerson>& known,
                             domain::Day today) {
    Judge judge;
    for (const auto& person : known) {
        const auto id_number = person.file.value(field::id_number);
        const auto result = domain::check_id_number(id_number, today);
        const auto* fault = std::get_if<domain::IdNumberFault>(&result);
        const auto key = domain::id_number_key(id_number);
        judge.meet({person.number, 0, &person.file,
                    tells_a_person(key, fault ? std::optional{*fault} : std::nullopt)},
                   key);
    }
    std::vector<Judgement> judgements;
    for (const auto& person : people) {
        judgements.push_back(judge.judge(person));
        const auto state = judgements.back().state;
        if (state == RowState::fresh || state == RowState::pending)
            judge.meet({{}, person.row, &person.file, tells_a_person(person.id_key, person.id_fault)},
                       person.id_key);
    }
    return judgements;
}

}  // namespace oasis::report
