#pragma once
#include "admin/page_keys.h"
#include "admin/pages/view.h"
#include <optional>

namespace oasis::admin::shell {

/// The frame of every page: nav at left, header with the search, the bell and who is signed in.
/// Draws it and returns the room of the page.
[[nodiscard]] widgets::Rect draw(page_keys::Shown, const View&, widgets::Ui&, Intents&);

/// Keys that work on every page: Ctrl K, Ctrl 1 …, F4, Ctrl L.
void keys(const View&, widgets::Ui&, Intents&);

/// How many calls for staff are open.
[[nodiscard]] int open_calls(const Snapshot&);

}  // namespace oasis::admin::shell
