#pragma once
#include "shared/gui/catalogue.h"
#include "shared/report/roster.h"
#include "shared/store/acts.h"
#include <string>

/// What is said of a roster and its rows; never a name or a number of a person.
namespace oasis::admin {

[[nodiscard]] const char* message_id(report::TableFault fault);

/// A caption or a sheet's name as it may be printed: one short line.
[[nodiscard]] std::string shown(const std::string& caption);

/// Why nobody of a roster could be registered.
[[nodiscard]] std::string refusal_text(const gui::Catalogue&, store::RegisterRefusal);

/// One sentence or several, joined; empty for a new person about whom there is nothing to say.
[[nodiscard]] std::string reason_of(const gui::Catalogue&, const report::RosterPerson&,
                                    const report::Judgement&);

}  // namespace oasis::admin
