#pragma once
#include "admin/pages/day_end.h"
#include "admin/pages/view.h"
#include <optional>
#include <string>

namespace oasis::admin::attendance {

enum class Tab { arrivals, day_end, expected, others };

/// Which of a day's visits the table shows; each figure at its foot opens one.
enum class Filter { all, standing, inside, left_open, to_confirm, confirmed, corrected, voided };

struct State {
    std::optional<domain::Day> day;            // nullopt: today
    Tab tab = Tab::arrivals;
    day_end::State day_end;
    Filter filter = Filter::all;
    std::string text;  // looked for in the table
    std::optional<domain::VisitId> chosen;
    bool show_chosen = false;  // the table moves so that the chosen row is seen, once
};

/// 到站记录: a day as it was; who came, what they took part in, and what is still to be confirmed.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

/// Participants' visits belong to 到站; those of carers, volunteers and visitors to 家属与访客.
[[nodiscard]] bool belongs(const store::DayRow&, Tab);
[[nodiscard]] bool passes(const store::DayRow&, Filter, domain::Day today);
/// 到站 and 家属与访客: the day's visits with their totals.
void draw_table(State&, const DayBook&, const View&, widgets::Ui&, widgets::Rect place, Intents&);

}  // namespace oasis::admin::attendance
