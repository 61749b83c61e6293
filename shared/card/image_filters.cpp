#include "shared/card/image_filters.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

namespace oasis::card {

GrayView::GrayView(const std::uint8_t* first, int columns, int rows, int bytes_per_row)
    : pixels(first), width(columns), height(rows), stride(bytes_per_row) {
    if (!first || columns <= 0 || rows <= 0 || bytes_per_row < columns)
        throw std::invalid_argument("not a grey picture");
}

// The loops below are written so that the compiler can do 8 or 16 pixels at once: one row at a time, no
// branches.

GrayPicture half_size(GrayView picture) {
    GrayPicture result(std::max(1, picture.width / 2), std::max(1, picture.height / 2));
    if (picture.width < 2 || picture.height < 2)
        return result;
    const int width = result.width;
    for (int y = 0; y < result.height; ++y) {
        const std::uint8_t* a = picture.row(2 * y);
        const std::uint8_t* b = picture.row(2 * y + 1);
        std::uint8_t* out = result.row(y);
        for (int x = 0; x < width; ++x) {
            std::uint16_t two, below;  // two neighbours in one load
            std::memcpy(&two, a + 2 * x, 2);
            std::memcpy(&below, b + 2 * x, 2);
            const std::uint16_t sum =
                std::uint16_t((two & 255) + (two >> 8) + (below & 255) + (below >> 8) + 2);
            out[x] = std::uint8_t(sum >> 2);
        }
    }
    return result;
}

GrayPicture shrunk(GrayView picture, int width, int height) {
    GrayPicture result(width, height);
    const auto edge = [](int i, int from, int to) { return int(std::int64_t(i) * from / to); };
    std::vector<int> columns;
    for (int x = 0; x <= width; ++x)
        columns.push_back(edge(x, picture.width, width));
    std::vector<std::uint32_t> sums(picture.width);
    for (int y = 0; y < height; ++y) {
        const int y0 = edge(y, picture.height, height),
                  y1 = std::max(y0 + 1, edge(y + 1, picture.height, height));
        std::fill(sums.begin(), sums.end(), 0u);
        for (int sy = y0; sy < y1; ++sy) {
            const std::uint8_t* row = picture.row(sy);
            for (int x = 0; x < picture.width; ++x)
                sums[x] += row[x];
        }
        std::uint8_t* out = result.row(y);
        for (int x = 0; x < width; ++x) {
            const int x0 = columns[x], x1 = std::max(x0 + 1, columns[x + 1]);
            std::uint32_t sum = 0;
            for (int sx = x0; sx < x1; ++sx)
                sum += sums[sx];
            out[x] = std::uint8_t(float(sum) / float((x1 - x0) * (y1 - y0)) + 0.5f);
        }
    }
    return result;
}

GrayPicture doubled(GrayView picture) {
    GrayPicture result(picture.width * 2, picture.height * 2);
    for (int y = 0; y < result.height; ++y) {
        const std::uint8_t* near = picture.row(y / 2);
        const std::uint8_t* far = picture.row(std::clamp(y / 2 + (y % 2 ? 1 : -1), 0, picture.height - 1));
        std::uint8_t* out = result.row(y);
        const auto mixed = [&](int x) { return 3 * near[x] + far[x]; };
        for (int x = 0; x < picture.width; ++x) {
            const int here = 3 * mixed(x);
            out[2 * x] = std::uint8_t((here + mixed(std::max(x - 1, 0)) + 8) >> 4);
            out[2 * x + 1] = std::uint8_t((here + mixed(std::min(x + 1, picture.width - 1)) + 8) >> 4);
        }
    }
    return result;
}

namespace {

// One row through seven taps of 256ths; the edge pixels repeat.
constexpr int taps[4] = {103, 62, 14, 1};  // middle first; sums to 257 with both sides, cut by the shift

std::uint8_t* padded(std::vector<std::uint8_t>& space, const std::uint8_t* row, int width, int margin) {
    std::memset(space.data(), row[0], margin);
    std::memcpy(space.data() + margin, row, width);
    std::memset(space.data() + margin + width, row[width - 1], margin);
    return space.data() + margin;
}

}  // namespace

GrayPicture softened(GrayView picture) {
    GrayPicture result(picture.width, picture.height);
    std::vector<std::uint8_t> vertical(picture.width), space(picture.width + 6);
    for (int y = 0; y < picture.height; ++y) {
        const auto at = [&](int dy) { return picture.row(std::clamp(y + dy, 0, picture.height - 1)); };
        const std::uint8_t *a = at(-3), *b = at(-2), *c = at(-1), *d = at(0), *e = at(1), *f = at(2),
                           *g = at(3);
        for (int x = 0; x < picture.width; ++x) {
            const std::uint16_t sum = std::uint16_t(taps[0] * d[x] + taps[1] * (c[x] + e[x]) +
                                                    taps[2] * (b[x] + f[x]) + taps[3] * (a[x] + g[x]));
            vertical[x] = std::uint8_t(sum >> 8);
        }
        const std::uint8_t* v = padded(space, vertical.data(), picture.width, 3);
        std::uint8_t* out = result.row(y);
        for (int x = 0; x < picture.width; ++x) {
            const std::uint16_t sum =
                std::uint16_t(taps[0] * v[x] + taps[1] * (v[x - 1] + v[x + 1]) +
                              taps[2] * (v[x - 2] + v[x + 2]) + taps[3] * (v[x - 3] + v[x + 3]));
            out[x] = std::uint8_t(sum >> 8);
        }
    }
    return result;
}

namespace {

// Sums over `box` x `box` pixels, row after row.
class BoxSums {
  public:
    BoxSums(GrayView picture, int box) : picture_(picture), radius_(box / 2), columns_(picture.width) {
        prefix_.resize(picture.width + 2 * radius_ + 1);
        for (int dy = -radius_; dy <= radius_; ++dy)
            for (int x = 0; x < picture.width; ++x)
                columns_[x] = std::uint16_t(columns_[x] + row(dy)[x]);
    }

    // Of the next row: the sum round x is low[x + box] - low[x].
    const std::uint32_t* next() {
        const int width = picture_.width;
        std::uint16_t* const columns = columns_.data();
        std::uint32_t sum = 0;
        std::uint32_t* p = prefix_.data();
        *p++ = 0;
        for (int i = 0; i < radius_; ++i)
            *p++ = sum += columns_.front();
        for (int x = 0; x < width; ++x)
            *p++ = sum += columns[x];
        for (int i = 0; i < radius_; ++i)
            *p++ = sum += columns_.back();
        const std::uint8_t *leaves = row(y_ - radius_), *enters = row(y_ + radius_ + 1);
        for (int x = 0; x < width; ++x)
            columns[x] = std::uint16_t(columns[x] + enters[x] - leaves[x]);
        ++y_;
        return prefix_.data();
    }

  private:
    const std::uint8_t* row(int y) const { return picture_.row(std::clamp(y, 0, picture_.height - 1)); }

    GrayView picture_;
    int radius_, y_ = 0;
    std::vector<std::uint16_t> columns_;
    std::vector<std::uint32_t> prefix_;
};

}  // namespace

GrayPicture sharp_threshold(GrayView picture, int near, int far) {
    GrayPicture result(picture.width, picture.height);
    BoxSums near_sums(picture, near), far_sums(picture, far);
    const float near_share = 0.8f / float(near * near), far_share = 0.2f / float(far * far);
    for (int y = 0; y < picture.height; ++y) {
        const std::uint32_t *a = near_sums.next(), *b = far_sums.next();
        const std::uint8_t* in = picture.row(y);
        std::uint8_t* out = result.row(y);
        for (int x = 0; x < picture.width; ++x) {
            const float level =
                near_share * float(int(a[x + near] - a[x])) + far_share * float(int(b[x + far] - b[x]));
            out[x] = float(in[x]) < level ? 0 : 255;
        }
    }
    return result;
}

GrayPicture inverted(GrayView picture) {
    GrayPicture result(picture.width, picture.height);
    for (int y = 0; y < picture.height; ++y) {
        const std::uint8_t* in = picture.row(y);
        std::uint8_t* out = result.row(y);
        for (int x = 0; x < picture.width; ++x)
            out[x] = std::uint8_t(255 - in[x]);
    }
    return result;
}

}  // namespace oasis::card
