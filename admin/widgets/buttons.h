#pragma once
#include "admin/widgets/ui.h"
#include <optional>
#include <span>

namespace oasis::admin::widgets {

/// One green button per page; danger is for what cannot be taken back, nowhere else.
enum class ButtonKind { primary, secondary, danger, attention };

struct ButtonLook {
    ButtonKind kind = ButtonKind::secondary;
    std::optional<Icon> icon = std::nullopt;
    Enabled enabled = Enabled::yes;
    std::string_view key;     // shown in the tooltip
    std::string reason = {};  // why it is disabled, as its tooltip
};

/// Width that the label, its icon and the padding take.
[[nodiscard]] float button_width(Ui& ui, std::string_view label, const ButtonLook& look = {});
bool button(Ui& ui, const char* id, Rect rect, std::string_view label, const ButtonLook& look = {});
/// A green word to press, at the right end of the rect where `align` says so.
bool text_button(Ui& ui, const char* id, Rect rect, std::string_view label, Align align = Align::left,
                 std::optional<Icon> icon = std::nullopt);
/// An icon alone; `name` is its tooltip and what the robot taps by.
bool icon_button(Ui& ui, const char* id, Rect rect, Icon icon, std::string_view name);
/// ‹ › and the like with the edge of a button.
bool framed_icon_button(Ui& ui, const char* id, Rect rect, Icon icon, std::string_view name,
                        Enabled enabled = Enabled::yes);

/// The width that the options take.
[[nodiscard]] float segmented_width(Ui& ui, std::span<const std::string> options);
/// Returns the option that was pressed.
std::optional<std::size_t> segmented(Ui& ui, const char* id, Point top_left,
                                     std::span<const std::string> options, std::size_t chosen);
bool checkbox(Ui& ui, const char* id, Rect rect, std::string_view label, bool on);
bool radio(Ui& ui, const char* id, Rect rect, std::string_view label, bool on);

}  // namespace oasis::admin::widgets
