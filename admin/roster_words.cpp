#include "admin/roster_words.h"

#include "admin/fault_words.h"
#include "admin/roster_import.h"

namespace oasis::admin {

namespace {

namespace field = domain::field;

std::string joined(const gui::Catalogue& words, const std::string& front, const std::string& back) {
    return front.empty() || back.empty() ? front + back : front + words.tr("import.between") + back;
}

const char* id_of(report::Doubt::Other other) {
    switch (other) {
    case report::Doubt::Other::sex_differs:
        return "import.doubt.sex_differs";
    case report::Doubt::Other::birth_differs:
        return "import.doubt.birth_differs";
    case report::Doubt::Other::number_rounded:
        return "import.doubt.number_rounded";
    case report::Doubt::Other::name_lacks:
        break;
    }
    return "import.doubt.name_lacks";
}

std::string doubt_text(const gui::Catalogue& words, const report::Doubt& doubt) {
    if (const auto* other = std::get_if<report::Doubt::Other>(&doubt.what))
        return words.tr(id_of(*other));
    if (const auto* date = std::get_if<domain::DateFault>(&doubt.what))
        return words.tr("import.doubt.birth_date", fmt::arg("why", words.tr(message_id(*date))));
    const auto why = words.tr(message_id(std::get<domain::PhoneFault>(doubt.what)));
    return doubt.key == field::guardian_phone ? words.tr("import.doubt.guardian_phone", fmt::arg("why", why))
                                              : words.tr("import.doubt.phone", fmt::arg("why", why));
}

std::string refusal_text(const gui::Catalogue& words, const report::RosterPerson& person) {
    if (const auto* name = std::get_if<domain::NameFault>(&person.refusal))
        return words.tr(message_id(*name));
    if (const auto* controls = std::get_if<report::ControlCharacters>(&person.refusal))
        return words.tr("import.refused.controls", fmt::arg("column", controls->caption));
    return words.tr("import.refused.no_letters");
}

std::string duplicate_text(const gui::Catalogue& words, const report::Judgement& judgement) {
    const auto number = fmt::arg("number", judgement.other_number);
    if (judgement.same_by == report::SameBy::nothing_new)
        return words.tr("import.duplicate.nothing_new", number);
    if (judgement.same_by == report::SameBy::name_and_facts)
        return words.tr("import.duplicate.facts", number);
    auto text = judgement.other_row != 0
                    ? words.tr("import.duplicate.row", fmt::arg("row", judgement.other_row))
                    : words.tr("import.duplicate.number", number);
    return judgement.name_differs ? joined(words, text, words.tr("import.duplicate.name_differs")) : text;
}

std::string namesake_text(const gui::Catalogue& words, const report::Judgement& judgement) {
    return judgement.other_row != 0
               ? words.tr("import.namesake.row", fmt::arg("row", judgement.other_row))
               : words.tr("import.namesake.number", fmt::arg("number", judgement.other_number));
}

}  // namespace

const char* message_id(report::TableFault fault) {
    using Fault = report::TableFault;
    switch (fault) {
    case Fault::unreadable:
        return "import.file.unreadable";
    case Fault::too_large:
        return "import.file.too_large";
    case Fault::not_a_table:
        return "import.file.not_a_table";
    case Fault::old_workbook:
        return "import.file.old_workbook";
    case Fault::damaged:
        return "import.file.damaged";
    case Fault::entities:
        return "import.file.entities";
    case Fault::encoding:
        return "import.file.encoding";
    case Fault::open_quote:
        return "import.file.open_quote";
    case Fault::long_cell:
        return "import.file.long_cell";
    case Fault::many_columns:
        return "import.file.many_columns";
    case Fault::many_rows:
        return "import.file.many_rows";
    case Fault::no_known_sheet:
        break;
    }
    return "import.file.no_known_sheet";
}

std::string shown(const std::string& caption) {
    constexpr std::size_t most = 60;
    auto text = caption.substr(0, most);
    while (!text.empty() && text.size() < caption.size() &&
           (static_cast<unsigned char>(caption[text.size()]) & 0xC0) == 0x80)
        text.pop_back();
    for (auto& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = ' ';
    return text.size() < caption.size() ? text + "…" : text;
}

std::string why_unread(const gui::Catalogue& words, const RosterFileResult& result) {
    if (const auto* twice = std::get_if<ColumnTwice>(&result))
        return words.tr("import.file.column_twice", fmt::arg("column", twice->caption));
    return words.tr(message_id(std::get<report::TableFault>(result)));
}

std::string refusal_text(const gui::Catalogue& words, store::RegisterRefusal refusal) {
    return words.tr(refusal == store::RegisterRefusal::banned_word ? "import.banned_word" : "import.no_number_left");
}

std::string reason_of(const gui::Catalogue& words, const report::RosterPerson& person,
                      const report::Judgement& judgement) {
    using State = report::RowState;
    if (judgement.state == State::refused)
        return refusal_text(words, person);
    if (judgement.state == State::duplicate)
        return duplicate_text(words, judgement);
    auto text = person.id_fault ? words.tr(message_id(*person.id_fault)) : std::string{};
    for (const auto& doubt : person.doubts)
        text = joined(words, text, doubt_text(words, doubt));
    return judgement.has_other() ? joined(words, text, namesake_text(words, judgement)) : text;
}

}  // namespace oasis::admin
