#pragma once
#include "shared/card/gray.h"
#include <cstdint>
#include <vector>

namespace oasis::bench {

/// Numbers that are the same on every machine for the same seed (std's distributions are not).
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t bits();
    double uniform(double low, double high);
    int whole(int low, int high);  ///< both ends included
    double normal();
    bool chance(double p) { return uniform(0, 1) < p; }

  private:
    std::uint64_t state_;
};

/// Light on the sensor, 0 black to 1 white (glare goes above).
struct Light {
    Light(int columns, int rows, float value = 0)
        : width(columns), height(rows), values(std::size_t(columns) * rows, value) {}
    float& at(int x, int y) { return values[std::size_t(y) * width + x]; }
    float at(int x, int y) const { return values[std::size_t(y) * width + x]; }

    int width, height;
    std::vector<float> values;
};

/// What a lens out of focus does; `sigma` in pixels.
void defocus(Light& light, double sigma);
/// A straight move of `length` pixels during the exposure.
void smear(Light& light, double length, double angle);
/// Light falls off across the picture, to `darkest` of the brightest side.
void shade(Light& light, Dice& dice, double darkest);
/// A lamp mirrored in the surface: a bright soft blob or bar around (x, y).
void glare(Light& light, Dice& dice, double x, double y, double radius, double strength);
/// Beats between a screen's pixels and the sensor's.
void moire(Light& light, Dice& dice, double strength);
/// The sensor: gain, read noise and shot noise, 8 bits.
card::GrayPicture expose(const Light& light, Dice& dice, double gain, double noise);
/// What JPEG at `quality` (1 to 100) leaves of a picture.
void compress(card::GrayPicture& picture, int quality);

}  // namespace oasis::bench
