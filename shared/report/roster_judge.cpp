#include "shared/report/roster.h"

#include <unordered_map>

namespace oasis::report {

namespace {

/// Somebody who may be met again further down.
struct Met {
    std::string number;  // of the register
    int row = 0;         // of the roster
    std::string full_name;
    bool id_is_right = false;
};

bool tells_a_person(const std::string& key, std::optional<domain::IdNumberFault> fault) {
    return !key.empty() && (!fault || *fault == domain::IdNumberFault::old_number);
}

class Judge {
  public:
    void meet(Met met, const std::string& key) {
        const auto at = met_.size();
        if (met.id_is_right)
            by_number_.emplace(key, at);
        if (!key.empty())
            by_number_and_name_.emplace(key + '\n' + met.full_name, at);
        by_name_.emplace(met.full_name, at);
        met_.push_back(std::move(met));
    }

    [[nodiscard]] Judgement judge(const RosterPerson& person) const {
        Judgement judgement;
        if (person.is_refused())
            return {RowState::refused, {}, 0, false};
        judgement.state = person.is_pending() ? RowState::pending : RowState::fresh;
        if (const auto* same = same_number(person)) {
            judgement.state = RowState::duplicate;
            judgement.name_differs = same->full_name != person.full_name();
            name_other(judgement, *same);
        } else if (const auto* namesake = doubtful_namesake(person)) {
            name_other(judgement, *namesake);
        }
        return judgement;
    }

  private:
    using Index = std::unordered_map<std::string, std::size_t>;  // the first one met

    static void name_other(Judgement& judgement, const Met& other) {
        judgement.other_number = other.number;
        judgement.other_row = other.row;
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

    /// Of the same name, and one of the two has no right number: perhaps the same person.
    [[nodiscard]] const Met* doubtful_namesake(const RosterPerson& person) const {
        const auto* met = found(by_name_, std::string{person.full_name()});
        return met && (person.id_fault || !met->id_is_right) ? met : nullptr;
    }

    std::vector<Met> met_;
    Index by_number_;
    Index by_number_and_name_;
    Index by_name_;
};

}  // namespace

std::vector<Judgement> judge(const std::vector<RosterPerson>& people, const std::vector<KnownPerson>& known,
                             domain::Day today) {
    Judge judge;
    for (const auto& person : known) {
        const auto result = domain::check_id_number(person.id_number, today);
        const auto* fault = std::get_if<domain::IdNumberFault>(&result);
        const auto key = domain::id_number_key(person.id_number);
        judge.meet({person.number, 0, person.full_name,
                    tells_a_person(key, fault ? std::optional{*fault} : std::nullopt)},
                   key);
    }
    std::vector<Judgement> judgements;
    for (const auto& person : people) {
        judgements.push_back(judge.judge(person));
        const auto state = judgements.back().state;
        if (state == RowState::fresh || state == RowState::pending)
            judge.meet({{},
                        person.row,
                        std::string{person.full_name()},
                        tells_a_person(person.id_key, person.id_fault)},
                       person.id_key);
    }
    return judgements;
}

}  // namespace oasis::report
