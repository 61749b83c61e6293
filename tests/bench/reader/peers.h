#pragma once
#include "shared/card/gray.h"
#include <optional>
#include <string>

namespace oasis::bench {

/// ZXing-C++ as it comes, QR codes only: the measure of all ratios.
std::optional<std::string> plain_zxing(card::GrayView picture);
/// ZXing-C++ asked for everything it can: each binarizer, and the picture inverted.
std::optional<std::string> hard_zxing(card::GrayView picture);
std::optional<std::string> plain_zbar(card::GrayView picture);

}  // namespace oasis::bench
