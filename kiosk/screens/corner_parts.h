#pragma once
#include "kiosk/screens/parts.h"

/// What the screens of the kiosk corner are put together from.
namespace oasis::kiosk {

/// Stage with title and what there is to say (on C a band with what is most worth saying); returns the part for
/// the hands.
Rect corner_stage(Ui& ui, const std::string& title, const std::string& said);
/// A plate on the stage that shows what was typed: digits, or that many of six dots filled.
void typed_digits(Ui& ui, const std::string& digits);
void typed_dots(Ui& ui, std::size_t filled, std::size_t all);
/// 0 to 9, the last one back and, where wanted, 确定.
[[nodiscard]] Intent digit_pad(Ui& ui, Rect room, bool with_enter);
/// 返回 at its fixed place.
[[nodiscard]] Intent corner_back(Ui& ui);

}  // namespace oasis::kiosk
