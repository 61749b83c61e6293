#include "admin/widgets/fields.h"

#include "admin/widgets/layout.h"
#include "shared/domain/public_text.h"
#include "shared/gui/text_input.h"
#include <SDL_keyboard.h>
#include <algorithm>
#include <cctype>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>

namespace oasis::admin::widgets {

namespace {

constexpr float text_padding = 14;
constexpr float menu_row = 40;

/// The box of a field: ground, edge, icon. Returns where the text stands.
Rect draw_box(Ui& ui, Rect box, const FieldLook& look, bool active) {
    const bool open = look.enabled == Enabled::yes;
    ui.fill(box, open ? theme::surface : theme::sunken, theme::control_radius);
    if (look.wrong)
        ui.outline(box, theme::attention_ink, 2, theme::control_radius);
    else
        ui.outline(box, open ? theme::control_edge : theme::line, 1, theme::control_radius);
    if (active)
        ui.focus_ring(box, theme::control_radius);
    Rect room = inset(box, text_padding, 0);
    (void)cut_right(room, look.kept_right);
    if (look.icon) {
        const auto place = cut_left(room, theme::icon_size, 8);
        ui.icon(*look.icon, place.centre(), theme::soft_ink, 18);
    }
    if (look.wrong) {
        const auto place = cut_right(room, theme::icon_size, 8);
        ui.icon(Icon::warning, place.centre(), theme::attention_ink, 18);
    }
    return room;
}

/// What stands in the field, for the probe: ImGui draws it by itself.
void record_value(Ui& ui, Rect room, std::string_view value, const FieldLook& look) {
    if (!ui.probe().on())
        return;
    const TextLook text{theme::body, Weight::regular, value.empty() ? theme::hint : theme::ink};
    const std::string_view shown = value.empty() ? std::string_view{look.hint} : value;
    if (look.password && !value.empty())
        return;
    const float wide = ui.width(shown, text);
    const auto line = middle(room, theme::body);
    ui.record_text(shown, ui.to_px({line.x, line.y, std::min(wide, room.w), line.h}), text,
                   value.empty() && wide > room.w + 1);
}

/// A scanner has typed a card's code into the field that was active: the text is as it was before.
bool let_go_of_scan(const std::string& code, std::string& value) {
    const auto same = [](char a, char b) { return std::toupper(static_cast<unsigned char>(a)) == b; };
    std::string upper;
    for (const char c : code)
        upper += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const auto at = std::search(value.begin(), value.end(), upper.begin(), upper.end(), same);
    if (at == value.end())
        return false;
    forget_typing();  // ImGui keeps its own copy while it edits
    value.erase(at, at + static_cast<std::ptrdiff_t>(upper.size()));
    return true;
}

}  // namespace

bool bare_field(Ui& ui, const char* id, Rect rect, std::string_view label, std::string& value,
                const FieldLook& look) {
    const auto px = ui.to_px(rect);
    ui.record_target(id, label, px, look.enabled);
    const bool active = ImGui::GetActiveID() == gui::input_id(id);
    const auto room = draw_box(ui, rect, look, active);
    if (look.enabled == Enabled::no) {
        const TextLook text{theme::body, Weight::regular, theme::hint};
        ui.text(value.empty() ? look.hint : value, room, text);
        return false;
    }
    const bool let_go = active && ui.scanned() && let_go_of_scan(*ui.scanned(), value);
    auto* font = ui.fonts().imgui(ui.em_px(theme::body), Weight::regular);
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_FrameBgHovered, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_FrameBgActive, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_NavHighlight, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    const float pad_left = ui.to_px(room).x - px.x;
    // Half a pixel of the ideographs' middle above the middle of ImGui's line is made up for here.
    const float pad_top = std::round((px.h - ImGui::GetFontSize()) / 2 - 0.05F * ImGui::GetFontSize());
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{pad_left, pad_top});
    ImGui::SetCursorScreenPos({px.x, px.y});
    if (look.take_focus)
        ImGui::SetKeyboardFocusHere();
    gui::InputOptions options;
    options.hint = look.hint.c_str();
    options.password = look.password;
    options.width = px.w - (look.wrong ? ui.to_px({0, 0, 28, 0}).w : 0) -
                    ui.to_px({0, 0, look.kept_right, 0}).w;
    const bool skipped = look.skipped_by_tab && !look.take_focus;
    if (skipped)
        ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
    const bool changed = gui::input_text(ui.fonts(), id, value, options);
    if (skipped)
        ImGui::PopItemFlag();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(4);
    ImGui::PopFont();
    record_value(ui, room, value, look);
    return changed || let_go;
}

bool lines_field(Ui& ui, const char* id, Rect rect, std::string_view label, std::string& value,
                 gui::InputCaret* caret) {
    const auto px = ui.to_px(rect);
    ui.record_target(id, label, px, Enabled::yes);
    const bool active = ImGui::GetActiveID() == gui::input_id(id);
    const auto room = draw_box(ui, rect, {}, active);
    const bool let_go = active && ui.scanned() && let_go_of_scan(*ui.scanned(), value);
    ImGui::PushFont(ui.fonts().imgui(ui.em_px(theme::body), Weight::regular));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_NavHighlight, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{ui.to_px(room).x - px.x, 8 * ui.scale()});
    ImGui::SetCursorScreenPos({px.x, px.y});
    gui::InputOptions options;
    options.width = px.w;
    options.caret = caret;
    const bool changed = gui::input_lines(ui.fonts(), id, value, px.h, options);
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(2);
    ImGui::PopFont();
    record_value(ui, {room.x, room.y, room.w, 40}, value.substr(0, value.find('\n')), {});
    return changed || let_go;
}

bool is_typed_into(const char* id) {
    return ImGui::GetActiveID() == gui::input_id(id);
}

bool takes_text() {
    const auto& context = *ImGui::GetCurrentContext();
    const bool in_field = context.ActiveId != 0 && context.InputTextState.ID == context.ActiveId;
    return in_field && SDL_IsTextInputActive() == SDL_TRUE;
}

void type_before(std::string_view ascii) {
    auto& typed = ImGui::GetIO().InputQueueCharacters;
    for (auto at = ascii.rbegin(); at != ascii.rend(); ++at)
        typed.insert(typed.begin(), static_cast<ImWchar>(*at));
}

void forget_typing() {
    ImGui::ClearActiveID();  // a field in use would miss the text that is wiped
    gui::forget_typed_text();
}

void bound_typed(std::string& text, std::size_t most) {
    if (text.size() <= most)
        return;
    forget_typing();  // ImGui keeps its own copy while it edits
    text.resize(most);
    text = domain::neutral_text(text);  // without half a character at its end
}

float message_room(Ui& ui, std::string_view message, float width) {
    return message_height - 20 + ui.paragraph_height(message, width, {theme::small, Weight::regular, theme::ink}, 20);
}

void draw_message(Ui& ui, Rect rect, std::string_view message, bool wrong) {
    ui.paragraph(message, {rect.x, rect.y + 4, rect.w, rect.h},
                 {theme::small, Weight::regular, wrong ? theme::attention_ink : theme::soft_ink}, 20);
}

bool field(Ui& ui, const char* id, Rect rect, std::string_view label, std::string& value,
           const FieldLook& look) {
    ui.text(label, {rect.x, rect.y, rect.w, 22}, {theme::body, Weight::regular, theme::soft_ink});
    const bool changed = bare_field(ui, id, {rect.x, rect.y + label_height, rect.w, 40}, label, value, look);
    if (!look.message.empty())
        draw_message(ui, {rect.x, rect.y + field_height, rect.w, message_height}, look.message, look.wrong);
    return changed;
}

void open_menu(const char* id) {
    ImGui::OpenPopup(id);
}

std::optional<std::size_t> menu(Ui& ui, const char* id, Rect anchor, std::span<const std::string> rows,
                                std::optional<std::size_t> marked) {
    const float high = std::min(menu_row * static_cast<float>(rows.size()) + 12, 420.0F);
    float widest = 0;
    for (const auto& row : rows)
        widest = std::max(widest, ui.width(row, {theme::body, Weight::bold, theme::ink}));
    const float wide = std::max(anchor.w, widest + 2 * (6 + 12) + 12);
    Rect place{std::min(anchor.x, ui.size().w - 8 - wide), anchor.bottom() + 6, wide, high};
    if (place.bottom() > ui.size().h - 8)
        place.y = anchor.y - 6 - high;
    const auto px = ui.to_px(place);
    ImGui::SetNextWindowPos({px.x, px.y});
    ImGui::SetNextWindowSize({px.w, px.h});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    const bool open = ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove);
    ImGui::PopStyleVar();
    std::optional<std::size_t> pressed;
    if (!open)
        return pressed;
    ui.fill(place, theme::surface, theme::card_radius);
    ui.outline(place, theme::line, 1, theme::card_radius);
    {
        ScrollArea scroll{ui, "rows", inset(place, 6, 6), menu_row * static_cast<float>(rows.size())};
        Rect rest = scroll.content();
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const IdScope row_scope{static_cast<long long>(at)};
            const auto row = cut_top(rest, menu_row);
            const auto press = ui.press("row", row, rows[at]);
            const bool is_marked = marked == at;
            if (press.hovered || press.focused || is_marked)
                ui.fill(row, is_marked ? theme::selected : theme::hover, theme::control_radius);
            ui.text(rows[at], inset(row, 12, 0),
                    {theme::body, is_marked ? Weight::bold : Weight::regular, theme::ink});
            if (press)
                pressed = at;
        }
    }
    if (pressed)
        ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    return pressed;
}

std::optional<std::size_t> choice(Ui& ui, const char* id, Rect rect, std::string_view label,
                                  std::span<const std::string> options, std::size_t chosen) {
    ui.text(label, {rect.x, rect.y, rect.w, 22}, {theme::body, Weight::regular, theme::soft_ink});
    return bare_choice(ui, id, {rect.x, rect.y + label_height, rect.w, 40}, label, options, chosen);
}

std::optional<std::size_t> bare_choice(Ui& ui, const char* id, Rect box, std::string_view label,
                                       std::span<const std::string> options, std::size_t chosen) {
    const IdScope scope{id};
    const auto press = ui.press("box", box, label);
    Rect room = draw_box(ui, box, {}, press.focused);
    const auto arrow = cut_right(room, theme::icon_size, 6);
    ui.icon(Icon::down, arrow.centre(), theme::soft_ink, theme::icon_small);
    if (chosen < options.size())
        ui.elided(options[chosen], room);
    if (press)
        open_menu("list");
    return menu(ui, "list", box, options, chosen);
}

}  // namespace oasis::admin::widgets
