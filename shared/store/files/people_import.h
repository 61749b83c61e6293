#pragma once
#include "shared/store/files/files.h"
#include <span>
#include <string>

namespace oasis::store {

struct ImportedPerson {
    std::string display_name;
    domain::ParticipantFile file;
};
/// What became of a roster's rows.
struct ImportFigures {
    int fresh = 0;  // with a right ID number
    int pending = 0;  // 待核: without ID number, or with a wrong one
    int duplicate = 0;
    int refused = 0;
};

/// Registers everyone, with a file and the next free numbers in their order, in one transaction: their own
/// entries, then one for the whole (import_roster, with the figures). Nobody writes nothing. Where one of them
/// cannot be registered, nothing has happened: the answer says why.
[[nodiscard]] std::optional<RegisterRefusal> import_people(Database&, const OfficeKeys&,
                                                           std::span<const ImportedPerson>, const ImportFigures&,
                                                           const domain::Actor&, domain::Instant now);

}  // namespace oasis::store
