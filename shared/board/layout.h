#pragma once
#include "shared/gui/geometry.h"
#include "shared/gui/theme.h"

namespace oasis::board {

using gui::Point;
using gui::Rect;
using Panel = gui::kiosk_theme::Panel;

/// Every place and size of a screen of one panel: the only source of lengths. All in drawn mm, which 大字
/// magnifies by `zoom`; what is drawn on the reference panels (kiosk.md: A, B, C) shrinks and grows by `unit`,
/// but no text and no target below the least size.
struct Layout {
    Panel panel = Panel::a;
    gui::Size size;  // the screen, in drawn mm
    float unit = 1;
    float zoom = 1;
    float above = 0;  // 低位: the room over the layout, drawn in the ground's colours
    float text_floor = 9;      // em
    float least = 20.5F;       // a target's least height
    float least_main = 30.5F;  // a main action's

    Rect stage;    // the coloured part that tells
    Rect words;    // what the stage says
    Rect picture;  // beside or under the words; empty where there is no room
    Rect band;     // C only: the stage as a title across
    Rect table;    // the part for the hands, between stage and bar
    Rect bar;      // the row (on C the rail) of fixed buttons
    Rect back;
    Rect main;
    Rect help;
    Point brand;  // the middle of the brand mark's left edge
    Rect clock;   // right-aligned; empty where the home shows it elsewhere
    float margin = 0;
    float gap = 0;

    [[nodiscard]] bool is(Panel which) const { return panel == which; }
    /// A length as drawn for A, B and C.
    [[nodiscard]] float len(float a, float b, float c) const { return of(a, b, c) * unit; }
    /// An em as drawn for A, B and C, never below the least.
    [[nodiscard]] float em(float a, float b, float c) const;
    /// One of the rail's five slots (C), from the top.
    [[nodiscard]] Rect slot(int index, int count = 1) const;

  private:
    [[nodiscard]] float of(float a, float b, float c) const {
        return panel == Panel::a ? a : panel == Panel::b ? b : c;
    }
};

/// For a screen of this size in mm. `large` is 大字: everything 1.5 times, on a smaller drawing. `low` is 低位:
/// the whole layout moves down, for a wheelchair, and makes do with the height that is left.
[[nodiscard]] Layout layout_of(gui::Size mm, bool large, bool low);

inline constexpr float large_zoom = 1.5F;

/// Where 意见与投诉 stands on pages that are read: at the top in the clock's place (A), in the bar (B), in a slot of
/// the rail (C).
[[nodiscard]] Rect reading_complaints(const Layout& layout, int slot);

}  // namespace oasis::board
