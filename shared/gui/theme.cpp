#include "shared/gui/theme.h"

#include <imgui.h>

namespace oasis::gui::console_theme {
namespace {

ImVec4 shade(Colour c, float opacity = 1) {
    return {static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255, static_cast<float>(c.b) / 255,
            opacity};
}

void apply_lengths(ImGuiStyle& style) {
    style.WindowPadding = {0, 0};
    style.WindowRounding = card_radius;
    style.WindowBorderSize = 0;
    style.WindowTitleAlign = {0, 0.5F};
    style.ChildRounding = card_radius;
    style.ChildBorderSize = 1;
    style.PopupRounding = card_radius;
    style.PopupBorderSize = 1;
    style.FramePadding = {12, 9};
    style.FrameRounding = control_radius;
    style.FrameBorderSize = 1;
    style.ItemSpacing = {10, 10};
    style.ItemInnerSpacing = {10, 6};
    style.CellPadding = {0, 0};
    style.IndentSpacing = 20;
    style.ScrollbarSize = 12;
    style.ScrollbarRounding = 6;
    style.GrabMinSize = 24;
    style.GrabRounding = 6;
    style.TabRounding = 0;
    style.TabBorderSize = 0;
    style.ButtonTextAlign = {0.5F, 0.5F};
    style.SelectableTextAlign = {0, 0.5F};
    style.DisabledAlpha = 1;
    style.CircleTessellationMaxError = 0.2F;
    style.AntiAliasedLinesUseTex = false;  // our font texture carries no line patterns
}

void apply_colours(ImVec4* colours) {
    const ImVec4 nothing{0, 0, 0, 0};
    colours[ImGuiCol_Text] = shade(ink);
    colours[ImGuiCol_TextDisabled] = shade(hint);
    colours[ImGuiCol_WindowBg] = shade(bg);
    colours[ImGuiCol_ChildBg] = colours[ImGuiCol_PopupBg] = shade(surface);
    colours[ImGuiCol_Border] = shade(line);
    colours[ImGuiCol_BorderShadow] = nothing;
    colours[ImGuiCol_FrameBg] = colours[ImGuiCol_FrameBgActive] = shade(surface);
    colours[ImGuiCol_FrameBgHovered] = shade(sunken);
    colours[ImGuiCol_TitleBg] = colours[ImGuiCol_TitleBgActive] = shade(surface);
    colours[ImGuiCol_Button] = shade(surface);
    colours[ImGuiCol_ButtonHovered] = shade(hover);
    colours[ImGuiCol_ButtonActive] = shade(track);
    colours[ImGuiCol_Header] = shade(selected);
    colours[ImGuiCol_HeaderHovered] = shade(hover);
    colours[ImGuiCol_HeaderActive] = shade(tint);
    colours[ImGuiCol_CheckMark] = shade(white);
    colours[ImGuiCol_SliderGrab] = shade(primary);
    colours[ImGuiCol_SliderGrabActive] = shade(primary_press);
    colours[ImGuiCol_TextSelectedBg] = shade(rgb(0xBFDDD0));
    colours[ImGuiCol_ScrollbarBg] = nothing;
    colours[ImGuiCol_ScrollbarGrab] = shade(rgb(0xCFCABC));
    colours[ImGuiCol_ScrollbarGrabHovered] = shade(control_edge);
    colours[ImGuiCol_ScrollbarGrabActive] = shade(hint);
    colours[ImGuiCol_Separator] = shade(fine_line);
    colours[ImGuiCol_SeparatorHovered] = colours[ImGuiCol_SeparatorActive] = shade(primary);
    colours[ImGuiCol_TableHeaderBg] = shade(sunken);
    colours[ImGuiCol_TableBorderStrong] = shade(line);
    colours[ImGuiCol_TableBorderLight] = shade(fine_line);
    colours[ImGuiCol_TableRowBg] = colours[ImGuiCol_TableRowBgAlt] = nothing;
    colours[ImGuiCol_PlotLines] = colours[ImGuiCol_PlotHistogram] = shade(primary);
    for (const int tab : {ImGuiCol_Tab, ImGuiCol_TabHovered, ImGuiCol_TabActive, ImGuiCol_TabUnfocused,
                          ImGuiCol_TabUnfocusedActive}) {
        colours[tab] = nothing;
    }
    colours[ImGuiCol_NavHighlight] = colours[ImGuiCol_NavWindowingHighlight] = shade(primary);
    colours[ImGuiCol_ModalWindowDimBg] = shade(ink, 0.45F);
    colours[ImGuiCol_DragDropTarget] = shade(amber);
}

}  // namespace

void apply(float scale) {
    auto& style = ImGui::GetStyle();
    style = ImGuiStyle();
    apply_lengths(style);
    style.ScaleAllSizes(scale);
    apply_colours(style.Colors);
}

}  // namespace oasis::gui::console_theme
