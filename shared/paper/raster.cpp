#include "shared/paper/raster.h"

#include <cmath>
#include <memory>
#include <stdexcept>

namespace oasis::paper {

namespace {

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

std::uint8_t luma(std::uint32_t rgb) {
    return static_cast<std::uint8_t>(((rgb >> 16 & 255) * 77 + (rgb >> 8 & 255) * 150 + (rgb & 255) * 29) >>
                                     8);
}

using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

/// `area` of a drawing on white dots, 32 bits each.
Surface on_dots(const Box& area, double dpi, const Fonts& fonts, const std::function<void(Canvas&)>& draw) {
    const double dots = dpi / 25.4;
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                               static_cast<int>(std::lround(area.width * dots)),
                                               static_cast<int>(std::lround(area.height * dots)))};
    {
        Canvas canvas{surface.get(), dots, fonts};
        canvas.move_origin({-area.x, -area.y});
        canvas.fill(area, Colour{0xFFFFFF});
        draw(canvas);
    }
    cairo_surface_flush(surface.get());
    return surface;
}

}  // namespace

card::GrayPicture rasterise(const Box& area, double dpi, const Fonts& fonts,
                            const std::function<void(Canvas&)>& draw) {
    const auto surface = on_dots(area, dpi, fonts, draw);
    const auto* bytes = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    card::GrayPicture picture{cairo_image_surface_get_width(surface.get()),
                              cairo_image_surface_get_height(surface.get())};
    for (int y = 0; y < picture.height; ++y) {
        const auto* row =
            reinterpret_cast<const std::uint32_t*>(bytes + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < picture.width; ++x)
            picture.row(y)[x] = luma(row[x]);
    }
    return picture;
}

void write_png(const std::filesystem::path& file, const Box& area, double dpi, const Fonts& fonts,
               const std::function<void(Canvas&)>& draw) {
    const auto surface = on_dots(area, dpi, fonts, draw);
    if (const auto status = cairo_surface_write_to_png(surface.get(), file.c_str());
        status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(file.string() + ": " + cairo_status_to_string(status));
}

}  // namespace oasis::paper
