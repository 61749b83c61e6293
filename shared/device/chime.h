#pragma once
#include "shared/device/sound.h"
#include <cstdint>
#include <vector>

namespace oasis::device {

inline constexpr int sample_rate = 44100;

/// The tune as mono samples at `volume` 0 to 100. Pure.
[[nodiscard]] std::vector<std::int16_t> chime(Tune tune, int volume);

}  // namespace oasis::device
