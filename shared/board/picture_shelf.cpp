#include "shared/board/picture_shelf.h"

#include <algorithm>

namespace oasis::board {

const gui::Picture* PictureShelf::get(domain::PictureId id) {
    const auto known = kept_.find(id);
    if (known != kept_.end()) {
        known->second.drawn = ++turn_;
        return known->second.picture ? &*known->second.picture : nullptr;
    }
    let_go();
    kept_[id].drawn = ++turn_;
    read_(id, [this, id](const std::optional<picture::Pixels>& pixels) {
        const auto asked = kept_.find(id);
        if (asked == kept_.end())
            return;  // let go meanwhile
        asked->second.asked = false;
        if (pixels)
            asked->second.picture = gui::Picture::from_rgba(pixels->width, pixels->height, picture::rgba(*pixels));
    });
    return nullptr;
}

void PictureShelf::let_go() {
    while (kept_.size() >= most_kept) {
        const auto oldest = std::ranges::min_element(
            kept_, [](const auto& one, const auto& other) { return one.second.drawn < other.second.drawn; });
        kept_.erase(oldest);
    }
}

}  // namespace oasis::board
