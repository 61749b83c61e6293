#pragma once
#include <filesystem>

namespace oasis::bench {

/// From a card before the camera to the greeting on the screen, in parts, over `cards` first check-ins:
/// decoding, the act's commit, and the frames drawn. Prints medians and the worst.
void card_shown(const std::filesystem::path& folder, int cards);

}  // namespace oasis::bench
