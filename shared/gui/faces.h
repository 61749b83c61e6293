#pragma once

#include "shared/gui/mapped_file.h"

#include <cstdint>
#include <memory>
#include <vector>

struct FT_LibraryRec_;
struct FT_FaceRec_;

namespace oasis::gui {

enum class Face { regular, bold, rare_a, rare_b, rare_c, icons };
inline constexpr int face_count = 6;

/// A glyph as FreeType draws it. Lengths px; the box relative to the pen on the baseline, y down.
struct Bitmap {
    int left = 0, top = 0, width = 0, height = 0;
    float advance = 0;
    std::vector<std::uint8_t> pixels;
};

/// The visible box that stands for a character no font has.
[[nodiscard]] Bitmap missing_box(float em_px);

/// The font files, mapped (nothing is copied) when first needed.
class Faces {
  public:
    Faces();
    ~Faces();
    /// Whether the face has the character. Throws std::runtime_error where the font file is missing.
    bool has(Face face, char32_t character);
    Bitmap draw(Face face, char32_t character, float em_px);
    /// Gives back what the font files hold in memory; they are mapped again by the next glyph.
    void release_pages() const;

  private:
    struct CloseLibrary {
        void operator()(FT_LibraryRec_* library) const;
    };
    struct CloseFace {
        void operator()(FT_FaceRec_* face) const;
    };
    FT_FaceRec_* open(Face face);

    std::unique_ptr<FT_LibraryRec_, CloseLibrary> library_;
    struct Opened {
        MappedFile file;  // outlives the face
        std::unique_ptr<FT_FaceRec_, CloseFace> face;
    };
    Opened faces_[face_count];
};

}  // namespace oasis::gui
