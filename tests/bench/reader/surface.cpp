#include "tests/bench/reader/surface.h"
#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <qrencode.h>
#include <stdexcept>

namespace oasis::bench {

Code draw_code(const std::string& text, Level level, int version) {
    const QRecLevel levels[] = {QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> drawn(
        QRcode_encodeString(text.c_str(), version, levels[int(level)], QR_MODE_8, 1), QRcode_free);
    if (!drawn)
        throw std::invalid_argument("text too long for a QR code");
    Code code{drawn->width, std::vector<bool>(std::size_t(drawn->width) * drawn->width)};
    for (std::size_t i = 0; i < code.dark.size(); ++i)
        code.dark[i] = drawn->data[i] & 1;
    return code;
}

std::string random_text(Dice& dice, int length) {
    static const std::string letters = "abcdefghijklmnopqrstuvwxyz0123456789-./:ABCDEFG";
    std::string text = "https://";
    while (int(text.size()) < length)
        text += letters[std::size_t(dice.whole(0, int(letters.size()) - 1))];
    return text;
}

std::string random_card_text(Dice& dice) {
    static const std::string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += letters[std::size_t(dice.whole(0, 31))];
    return text;
}

double Surface::reflectance(double u, double v) const {
    for (const Spot& spot : damage)
        if (std::hypot(u - spot.x, v - spot.y) < spot.radius)
            return spot.value;
    const double half = code.size / 2.0;
    const double white = inverted ? ink : paper, black = inverted ? paper : ink;
    if (std::abs(u) < half && std::abs(v) < half)
        return code.dark[std::size_t(int(v + half)) * code.size + std::size_t(int(u + half))] ? black : white;
    if (std::abs(u) < half + 4 && std::abs(v) < half + 4)
        return white;
    if (is_phone)
        return outside;
    // Lines of print: words of dark dashes in some rows, a picture of letters.
    const double row = v / print_size, line = std::floor(row), column = std::floor(u / print_size / 0.35);
    const auto rolls = [&](double a, double b) {
        return Dice(print_seed + std::uint64_t(std::int64_t(a) * 7919 + std::int64_t(b) * 104729))
            .uniform(0, 1);
    };
    const bool letter = print_seed && row - line < 0.5 && rolls(line, 1e6) < 0.4 &&
                        rolls(line, std::floor(column / 9)) < 0.6 && rolls(line, column) < 0.55;
    return letter ? black : white;
}

Pose::Pose(double x, double y, double scale, double roll, double pitch, double yaw, double focal) {
    const double cr = std::cos(roll), sr = std::sin(roll), cp = std::cos(pitch), sp = std::sin(pitch);
    const double cy = std::cos(yaw), sy = std::sin(yaw);
    // Columns of the rotation: the plane's two axes seen by the camera.
    const double r1[3] = {cy * cr, cp * sr + sp * sy * cr, sp * sr - cp * sy * cr};
    const double r2[3] = {-cy * sr, cp * cr - sp * sy * sr, sp * cr + cp * sy * sr};
    const double depth = focal / scale;
    const double t[3] = {x * depth / focal, y * depth / focal, depth};
    for (int i = 0; i < 3; ++i) {
        const double f = i < 2 ? focal : 1;
        plane_to_picture_[i * 3] = f * r1[i];
        plane_to_picture_[i * 3 + 1] = f * r2[i];
        plane_to_picture_[i * 3 + 2] = f * t[i];
    }
    const auto& m = plane_to_picture_;
    picture_to_plane_ = {m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
                         m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
                         m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
}

bool Pose::to_plane(double px, double py, double& u, double& v) const {
    const auto& m = picture_to_plane_;
    const double w = m[6] * px + m[7] * py + m[8];
    u = (m[0] * px + m[1] * py + m[2]) / w;
    v = (m[3] * px + m[4] * py + m[5]) / w;
    const auto& p = plane_to_picture_;
    return p[6] * u + p[7] * v + p[8] > 0;
}

std::array<double, 2> Pose::to_picture(double u, double v) const {
    const auto& m = plane_to_picture_;
    const double w = m[6] * u + m[7] * v + m[8];
    return {(m[0] * u + m[1] * v + m[2]) / w, (m[3] * u + m[4] * v + m[5]) / w};
}

namespace {

// Bends the plane round a tin whose axis runs along v; false beyond its edge.
bool bend_plane(double bend, double& u) {
    if (bend == 0)
        return true;
    if (std::abs(u * bend) >= 0.98)
        return false;
    u = std::asin(u * bend) / bend;
    return true;
}

}  // namespace

void paint(Light& light, const Surface& surface, const Pose& pose) {
    constexpr int parts = 3;  // samples a pixel in each direction
    const double cx = light.width / 2.0, cy = light.height / 2.0;
    for (int y = 0; y < light.height; ++y)
        for (int x = 0; x < light.width; ++x) {
            double u, v, sum = 0;
            int hits = 0;
            if (!pose.to_plane(x + 0.5 - cx, y + 0.5 - cy, u, v) || !bend_plane(surface.bend, u) ||
                !(u > surface.left - 2 && u < surface.right + 2 && v > surface.top - 2 &&
                  v < surface.bottom + 2))
                continue;
            for (int i = 0; i < parts * parts; ++i) {
                pose.to_plane(x - cx + (i % parts + 0.5) / parts, y - cy + (i / parts + 0.5) / parts, u, v);
                if (bend_plane(surface.bend, u) && surface.contains(u, v)) {
                    ++hits;
                    sum += surface.reflectance(u, v);
                }
            }
            const double cover = double(hits) / (parts * parts);
            light.at(x, y) = float(light.at(x, y) * (1 - cover) + sum / (parts * parts));
        }
}

void paint_room(Light& light, Dice& dice) {
    const double base = dice.uniform(0.1, 0.6);
    std::fill(light.values.begin(), light.values.end(), float(base));
    const std::uint64_t grain = dice.bits();
    const double cell = dice.uniform(3, 40), rough = dice.uniform(0, 0.25);
    for (int y = 0; y < light.height; ++y)
        for (int x = 0; x < light.width; ++x) {
            Dice here(grain + std::uint64_t(int(y / cell) * 65537 + int(x / cell)));
            light.at(x, y) *= float(1 + rough * here.uniform(-1, 1));
        }
    const int things = dice.whole(4, 14);
    for (int i = 0; i < things; ++i) {
        const double x0 = dice.uniform(0, light.width), y0 = dice.uniform(0, light.height);
        const double w = light.width * dice.uniform(0.02, 0.35), h = light.height * dice.uniform(0.02, 0.5);
        const double angle = dice.uniform(0, std::numbers::pi), value = dice.uniform(0.02, 0.95);
        const double stripes = dice.chance(0.35) ? dice.uniform(0.02, 0.3) * w : 0;
        const bool round = dice.chance(0.3);
        const double reach = std::hypot(w, h);
        for (int y = std::max(0, int(y0 - reach)); y < std::min<double>(light.height, y0 + reach); ++y)
            for (int x = std::max(0, int(x0 - reach)); x < std::min<double>(light.width, x0 + reach); ++x) {
                const double u = (x - x0) * std::cos(angle) + (y - y0) * std::sin(angle);
                const double v = (y - y0) * std::cos(angle) - (x - x0) * std::sin(angle);
                const bool inside =
                    round ? u * u / (w * w) + v * v / (h * h) < 1 : std::abs(u) < w && std::abs(v) < h;
                if (inside && !(stripes > 0 && std::fmod(u + 10 * w, 2 * stripes) < stripes))
                    light.at(x, y) =
                        float(value * (0.8 + 0.4 * light.at(x, y)));  // its own grain shows through
            }
    }
}

void paint_finger(Light& light, Dice& dice, double tip_x, double tip_y, double width, double angle) {
    const double skin = dice.uniform(0.2, 0.55);
    const double dx = std::cos(angle), dy = std::sin(angle);
    for (int y = 0; y < light.height; ++y)
        for (int x = 0; x < light.width; ++x) {
            const double along = std::max(0.0, (x - tip_x) * dx + (y - tip_y) * dy);
            const double distance = std::hypot(x - tip_x - along * dx, y - tip_y - along * dy) / width;
            if (distance < 1)
                light.at(x, y) = float(skin * (1 - 0.5 * distance * distance));
        }
}

}  // namespace oasis::bench
