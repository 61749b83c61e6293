#pragma once
#include "shared/gui/geometry.h"

/// Cutting a rect into parts: each takes its piece away from what is left.
namespace oasis::admin::widgets {

[[nodiscard]] inline gui::Rect cut_top(gui::Rect& rest, float height, float gap = 0) {
    const gui::Rect part{rest.x, rest.y, rest.w, height};
    rest.y += height + gap;
    rest.h -= height + gap;
    return part;
}

[[nodiscard]] inline gui::Rect cut_bottom(gui::Rect& rest, float height, float gap = 0) {
    const gui::Rect part{rest.x, rest.bottom() - height, rest.w, height};
    rest.h -= height + gap;
    return part;
}

[[nodiscard]] inline gui::Rect cut_left(gui::Rect& rest, float width, float gap = 0) {
    const gui::Rect part{rest.x, rest.y, width, rest.h};
    rest.x += width + gap;
    rest.w -= width + gap;
    return part;
}

[[nodiscard]] inline gui::Rect cut_right(gui::Rect& rest, float width, float gap = 0) {
    const gui::Rect part{rest.right() - width, rest.y, width, rest.h};
    rest.w -= width + gap;
    return part;
}

[[nodiscard]] inline gui::Rect inset(gui::Rect rect, float across, float down) {
    return {rect.x + across, rect.y + down, rect.w - 2 * across, rect.h - 2 * down};
}

/// A box of this height in the middle of the rect's height.
[[nodiscard]] inline gui::Rect middle(gui::Rect rect, float height) {
    return {rect.x, rect.y + (rect.h - height) / 2, rect.w, height};
}

}  // namespace oasis::admin::widgets
