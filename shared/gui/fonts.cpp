#include "shared/gui/fonts.h"

#include "shared/gui/faces.h"
#include "shared/gui/glyph_texture.h"
#include "shared/gui/spare_memory.h"
#include "shared/gui/utf8.h"
#include "shared/gui/wide_map.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace oasis::gui {
namespace {

// Noto Sans CJK: ascent 1.160 em, descent 0.288 em; ImGui's size is their sum.
constexpr float ascent = 1.160F, descent = 0.288F;

bool is_private(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

std::uint64_t key_of(char32_t character, float em_px, Face face) {
    return (static_cast<std::uint64_t>(face) << 56) |
           (static_cast<std::uint64_t>(std::lround(em_px * 64)) << 32) | character;
}

Face face_of(Weight weight) {
    return weight == Weight::bold ? Face::bold : Face::regular;
}

/// Lets ImGui find the glyph that was added last. ImFont::BuildLookupTable would go through all of them.
void look_up_last(ImFont& font) {
    const auto& glyph = font.Glyphs.back();
    const auto character = static_cast<int>(glyph.Codepoint);
    const int known = font.IndexLookup.Size;
    font.GrowIndex(character + 1);
    for (int grown = known; grown < font.IndexAdvanceX.Size; ++grown) {
        font.IndexAdvanceX[grown] = font.FallbackAdvanceX;
    }
    font.IndexLookup[character] = static_cast<ImWchar>(font.Glyphs.Size - 1);
    font.IndexAdvanceX[character] = glyph.AdvanceX;
    font.DirtyLookupTables = false;
    font.FallbackGlyph = font.FindGlyphNoFallback(font.FallbackChar);  // glyphs move in memory as they grow
}

}  // namespace

struct Fonts::Cache {
    struct Imgui {
        ImFont* font;
        float em_px;
        Weight weight;
    };

    Faces faces;
    GlyphTexture texture;
    WideMap wide;
    std::unordered_map<std::uint64_t, Glyph> glyphs;
    std::vector<Imgui> imgui;
    Glyph nothing;
    std::string pasted;
    bool full = false;
    bool emptied = false;  // before this very frame
    bool grown = false;    // glyphs were drawn since the last rest

    std::optional<Face> face_with(char32_t character, Weight weight);
    const Glyph& glyph(char32_t character, float em_px, Face wanted);
    Glyph place(const Bitmap& bitmap);
    void meet(const Imgui& font, std::string_view mapped);
    void add(const Imgui& font, char32_t carried);
    void share_texture();
    Imgui make_imgui(float em_px, Weight weight);
    void fill_basics(const Imgui& font);
};

/// Which face has the character: true private-use ones none, for an icon must never pass for a name.
std::optional<Face> Fonts::Cache::face_with(char32_t character, Weight weight) {
    if (is_private(character)) {
        return std::nullopt;
    }
    for (const Face face : {face_of(weight), Face::rare_a, Face::rare_b, Face::rare_c}) {
        if (faces.has(face, character)) {
            return face;
        }
    }
    return std::nullopt;
}

const Glyph& Fonts::Cache::glyph(char32_t character, float em_px, Face wanted) {
    const auto key = key_of(character, em_px, wanted);
    const auto known = glyphs.find(key);
    if (known != glyphs.end()) {
        return known->second;
    }
    if (full) {
        return nothing;
    }
    grown = true;
    Glyph glyph;
    if (wanted == Face::icons) {
        glyph = place(faces.draw(Face::icons, character, em_px));
    } else if (!is_invisible(character)) {
        const auto face = face_with(character, wanted == Face::bold ? Weight::bold : Weight::regular);
        glyph = place(face ? faces.draw(*face, character, em_px) : missing_box(em_px));
        glyph.missing = !face;
    }
    return full ? nothing : glyphs.emplace(key, glyph).first->second;
}

Glyph Fonts::Cache::place(const Bitmap& bitmap) {
    Glyph glyph;
    glyph.advance = bitmap.advance;
    if (bitmap.pixels.empty()) {
        return glyph;
    }
    const auto uv = texture.add(bitmap.width, bitmap.height, bitmap.pixels);
    if (!uv) {
        full = true;
        return glyph;
    }
    glyph.box = {static_cast<float>(bitmap.left), static_cast<float>(bitmap.top),
                 static_cast<float>(bitmap.width), static_cast<float>(bitmap.height)};
    glyph.uv = *uv;
    return glyph;
}

/// Puts the glyphs of a text into an ImGui font, each once.
void Fonts::Cache::meet(const Imgui& font, std::string_view mapped) {
    for (std::size_t at = 0; at < mapped.size();) {
        const auto carried = next_code_point(mapped, at);
        if (font.font->FindGlyphNoFallback(static_cast<ImWchar>(carried)) != nullptr) {
            continue;
        }
        const int before = font.font->Glyphs.Size;
        add(font, carried);
        if (font.font->Glyphs.Size > before) {
            look_up_last(*font.font);
        }
    }
}

void Fonts::Cache::add(const Imgui& font, char32_t carried) {
    const auto& drawn = glyph(wide.original(carried), font.em_px, face_of(font.weight));
    if (full) {
        return;
    }
    const Rect box = drawn.box.moved(0, std::round(ascent * font.em_px));
    // Whole advances keep small text sharp: ImGui does not round the pen.
    font.font->AddGlyph(nullptr, static_cast<ImWchar>(carried), box.x, box.y, box.right(), box.bottom(),
                        drawn.uv.x, drawn.uv.y, drawn.uv.right(), drawn.uv.bottom(),
                        std::round(drawn.advance));
}

/// Lets ImGui draw from our texture.
void Fonts::Cache::share_texture() {
    auto& atlas = *ImGui::GetIO().Fonts;
    atlas.SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture.name())));
    atlas.TexUvWhitePixel = {texture.white().x, texture.white().y};
}

/// Size and the glyphs that ImGui itself asks for: the fall-back, Latin, the ellipsis.
void Fonts::Cache::fill_basics(const Imgui& made) {
    auto& font = *made.font;
    font.FontSize = std::round((ascent + descent) * made.em_px);
    font.Ascent = std::round(ascent * made.em_px);
    font.Descent = font.Ascent - font.FontSize;
    font.ContainerAtlas = ImGui::GetIO().Fonts;
    font.FallbackChar = static_cast<ImWchar>(0xFFFD);
    add(made, 0xFFFD);
    for (char32_t c = 0x20; c < 0x7F; ++c) {
        add(made, c);
    }
    add(made, U'…');
    font.BuildLookupTable();
}

Fonts::Cache::Imgui Fonts::Cache::make_imgui(float em_px, Weight weight) {
    auto& atlas = *ImGui::GetIO().Fonts;
    Imgui made{IM_NEW(ImFont)(), em_px, weight};
    made.font->ConfigData = &atlas.ConfigData[0];
    made.font->ConfigDataCount = 1;
    atlas.Fonts.push_back(made.font);  // the atlas owns it
    fill_basics(made);
    return made;
}

Fonts::Fonts() : cache_(std::make_unique<Cache>()) {
    cache_->faces.has(Face::regular, U'中');  // a missing font is said now, not in mid-frame
    cache_->faces.has(Face::icons, 0xE5C4);
    cache_->share_texture();
}

Fonts::~Fonts() = default;

const Glyph& Fonts::glyph(char32_t character, float em_px, Weight weight) {
    return cache_->glyph(character, em_px, face_of(weight));
}

const Glyph& Fonts::icon(Icon icon, float em_px) {
    return cache_->glyph(static_cast<char32_t>(icon), em_px, Face::icons);
}

float Fonts::width(std::string_view utf8, float em_px, Weight weight) {
    float sum = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        sum += glyph(next_code_point(utf8, at), em_px, weight).advance;
    }
    return sum;
}

std::vector<char32_t> Fonts::missing(std::string_view utf8) {
    std::vector<char32_t> found;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = next_code_point(utf8, at);
        if (!is_invisible(c) && !cache_->face_with(c, Weight::regular) &&
            std::find(found.begin(), found.end(), c) == found.end()) {
            found.push_back(c);
        }
    }
    return found;
}

ImFont* Fonts::imgui(float em_px, Weight weight) {
    for (const auto& known : cache_->imgui) {
        if (known.weight == weight && std::lround(known.em_px * 64) == std::lround(em_px * 64)) {
            return known.font;
        }
    }
    return cache_->imgui.emplace_back(cache_->make_imgui(em_px, weight)).font;
}

std::string Fonts::to_imgui(std::string_view utf8) {
    auto text = cache_->wide.encode(utf8);
    for (const auto& known : cache_->imgui) {
        if (known.font == ImGui::GetFont()) {
            cache_->meet(known, text);
        }
    }
    return text;
}

void Fonts::meet(std::string_view mapped) {
    for (const auto& known : cache_->imgui) {
        cache_->meet(known, mapped);
    }
}

const char* Fonts::keep_pasted(std::string_view utf8) {
    cache_->pasted = cache_->wide.encode(utf8);
    meet(cache_->pasted);
    return cache_->pasted.c_str();
}

std::string Fonts::encode(std::string_view utf8) {
    return cache_->wide.encode(utf8);
}

std::string Fonts::from_imgui(std::string_view text) const {
    return cache_->wide.decode(text);
}

void Fonts::begin_frame() {
    cache_->emptied = cache_->full;
    if (!cache_->full) {
        return;
    }
    cache_->glyphs.clear();
    cache_->texture.clear();
    cache_->full = false;
    for (const auto& known : cache_->imgui) {
        known.font->ClearOutputData();
        cache_->fill_basics(known);
    }
}

void Fonts::rest() {
    if (cache_->grown) {
        cache_->grown = false;
        cache_->faces.release_pages();
        release_spare_memory();
    }
}

bool Fonts::wants_frame() const {
    return cache_->full && !cache_->emptied;  // a frame too rich for an empty texture would not get better
}

}  // namespace oasis::gui
