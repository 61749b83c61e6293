#pragma once
#include "admin/pages/view.h"
#include <optional>
#include <string>

namespace oasis::admin {

/// One person being found by number, name or pinyin, in a dialog.
struct PersonPicker {
    std::string text;
    std::size_t marked = 0;
    std::optional<domain::ParticipantId> person;
};

inline constexpr float person_picker_height = 260;
/// The field with whom it means below, to press or by ↑ ↓ Enter; then the one who was chosen, and a way back.
void draw_picker(PersonPicker&, const std::string& label, bool take_focus, const View&, widgets::Ui&,
                 widgets::Rect place);

}  // namespace oasis::admin
