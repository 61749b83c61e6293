#pragma once

#include "shared/gui/geometry.h"
#include "shared/gui/icons.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;

namespace oasis::gui {

enum class Weight { regular, bold };

/// A glyph in the texture. Lengths in px, the box relative to the pen on the baseline (y down).
struct Glyph {
    Rect box;
    Rect uv;
    float advance = 0;
    bool missing = false;  ///< the visible box that stands for a character no font has
};

/// Glyphs drawn by FreeType at the very size they are met, kept in one one-channel texture that canvas and
/// ImGui share. Sizes are the em in px (not ImGui's size, which is 1.448 em for Noto).
/// Needs the window's GL context; used from its thread.
class Fonts {
  public:
    /// Opens Noto Sans CJK SC and Material Icons; the fall-back faces only when first needed.
    /// Throws std::runtime_error naming the Debian package where a font file is missing.
    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    const Glyph& glyph(char32_t character, float em_px, Weight weight);
    const Glyph& icon(Icon icon, float em_px);
    /// Width of one line, px.
    float width(std::string_view utf8, float em_px, Weight weight);
    /// Characters of the text that no font has, each once. Control characters do not count.
    std::vector<char32_t> missing(std::string_view utf8);

    /// --- For ImGui (the console) ---
    /// The ImGui font of this em. Text shown with it must have gone through `to_imgui` while it was the
    /// current font (ImGui::PushFont first, then to_imgui): that is when glyphs are drawn.
    ImFont* imgui(float em_px, Weight weight);
    /// UTF-8 as ImGui's 16-bit characters can carry it: characters beyond the BMP, and true private-use
    /// ones, become slots. Also sees to the glyphs of the current ImGui font.
    std::string to_imgui(std::string_view utf8);
    /// The same mapping without touching glyphs, and back. from_imgui(to_imgui(x)) == x.
    std::string encode(std::string_view utf8);
    std::string from_imgui(std::string_view text) const;
    /// Mapped text that is about to appear in any of the ImGui fonts (typed or pasted): draws its glyphs.
    void meet(std::string_view mapped);
    /// Maps pasted text and keeps it until the next paste: ImGui's clipboard wants a plain pointer.
    const char* keep_pasted(std::string_view utf8);

    /// Called by the loop before each frame: a full texture is emptied here, never in mid-frame.
    void begin_frame();
    /// Called by the loop before it sleeps: gives back memory that only drawing new glyphs needed.
    void rest();
    /// True after a frame that met a full texture: it must be drawn again.
    bool wants_frame() const;

  private:
    struct Cache;
    std::unique_ptr<Cache> cache_;
};

}  // namespace oasis::gui
