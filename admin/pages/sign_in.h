#pragma once
#include "admin/pages/view.h"
#include "shared/trust/wiped_text.h"
#include <optional>
#include <string>

namespace oasis::admin::sign_in {

struct State {
    std::string login;
    trust::WipedText password;
    bool waiting = false;      // the password is being checked
    int focus_frames = 3;  // for so many frames the first empty field asks for the focus
    std::optional<int> tries_left;
    std::string trouble;       // why the database could not be asked
    std::string told;          // why nobody is signed in any more, where it was not their own doing
    std::string locked_login;  // which account is locked, and until when
    domain::Instant locked_until;
};

/// Sign in: 01 and 01b of the look. A locked account closes the password, another may still be typed.
void draw(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::sign_in
