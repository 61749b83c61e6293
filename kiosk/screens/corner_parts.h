#pragma once
#include "kiosk/screens/parts.h"

/// What the screens of the kiosk corner are put together from.
namespace oasis::kiosk {

/// Stage with a title and lines under it, above the plate where one is to stand; returns the part for the
/// hands. On C a band, with the first line alone where there are any.
struct CornerStage {
    std::string title, text;
    bool plate = false;
    Tone tone = waiting_tone();
};
Rect corner_stage(Ui& ui, const CornerStage& words);
/// How wide the lines on the corner's stage may be.
[[nodiscard]] float corner_line_width(const Layout& l);
/// The plate on the stage that shows what was typed: digits, or that many of the dots filled.
void typed_digits(Ui& ui, const std::string& digits);
void typed_dots(Ui& ui, std::size_t filled, std::size_t all);
/// 0 to 9, the last one back and, where wanted, the green key that ends it.
struct PadKey {
    const char* id;
    std::string label;
    Event leads_to;
};
[[nodiscard]] Intent digit_pad(Ui& ui, Rect room, const std::optional<PadKey>& end);
/// 确定.
[[nodiscard]] PadKey enter_key(const Ui& ui);
/// 返回 at its fixed place.
[[nodiscard]] Intent corner_back(Ui& ui);

}  // namespace oasis::kiosk
