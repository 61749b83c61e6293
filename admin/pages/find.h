#pragma once
#include "admin/pages/view.h"
#include <optional>
#include <string>

namespace oasis::admin::find {

struct State {
    bool open = false;
    std::string text;
    std::size_t marked = 0;
};

/// Ctrl K: finds a person by number or display name, and is the desk way for who forgot the card: checks in
/// and out in place. Enter opens the marked person.
void draw(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::find
