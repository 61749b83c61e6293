#include "shared/gui/faces.h"

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace oasis::gui {
namespace {

struct Source {
    const char* file;
    const char* package;
    int index;  // of the face in a collection
    FT_Int32 load;
    bool required;  // the fall-backs may be absent: their characters then show as the missing box
};

/// Light hinting sharpens the horizontals of the CFF fonts; the others would wake FreeType's autohinter.
constexpr std::array<Source, face_count> sources{{
    {"opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk", 2, FT_LOAD_TARGET_LIGHT, true},
    {"opentype/noto/NotoSansCJK-Bold.ttc", "fonts-noto-cjk", 2, FT_LOAD_TARGET_LIGHT, true},
    {"truetype/hanazono/HanaMinA.ttf", "fonts-hanazono", 0, FT_LOAD_NO_HINTING, false},
    {"truetype/hanazono/HanaMinB.ttf", "fonts-hanazono", 0, FT_LOAD_NO_HINTING, false},
    {"truetype/babelstone/BabelStoneHan.ttf", "fonts-babelstone-han", 0, FT_LOAD_NO_HINTING, false},
    {"truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf",
     "fonts-material-design-icons-iconfont", 0, FT_LOAD_NO_HINTING, true},
}};

/// Debian's folder, then the usual others.
std::filesystem::path find_font(const Source& source) {
    std::vector<std::filesystem::path> folders{"/usr/share/fonts", "/usr/local/share/fonts"};
    if (const char* home = std::getenv("HOME")) {
        folders.emplace_back(std::filesystem::path(home) / ".local/share/fonts");
    }
    const auto name = std::filesystem::path(source.file).filename();
    for (const auto& folder : folders) {
        for (const auto& path : {folder / source.file, folder / name}) {
            std::error_code ignored;
            if (std::filesystem::is_regular_file(path, ignored)) {
                return path;
            }
        }
    }
    if (!source.required) {
        return {};
    }
    throw std::runtime_error(
        fmt::format("font file {} is not installed: apt-get install {}", name.string(), source.package));
}

void set_em(FT_Face face, float em_px) {
    FT_Set_Char_Size(face, 0, static_cast<FT_F26Dot6>(std::lround(em_px * 64)), 72, 72);
}

}  // namespace

void Faces::CloseLibrary::operator()(FT_LibraryRec_* library) const {
    FT_Done_FreeType(library);
}
void Faces::CloseFace::operator()(FT_FaceRec_* face) const {
    FT_Done_Face(face);
}

Faces::Faces() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) {
        throw std::runtime_error("FreeType does not start");
    }
    library_.reset(library);
}

Faces::~Faces() = default;

FT_FaceRec_* Faces::open(Face face) {
    const auto slot = static_cast<std::size_t>(face);
    auto& opened = faces_[slot];
    if (opened.face) {
        return opened.face.get();
    }
    const auto path = find_font(sources[slot]);
    if (path.empty()) {
        return nullptr;
    }
    MappedFile file(path);
    FT_Face made = nullptr;
    if (FT_New_Memory_Face(library_.get(), file.bytes().data(), static_cast<FT_Long>(file.bytes().size()),
                           sources[slot].index, &made) != 0) {
        throw std::runtime_error(fmt::format("font file {} cannot be read", path.string()));
    }
    opened.face.reset(made);
    opened.file = std::move(file);
    return made;
}

bool Faces::has(Face face, char32_t character) {
    FT_Face opened = open(face);
    return opened != nullptr && FT_Get_Char_Index(opened, character) != 0;
}

Bitmap Faces::draw(Face face, char32_t character, float em_px) {
    FT_Face opened = open(face);
    set_em(opened, em_px);
    Bitmap bitmap;
    if (FT_Load_Char(opened, character, sources[static_cast<std::size_t>(face)].load | FT_LOAD_NO_BITMAP) !=
            0 ||
        FT_Render_Glyph(opened->glyph, FT_RENDER_MODE_NORMAL) != 0) {
        return bitmap;
    }
    const auto& slot = *opened->glyph;
    bitmap.left = slot.bitmap_left;
    bitmap.top = -slot.bitmap_top;
    bitmap.width = static_cast<int>(slot.bitmap.width);
    bitmap.height = static_cast<int>(slot.bitmap.rows);
    bitmap.advance = static_cast<float>(slot.linearHoriAdvance) / 65536.0F;
    for (int row = 0; row < bitmap.height; ++row) {
        const auto* bytes = slot.bitmap.buffer + row * slot.bitmap.pitch;
        bitmap.pixels.insert(bitmap.pixels.end(), bytes, bytes + bitmap.width);
    }
    return bitmap;
}

Bitmap missing_box(float em_px) {
    const int side = static_cast<int>(std::lround(em_px * 0.82F));
    const int edge = std::max(1, static_cast<int>(std::lround(em_px * 0.06F)));
    Bitmap box;
    box.width = box.height = side;
    box.left = static_cast<int>(std::lround(em_px * 0.09F));
    box.top = -static_cast<int>(std::lround(em_px * 0.79F));
    box.advance = em_px;
    box.pixels.assign(static_cast<std::size_t>(side * side), 0);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (std::min({x, y, side - 1 - x, side - 1 - y}) < edge) {
                box.pixels[static_cast<std::size_t>(y * side + x)] = 255;
            }
        }
    }
    return box;
}

void Faces::release_pages() const {
    for (const auto& opened : faces_) {
        opened.file.release_pages();
    }
}

}  // namespace oasis::gui
