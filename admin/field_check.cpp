#include "admin/field_check.h"

#include "admin/fault_words.h"
#include "shared/domain/person_checks.h"

namespace oasis::admin {

namespace {

using domain::FieldKind;
namespace field = domain::field;

bool is_name(std::string_view key) {
    return key == field::full_name || key == "display_name";
}

FieldCheck check_name(std::string_view text) {
    auto kept = domain::plain_name(text);
    if (const auto fault = domain::display_name_fault(kept))
        return {std::move(kept), message_id(*fault), false};
    return {std::move(kept)};
}

FieldCheck check_id(std::string_view text, domain::Day today) {
    const auto result = domain::check_id_number(text, today);
    if (const auto* number = std::get_if<domain::IdNumber>(&result))
        return {number->text};
    return {domain::folded(text), message_id(std::get<domain::IdNumberFault>(result)), true};
}

FieldCheck check_phone_text(std::string_view text) {
    auto result = domain::check_phone(text);
    if (auto* phone = std::get_if<std::string>(&result))
        return {std::move(*phone)};
    return {std::string{text}, message_id(std::get<domain::PhoneFault>(result)), false};
}

FieldCheck check_date_text(std::string_view key, std::string_view text, domain::Day today) {
    const bool birth = key == field::birth_date;
    const auto result = birth ? domain::check_birth_date(text, today) : domain::check_date(text);
    if (const auto* fault = std::get_if<domain::DateFault>(&result))
        return {std::string{text}, message_id(*fault), false};
    const auto& date = std::get<domain::LooseDate>(result);
    if (!birth && date.precision != domain::LooseDate::Precision::day)
        return {std::string{text}, message_id(domain::DateFault::form), false};
    return {domain::to_text(date)};
}

}  // namespace

FieldCheck check_field(const domain::FormField& field, std::string_view text, domain::Day today) {
    if (is_name(field.key))
        return check_name(text);
    if (domain::folded(text).empty())
        return {};
    switch (field.kind) {
    case FieldKind::id_number:
        return check_id(text, today);
    case FieldKind::phone:
        return check_phone_text(text);
    case FieldKind::date:
        return check_date_text(field.key, text, today);
    case FieldKind::text:
    case FieldKind::choice:
    case FieldKind::choices:
    case FieldKind::lines:
    case FieldKind::account:
        break;
    }
    return {std::string{text}};
}

void follow_id_number(domain::ParticipantFile& file, domain::Day today) {
    const auto result = domain::check_id_number(file.value(field::id_number), today);
    const auto* number = std::get_if<domain::IdNumber>(&result);
    if (!number)
        return;
    file.set(field::birth_date, domain::to_text(number->birth));
    file.set(field::sex, std::string{domain::word(number->sex)});
}

}  // namespace oasis::admin
