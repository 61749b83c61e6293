#pragma once
#include "shared/domain/ids.h"
#include "shared/gui/picture.h"
#include "shared/picture/pixels.h"
#include <functional>
#include <optional>
#include <unordered_map>

namespace oasis::board {

/// The station's pictures as textures: asked for when first drawn, a few kept, the one not drawn for longest let go
/// first. On the drawing thread.
class PictureShelf {
  public:
    /// Reads and decodes elsewhere, and answers in a later drain; nullopt: there is none that can be shown.
    using Answer = std::function<void(std::optional<picture::Pixels>)>;
    using Read = std::function<void(domain::PictureId, Answer)>;

    explicit PictureShelf(Read read) : read_(std::move(read)) {}
    PictureShelf(const PictureShelf&) = delete;
    PictureShelf& operator=(const PictureShelf&) = delete;

    /// nullptr while it is being read, and for one that cannot be shown.
    [[nodiscard]] const gui::Picture* get(domain::PictureId id);
    /// The reading fails for now: it is asked for again when it is next drawn.
    void forget_asked() { std::erase_if(kept_, [](const auto& one) { return one.second.asked; }); }

    static constexpr std::size_t most_kept = 8;
    /// Pixels along the longer side, or somewhat more.
    static constexpr int side = 1000;

  private:
    struct Kept {
        std::optional<gui::Picture> picture;
        bool asked = true;
        std::uint64_t drawn = 0;
    };
    void let_go();

    Read read_;
    std::unordered_map<domain::PictureId, Kept> kept_;
    std::uint64_t turn_ = 0;
};

}  // namespace oasis::board
