#pragma once
#include "shared/gui/canvas.h"

namespace oasis::board {

/// The house's mark: a drop with a wave under it, on its square. Lengths are mm.
void draw_mark(gui::Canvas& canvas, gui::Point left_middle, float size, gui::Colour square, gui::Colour drop);

}  // namespace oasis::board
