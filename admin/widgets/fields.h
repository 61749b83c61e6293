#pragma once
#include "admin/widgets/ui.h"
#include "shared/gui/text_input.h"
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
    bool skipped_by_tab = false;
    float kept_right = 0;     // of its right end, for what the caller draws there
};

inline constexpr float label_height = 28;  // with the gap below it
inline constexpr float message_height = 26;
inline constexpr float field_height = label_height + 40;

/// What a sentence below a field needs at this width; message_height for one line.
[[nodiscard]] float message_room(Ui& ui, std::string_view message, float width);
/// Draws it below a field that ends at `rect.y`.
void draw_message(Ui& ui, Rect rect, std::string_view message, bool wrong);

/// A label, its field and the sentence below. `rect` starts at the label; its width is the field's.
/// True when the text was changed.
bool field(Ui& ui, const char* id, Rect rect, std::string_view label, std::string& value,
           const FieldLook& look = {});
/// The field alone, 40 high; `label` is what the robot taps by.
bool bare_field(Ui& ui, const char* id, Rect rect, std::string_view label, std::string& value,
                const FieldLook& look = {});

/// The same for several lines; Enter begins a new one. `caret` is told where it stands while it is typed in.
bool lines_field(Ui& ui, const char* id, Rect rect, std::string_view label, std::string& value,
                 gui::InputCaret* caret = nullptr);

/// Whether the field of this id, in the present id scope, is being typed into.
[[nodiscard]] bool is_typed_into(const char* id);

/// Whether what is typed now becomes text of a field, and not keys of the page.
[[nodiscard]] bool takes_text();
/// Letters pressed before the field took text: they stand before what was typed into it since the last frame.
void type_before(std::string_view ascii);

/// Leaves the field that is being typed in, and wipes what ImGui keeps of its text: after a password.
void forget_typing();

/// Cuts what was pasted beyond `most` bytes, before anything is looked for or counted in it.
void bound_typed(std::string& text, std::size_t most);

/// A labelled list to choose one of; returns the choice that was made.
std::optional<std::size_t> choice(Ui& ui, const char* id, Rect rect, std::string_view label,
                                  std::span<const std::string> options, std::size_t chosen);

/// The list alone, 40 high; `label` is what the robot taps by.
std::optional<std::size_t> bare_choice(Ui& ui, const char* id, Rect box, std::string_view label,
                                       std::span<const std::string> options, std::size_t chosen);

/// Opens below `anchor`, draws rows to press and closes by itself. Returns the row pressed.
/// ImGui::OpenPopup(id) is done by `open_menu`.
void open_menu(const char* id);
std::optional<std::size_t> menu(Ui& ui, const char* id, Rect anchor, std::span<const std::string> rows,
                                std::optional<std::size_t> marked = std::nullopt);

}  // namespace oasis::admin::widgets
