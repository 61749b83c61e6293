#pragma once
#include "admin/pages/view.h"
#include "shared/gui/text_input.h"
#include <optional>
#include <string>

namespace oasis::admin::notices {

/// What stands in the editor, days as they are typed.
struct Draft {
    domain::Notice notice;  // id 0: a new one; its text's days are those last read
    std::string from;
    std::string until;
    bool operator==(const Draft&) const;
};
[[nodiscard]] Draft draft_of(const domain::Notice& notice);

/// The dialog that asks for a picture file.
struct Picking {
    std::string path;
    std::string trouble;
    bool waiting = false;
};

struct State {
    std::optional<Draft> draft;
    int editing = 0;  // another one for each notice that comes into the editor: answers say which they belong to
    Draft saved;      // as it was when the editor got it
    gui::InputCaret caret;  // in the text
    std::optional<domain::NoticeFault> fault;
    std::optional<Picking> picking;
    bool waiting = false;
    bool withdrawing = false;  // the dialog that asks
    bool landscape = false;    // the preview
    int page = 0;              // of the preview
};

/// 公告: the quarter's watch, the list, the editor, and what the kiosk will show.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);
/// A fault of the database: nothing is waited for any more.
void stop_waiting(State&);

// ---- parts of the page ----------------------------------------------------------------------------------

/// Whether what is typed differs from what was saved.
[[nodiscard]] bool is_changed(const State&);
/// The notice as it would be saved; nullopt where a day cannot be read.
[[nodiscard]] std::optional<domain::Notice> wanted(const Draft&);
/// Puts a notice into the editor.
void edit(State&, const domain::Notice&);
void draw_editor(State&, const View&, widgets::Ui&, widgets::Rect place, Intents&);
void draw_preview(State&, const View&, widgets::Ui&, widgets::Rect place);
/// 08-30
[[nodiscard]] std::string month_day(domain::Day);

}  // namespace oasis::admin::notices
