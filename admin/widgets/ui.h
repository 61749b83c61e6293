#pragma once
#include "admin/widgets/icons.h"
#include "shared/gui/catalogue.h"
#include "shared/gui/fonts.h"
#include "shared/gui/loop.h"
#include "shared/gui/theme.h"
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oasis::admin::widgets {

namespace theme = gui::console_theme;
using gui::Align;
using gui::Colour;
using gui::Enabled;
using gui::Point;
using gui::Rect;
using gui::Weight;

/// A key that went down since the last frame; `key` is an SDL keycode.
struct KeyPress {
    int key = 0;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    bool operator==(const KeyPress&) const = default;
};

/// How a text looks; `em` in units.
struct TextLook {
    float em = theme::body;
    Weight weight = Weight::regular;
    Colour colour = theme::ink;
    Align align = Align::left;
};

/// What a target says in this frame.
struct Press {
    bool clicked = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;  // by the keyboard: draw the ring
    explicit operator bool() const { return clicked; }
};

/// Draws the console over ImGui. Lengths are units: pixels at scale 1 (1080 lines). What is drawn is told to
/// the probe. Lives for one frame.
class Ui {
  public:
    Ui(gui::Frame& frame, const gui::Catalogue& words, float scale, std::vector<KeyPress> keys);

    [[nodiscard]] gui::Size size() const;
    [[nodiscard]] float scale() const { return scale_; }
    [[nodiscard]] gui::Fonts& fonts() { return frame_.fonts; }
    [[nodiscard]] gui::Probe& probe() { return frame_.probe; }
    /// For what the kiosk draws too; of gui::Canvas::Inset.
    [[nodiscard]] gui::Canvas& canvas() { return frame_.canvas; }
    [[nodiscard]] const gui::Catalogue& words() const { return words_; }
    [[nodiscard]] gui::Monotonic now() const { return frame_.now; }
    /// A frame is wanted again at `when`, though nothing happens till then.
    void wake_at(gui::Monotonic when) { frame_.canvas.animate_at(when); }

    template <class... Args>
    [[nodiscard]] std::string tr(std::string_view id, const Args&... args) const {
        return words_.tr(id, args...);
    }
    template <class... Args>
    [[nodiscard]] std::string tr_n(std::string_view id, long n, const Args&... args) const {
        return words_.tr_n(id, n, args...);
    }

    // ---- shapes ----
    enum class Corners { all, top, bottom };  // which of them are round
    void fill(Rect rect, Colour colour, float radius = 0, Corners corners = Corners::all);
    void outline(Rect rect, Colour colour, float width = 1, float radius = 0);
    void line(Point from, Point to, Colour colour, float width = 1);
    void circle(Point centre, float radius, Colour colour);
    void ring(Point centre, float radius, float width, Colour colour, float part = 1);
    void icon(Icon icon, Point centre, Colour colour, float size = theme::icon_size);

    // ---- text ----
    /// One line in the middle of the box's height. Told as clipped when it is wider than the box.
    Rect text(std::string_view utf8, Rect box, const TextLook& look = {});
    /// One line that ends in … where it is too long; the whole text is its tooltip.
    Rect elided(std::string_view utf8, Rect box, const TextLook& look = {});
    /// Broken at the box's width, from its top, `line` units a line. Returns the height taken.
    float paragraph(std::string_view utf8, Rect box, const TextLook& look = {}, float line = 24);
    [[nodiscard]] float width(std::string_view utf8, const TextLook& look = {});
    [[nodiscard]] float paragraph_height(std::string_view utf8, float width, const TextLook& look,
                                         float line = 24);

    // ---- things to press ----
    /// A target; `id` is unique in the present id scope and never a shown text, `label` what a person reads.
    Press press(const char* id, Rect rect, std::string_view label, Enabled enabled = Enabled::yes);
    /// The 2 px ring round what the keyboard is at.
    void focus_ring(Rect rect, float radius);
    /// Whether the mouse is over it and nothing lies above it.
    [[nodiscard]] bool under_mouse(Rect rect) const;
    /// Shown when the last pressed target is hovered for a while.
    void tooltip(const Press& press, std::string_view text, std::string_view key = {});
    /// True once for a key that went down. Plain letters only while no text is being typed.
    bool key(const KeyPress& wanted);
    bool key(int wanted) { return key(KeyPress{wanted}); }
    /// Takes the keys away from what is drawn next, and gives them to what comes after it: a dialog.
    [[nodiscard]] std::vector<KeyPress> hold_keys() { return std::exchange(keys_, {}); }
    void give_keys(std::vector<KeyPress> keys) { keys_ = std::move(keys); }
    /// The page itself follows arrows and Space: ImGui's own focus does not move by them after this frame.
    static void lead_keys();
    /// A card's code that a scanner has just typed: a field that got it as text lets it go.
    void set_scanned(std::optional<std::string> code) { scanned_ = std::move(code); }
    [[nodiscard]] const std::optional<std::string>& scanned() const { return scanned_; }

    [[nodiscard]] Rect to_px(Rect units) const;
    [[nodiscard]] float em_px(float em) const;
    /// Tells the probe of a text that ImGui drew by itself, as in a field.
    void record_text(std::string_view utf8, Rect px, const TextLook& look, bool clipped);
    void record_target(const char* id, std::string_view label, Rect px, Enabled enabled);

  private:
    Rect draw_line(std::string_view utf8, Rect box, const TextLook& look, bool clipped);
    [[nodiscard]] static bool visible(Rect px);

    gui::Frame& frame_;
    const gui::Catalogue& words_;
    float scale_;
    std::vector<KeyPress> keys_;
    std::optional<std::string> scanned_;
};

/// Ids inside it belong to one row or part: two rows may use the same names.
class IdScope {
  public:
    explicit IdScope(long long id);
    explicit IdScope(const char* id);
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};

/// A clipped area that scrolls when its content is higher than it. Draw the content from `content()`.
class ScrollArea {
  public:
    ScrollArea(Ui& ui, const char* id, Rect area, float content_height);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;
    /// Where the content lies now: may begin above the area.
    [[nodiscard]] Rect content() const { return content_; }
    [[nodiscard]] Rect area() const { return area_; }
    /// Whether any of the rect can be seen.
    [[nodiscard]] bool shows(Rect rect) const { return rect.bottom() > area_.y && rect.y < area_.bottom(); }
    /// Moves by what was added above, so that the row under the mouse stays where it is.
    void keep_place(float added_above);

  private:
    float scale_;
    Rect area_;
    Rect content_;
};

}  // namespace oasis::admin::widgets
