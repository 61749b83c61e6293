#pragma once

#include "shared/gui/fonts.h"

#include <string>

namespace oasis::gui {

/// Where the caret stands in a field, or what is marked: bytes of its value, as it was last typed in.
struct InputCaret {
    std::size_t from = 0;
    std::size_t to = 0;
};

struct InputOptions {
    const char* hint = "";  ///< shown while empty; UTF-8 from the catalogue
    bool password = false;
    bool read_only = false;
    bool enter_returns = false;  ///< true is returned on Enter, not on every change
    bool select_all_on_focus = false;
    float width = 0;    ///< px; 0: what ImGui's item width says
    int max_bytes = 0;  ///< 0: no limit
    InputCaret* caret = nullptr;  ///< told while the field is typed in; of input_lines
};

/// ImGui::InputText on UTF-8 that may hold any character: both ways through the mapping of Fonts::to_imgui,
/// in the current ImGui font. `id` names the field ("login") and is never shown. True when changed (or
/// Enter).
bool input_text(Fonts& fonts, const char* id, std::string& value, const InputOptions& options = {});

/// The ImGui id of the field `id` in the current scope, to ask whether it is the one being typed into.
unsigned input_id(const char* id);

/// The same with several lines; `height` px.
bool input_lines(Fonts& fonts, const char* id, std::string& value, float height,
                 const InputOptions& options = {});

/// Wipes what ImGui still keeps of the text last typed (its buffers, undo, typed characters): after a password.
void forget_typed_text();

/// --- For the loop ---
/// Clipboard through the mapping, both ways. `fonts` must live as long as the ImGui context is used.
void carry_text_both_ways(Fonts& fonts);
/// Typed text into ImGui, mapped.
void type_text(Fonts& fonts, const char* utf8);
/// Text input on only while a field wants it, the input method's list at the caret.
void follow_caret();

}  // namespace oasis::gui
