#include "admin/pages/attendance.h"

#include "admin/widgets/panels.h"

namespace oasis::admin::attendance {

using namespace widgets;

void draw(State&, const View& view, Ui& ui, Rect room, Intents&) {
    card(ui, room);
    if (!view.data.day_book)
        ui.text(ui.tr("attendance_page.reading"), room, {theme::body, Weight::regular, theme::soft_ink, Align::centre});
}

bool draw_dialogs(State&, const View&, Ui&, Intents&) {
    return false;
}

}  // namespace oasis::admin::attendance
