#pragma once
#include "admin/intents.h"
#include "admin/widgets/panels.h"

/// The keys of the console, in one place: the strip under a page and the list behind F1 are drawn from it.
namespace oasis::admin::page_keys {

/// A page, and whether its tab 日终确认 is shown, which has keys of its own.
struct Shown {
    Page page;
    bool day_end = false;
};

/// One line of the most used: the page's own keys first, then those that work everywhere. What the role may not
/// do is left out.
void draw_strip(Shown, domain::Role role, widgets::Ui&, widgets::Rect line);
/// All of them, as a dialog; true while it stands.
[[nodiscard]] bool draw_all(Shown, domain::Role role, widgets::Ui&);

}  // namespace oasis::admin::page_keys
