#include "shared/card/homography.h"
#include <algorithm>
#include <cmath>

namespace oasis::card {

bool solve_symmetric(double* a, double* b, int n) {
    for (int i = 0; i < n; ++i) {  // Cholesky: a becomes its lower factor
        for (int j = 0; j <= i; ++j) {
            double sum = a[i * n + j];
            for (int k = 0; k < j; ++k)
                sum -= a[i * n + k] * a[j * n + k];
            if (i != j)
                a[i * n + j] = sum / a[j * n + j];
            else if (sum <= 1e-12)
                return false;
            else
                a[i * n + i] = std::sqrt(sum);
        }
    }
    for (int i = 0; i < n; ++i) {
        for (int k = 0; k < i; ++k)
            b[i] -= a[i * n + k] * b[k];
        b[i] /= a[i * n + i];
    }
    for (int i = n - 1; i >= 0; --i) {
        for (int k = i + 1; k < n; ++k)
            b[i] -= a[k * n + i] * b[k];
        b[i] /= a[i * n + i];
    }
    return true;
}

std::optional<Homography> Homography::through(std::span<const Pair> pairs) {
    // Scaled to about 1 so that the normal equations stay well behaved.
    double plane_scale = 1, picture_scale = 1;
    Point origin = pairs.front().picture;
    for (const Pair& p : pairs) {
        plane_scale = std::max({plane_scale, std::abs(p.plane.x), std::abs(p.plane.y)});
        const Point d = p.picture - origin;
        picture_scale = std::max({picture_scale, std::abs(d.x), std::abs(d.y)});
    }
    double a[64] = {}, b[8] = {};
    for (const Pair& p : pairs) {
        const double x = p.plane.x / plane_scale, y = p.plane.y / plane_scale;
        const double u = (p.picture.x - origin.x) / picture_scale,
                     v = (p.picture.y - origin.y) / picture_scale;
        const double rows[2][9] = {{x, y, 1, 0, 0, 0, -u * x, -u * y, u},
                                   {0, 0, 0, x, y, 1, -v * x, -v * y, v}};
        for (const auto& row : rows)
            for (int i = 0; i < 8; ++i) {
                b[i] += row[i] * row[8];
                for (int j = 0; j < 8; ++j)
                    a[i * 8 + j] += row[i] * row[j];
            }
    }
    for (int i = 0; i < 8; ++i)
        a[i * 9] += i < 6 ? 1e-9 : 1e-6;
    if (!solve_symmetric(a, b, 8))
        return {};
    Homography h;
    for (int i = 0; i < 3; ++i) {
        h.m_[std::size_t(i)] = picture_scale * b[i] + origin.x * (i < 2 ? b[6 + i] : 1);
        h.m_[std::size_t(3 + i)] = picture_scale * b[3 + i] + origin.y * (i < 2 ? b[6 + i] : 1);
        h.m_[std::size_t(6 + i)] = i < 2 ? b[6 + i] : 1;
    }
    for (const std::size_t i : {0u, 1u, 3u, 4u, 6u, 7u})
        h.m_[i] /= plane_scale;
    return h;
}

Homography Homography::of_square(double size, const std::array<Point, 4>& c) {
    const Point d1 = c[1] - c[2], d2 = c[3] - c[2], d3 = c[0] - c[1] + c[2] - c[3];
    const double det = cross(d1, d2);
    const double g = cross(d3, d2) / det, k = cross(d1, d3) / det;
    Homography h;
    h.m_ = {(c[1].x - c[0].x + g * c[1].x) / size,
            (c[3].x - c[0].x + k * c[3].x) / size,
            c[0].x,
            (c[1].y - c[0].y + g * c[1].y) / size,
            (c[3].y - c[0].y + k * c[3].y) / size,
            c[0].y,
            g / size,
            k / size,
            1};
    return h;
}

}  // namespace oasis::card
