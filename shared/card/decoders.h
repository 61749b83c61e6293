#pragma once
#include "shared/card/gray.h"
#include <optional>
#include <string>

namespace oasis::card {

/// How ZXing parts black from white: by the neighbourhood, or by the whole picture's histogram.
enum class Binarizer { local, global };

/// One fast attempt by ZXing-C++ (no second look, no turning, no scaling). UTF-8; error correction held.
std::optional<std::string> read_by_zxing(GrayView picture, Binarizer binarizer);
/// A picture that is nothing but one upright code drawn cleanly in 0 and 255.
std::optional<std::string> read_clean_by_zxing(GrayView picture);
/// One attempt by ZBar, which finds codes in another way. UTF-8; error correction held.
std::optional<std::string> read_by_zbar(GrayView picture);

}  // namespace oasis::card
