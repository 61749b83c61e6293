#pragma once
#include "admin/widgets/ui.h"
#include <optional>
#include <span>

namespace oasis::admin::widgets {

struct FieldLook {
    std::string hint = {};     // while empty
    std::string message = {};  // under the field: how to write it, or what it is for
    bool wrong = false;   // the message says what to change
    std::optional<Icon> icon = std::nullopt;
    Enabled enabled = Enabled::yes;
    bool password = false;
    bool take_focus = false;  // in this frame
};

inline constexpr float label_height = 28;  // with the gap below it
inline constexpr float message_height = 26;
inline constexpr float field_height = label_height + 40;

/// A label, its field and the sentence below. `rect` starts at the label; its width is the field's.
/// True when the text was changed.
bool field(Ui& ui, const char* id, Rect rect, std::string_view label, std::string& value,
           const FieldLook& look = {});
/// The field alone, 40 high; `label` is what the robot taps by.
bool bare_field(Ui& ui, const char* id, Rect rect, std::string_view label, std::string& value,
                const FieldLook& look = {});

/// Leaves the field that is being typed in, and wipes what ImGui keeps of its text: after a password.
void forget_typing();

/// A labelled list to choose one of; returns the choice that was made.
std::optional<std::size_t> choice(Ui& ui, const char* id, Rect rect, std::string_view label,
                                  std::span<const std::string> options, std::size_t chosen);

/// Opens below `anchor`, draws rows to press and closes by itself. Returns the row pressed.
/// ImGui::OpenPopup(id) is done by `open_menu`.
void open_menu(const char* id);
std::optional<std::size_t> menu(Ui& ui, const char* id, Rect anchor, std::span<const std::string> rows,
                                std::optional<std::size_t> marked = std::nullopt);

}  // namespace oasis::admin::widgets
