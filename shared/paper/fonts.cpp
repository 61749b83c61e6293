#include "shared/paper/fonts.h"

#ifdef __SANITIZE_ADDRESS__
// cairo 1.16 loses a few bytes of each font it embeds, and keeps patterns of fontconfig, which writes its
// pointers as offsets that the leak check cannot follow.
extern "C" __attribute__((weak, visibility("default"))) const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libcairo\n";
}
extern "C" __attribute__((weak, visibility("default"))) const char* __lsan_default_options() {
    return "print_suppressions=0";
}
#endif

namespace oasis::paper {

Fonts::Fonts() : map_(pango_cairo_font_map_new()) {}

PangoLayout* Fonts::new_layout(cairo_t* cairo) const {
    auto* context = pango_font_map_create_context(map_.get());
    // Glyphs stand where the outlines say, not on the grid of some screen.
    pango_context_set_round_glyph_positions(context, FALSE);
    auto* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    // Without a language pango asks the locale, and might take the Japanese shape of a Chinese character.
    pango_context_set_language(context, pango_language_from_string("zh-cn"));
    pango_cairo_update_context(cairo, context);
    auto* layout = pango_layout_new(context);
    g_object_unref(context);
    return layout;
}

}  // namespace oasis::paper
