#pragma once
#include "shared/card/gray.h"
#include "shared/card/homography.h"
#include <vector>

namespace oasis::card {

/// A place that looks like a finder pattern, in the coordinates of the picture it was found in.
struct Finder {
    Point middle;
    Point right, down;    ///< one module along the code's axes (which of the four sides is up is not known)
    double likeness = 0;  ///< correlation with the drawn pattern, at most 1
};

/// Finder patterns in `picture`, found in `binary` (its dark parts as 0), likeliest first. Tolerates blur,
/// noise and tilt; may give some that are none.
std::vector<Finder> find_finders(GrayView picture, GrayView binary, std::size_t most);

/// The grey value at a point between pixels; beyond the edge, the edge's.
inline float sample(GrayView picture, Point p) {
    const auto inside = [](double v, int size) { return v < 0 ? 0.0 : v > size - 1.001 ? size - 1.001 : v; };
    const double x = inside(p.x, picture.width), y = inside(p.y, picture.height);
    const int ix = int(x), iy = int(y);
    const float fx = float(x - ix), fy = float(y - iy);
    const std::uint8_t* a = picture.row(iy) + ix;
    const std::uint8_t* b = a + picture.stride;
    const float top = a[0] + fx * float(a[1] - a[0]), bottom = b[0] + fx * float(b[1] - b[0]);
    return top + fy * (bottom - top);
}

/// Correlation of grey values with a pattern of light (+1) and dark (-1), fed one by one.
class Likeness {
  public:
    void add(float value, bool dark) {
        sum_ += value;
        squares_ += value * value;
        signed_ += dark ? -value : value;
        balance_ += dark ? -1 : 1;
        ++count_;
    }
    /// -1 to 1; light parts brighter is positive.
    float value() const;

  private:
    float sum_ = 0, squares_ = 0, signed_ = 0;
    int balance_ = 0, count_ = 0;
};

}  // namespace oasis::card
