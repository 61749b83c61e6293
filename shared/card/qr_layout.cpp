#include "shared/card/qr_layout.h"
#include <algorithm>
#include <cstdlib>

namespace oasis::card {

bool finder_is_dark(int x, int y) {
    const int ring = std::max(std::abs(x), std::abs(y));
    return ring <= 1 || ring == 3;
}

QrLayout::QrLayout(int version)
    : size_(17 + 4 * version), cells_(std::size_t(size_ + 2) * (size_ + 2), Known::nothing) {
    for (int i = -1; i <= size_; ++i)
        for (const int edge : {-1, size_}) {
            set(i, edge, false);
            set(edge, i, false);
        }
    for (int i = 8; i < size_ - 8; ++i) {
        set(i, 6, i % 2 == 0);
        set(6, i, i % 2 == 0);
    }
    add_alignments(version);
    add_finder(3, 3);
    add_finder(size_ - 4, 3);
    add_finder(3, size_ - 4);
    set(8, size_ - 8, true);
    if (version >= 7)
        add_version(version);
    for (int y = -1; y <= size_; ++y)
        for (int x = -1; x <= size_; ++x)
            if (at(x, y) != Known::nothing)
                known_.push_back({x, y, at(x, y) == Known::dark});
}

void QrLayout::add_finder(int cx, int cy) {
    for (int y = std::max(-1, cy - 4); y <= std::min(size_, cy + 4); ++y)
        for (int x = std::max(-1, cx - 4); x <= std::min(size_, cx + 4); ++x)
            set(x, y, finder_is_dark(x - cx, y - cy));
}

void QrLayout::add_alignments(int version) {
    if (version == 1)
        return;
    // Evenly spaced from the far edge back, the first gap takes the rest (ISO 18004, annex E).
    const int count = version / 7 + 2;
    const int step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    std::vector<int> places{6};
    for (int i = count - 2; i >= 0; --i)
        places.push_back(size_ - 7 - i * step);
    for (const int cy : places)
        for (const int cx : places) {
            const bool on_finder =
                (cx == 6 && cy == 6) || (cx == 6 && cy == size_ - 7) || (cx == size_ - 7 && cy == 6);
            if (on_finder)
                continue;
            for (int y = -2; y <= 2; ++y)
                for (int x = -2; x <= 2; ++x)
                    set(cx + x, cy + y, std::max(std::abs(x), std::abs(y)) != 1);
        }
}

void QrLayout::add_version(int version) {
    int rest = version;  // BCH(18, 6)
    for (int i = 0; i < 12; ++i)
        rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
    const int bits = version << 12 | rest;
    for (int i = 0; i < 18; ++i) {
        const bool dark = bits >> i & 1;
        set(size_ - 11 + i % 3, i / 3, dark);
        set(i / 3, size_ - 11 + i % 3, dark);
    }
}

}  // namespace oasis::card
