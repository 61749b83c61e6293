#pragma once
#include "shared/board/layout.h"

/// The kiosk's places and sizes: shared, since the console previews what hangs here.
namespace oasis::kiosk {

using board::large_zoom;
using board::Layout;
using board::layout_of;
using board::Panel;
using gui::Point;
using gui::Rect;

}  // namespace oasis::kiosk
