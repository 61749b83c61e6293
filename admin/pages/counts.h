#pragma once
#include "admin/pages/view.h"
#include <optional>

namespace oasis::admin::counts {

struct State {
    std::optional<domain::Month> month;           // nullopt: this one
    std::optional<domain::ParticipantId> person;  // whose records are open
};

/// 服务次数: what the month comes to, by person, and what every figure is made of.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::counts
