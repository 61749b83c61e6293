#pragma once

#include "shared/gui/geometry.h"
#include "shared/gui/pixels.h"

struct ImDrawList;

namespace oasis::gui {

/// The console's icons: ours, drawn on a grid of 24 with a stroke of 1.75 and round ends.
enum class LineIcon {
    sun,
    clipboard,
    calendar,
    people,
    card,
    chart,
    document,
    megaphone,
    clock,
    speech,
    board,
    key,
    book,
    sliders,
    search,
    bell,
    printer,
    eye,
    eye_off,
    lock,
    phone,
    undo,
    warning,
    info,
    check,
    close,
    chevron_left,
    chevron_right,
    chevron_down,
    arrow_up,
    arrow_down,
    plus,
    trash,
    edit,
    copy,
    sign_out,
    sign_in,
    camera,
    volume,
    person,
    download,
};

/// Draws the icon in a square of `size` px around `centre` (px).
void draw_line_icon(ImDrawList& list, LineIcon icon, Point centre, float size, Colour colour);

}  // namespace oasis::gui
