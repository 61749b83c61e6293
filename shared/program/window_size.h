#pragma once
#include <optional>
#include <string>

namespace oasis::program {

/// In pixels.
struct WindowSize {
    int width = 0, height = 0;
};
/// 1080x1920; nullopt for anything else, less than 320x320 or more than 16384x16384.
[[nodiscard]] std::optional<WindowSize> parse_window(const std::string& text);

}  // namespace oasis::program
