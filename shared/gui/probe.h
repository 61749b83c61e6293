#pragma once

#include "shared/gui/geometry.h"
#include "shared/gui/pixels.h"
#include "shared/gui/window.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::gui {

enum class Weight;

/// A text as drawn. Rects in px.
struct TextRecord {
    std::string text;
    Rect rect;
    float em_px = 0;
    Weight weight{};
    Colour colour;
    std::optional<Colour> ground;  ///< under the text; nothing: read from the pixels at the screenshot
    bool clipped = false;
    std::vector<char32_t> missing;  ///< characters drawn as the missing box
};

/// A target as drawn. Rect in px. `label` is what the robot taps by.
struct TargetRecord {
    std::string id;
    std::string label;
    Rect rect;
    bool enabled = true;
};

/// Records everything drawn in a frame, for the robot and for tests. Off until switched on: then every call
/// costs one comparison.
class Probe {
  public:
    void switch_on() { on_ = true; }
    bool on() const { return on_; }

    void begin_frame(Size size_px, float px_per_mm);
    /// A filled area: texts drawn later over it have this ground.
    void fill(const Rect& px, Colour colour);
    /// An area of unknown colours (a picture): grounds over it are read from the pixels.
    void picture(const Rect& px);
    /// Clips against the screen; fills in the ground where it is known and the record has none.
    void text(TextRecord record);
    void target(TargetRecord record);
    /// Forgets what this frame drew so far.
    void clear();

    /// The last whole frame, or the present one after its drawing.
    const std::vector<TextRecord>& texts() const { return texts_; }
    const std::vector<TargetRecord>& targets() const { return targets_; }
    Size size_px() const { return size_px_; }
    float px_per_mm() const { return px_per_mm_; }

    /// FILE (PNG) and FILE.json: screen, texts and targets with rect px and mm, em and ideograph mm, colours,
    /// contrast, clip, missing glyphs.
    void save(const Screenshot& picture, const std::filesystem::path& file) const;
    /// The JSON alone.
    std::string json(const Screenshot& picture) const;

  private:
    struct Area {
        Rect rect;
        std::optional<Colour> colour;
    };
    bool on_ = false;
    Size size_px_;
    float px_per_mm_ = 1;
    std::vector<Area> areas_;
    std::vector<TextRecord> texts_;
    std::vector<TargetRecord> targets_;
};

}  // namespace oasis::gui
