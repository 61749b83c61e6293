#pragma once
#include "shared/card/qr_layout.h"

namespace oasis::card {

/// Modules of a code as they look: above 0 light, below dark, and the surer the farther from 0. Row after
/// row.
using SoftModules = std::vector<float>;

/// Corrects the modules of a code with its check words, letting the least sure ones count as unknown; so
/// about twice as much may be hidden as without knowing where. False when they cannot be corrected with words
/// to spare: a text that came about by chance is worse than none. `modules` then holds every module of the
/// code rightly.
bool correct_modules(const QrLayout& layout, SoftModules& modules);

}  // namespace oasis::card
