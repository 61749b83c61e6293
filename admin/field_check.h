#pragma once
#include "shared/domain/form.h"
#include "shared/domain/participant_file.h"
#include <string>
#include <string_view>

namespace oasis::admin {

/// What became of a typed text: the form in which it is kept, and what is wrong with it.
struct FieldCheck {
    std::string kept;
    const char* fault = nullptr;  // a message id
    bool may_keep = true;         // a wrong ID number is kept as 待核; a wrong date is not
};
/// Empty is right everywhere but in a name.
[[nodiscard]] FieldCheck check_field(const domain::FormField&, std::string_view text, domain::Day today);

/// Sex and date of birth as the ID number tells them; a wrong number changes nothing.
void follow_id_number(domain::ParticipantFile& file, domain::Day today);

}  // namespace oasis::admin
