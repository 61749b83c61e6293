#pragma once
#include "admin/widgets/ui.h"

namespace oasis::admin::widgets {

/// A window over the page, 600 wide: a title that asks, then what the caller draws in `room`. Nothing below
/// can be pressed while it stands, and the probe sees only the dialog.
class Dialog {
  public:
    /// `height` of the room under the title.
    Dialog(Ui& ui, const char* id, std::string_view title, float height, float width = theme::dialog_width);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    [[nodiscard]] Rect room() const { return room_; }
    /// Esc, or × at the top.
    [[nodiscard]] bool left() const { return left_; }
    /// True in the first frame: the first field takes the focus.
    [[nodiscard]] bool just_opened() const { return just_opened_; }

  private:
    Rect room_;
    bool left_ = false;
    bool just_opened_ = false;
};

/// After each frame: a dialog that nobody draws any more stops blocking the page.
void close_left_dialogs(bool any_open);

struct DialogButtons {
    std::string safe;  // leaves things as they are
    std::string act;   // named by its verb
    bool danger = false;
    bool ready = true;  // false: the act cannot be pressed yet
    bool enter_acts = true;
};
enum class DialogAnswer { none, safe, act };
/// The row of buttons at the bottom of a dialog: Esc is the safe one, Enter never fires a danger button.
[[nodiscard]] DialogAnswer dialog_buttons(Ui& ui, const Dialog& dialog, const DialogButtons& buttons);

inline constexpr float dialog_buttons_height = 40;

}  // namespace oasis::admin::widgets
