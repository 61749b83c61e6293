#pragma once
#include "shared/domain/participant_file.h"
#include "shared/domain/person_checks.h"
#include "shared/report/roster_columns.h"
#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A roster's rows as people to be, and which of them are new. Nothing here is stored or printed.
namespace oasis::report {

/// Kept as it was written, but somebody should look.
struct Doubt {
    enum class Other {
        sex_differs,    // from what the ID number says
        birth_differs,  // likewise
        name_lacks,     // a character: something stands in for it
        number_rounded,  // a spreadsheet's 1.1E+19: pending like a wrong ID number
    };
    std::string key;  // the field of the file
    std::variant<domain::PhoneFault, domain::DateFault, Other> what;
};

/// A cell that cannot be kept: it holds control characters.
struct ControlCharacters {
    std::string caption;  // of its column
};
struct NoLetters {};  // a "name" of digits and signs only

struct RosterPerson {
    int row = 0;  // as a spreadsheet shows it
    std::variant<std::monostate, domain::NameFault, NoLetters, ControlCharacters> refusal;
    domain::ParticipantFile file;
    std::string id_key;                             // domain::id_number_key, empty without a number
    std::optional<domain::IdNumberFault> id_fault;  // 待核
    std::string age;                                // where it is all that is said of the age
    std::vector<Doubt> doubts;

    [[nodiscard]] bool is_refused() const { return refusal.index() != 0; }
    /// 待核: some number of the person is missing or damaged.
    [[nodiscard]] bool is_pending() const {
        return id_fault || std::ranges::any_of(doubts, [](const Doubt& doubt) {
                   const auto* other = std::get_if<Doubt::Other>(&doubt.what);
                   return other && *other == Doubt::Other::number_rounded;
               });
    }
    [[nodiscard]] std::string_view full_name() const { return file.value(domain::field::full_name); }
};

struct Roster {
    std::vector<RosterPerson> people;
    std::vector<int> other_rows;  // the header again, and lines under the table: about no person
};
/// The rows under the header. A row without a word beside its number is empty and left out.
[[nodiscard]] Roster read_roster(const Table& table, const RosterHeader& header, const RosterColumns& columns,
                                 domain::Day today);

// ---- who is new -------------------------------------------------------------------------------------------

/// Somebody in the register already.
struct KnownPerson {
    std::string number;  // 0137
    domain::ParticipantFile file;
};

enum class RowState { fresh, pending, duplicate, refused };

/// By what a row was told to be somebody who is there already.
enum class SameBy {
    id_number,
    nothing_new,     // whatever the row says stands in the other's file, the name too
    name_and_facts,  // same name, and the same date of birth or a telephone, the guardian's included
};

struct Judgement {
    RowState state = RowState::fresh;
    /// The other one: of the register by number, of this roster by row; for a duplicate the one whom it
    /// repeats, else somebody of the same name of whom one ID number is missing or wrong.
    std::string other_number;
    int other_row = 0;
    SameBy same_by = SameBy::id_number;  // of a duplicate
    bool name_differs = false;           // likewise

    [[nodiscard]] bool has_other() const { return !other_number.empty() || other_row != 0; }
};
/// One for each person, in order. Duplicates are told by their ID number; by a wrong one only together with
/// the same name, since a spreadsheet rounds two neighbours' numbers to one. A row without a right number
/// that the register has already, so that a roster read twice makes nobody twice, is told by what else it
/// says; two such rows of one roster are both kept, for they may be two people.
[[nodiscard]] std::vector<Judgement> judge(const std::vector<RosterPerson>& people,
                                           const std::vector<KnownPerson>& known, domain::Day today);

}  // namespace oasis::report
