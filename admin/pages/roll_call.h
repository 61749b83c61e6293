#pragma once
#include "admin/pages/view.h"
#include <optional>
#include <set>

namespace oasis::admin::roll_call {

struct State {
    bool open = false;
    std::set<domain::ParticipantId> seen;  // ticked off while going round
    bool printing = false;
    std::optional<Notice> printed;  // where the paper lies, or why there is none
};

/// 在站名单: who is in the house now, to be ticked off one by one, here or on paper. Nothing of it is stored.
void draw(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::roll_call
