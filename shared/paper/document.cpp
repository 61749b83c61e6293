#include "shared/paper/document.h"

#include <cairo-pdf.h>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace oasis::paper {

namespace {

constexpr double points_per_mm = 72 / 25.4;

}  // namespace

Document::Document(int file, Size page, const std::string& title, const Fonts& fonts)
    : file_(file), surface_(cairo_pdf_surface_create_for_stream(write, this, page.width * points_per_mm,
                                                                page.height * points_per_mm)) {
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    canvas_ = std::make_unique<Canvas>(surface_.get(), points_per_mm, fonts);
}

Document::~Document() = default;

cairo_status_t Document::write(void* self, const unsigned char* bytes, unsigned length) {
    auto& document = *static_cast<Document*>(self);
    while (length > 0) {
        const auto written = ::write(document.file_, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            document.write_error_ = errno;
            return CAIRO_STATUS_WRITE_ERROR;
        }
        bytes += written;
        length -= static_cast<unsigned>(written);
    }
    return CAIRO_STATUS_SUCCESS;
}

void Document::finish() {
    cairo_surface_finish(surface_.get());
    if (write_error_ != 0)
        throw std::system_error(write_error_, std::generic_category());
    if (const auto status = cairo_surface_status(surface_.get()); status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(status));
}

}  // namespace oasis::paper
