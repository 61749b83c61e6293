#include "shared/gui/wide_map.h"

#include "shared/gui/utf8.h"

namespace oasis::gui {

std::string WideMap::encode(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        append_utf8(text, carried(next_code_point(utf8, at)));
    }
    return text;
}

std::string WideMap::decode(std::string_view text) const {
    std::string utf8;
    utf8.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        append_utf8(utf8, original(next_code_point(text, at)));
    }
    return utf8;
}

char32_t WideMap::original(char32_t carried) const {
    if (carried < first_slot || carried > last_slot) {
        return carried;
    }
    const auto slot = carried - first_slot;
    return slot < originals_.size() ? originals_[slot] : 0xFFFD;
}

char32_t WideMap::carried(char32_t original) {
    const bool is_slot = original >= first_slot && original <= last_slot;
    const bool is_private = original >= 0xE000 && original <= 0xF8FF;
    if (!is_slot && !is_private && original <= 0xFFFF) {
        return original;
    }
    const auto known = slots_.find(original);
    if (known != slots_.end()) {
        return known->second;
    }
    const auto slot = first_slot + static_cast<char32_t>(originals_.size());
    if (slot > last_slot) {
        return 0xFFFD;
    }
    originals_.push_back(original);
    slots_.emplace(original, slot);
    return slot;
}

}  // namespace oasis::gui
