#pragma once

#include "shared/gui/clock.h"
#include "shared/gui/fonts.h"
#include "shared/gui/geometry.h"
#include "shared/gui/icons.h"
#include "shared/gui/picture.h"
#include "shared/gui/pixels.h"
#include "shared/gui/probe.h"
#include "shared/gui/touch.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace oasis::gui {

enum class Align { left, centre, right };
enum class Wrap { no, yes };

/// How a text looks. `em` is the size of the em in mm (an ideograph is 0.90 em high).
struct TextLook {
    float em = 9;
    Weight weight = Weight::regular;
    Colour colour = rgb(0x22302B);
    Align align = Align::left;
    float pitch = 1.2F;  ///< line to line, in em
};

/// A thing to press as the look draws it: lip, face, edge line. Colours with alpha 0 are left out.
struct Face {
    Colour face = rgb(0xFFFFFF);
    Colour lip = rgb(0xCBC3B1);
    Colour edge = rgb(0xE2DCCF);
    float radius = 6;
    float lip_depth = 1.3F;
    float edge_width = 0.45F;
};

/// What a target says in this frame.
struct Press {
    bool tapped = false;  ///< true in exactly one frame
    bool held = false;    ///< a finger rests on it
    milliseconds held_for{0};
    float depth = 0;      ///< press animation, 0 up .. 1 fully sunk
    explicit operator bool() const { return tapped; }
};

/// Draws a kiosk screen. All lengths are mm from the origin; alpha works everywhere. What is drawn is told
/// to the probe. One canvas lives as long as the window and is drawn on anew in each frame.
class Canvas {
  public:
    Canvas(Fonts& fonts, Pictures& pictures, Touch& touch, Probe& probe);

    /// --- Where and when ---
    Size size() const { return size_mm_; }  ///< of the screen
    float px_per_mm() const { return px_per_mm_; }
    Monotonic now() const { return now_; }
    Fonts& fonts() { return fonts_; }
    /// Moves all that follows (低位); text sizes multiply by the scale (大字). Both return to 0,0 and 1 with
    /// each frame.
    void set_origin(Point mm) { origin_ = mm; }
    void set_text_scale(float scale) { text_scale_ = scale; }
    float text_scale() const { return text_scale_; }
    /// All that follows is drawn with this opacity, 0..1. Returns to 1 with each frame.
    void set_opacity(float opacity) { opacity_ = opacity; }
    /// Asks for the next frame at once, or at an instant: for animations.
    void animate() { animate_at(now_); }
    void animate_at(Monotonic when);
    /// How far a thing has come to being `on`, 0..1: it eases over from where it was when that changes, and is
    /// there at once when it was not drawn in the frame before.
    float eased(const Id& id, bool on, milliseconds time);

    /// --- Shapes ---
    void fill(Rect rect, Colour colour, float radius = 0);
    /// A line of `width` inside the edge of the shape.
    void outline(Rect rect, Colour colour, float width, float radius = 0);
    /// The soft shadow of a card or a tile to choose; draw the card over it.
    void shadow(Rect rect, float radius);
    /// Shadow-less thing to press at `depth` (Press::depth): lip, face and edge. Returns the rect of the face
    /// as it now lies: draw the label relative to that.
    Rect face(Rect rect, const Face& look, float depth = 0);
    void line(Point from, Point to, Colour colour, float width);               ///< round ends
    void polyline(std::span<const Point> points, Colour colour, float width);  ///< round ends and joints
    void circle(Point centre, float radius, Colour colour);
    /// Arc with round ends, from 12 o'clock clockwise; `part` 0..1 of the full circle. `radius` to the middle
    /// of the stroke.
    void ring(Point centre, float radius, float width, Colour colour, float part = 1);
    /// The tick of the look, `size` across; `part` 0..1 draws it along its line.
    void tick(Point centre, float size, Colour colour, float part = 1);
    void polygon(std::span<const Point> convex, Colour colour);

    /// --- Pictures and icons ---
    /// An illustration of assets/art, whole, as large as fits the middle of the rect.
    void art(std::string_view name, Rect rect);
    /// Fills the rect, cropped to its shape.
    void picture(const Picture& picture, Rect rect, float radius = 0);
    void icon(Icon icon, Point centre, float em, Colour colour);

    /// --- Text ---
    /// One or more lines (\n). `at.y` is the middle of the first line's ideographs, `at.x` the left end,
    /// middle or right end by the look's alignment. Returns the rect taken. Counted as clipped when outside
    /// the screen.
    Rect text(std::string_view utf8, Point at, const TextLook& look);
    /// In the middle of the height of a box, aligned in its width; counted as clipped when it does not fit.
    /// Text is never shrunk.
    Rect text_in(std::string_view utf8, Rect box, const TextLook& look, Wrap wrap = Wrap::no);
    /// From the top of a box downwards, broken at its width; counted as clipped when it does not fit. Returns
    /// the rect taken.
    Rect paragraph(std::string_view utf8, Rect box, const TextLook& look);
    /// What the text would take: widest line, lines x pitch x em (one line: 1 em). `wrap_width` 0: only \n
    /// breaks.
    Size measure(std::string_view utf8, const TextLook& look, float wrap_width = 0);
    bool fits(std::string_view utf8, Size room, const TextLook& look, Wrap wrap = Wrap::no);

    /// --- Targets ---
    /// A place to tap. Call before drawing it, use `depth` for its face. `label` is the text a person reads
    /// on it (the robot taps by it). Targets drawn later lie on top.
    Press target(const Id& id, Rect rect, std::string_view label, Enabled enabled = Enabled::yes);
    /// A new screen: taps do nothing for a moment.
    void rest_targets(milliseconds time) { touch_.rest_until(now_ + time); }

    /// --- Cross-fade ---
    /// Keeps what was drawn so far in this frame as a picture and forgets its texts and targets; draw the new
    /// screen over all of it, then `draw_kept` with falling opacity in this and the next frames.
    void keep_picture();
    void draw_kept(float opacity);
    void drop_kept();

    /// --- Into a part of another window ---
    /// While it lives, this canvas draws there, from the part's upper left corner, clipped to it: a preview. Targets
    /// are not for it.
    class Inset {
      public:
        Inset(Canvas& canvas, ImDrawList& list, Rect part_px, float px_per_mm);
        ~Inset();
        Inset(const Inset&) = delete;
        Inset& operator=(const Inset&) = delete;

      private:
        Canvas& canvas_;
        ImDrawList* list_;
        Size size_mm_;
        float px_per_mm_, text_scale_, opacity_;
        Point origin_;
    };

    /// --- For the loop, and for a program that draws a screen at another scale or two in one frame ---
    void begin_frame(Size size_px, float px_per_mm, Monotonic now);
    void end_frame();
    std::optional<Monotonic> next_animation() const { return animate_at_; }
    /// The colour the frame begins with, where its first fill covers the whole screen.
    std::optional<Colour> ground() const { return ground_; }

  private:
    struct Line {
        std::string text;
        float width = 0;  // px
    };
    struct Kept;
    float px(float mm) const { return mm * px_per_mm_; }
    Point px(Point mm) const { return {(mm.x + origin_.x) * px_per_mm_, (mm.y + origin_.y) * px_per_mm_}; }
    Rect px(Rect mm) const;
    unsigned ink(Colour colour) const;
    std::vector<Line> lines(std::string_view utf8, const TextLook& look, float wrap_px);
    Rect draw_lines(const std::vector<Line>& lines, Point first_px, const TextLook& look);
    float em_px(const TextLook& look) const { return look.em * text_scale_ * px_per_mm_; }
    void draw_line(std::string_view utf8, Point pen_px, float em_px, Weight weight, unsigned colour);
    void quad(Rect px, Rect uv, unsigned colour);
    void tell(std::string_view utf8, const Rect& taken, const Rect* box_px, float em_px,
              const TextLook& look);
    float press_depth(const Id& id, bool held, bool tapped);

    Fonts& fonts_;
    Pictures& pictures_;
    Touch& touch_;
    Probe& probe_;
    ImDrawList* list_ = nullptr;
    Size size_mm_;
    float px_per_mm_ = 1;
    Monotonic now_;
    Point origin_;
    float text_scale_ = 1;
    float opacity_ = 1;
    std::optional<Colour> ground_;
    std::optional<Monotonic> animate_at_;
    std::vector<Target> targets_;
    struct Pressing {
        Id id;
        Monotonic since;
        float from = 0;
        bool held = false;
        bool drawn = true;
    };
    std::vector<Pressing> pressing_;  // targets with a moving or sunk face
    struct Easing {
        Id id;
        Monotonic since;
        float from = 0;
        bool on = false;
        bool drawn = true;
    };
    std::vector<Easing> easing_;
    std::shared_ptr<Kept> kept_;
};

}  // namespace oasis::gui
