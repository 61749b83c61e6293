#pragma once
#include "admin/pages/view.h"
#include <optional>

namespace oasis::admin::attendance {

struct State {
    std::optional<domain::Day> day;            // nullopt: today
    std::optional<domain::SessionId> session;  // that is being confirmed
};

/// 到站记录: a day as it was; who came, what they took part in, and what is still to be confirmed.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::attendance
