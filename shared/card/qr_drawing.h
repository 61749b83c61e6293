#pragma once
#include <string_view>
#include <vector>

namespace oasis::card {

/// A QR symbol as squares of one module, ready to be drawn at any size.
struct QrDrawing {
    /// Dark modules side by side in one row: drawing runs, not modules, halves the paper's size.
    struct Run {
        int x, y, length;
    };

    /// Light modules that must stay free on every side.
    static constexpr int quiet_modules = 4;

    int modules = 0;  // on a side, without the quiet zone
    std::vector<Run> dark;
};

/// The smallest symbol that carries `text` at level Q, which a quarter of dirt and wear cannot hide.
/// Throws std::invalid_argument when the text is empty or longer than a QR symbol holds.
[[nodiscard]] QrDrawing draw_qr(std::string_view text);

}  // namespace oasis::card
