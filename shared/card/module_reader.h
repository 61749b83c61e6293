#pragma once
#include "shared/card/code_place.h"
#include <string>

namespace oasis::card {

/// Reads the code at a place: takes each module's grey value, learns from the fixed patterns how the picture
/// mixes neighbours (blur, motion, a grid that lies a little off), undoes that, redraws the code cleanly and
/// has it decoded.
std::optional<std::string> read_modules(GrayView picture, const CodePlace& place);

/// Whether a print may be taken for bent; that costs ten times the work.
enum class Print { flat, bent };

/// Finds finder patterns in `binary` (`picture` in 0 and 255, dark as 0) and reads a code through two or
/// three of them.
std::optional<std::string> read_by_modules(GrayView picture, GrayView binary, Print print = Print::flat);

}  // namespace oasis::card
