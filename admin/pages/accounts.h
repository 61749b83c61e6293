#pragma once
#include "admin/pages/view.h"
#include "shared/store/files/accounts.h"
#include "shared/trust/wiped_text.h"
#include <optional>
#include <string>

namespace oasis::admin::accounts {

/// A new password, typed twice. Present: one's own, asked for before it is changed.
struct NewPassword {
    trust::WipedText present;
    trust::WipedText wanted;
    trust::WipedText again;
};

/// The dialog that stands; one at a time.
struct Dialog {
    enum class Kind { add, remove, reset, change_own, set_pin };
    Kind kind = Kind::add;
    domain::AccountId account;  // of remove and reset
    std::string login;
    std::string name;
    domain::Role role = domain::Role::staff;
    NewPassword password;
    std::string short_number;
    trust::WipedText pin;
    trust::WipedText pin_again;
    bool waiting = false;
    std::optional<store::AccountRefusal> refusal;
};

struct State {
    std::optional<domain::AccountId> chosen;  // nobody: one's own
    std::optional<Dialog> dialog;
};

/// 账号: one's own password and PIN; for who manages accounts also everybody else's.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::accounts
