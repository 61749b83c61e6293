#include "admin/pages/counts.h"

#include "admin/widgets/panels.h"

namespace oasis::admin::counts {

using namespace widgets;

void draw(State&, const View& view, Ui& ui, Rect room, Intents&) {
    card(ui, room);
    if (!view.data.month_book)
        ui.text(ui.tr("attendance_page.reading"), room, {theme::body, Weight::regular, theme::soft_ink, Align::centre});
}

bool draw_dialogs(State&, const View&, Ui&, Intents&) {
    return false;
}

}  // namespace oasis::admin::counts
