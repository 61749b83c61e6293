#pragma once
#include "admin/intents.h"
#include "admin/widgets/panels.h"
#include <vector>

/// The keys of the console, in one place: the strip under a page and the list behind F1 are drawn from it.
namespace oasis::admin::page_keys {

/// The page's own keys first, then those that work everywhere.
[[nodiscard]] std::vector<widgets::KeyHint> of(Page page, const widgets::Ui&);

/// One line of the most used.
void draw_strip(Page page, widgets::Ui&, widgets::Rect line);
/// All of them, as a dialog; true while it stands.
[[nodiscard]] bool draw_all(Page page, widgets::Ui&);

}  // namespace oasis::admin::page_keys
