#pragma once

// Dear ImGui 1.86 (Debian 12) and 1.90 (Debian 13) differ in a header's name and in the input method's hook.
#include <SDL.h>
#include <imgui.h>

#if __has_include(<backends/imgui_impl_sdl2.h>)
#include <backends/imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif
#include <backends/imgui_impl_opengl3.h>
#include <imgui_internal.h>

namespace oasis::gui {

/// Where the text caret is, px; y < 0 while nothing is typed into.
inline ImVec2 caret_position() {
#if IMGUI_VERSION_NUM < 18700
    const ImVec2 at = ImGui::GetCurrentContext()->PlatformImePos;
    return ImGui::GetIO().WantTextInput ? at : ImVec2{0, -1};
#else
    const auto& ime = ImGui::GetCurrentContext()->PlatformImeData;
    return ime.WantVisible ? ime.InputPos : ImVec2{0, -1};
#endif
}

/// All that has come since the last frame counts in the next, as the loop takes keys and text together; from
/// 1.87 on ImGui would hand out a letter a frame.
inline void take_input_at_once() {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().ConfigInputTrickleEventQueue = false;
#endif
}

/// The modifiers as they were when the key was pressed; 1.86 asks SDL what they are by now.
inline void set_modifiers(int modifiers) {
#if IMGUI_VERSION_NUM < 18700
    auto& io = ImGui::GetIO();
    io.KeyCtrl = (modifiers & KMOD_CTRL) != 0;
    io.KeyShift = (modifiers & KMOD_SHIFT) != 0;
    io.KeyAlt = (modifiers & KMOD_ALT) != 0;
#else
    static_cast<void>(modifiers);
#endif
}

}  // namespace oasis::gui
