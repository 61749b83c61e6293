#pragma once
#include "admin/pages/view.h"

namespace oasis::admin {

/// ‹ 11月12日 周四 ›, by [ and ] too, and a way back to today; takes its room from the bar's left. `last` is the
/// last day that can be reached. Returns the day that was asked for.
std::optional<domain::Day> day_stepper(const View&, widgets::Ui&, widgets::Rect& bar, domain::Day day,
                                       std::optional<domain::Day> last = {});
/// The same by weeks: ‹ 11/9 – 11/15 ›, of the week around `day`.
std::optional<domain::Day> week_stepper(const View&, widgets::Ui&, widgets::Rect& bar, domain::Day day);

}  // namespace oasis::admin
