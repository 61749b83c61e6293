#include "shared/paper/canvas.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <numbers>
#include <stdexcept>

namespace oasis::paper {

namespace {

constexpr double line_pitch = 0.86;  // of the face's own 1.448 em, which is too airy for a card
constexpr double ascent = 0.88;      // of the em box, above the baseline

struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

/// Undoes at its end what was set on a cairo context since its beginning.
class Saved {
  public:
    explicit Saved(cairo_t* cairo) : cairo_(cairo) { cairo_save(cairo_); }
    ~Saved() { cairo_restore(cairo_); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

  private:
    cairo_t* cairo_;
};

void round_path(cairo_t* cairo, const Box& box, double radius) {
    constexpr double quarter = std::numbers::pi / 2;
    const double left = box.x + radius, right = box.x + box.width - radius;
    const double top = box.y + radius, bottom = box.y + box.height - radius;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, right, top, radius, -quarter, 0);
    cairo_arc(cairo, right, bottom, radius, 0, quarter);
    cairo_arc(cairo, left, bottom, radius, quarter, 2 * quarter);
    cairo_arc(cairo, left, top, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

}  // namespace

Canvas::Canvas(cairo_surface_t* surface, double to_units, const Fonts& fonts)
    : cairo_(cairo_create(surface)) {
    if (cairo_status(cairo_.get()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(cairo_status(cairo_.get())));
    cairo_scale(cairo_.get(), to_units, to_units);
    layout_.reset(fonts.new_layout(cairo_.get()));
    pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize(layout_.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_line_spacing(layout_.get(), line_pitch);
}

void Canvas::use(Colour colour) {
    const auto rgb = static_cast<unsigned>(colour);
    cairo_set_source_rgb(cairo_.get(), (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0,
                         (rgb & 255) / 255.0);
}

void Canvas::fill(const Box& box, Colour colour) {
    use(colour);
    cairo_rectangle(cairo_.get(), box.x, box.y, box.width, box.height);
    cairo_fill(cairo_.get());
}

void Canvas::line(Point from, Point to, Colour colour, double width) {
    use(colour);
    cairo_set_line_width(cairo_.get(), width);
    cairo_move_to(cairo_.get(), from.x, from.y);
    cairo_line_to(cairo_.get(), to.x, to.y);
    cairo_stroke(cairo_.get());
}

void Canvas::round_box(const Box& box, double radius, Colour colour) {
    use(colour);
    round_path(cairo_.get(), box, radius);
    cairo_fill(cairo_.get());
}

void Canvas::banded_box(const Box& box, double radius, double band, Colour fill_colour, Colour edge,
                        double edge_width) {
    {
        const Saved saved{cairo_.get()};
        round_path(cairo_.get(), box, radius);
        cairo_clip(cairo_.get());
        fill({box.x, box.y, box.width, band}, fill_colour);
    }
    use(edge);
    cairo_set_line_width(cairo_.get(), edge_width);
    round_path(cairo_.get(), box, radius);
    cairo_stroke(cairo_.get());
}

void Canvas::leaf(Point top_left, double side, Colour colour) {
    const Saved saved{cairo_.get()};
    cairo_translate(cairo_.get(), top_left.x, top_left.y);
    cairo_scale(cairo_.get(), side / 24, side / 24);
    use(colour);
    cairo_set_line_width(cairo_.get(), 1.75);
    cairo_set_line_cap(cairo_.get(), CAIRO_LINE_CAP_ROUND);
    cairo_move_to(cairo_.get(), 5, 19);
    cairo_line_to(cairo_.get(), 14, 10);
    cairo_move_to(cairo_.get(), 5, 19);
    cairo_curve_to(cairo_.get(), 4, 11, 9, 5, 20, 4);
    cairo_curve_to(cairo_.get(), 20, 14, 15, 20, 7.5, 17);
    cairo_stroke(cairo_.get());
}

void Canvas::jpeg(std::span<const unsigned char> bytes, Size pixels, const Box& box) {
    struct Free {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    // The surface only says how large it is; who reads the document decodes the bytes.
    const std::unique_ptr<cairo_surface_t, Free> image{cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(pixels.width), static_cast<int>(pixels.height))};
    auto* kept = static_cast<unsigned char*>(std::malloc(bytes.size()));
    if (!kept)
        throw std::bad_alloc{};
    std::ranges::copy(bytes, kept);
    if (cairo_surface_set_mime_data(image.get(), CAIRO_MIME_TYPE_JPEG, kept, bytes.size(), std::free, kept) !=
        CAIRO_STATUS_SUCCESS) {
        std::free(kept);
        throw std::runtime_error("paper: a picture cannot be put on the page");
    }
    const double scale = std::min(box.width / pixels.width, box.height / pixels.height);
    const Saved saved{cairo_.get()};
    cairo_translate(cairo_.get(), box.x + (box.width - pixels.width * scale) / 2,
                    box.y + (box.height - pixels.height * scale) / 2);
    cairo_scale(cairo_.get(), scale, scale);
    cairo_set_source_surface(cairo_.get(), image.get(), 0, 0);
    cairo_paint(cairo_.get());
}

void Canvas::modules(const card::QrDrawing& drawing, Point top_left, double module) {
    const Saved saved{cairo_.get()};
    cairo_set_antialias(cairo_.get(), CAIRO_ANTIALIAS_NONE);
    cairo_translate(cairo_.get(), top_left.x, top_left.y);
    cairo_scale(cairo_.get(), module, module);
    use(Colour{0x000000});
    for (const auto& run : drawing.dark)
        cairo_rectangle(cairo_.get(), run.x, run.y, run.length, 1);
    cairo_fill(cairo_.get());
}

void Canvas::set_font(const TextStyle& style, double em) {
    const std::unique_ptr<PangoFontDescription, FreeFont> font{pango_font_description_new()};
    pango_font_description_set_family_static(font.get(), "Noto Sans CJK SC");
    pango_font_description_set_weight(
        font.get(), style.weight == TextStyle::Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font.get(), em * PANGO_SCALE);
    pango_layout_set_font_description(layout_.get(), font.get());
}

double Canvas::text_width() const {
    PangoRectangle extents;
    pango_layout_get_extents(layout_.get(), nullptr, &extents);
    return static_cast<double>(extents.width) / PANGO_SCALE;
}

double Canvas::width(std::string_view text, const TextStyle& style) {
    pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_width(layout_.get(), -1);
    set_font(style, style.em);
    return text_width();
}

double Canvas::lay_text(std::string_view text, const TextStyle& style, const Fit& fit) {
    auto* layout = layout_.get();
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    pango_layout_set_width(layout, -1);
    double em = style.em;
    set_font(style, em);
    if (const double wide = text_width(); wide > fit.width) {
        em = std::max(em * fit.width / wide, fit.smallest);
        set_font(style, em);
        // A hair of room, so that a text which just fits does not break for a rounding.
        pango_layout_set_width(layout, static_cast<int>((fit.width + 0.05) * PANGO_SCALE));
        pango_layout_set_height(layout, -fit.lines);
    }
    return em;
}

double Canvas::text(std::string_view text, Point top_left, const TextStyle& style, const Fit& fit) {
    auto* layout = layout_.get();
    const double em = lay_text(text, style, fit);
    missing_glyphs_ += pango_layout_get_unknown_glyphs_count(layout);

    const double above = static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE - em * ascent;
    use(style.colour);
    cairo_move_to(cairo_.get(), top_left.x, top_left.y - above);
    pango_cairo_show_layout(cairo_.get(), layout);
    return top_left.y + height_of_text(em);
}

double Canvas::height_of_text(double em) const {
    const auto in_mm = [](int units) { return static_cast<double>(units) / PANGO_SCALE; };
    using Lines = std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)>;
    const Lines lines{pango_layout_get_iter(layout_.get()), pango_layout_iter_free};
    while (pango_layout_iter_next_line(lines.get())) {
    }
    return in_mm(pango_layout_iter_get_baseline(lines.get())) - in_mm(pango_layout_get_baseline(layout_.get())) + em;
}

double Canvas::height(std::string_view text, const TextStyle& style, const Fit& fit) {
    return height_of_text(lay_text(text, style, fit));
}

void Canvas::picture(const Box& box, const PaperPicture& picture) {
    using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
    const Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height), cairo_surface_destroy};
    auto* rows = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    const auto* from = picture.rgb.data();
    for (int y = 0; y < picture.height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < picture.width; ++x, from += 3)
            row[x] = static_cast<std::uint32_t>(from[0] << 16 | from[1] << 8 | from[2]);
    }
    cairo_surface_mark_dirty(surface.get());
    if (!picture.jpeg.empty()) {
        auto* kept = new std::vector<unsigned char>(picture.jpeg);
        const auto drop = [](void* bytes) { delete static_cast<std::vector<unsigned char>*>(bytes); };
        if (cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, kept->data(), kept->size(), drop, kept) !=
            CAIRO_STATUS_SUCCESS)
            delete kept;
    }
    const Saved saved{cairo_.get()};
    const double scale = std::max(box.width / picture.width, box.height / picture.height);
    cairo_rectangle(cairo_.get(), box.x, box.y, box.width, box.height);
    cairo_clip(cairo_.get());
    cairo_translate(cairo_.get(), box.x + (box.width - picture.width * scale) / 2,
                    box.y + (box.height - picture.height * scale) / 2);
    cairo_scale(cairo_.get(), scale, scale);
    cairo_set_source_surface(cairo_.get(), surface.get(), 0, 0);
    cairo_paint(cairo_.get());
}

void Canvas::move_origin(Point to) {
    cairo_translate(cairo_.get(), to.x, to.y);
}

}  // namespace oasis::paper
