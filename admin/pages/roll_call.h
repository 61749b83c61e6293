#pragma once
#include "admin/pages/view.h"
#include <set>

namespace oasis::admin::roll_call {

struct State {
    bool open = false;
    std::set<domain::ParticipantId> seen;  // ticked off while going round
};

/// 在站名单: who is in the house now, to be ticked off one by one. Nothing of it is stored.
void draw(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::roll_call
