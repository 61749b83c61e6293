#include "admin/account_words.h"
#include "admin/journal_words.h"
#include "admin/pages/accounts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/trust/password.h"
#include <algorithm>

namespace oasis::admin::accounts {

namespace {

using namespace widgets;
using Refusal = store::AccountRefusal;
using Kind = Dialog::Kind;

constexpr float message_row = field_height + message_height + 8;
constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

/// Which field a refusal is said at.
enum class At { login, name, present, password, number, pin, dialog };
At place_of(Refusal refusal) {
    switch (refusal) {
    case Refusal::login_taken:
    case Refusal::login_fault:
        return At::login;
    case Refusal::name_fault:
        return At::name;
    case Refusal::password_short:
    case Refusal::password_common:
    case Refusal::password_used:
        return At::password;
    case Refusal::wrong_password:
        return At::present;
    case Refusal::pin_fault:
        return At::pin;
    case Refusal::number_fault:
    case Refusal::number_taken:
        return At::number;
    case Refusal::last_manager:
    case Refusal::not_found:
    case Refusal::own_account:
    case Refusal::locked:  // signs out
    case Refusal::wrong_recovery_key:
        break;
    }
    return At::dialog;
}

/// A field with its sentence below: the refusal where it is about this field, else how to write it.
struct Line {
    const char* id;
    const char* label;
    const char* how = nullptr;
    std::optional<At> at = std::nullopt;
    bool secret = false;
    bool take_focus = false;
};
void typed(Dialog& dialog, Ui& ui, Rect place, const Line& line, std::string& value) {
    FieldLook look;
    look.password = line.secret;
    look.take_focus = line.take_focus;
    look.wrong = dialog.refusal && line.at && place_of(*dialog.refusal) == *line.at;
    if (look.wrong)
        look.message = ui.tr(message_id(*dialog.refusal));
    else if (line.how)
        look.message = ui.tr(line.how);
    if (field(ui, line.id, place, ui.tr(line.label), value, look))
        dialog.refusal.reset();
}

/// Two fields side by side: a password and the same again.
void twice(Dialog& dialog, Ui& ui, Rect row, const Line& first, std::string& value, const char* again_label,
           std::string& again) {
    const float half = (row.w - theme::form_column_gap) / 2;
    typed(dialog, ui, cut_left(row, half, theme::form_column_gap), first, value);
    const bool differs = !again.empty() && again != value;
    FieldLook look;
    look.password = true;
    look.wrong = differs && again.size() >= value.size();
    look.message = look.wrong ? ui.tr("accounts.differ") : std::string{};
    field(ui, "again", row, ui.tr(again_label), again, look);
}

bool same_twice(const trust::WipedText& one, const trust::WipedText& again) {
    return !one.text().empty() && one.text() == again.text();
}
bool password_ready(const Dialog& dialog) {
    const auto& password = dialog.password;
    return trust::password_long_enough(password.wanted.text()) && same_twice(password.wanted, password.again);
}

void note(Ui& ui, Rect& rest, Tone tone, const std::string& title, const std::string& words) {
    tall_panel(ui, cut_top(rest, tall_panel_height(ui, rest.w, words), 12), tone,
               tone == Tone::danger ? Icon::warning : Icon::info, title, words);
}

struct Act {
    const char* label;
    bool ready;
    bool danger = false;
};
/// The buttons; an act that is under way leaves nothing to press. `wanted` gives the act's intent.
template <class Wanted>
void buttons(State& state, Ui& ui, const widgets::Dialog& window, const Act& act, Intents& intents, Wanted wanted) {
    auto& dialog = *state.dialog;
    const auto label = ui.tr(dialog.waiting ? "accounts.working" : act.label);
    switch (dialog_buttons(ui, window, {ui.tr("accounts.leave"), label, act.danger, act.ready && !dialog.waiting})) {
    case DialogAnswer::act:
        dialog.waiting = true;
        intents.push_back(wanted());
        break;
    case DialogAnswer::safe:
        state.dialog.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

void draw_add(State& state, Ui& ui, Intents& intents) {
    auto& dialog = *state.dialog;
    const widgets::Dialog window{ui, "add account", ui.tr("accounts.add_title"), 480};
    Rect rest = window.room();
    Rect row = cut_top(rest, message_row);
    const float half = (row.w - theme::form_column_gap) / 2;
    typed(dialog, ui, cut_left(row, half, theme::form_column_gap),
          {"login", "accounts.login", "accounts.login_how", At::login, false, window.just_opened()}, dialog.login);
    typed(dialog, ui, row, {"name", "accounts.name", "accounts.name_how", At::name}, dialog.name);
    ui.text(ui.tr("accounts.role"), cut_top(rest, 26), soft);
    Rect roles = cut_top(rest, 36, 14);
    if (radio(ui, "staff", cut_left(roles, half, theme::form_column_gap), ui.tr("role.staff"),
              dialog.role == domain::Role::staff))
        dialog.role = domain::Role::staff;
    if (radio(ui, "manager", roles, ui.tr("role.manager"), dialog.role == domain::Role::manager))
        dialog.role = domain::Role::manager;
    twice(dialog, ui, cut_top(rest, message_row),
          {"password", "accounts.password", "accounts.password_how", At::password, true},
          dialog.password.wanted.text(), "accounts.password_again", dialog.password.again.text());
    note(ui, rest, Tone::info, ui.tr("accounts.then"), ui.tr("accounts.add_effect"));
    const bool ready = !dialog.login.empty() && !dialog.name.empty() && password_ready(dialog);
    buttons(state, ui, window, {"accounts.add_act", ready}, intents, [&] {
        return intent::AddAccount{dialog.login, dialog.name, dialog.role, dialog.password.wanted};
    });
}

void about(const store::AccountRow& row, Ui& ui, Rect box) {
    about_box(ui, box, colleague_name(row), colleague_name(row) + " · " + row.account.login);
}

void draw_reset(State& state, const store::AccountRow& row, Ui& ui, Intents& intents) {
    auto& dialog = *state.dialog;
    const widgets::Dialog window{ui, "reset password", ui.tr("accounts.reset_title"), 380};
    Rect rest = window.room();
    about(row, ui, cut_top(rest, 72, 18));
    twice(dialog, ui, cut_top(rest, message_row),
          {"password", "accounts.password", "accounts.password_how", At::password, true, window.just_opened()},
          dialog.password.wanted.text(), "accounts.password_again", dialog.password.again.text());
    note(ui, rest, Tone::info, ui.tr("accounts.then"), ui.tr("accounts.reset_effect"));
    buttons(state, ui, window, {"accounts.reset_act", password_ready(dialog)}, intents, [&] {
        return intent::ResetPassword{row.account.id, dialog.password.wanted};
    });
}

void draw_remove(State& state, const store::AccountRow& row, Ui& ui, Intents& intents) {
    auto& dialog = *state.dialog;
    const widgets::Dialog window{ui, "remove account", ui.tr("accounts.remove_title"), 330};
    Rect rest = window.room();
    about(row, ui, cut_top(rest, 72, 18));
    if (dialog.refusal)
        note(ui, rest, Tone::attention, ui.tr("accounts.not_removed"), ui.tr(message_id(*dialog.refusal)));
    else
        note(ui, rest, Tone::danger, ui.tr("accounts.no_way_back"), ui.tr("accounts.remove_effect"));
    buttons(state, ui, window, {"accounts.remove_act", !dialog.refusal, true}, intents, [&] {
        return intent::RemoveAccount{row.account.id};
    });
}

void draw_change_own(State& state, Ui& ui, Intents& intents) {
    auto& dialog = *state.dialog;
    const widgets::Dialog window{ui, "change password", ui.tr("accounts.change_title"), 390};
    Rect rest = window.room();
    Rect row = cut_top(rest, message_row);
    typed(dialog, ui, cut_left(row, (row.w - theme::form_column_gap) / 2),
          {"present", "accounts.present", nullptr, At::present, true, window.just_opened()},
          dialog.password.present.text());
    twice(dialog, ui, cut_top(rest, message_row),
          {"password", "accounts.password", "accounts.password_how", At::password, true},
          dialog.password.wanted.text(), "accounts.password_again", dialog.password.again.text());
    note(ui, rest, Tone::info, ui.tr("accounts.then"), ui.tr("accounts.change_effect"));
    const bool ready = !dialog.password.present.text().empty() && password_ready(dialog);
    buttons(state, ui, window, {"accounts.change_act", ready}, intents, [&] {
        return intent::ChangePassword{dialog.password.present, dialog.password.wanted};
    });
}

void draw_set_pin(State& state, Ui& ui, Intents& intents) {
    auto& dialog = *state.dialog;
    const widgets::Dialog window{ui, "set pin", ui.tr("accounts.pin_title"), 390};
    Rect rest = window.room();
    Rect row = cut_top(rest, message_row);
    typed(dialog, ui, cut_left(row, (row.w - theme::form_column_gap) / 2),
          {"number", "accounts.short_number", "accounts.number_how", At::number, false, window.just_opened()},
          dialog.short_number);
    twice(dialog, ui, cut_top(rest, message_row), {"pin", "accounts.new_pin", "accounts.pin_how", At::pin, true},
          dialog.pin.text(), "accounts.pin_again", dialog.pin_again.text());
    note(ui, rest, Tone::info, ui.tr("accounts.then"), ui.tr("accounts.pin_effect"));
    const bool ready = !dialog.short_number.empty() && same_twice(dialog.pin, dialog.pin_again);
    buttons(state, ui, window, {"accounts.pin_act", ready}, intents, [&] {
        return intent::SetPin{dialog.short_number, dialog.pin};
    });
}

}  // namespace

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    if (!state.dialog)
        return false;
    const auto row = std::ranges::find(view.data.accounts, state.dialog->account,
                                       [](const auto& it) { return it.account.id; });
    const bool about_one = state.dialog->kind == Kind::remove || state.dialog->kind == Kind::reset;
    if (about_one && row == view.data.accounts.end()) {
        state.dialog.reset();
        return false;
    }
    switch (state.dialog->kind) {
    case Kind::add:
        draw_add(state, ui, intents);
        break;
    case Kind::reset:
        draw_reset(state, *row, ui, intents);
        break;
    case Kind::remove:
        draw_remove(state, *row, ui, intents);
        break;
    case Kind::change_own:
        draw_change_own(state, ui, intents);
        break;
    case Kind::set_pin:
        draw_set_pin(state, ui, intents);
        break;
    }
    if (!state.dialog)
        forget_typing();
    return state.dialog.has_value();
}

}  // namespace oasis::admin::accounts
