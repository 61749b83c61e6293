#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace oasis::card {

/// Corrects a block of QR codewords (GF(256), 0x11d, roots from 1) of which the last `checks` are check words
/// and those at `erased` are known to be doubtful. The number of errors found elsewhere; none when it cannot
/// be corrected.
std::optional<int> correct_block(std::vector<std::uint8_t>& block, int checks,
                                 const std::vector<int>& erased);

}  // namespace oasis::card
