#include "admin/widgets/dialog.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>

namespace oasis::admin::widgets {

namespace {

constexpr float padding = 28;
constexpr float title_height = 44;
constexpr int escape = 27;
constexpr int enter = '\r';

}  // namespace

Dialog::Dialog(Ui& ui, const char* id, std::string_view title, float height, float width) {
    if (!ImGui::IsPopupOpen(id)) {
        ImGui::OpenPopup(id);
        just_opened_ = true;
    }
    const float high = std::min(height + title_height + 2 * padding, ui.size().h - 32);
    const Rect place{(ui.size().w - width) / 2, std::max(16.0F, (ui.size().h - high) * 0.44F), width, high};
    const auto px = ui.to_px(place);
    ImGui::SetNextWindowPos({px.x, px.y});
    ImGui::SetNextWindowSize({px.w, px.h});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    constexpr auto bare = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoSavedSettings;
    ImGui::BeginPopupModal(id, nullptr, bare);
    ImGui::PopStyleVar();
    ui.probe().clear();
    ui.fill(place, theme::surface, theme::card_radius);

    Rect rest = inset(place, padding, padding);
    Rect head = cut_top(rest, title_height);
    const Rect cross{head.right() - 26, head.y, 32, 32};
    ui.text(title, {head.x, head.y, head.w - 48, 32}, {theme::title, Weight::bold, theme::ink});
    left_ = icon_button(ui, "leave", cross, Icon::cross, ui.tr("shell.close"));
    room_ = rest;
    if (ui.key(escape))
        left_ = true;
}

Dialog::~Dialog() {
    ImGui::EndPopup();
}

void close_left_dialogs(bool any_open) {
    if (!any_open && ImGui::GetTopMostPopupModal())
        ImGui::ClosePopupToLevel(0, true);
}

DialogAnswer dialog_buttons(Ui& ui, const Dialog& dialog, const DialogButtons& buttons) {
    Rect row = dialog.room();
    row = cut_bottom(row, dialog_buttons_height);
    const float hint = key_cap(ui, {row.x, row.centre().y}, "Esc");
    ui.text(buttons.safe, {hint + 10, row.y, 160, row.h}, {theme::small, Weight::regular, theme::soft_ink});

    ButtonLook act{buttons.danger ? ButtonKind::danger : ButtonKind::primary,
                   std::nullopt,
                   buttons.ready ? Enabled::yes : Enabled::no,
                   {}};
    const auto act_place = cut_right(row, button_width(ui, buttons.act, act) + 8, 10);
    const auto safe_place = cut_right(row, button_width(ui, buttons.safe) + 8);
    const bool stay = button(ui, "safe", safe_place, buttons.safe);
    bool go = button(ui, "act", act_place, buttons.act, act);
    if (buttons.ready && !buttons.danger && buttons.enter_acts && ui.key(enter))
        go = true;
    if (go)
        return DialogAnswer::act;
    return stay || dialog.left() ? DialogAnswer::safe : DialogAnswer::none;
}

}  // namespace oasis::admin::widgets
