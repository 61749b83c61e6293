#include "tests/bench/reader/degrade.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace oasis::bench {

std::uint64_t Dice::bits() {  // splitmix64
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

double Dice::uniform(double low, double high) {
    return low + (high - low) * double(bits() >> 11) * 0x1p-53;
}

int Dice::whole(int low, int high) {
    return low + int(bits() % std::uint64_t(high - low + 1));
}

double Dice::normal() {  // sum of uniforms: near enough for noise, and exact everywhere
    double sum = 0;
    for (int i = 0; i < 6; ++i)
        sum += double(std::uint32_t(bits())) * 0x1p-32;
    return (sum - 3) * std::numbers::sqrt2;
}

namespace {

std::vector<float> gauss_kernel(double sigma) {
    const int radius = std::max(1, int(std::ceil(sigma * 3)));
    std::vector<float> kernel(2 * radius + 1);
    float sum = 0;
    for (int i = -radius; i <= radius; ++i)
        sum += kernel[i + radius] = float(std::exp(-i * i / (2 * sigma * sigma)));
    for (float& k : kernel)
        k /= sum;
    return kernel;
}

float sample(const Light& light, double x, double y) {
    x = std::clamp(x, 0.0, light.width - 1.001);
    y = std::clamp(y, 0.0, light.height - 1.001);
    const int ix = int(x), iy = int(y);
    const float fx = float(x - ix), fy = float(y - iy);
    const float top = light.at(ix, iy) * (1 - fx) + light.at(ix + 1, iy) * fx;
    const float bottom = light.at(ix, iy + 1) * (1 - fx) + light.at(ix + 1, iy + 1) * fx;
    return top * (1 - fy) + bottom * fy;
}

}  // namespace

void defocus(Light& light, double sigma) {
    if (sigma < 0.15)
        return;
    const std::vector<float> kernel = gauss_kernel(sigma);
    const int radius = int(kernel.size() / 2);
    Light pass(light.width, light.height);
    for (int y = 0; y < light.height; ++y)
        for (int i = -radius; i <= radius; ++i)
            for (int x = 0; x < light.width; ++x)
                pass.at(x, y) += kernel[i + radius] * light.at(std::clamp(x + i, 0, light.width - 1), y);
    std::fill(light.values.begin(), light.values.end(), 0.f);
    for (int y = 0; y < light.height; ++y)
        for (int i = -radius; i <= radius; ++i)
            for (int x = 0; x < light.width; ++x)
                light.at(x, y) += kernel[i + radius] * pass.at(x, std::clamp(y + i, 0, light.height - 1));
}

void smear(Light& light, double length, double angle) {
    const int steps = std::max(1, int(std::ceil(length * 1.5)));
    if (length < 0.5)
        return;
    Light result(light.width, light.height);
    for (int i = 0; i < steps; ++i) {
        const double t = ((i + 0.5) / steps - 0.5) * length;
        const double dx = t * std::cos(angle), dy = t * std::sin(angle);
        for (int y = 0; y < light.height; ++y)
            for (int x = 0; x < light.width; ++x)
                result.at(x, y) += sample(light, x + dx, y + dy) / float(steps);
    }
    light = std::move(result);
}

void shade(Light& light, Dice& dice, double darkest) {
    const double angle = dice.uniform(0, 2 * std::numbers::pi);
    const double size = std::hypot(light.width, light.height);
    const double edge = dice.uniform(0.1, 0.6);  // how soft the fall is
    for (int y = 0; y < light.height; ++y)
        for (int x = 0; x < light.width; ++x) {
            const double along =
                ((x - light.width / 2) * std::cos(angle) + (y - light.height / 2) * std::sin(angle)) / size;
            const double t = std::clamp(0.5 + along / edge, 0.0, 1.0);
            light.at(x, y) *= float(darkest + (1 - darkest) * t);
        }
}

void glare(Light& light, Dice& dice, double x0, double y0, double radius, double strength) {
    const double angle = dice.uniform(0, std::numbers::pi), stretch = dice.uniform(0.25, 1);
    for (int y = 0; y < light.height; ++y)
        for (int x = 0; x < light.width; ++x) {
            const double u = (x - x0) * std::cos(angle) + (y - y0) * std::sin(angle);
            const double v = (y - y0) * std::cos(angle) - (x - x0) * std::sin(angle);
            const double d2 = (u * u + v * v / (stretch * stretch)) / (radius * radius);
            if (d2 < 9)
                light.at(x, y) += float(strength * std::exp(-d2 * d2));
        }
}

void moire(Light& light, Dice& dice, double strength) {
    struct Wave {
        double fx, fy, phase, size;
    };
    std::array<Wave, 3> waves;
    for (Wave& w : waves) {
        const double period = dice.uniform(2.2, 14), angle = dice.uniform(0, std::numbers::pi);
        w = {std::cos(angle) / period * 2 * std::numbers::pi, std::sin(angle) / period * 2 * std::numbers::pi,
             dice.uniform(0, 6), dice.uniform(0.4, 1) * strength};
    }
    for (int y = 0; y < light.height; ++y)
        for (int x = 0; x < light.width; ++x) {
            double factor = 1;
            for (const Wave& w : waves)
                factor *= 1 + w.size * std::sin(w.fx * x + w.fy * y + w.phase + 2 * std::sin(y * 0.004));
            light.at(x, y) *= float(factor);
        }
}

card::GrayPicture expose(const Light& light, Dice& dice, double gain, double noise) {
    card::GrayPicture picture(light.width, light.height);
    for (std::size_t i = 0; i < light.values.size(); ++i) {
        const double value = std::clamp(light.values[i] * gain, 0.0, 1.0);
        const double seen =
            std::pow(value, 1 / 1.6) * 255 + dice.normal() * noise * (0.5 + 0.5 * std::sqrt(value));
        picture.pixels[i] = std::uint8_t(std::clamp(seen + 0.5, 0.0, 255.0));
    }
    return picture;
}

namespace {

constexpr std::array<int, 64> luminance{
    16, 11,  10,  16, 24, 40, 51, 61, 12,  12,  14,  19,  26, 58, 60, 55,  14,  13,  16,  24, 40, 57,
    69, 56,  14,  17, 22, 29, 51, 87, 80,  62,  18,  22,  37, 56, 68, 109, 103, 77,  24,  35, 55, 64,
    81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98,  112, 100, 103, 99};

using Block = std::array<double, 64>;

std::array<double, 64> cosines() {
    std::array<double, 64> c{};
    for (int k = 0; k < 8; ++k)
        for (int n = 0; n < 8; ++n)
            c[k * 8 + n] = std::cos(std::numbers::pi * (n + 0.5) * k / 8) * (k == 0 ? std::sqrt(0.125) : 0.5);
    return c;
}

// `forward`: DCT of a block, else its inverse.
void transform(Block& block, const std::array<double, 64>& c, bool forward) {
    for (int pass = 0; pass < 2; ++pass) {
        Block out{};
        for (int i = 0; i < 8; ++i)
            for (int k = 0; k < 8; ++k)
                for (int n = 0; n < 8; ++n)
                    out[k * 8 + i] +=
                        block[i * 8 + n] * (forward ? c[k * 8 + n] : c[n * 8 + k]);  // and transpose
        block = out;
    }
}

}  // namespace

void compress(card::GrayPicture& picture, int quality) {
    static const std::array<double, 64> c = cosines();
    const double scale = quality < 50 ? 50.0 / quality : 2 - quality / 50.0;
    for (int by = 0; by + 8 <= picture.height; by += 8)
        for (int bx = 0; bx + 8 <= picture.width; bx += 8) {
            Block block;
            for (int i = 0; i < 64; ++i)
                block[i] = picture.row(by + i / 8)[bx + i % 8] - 128.0;
            transform(block, c, true);
            for (int i = 0; i < 64; ++i) {
                const double step = std::max(1.0, luminance[i] * scale);
                block[i] = std::round(block[i] / step) * step;
            }
            transform(block, c, false);
            for (int i = 0; i < 64; ++i)
                picture.row(by + i / 8)[bx + i % 8] = std::uint8_t(std::clamp(block[i] + 128.5, 0.0, 255.0));
        }
}

}  // namespace oasis::bench
