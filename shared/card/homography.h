#pragma once
#include <array>
#include <optional>
#include <span>

namespace oasis::card {

struct Point {
    double x = 0, y = 0;
};
inline Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
inline Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
inline Point operator*(double k, Point p) {
    return {k * p.x, k * p.y};
}
inline double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}
inline double cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}

/// A plane seen in perspective: from plane coordinates to the picture.
class Homography {
  public:
    struct Pair {
        Point plane, picture;
    };
    /// The best fit through four or more pairs; none when they lie on a line.
    static std::optional<Homography> through(std::span<const Pair> pairs);
    /// The square (0,0) (size,0) (size,size) (0,size) to four points in that order.
    static Homography of_square(double size, const std::array<Point, 4>& corners);

    Point operator()(double x, double y) const {
        const double w = 1 / (m_[6] * x + m_[7] * y + m_[8]);
        return {(m_[0] * x + m_[1] * y + m_[2]) * w, (m_[3] * x + m_[4] * y + m_[5]) * w};
    }

  private:
    std::array<double, 9> m_{};
};

/// Solves a x = b in place for a symmetric positive matrix of `n` rows (row major); false when it is not.
bool solve_symmetric(double* a, double* b, int n);

}  // namespace oasis::card
