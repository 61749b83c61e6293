#pragma once
#include <imgui.h>

namespace oasis::admin::widgets {

/// The console's line icons: a 24 grid, stroke 1.75, round ends.
enum class Icon {
    leaf,
    sun,
    calendar,
    people,
    id_card,
    clock,
    sliders,
    search,
    bell,
    eye,
    lock,
    undo,
    warning,
    info,
    plus,
    check,
    cross,
    left,
    right,
    down,
    enter,
    leave,
    house,
    person,
    trash,
    caps,
    download,
    camera,
    copy,
    folder,
    key,
    book,
    shield,
    upload,
    phone,
    pen,
    paper,
    clipboard,
    bars,
    printer,
    megaphone,
    list,
    picture,
    speech
};

/// Draws the icon into a square of `size` pixels.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 top_left, float size, ImU32 colour);

}  // namespace oasis::admin::widgets
