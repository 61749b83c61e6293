#include "shared/gui/text_input.h"

#include "shared/gui/imgui_backend.h"

#include <SDL.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <memory>

namespace oasis::gui {
namespace {

ImGuiInputTextFlags flags_of(const InputOptions& options) {
    ImGuiInputTextFlags flags = 0;
    flags |= options.password ? ImGuiInputTextFlags_Password : 0;
    flags |= options.read_only ? ImGuiInputTextFlags_ReadOnly : 0;
    flags |= options.enter_returns ? ImGuiInputTextFlags_EnterReturnsTrue : 0;
    flags |= options.select_all_on_focus ? ImGuiInputTextFlags_AutoSelectAll : 0;
    return flags;
}

void wipe(std::string& text) {
    volatile char* bytes = text.data();
    for (std::size_t i = 0; i < text.size(); ++i) {
        bytes[i] = 0;
    }
}

/// Cuts at `max` bytes, never inside a character.
void limit(std::string& text, int max) {
    if (max <= 0 || text.size() <= static_cast<std::size_t>(max)) {
        return;
    }
    auto end = static_cast<std::size_t>(max);
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    text.resize(end);
}

/// ImGui would show what stands before ##.
std::string hidden(const char* id) {
    return std::string("##") + id;
}

/// A text that the mapping cannot carry whole is shown and cannot be typed into: nothing of it may be lost.
template <typename Draw>
bool edit(Fonts& fonts, std::string& value, InputOptions options, Draw draw) {
    std::string carried = options.password ? fonts.encode(value) : fonts.to_imgui(value);
    const bool whole = options.password || fonts.from_imgui(carried) == value;
    options.read_only = options.read_only || !whole;
    const bool answered = draw(carried, flags_of(options));
    if (!whole) {
        return options.enter_returns && answered;
    }
    auto now = fonts.from_imgui(carried);
    limit(now, options.max_bytes);
    const bool changed = now != value;
    if (changed) {
        value.swap(now);
    }
    if (options.password) {
        wipe(now);
        wipe(carried);
    }
    return options.enter_returns ? answered : changed;
}

}  // namespace

bool input_text(Fonts& fonts, const char* id, std::string& value, const InputOptions& options) {
    const auto hint = fonts.to_imgui(options.hint);
    if (options.width > 0) {
        ImGui::SetNextItemWidth(options.width);
    }
    return edit(fonts, value, options, [&](std::string& carried, ImGuiInputTextFlags flags) {
        return ImGui::InputTextWithHint(hidden(id).c_str(), hint.c_str(), &carried, flags);
    });
}

unsigned input_id(const char* id) {
    return ImGui::GetID(hidden(id).c_str());
}

namespace {

struct CaretTold {
    Fonts& fonts;
    InputCaret* caret;
};

/// ImGui counts in the text as it carries it.
int tell_caret(ImGuiInputTextCallbackData* data) {
    auto& told = *static_cast<CaretTold*>(data->UserData);
    const auto bytes_before = [&](int at) {
        return told.fonts.from_imgui(std::string(data->Buf, static_cast<std::size_t>(at))).size();
    };
    const bool marked = data->HasSelection();
    const int from = marked ? std::min(data->SelectionStart, data->SelectionEnd) : data->CursorPos;
    const int to = marked ? std::max(data->SelectionStart, data->SelectionEnd) : data->CursorPos;
    *told.caret = {bytes_before(from), bytes_before(to)};
    return 0;
}

}  // namespace

bool input_lines(Fonts& fonts, const char* id, std::string& value, float height,
                 const InputOptions& options) {
    return edit(fonts, value, options, [&](std::string& carried, ImGuiInputTextFlags flags) {
        CaretTold told{fonts, options.caret};
        if (options.caret)
            flags |= ImGuiInputTextFlags_CallbackAlways;
        return ImGui::InputTextMultiline(hidden(id).c_str(), &carried,
                                         {options.width > 0 ? options.width : -1, height}, flags,
                                         options.caret ? tell_caret : nullptr, &told);
    });
}

namespace {

/// Emptied in place: ImGui takes it for granted that the memory of a field once typed into stays.
template <class Vector>
void wipe_vector(Vector& vector) {
    volatile char* bytes = reinterpret_cast<char*>(vector.Data);
    const auto held = static_cast<std::size_t>(vector.Capacity) * sizeof(*vector.Data);
    for (std::size_t i = 0; i < held; ++i)
        bytes[i] = 0;
    vector.resize(0);
}

/// From 1.89.8 on ImGui keeps a second copy of what was typed last, for the frame after.
template <class Context>
void wipe_last_field(Context& context) {
    if constexpr (requires { context.InputTextDeactivatedState.TextA; }) {
        wipe_vector(context.InputTextDeactivatedState.TextA);
        context.InputTextDeactivatedState.ID = 0;
    }
}

}  // namespace

void forget_typed_text() {
    auto& context = *ImGui::GetCurrentContext();
    auto& state = context.InputTextState;
    wipe_vector(state.TextA);
    wipe_vector(state.TextW);
    wipe_vector(state.InitialTextA);
    wipe_vector(context.IO.InputQueueCharacters);
    state.CurLenA = state.CurLenW = 0;
    volatile char* undo = reinterpret_cast<char*>(&state.Stb.undostate);
    for (std::size_t i = 0; i < sizeof(state.Stb.undostate); ++i) {
        undo[i] = 0;
    }
    wipe_last_field(context);
}

void carry_text_both_ways(Fonts& fonts) {
    auto& io = ImGui::GetIO();
    io.ClipboardUserData = &fonts;
    io.SetClipboardTextFn = [](void* user, const char* text) {
        SDL_SetClipboardText(static_cast<Fonts*>(user)->from_imgui(text).c_str());
    };
    io.GetClipboardTextFn = [](void* user) -> const char* {
        auto& carrier = *static_cast<Fonts*>(user);
        const std::unique_ptr<char, decltype(&SDL_free)> text(SDL_GetClipboardText(), SDL_free);
        return carrier.keep_pasted(text ? text.get() : "");
    };
}

void type_text(Fonts& fonts, const char* utf8) {
    const auto text = fonts.encode(utf8);
    fonts.meet(text);
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
}

void follow_caret() {
    const bool wanted = ImGui::GetIO().WantTextInput;
    if (wanted != (SDL_IsTextInputActive() == SDL_TRUE)) {
        wanted ? SDL_StartTextInput() : SDL_StopTextInput();
    }
    const ImVec2 caret = caret_position();
    if (wanted && caret.y >= 0) {
        const int line = static_cast<int>(ImGui::GetFontSize());
        const SDL_Rect rect{static_cast<int>(caret.x), static_cast<int>(caret.y), 1, line};
        SDL_SetTextInputRect(&rect);
    }
}

}  // namespace oasis::gui
