#include "shared/report/roster.h"

#include <algorithm>
#include <map>

namespace oasis::report {

namespace {

namespace field = domain::field;

/// Line breaks are part of a text, other control characters are damage.
bool holds_controls(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; });
}

/// Without the spaces and tabs around it, full-width ones too; those inside stay.
std::string_view trimmed(std::string_view text) {
    constexpr std::string_view wide = "\u3000", hard = "\u00A0";
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view space :
             {std::string_view{" "}, std::string_view{"\t"}, std::string_view{"\n"}, wide, hard}) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                again = true;
            }
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                again = true;
            }
        }
    }
    return text;
}

/// What stands where a character was lost or left out: 王? of an old encoding, 王□ of a font, 王* of a masked
/// list.
bool holds_stand_in(std::string_view name) {
    const auto plain = domain::folded(name);
    return plain.find_first_of("?*") != std::string::npos || plain.find("□") != std::string::npos ||
           plain.find("〓") != std::string::npos;
}

/// Fills one person from one row.
class RowReader {
  public:
    RowReader(const RosterColumns& columns, domain::Day today, int row) : columns_(columns), today_(today) {
        person_.row = row;
    }

    void take(std::size_t column, const Cell& cell) {
        const auto& meaning = columns_.all()[column];
        const auto text = trimmed(cell.text);
        if (text.empty() || person_.is_refused() || meaning.key == "index")
            return;
        if (meaning.key == field::full_name) {
            take_name(text);
        } else if (holds_controls(text)) {
            person_.refusal = ControlCharacters{meaning.caption};
        } else if (meaning.key == "age") {
            person_.age = domain::folded(text);
        } else if (meaning.key == field::id_number) {
            take_id(text, cell.number);
        } else if (meaning.key == field::phone || meaning.key == field::guardian_phone) {
            take_phone(meaning.key, text);
        } else if (meaning.key == field::birth_date) {
            birth_ = text;
        } else if (meaning.key == field::disability_number) {
            take_disability_number(text);
        } else {
            const auto kept = meaning.values.find(domain::folded(text));
            person_.file.set(meaning.key, kept == meaning.values.end() ? std::string{text} : kept->second);
        }
    }

    [[nodiscard]] RosterPerson finished() {
        if (!person_.is_refused() && person_.full_name().empty())
            person_.refusal = domain::NameFault::empty;
        if (person_.is_refused())
            return std::move(person_);
        if (!id_)
            person_.id_fault = id_fault_;
        settle_birth();
        settle_sex();
        if (!person_.file.value(field::birth_date).empty())
            person_.age.clear();
        return std::move(person_);
    }

  private:
    void take_name(std::string_view text) {
        if (domain::says_nothing(text))
            return;
        auto name = domain::plain_name(text);
        if (const auto fault = domain::display_name_fault(name))
            person_.refusal = *fault;
        else if (!domain::has_letters(name))
            person_.refusal = NoLetters{};
        else if (holds_stand_in(name))
            person_.doubts.push_back({std::string{field::full_name}, Doubt::Other::name_lacks});
        person_.file.set(field::full_name, std::move(name));
    }

    void take_id(std::string_view text, bool number) {
        person_.id_key = domain::id_number_key(text);
        auto result = domain::check_id_number(text, today_);
        if (const auto* fault = std::get_if<domain::IdNumberFault>(&result)) {
            id_fault_ = *fault;
            person_.file.set(field::id_number,
                             *fault == domain::IdNumberFault::missing ? "" : std::string{text});
            return;
        }
        id_ = std::get<domain::IdNumber>(result);
        person_.file.set(field::id_number, id_->text);
        if (number && id_->text.ends_with("000")) {  // the check digit may fit by chance
            id_.reset();
            id_fault_ = domain::IdNumberFault::rounded;
        }
    }

    void take_disability_number(std::string_view text) {
        person_.file.set(field::disability_number, std::string{text});
        if (domain::is_rounded_number(text))
            person_.doubts.push_back({std::string{field::disability_number}, Doubt::Other::number_rounded});
    }

    void take_phone(const std::string& key, std::string_view text) {
        auto result = domain::check_phone(text);
        const auto* fault = std::get_if<domain::PhoneFault>(&result);
        if (fault && *fault == domain::PhoneFault::missing)
            return;
        person_.file.set(key, fault ? std::string{text} : std::get<std::string>(result));
        if (fault)
            person_.doubts.push_back({key, *fault});
    }

    void settle_birth() {
        const auto key = std::string{field::birth_date};
        auto written = domain::check_birth_date(birth_, today_);
        const auto* fault = std::get_if<domain::DateFault>(&written);
        const bool told = !fault || *fault != domain::DateFault::missing;
        if (id_) {
            const auto number_says = domain::to_text(id_->birth);
            person_.file.set(key, number_says);
            if (told &&
                (fault || !number_says.starts_with(domain::to_text(std::get<domain::LooseDate>(written)))))
                person_.doubts.push_back({key, Doubt::Other::birth_differs});
        } else if (told) {
            person_.file.set(key, fault ? std::string{birth_}
                                        : domain::to_text(std::get<domain::LooseDate>(written)));
            if (fault)
                person_.doubts.push_back({key, *fault});
        }
    }

    void settle_sex() {
        if (!id_)
            return;
        const auto written = domain::parse_sex(person_.file.value(field::sex));
        if (!written)
            person_.file.set(field::sex, std::string{domain::word(id_->sex)});
        else if (*written != id_->sex)
            person_.doubts.push_back({std::string{field::sex}, Doubt::Other::sex_differs});
    }

    const RosterColumns& columns_;
    domain::Day today_;
    RosterPerson person_;
    std::optional<domain::IdNumber> id_;
    domain::IdNumberFault id_fault_ = domain::IdNumberFault::missing;
    std::string_view birth_;
};

/// The rows of one table, under its header.
class Sheet {
  public:
    Sheet(const RosterHeader& header, const RosterColumns& columns)
        : header_(header), columns_(columns),
          name_at_(static_cast<std::size_t>(
              std::ranges::find(header.columns, std::optional{columns.index_of(field::full_name)}) -
              header.columns.begin())) {}

    /// The header once more, or a line under the table. A word that begins such a line may stand in a column
    /// of a roster too (审核通过): it counts only where people are numbered, named or placed, or nobody is
    /// named.
    [[nodiscard]] bool is_about_no_person(const Row& row) const {
        const auto name = trimmed(row.text(name_at_));
        if (columns_.find(name) == columns_.index_of(field::full_name))
            return true;
        const auto first = static_cast<std::size_t>(
            std::ranges::find_if(row.cells, [](const Cell& cell) { return !trimmed(cell.text).empty(); }) -
            row.cells.begin());
        const auto key = key_at(first);
        const bool in_front = key == "index" || key == field::full_name || key == field::township;
        return (name.empty() || in_front) && columns_.is_footer(row.text(first));
    }

    /// Whether some column but the line's number says something.
    [[nodiscard]] bool says_something(const Row& row) const {
        for (std::size_t at = 0; at < header_.columns.size(); ++at)
            if (header_.columns[at] && key_at(at) != "index" && !trimmed(row.text(at)).empty())
                return true;
        return false;
    }

    [[nodiscard]] RosterPerson person(const Row& row, domain::Day today) const {
        RowReader reader{columns_, today, row.number};
        for (std::size_t at = 0; at < std::min(row.cells.size(), header_.columns.size()); ++at)
            if (header_.columns[at])
                reader.take(*header_.columns[at], row.cells[at]);
        return reader.finished();
    }

  private:
    /// Empty for a column that is not read.
    [[nodiscard]] std::string_view key_at(std::size_t at) const {
        const bool known = at < header_.columns.size() && header_.columns[at];
        return known ? std::string_view{columns_.all()[*header_.columns[at]].key} : std::string_view{};
    }

    const RosterHeader& header_;
    const RosterColumns& columns_;
    std::size_t name_at_;
};

/// Where one number of a file was rounded, another that ends in 000 and passes its check digit by chance is
/// not to be trusted either.
void doubt_neighbours_of_rounded(std::vector<RosterPerson>& people) {
    const bool rounded = std::ranges::any_of(
        people, [](const auto& person) { return person.id_fault == domain::IdNumberFault::rounded; });
    for (auto& person : people)
        if (rounded && !person.is_refused() && !person.id_fault && person.id_key.ends_with("000"))
            person.id_fault = domain::IdNumberFault::rounded;
}

}  // namespace

Roster read_roster(const Table& table, const RosterHeader& header, const RosterColumns& columns,
                   domain::Day today) {
    Roster roster;
    const Sheet sheet{header, columns};
    for (const auto& row : std::span{table.rows}.subspan(std::min(header.below, table.rows.size()))) {
        if (sheet.is_about_no_person(row))
            roster.other_rows.push_back(row.number);
        else if (sheet.says_something(row))
            roster.people.push_back(sheet.person(row, today));
    }
    doubt_neighbours_of_rounded(roster.people);
    return roster;
}

}  // namespace oasis::report
