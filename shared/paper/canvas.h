#pragma once
#include "shared/card/qr_drawing.h"
#include "shared/paper/fonts.h"
#include <cairo.h>
#include <memory>
#include <pango/pangocairo.h>
#include <span>
#include <string_view>
#include <vector>

namespace oasis::paper {

/// All lengths on paper are millimetres; y grows downwards.
struct Point {
    double x = 0, y = 0;
};
struct Size {
    double width = 0, height = 0;
};
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

/// 0xRRGGBB
enum class Colour : unsigned {};

/// A picture for paper: rows from the top, three bytes a pixel; and its JPEG file, which a PDF takes as it is.
struct PaperPicture {
    int width = 0, height = 0;
    std::vector<unsigned char> rgb;
    std::vector<unsigned char> jpeg;
};

struct TextStyle {
    enum class Weight { regular, bold };
    double em = 4;
    Colour colour{0};
    Weight weight = Weight::regular;
};

/// How a text that is too long for its place gives way: it shrinks to `smallest` on one line, then breaks
/// into at most `lines`, and only then ends in an ellipsis. It is never cut inside a grapheme.
struct Fit {
    double width = 0;
    double smallest = 0;  // em
    int lines = 1;
};

/// Draws in millimetres on any cairo surface, text in Noto Sans CJK SC.
class Canvas {
  public:
    /// `to_units` is how many of the surface's own units make a millimetre. The surface stays the caller's.
    /// Throws std::runtime_error when the surface is broken.
    Canvas(cairo_surface_t* surface, double to_units, const Fonts& fonts);

    void fill(const Box& box, Colour colour);
    void line(Point from, Point to, Colour colour, double width);
    /// A box with round corners; `radius` up to half its shorter side.
    void round_box(const Box& box, double radius, Colour colour);
    /// A box with round corners: filled down to `band` from its top with `fill`, and a fine line around all.
    void banded_box(const Box& box, double radius, double band, Colour fill, Colour edge, double edge_width);
    /// The leaf of the house, drawn in a square of `side`.
    void leaf(Point top_left, double side, Colour colour);
    /// A JPEG of that size in pixels, whole, as large as fits the middle of the box. Its bytes go into the PDF as they
    /// are: for documents, not for a raster.
    void jpeg(std::span<const unsigned char> bytes, Size pixels, const Box& box);
    /// Dark modules without softened edges; the quiet zone is the caller's.
    void modules(const card::QrDrawing& drawing, Point top_left, double module);
    /// Writes `text` with the em box of its first line at `top_left`. Returns where its last em box ends.
    double text(std::string_view text, Point top_left, const TextStyle& style, const Fit& fit);

    /// What `text` would take, from the em box of its first line to that of its last.
    [[nodiscard]] double height(std::string_view text, const TextStyle& style, const Fit& fit);
    /// Fills the box, cropped to its shape.
    void picture(const Box& box, const PaperPicture& picture);

    /// What the text takes on one line.
    [[nodiscard]] double width(std::string_view text, const TextStyle& style);

    /// Where the origin lies from here on.
    void move_origin(Point to);
    void finish_page() { cairo_show_page(cairo_.get()); }

    /// Characters drawn so far for which no font of this machine has a glyph.
    [[nodiscard]] int missing_glyphs() const { return missing_glyphs_; }

  private:
    struct Destroy {
        void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
        void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    };
    void use(Colour colour);
    void set_font(const TextStyle& style, double em);
    [[nodiscard]] double text_width() const;
    /// Of the text that was set last, with this em.
    [[nodiscard]] double height_of_text(double em) const;
    /// Sets the text so that it fits; its em.
    double lay_text(std::string_view text, const TextStyle& style, const Fit& fit);

    std::unique_ptr<cairo_t, Destroy> cairo_;
    std::unique_ptr<PangoLayout, Destroy> layout_;
    int missing_glyphs_ = 0;
};

}  // namespace oasis::paper
