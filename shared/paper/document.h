#pragma once
#include "shared/paper/canvas.h"
#include <memory>
#include <string>

namespace oasis::paper {

inline constexpr Size a4{210, 297};

/// A PDF of pages of one exact size, written as it is drawn into an open file. Fonts are embedded.
class Document {
  public:
    /// `file` and `fonts` stay the caller's and outlive this. `title` is what a viewer's window and a print
    /// queue show: keep it neutral. Throws std::runtime_error.
    Document(int file, Size page, const std::string& title, const Fonts& fonts);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    [[nodiscard]] Canvas& canvas() const { return *canvas_; }
    /// Writes what is left; nothing may be drawn afterwards. Throws std::system_error when the file took not
    /// all of it, a full disk say.
    void finish();

  private:
    struct Destroy {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    static cairo_status_t write(void* self, const unsigned char* bytes, unsigned length);

    int file_;
    int write_error_ = 0;
    std::unique_ptr<cairo_surface_t, Destroy> surface_;
    std::unique_ptr<Canvas> canvas_;
};

}  // namespace oasis::paper
