#pragma once
#include <memory>
#include <pango/pangocairo.h>

namespace oasis::paper {

/// The fonts of one drawing, loaded once for all its surfaces. Used by one thread at a time; each drawing on
/// each thread has its own.
class Fonts {
  public:
    Fonts();

    /// Ready to set Chinese text in Noto Sans CJK SC on `cairo`, with what it lacks from other fonts.
    [[nodiscard]] PangoLayout* new_layout(cairo_t* cairo) const;

  private:
    struct Unref {
        void operator()(PangoFontMap* map) const { g_object_unref(map); }
    };
    std::unique_ptr<PangoFontMap, Unref> map_;
};

}  // namespace oasis::paper
