#pragma once
#include "shared/domain/permission.h"
#include "shared/gui/catalogue.h"
#include <string>

/// The table of rights (shared/domain/permission.h) in words.
namespace oasis::admin {

/// What the right allows, in a phrase: 制卡、发卡.
[[nodiscard]] std::string right_text(const gui::Catalogue&, domain::Right);
/// Why an act is refused, and whom to ask.
[[nodiscard]] std::string ask_a_manager(const gui::Catalogue&, domain::Right);

}  // namespace oasis::admin
