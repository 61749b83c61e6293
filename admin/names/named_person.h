#pragma once
#include "admin/names/name_book.h"
#include "shared/domain/participant.h"

namespace oasis::admin {

/// What the book keeps of a person; `file` is nullptr where there is none that may be seen. The texts lie in
/// the arguments.
[[nodiscard]] NamedPerson named_person(const domain::Participant&, const domain::ParticipantFile* file,
                                       domain::Day today);

}  // namespace oasis::admin
