#pragma once
#include "tests/bench/reader/degrade.h"
#include <array>
#include <string>
#include <vector>

namespace oasis::bench {

/// A QR code's modules, without the quiet zone.
struct Code {
    int size = 0;
    std::vector<bool> dark;
};

enum class Level { l, m, q, h };
/// `version` is the smallest one allowed.
Code draw_code(const std::string& text, Level level, int version);
std::string random_text(Dice& dice, int length);
/// What stands on a card: 30 upper-case letters and digits.
std::string random_card_text(Dice& dice);

/// A flat (or bent) thing with a code on it, in units of modules with the code's middle at the origin.
struct Surface {
    Code code;
    double left, top, right, bottom;  ///< its edges
    double paper = 0.85, ink = 0.08;  ///< reflectances
    double outside = 0;               ///< a phone's bezel beyond the quiet zone, where `is_phone`
    bool is_phone = false;
    bool inverted = false;
    double bend = 0;               ///< 1 / radius of a tin, in modules; 0 flat
    std::uint64_t print_seed = 0;  ///< 0: nothing printed round the code
    double print_size = 3;         ///< height of a line of print
    struct Spot {
        double x, y, radius, value;
    };
    std::vector<Spot> damage;  ///< scratches and dirt

    bool contains(double u, double v) const { return u >= left && u < right && v >= top && v < bottom; }
    double reflectance(double u, double v) const;
};

/// Where a surface is before the camera: turned, tilted, and `scale` pixels a module at its middle.
class Pose {
  public:
    Pose(double x, double y, double scale, double roll, double pitch, double yaw, double focal);
    /// From a pixel to the surface's plane; false behind the camera.
    bool to_plane(double px, double py, double& u, double& v) const;
    std::array<double, 2> to_picture(double u, double v) const;

  private:
    std::array<double, 9> plane_to_picture_{}, picture_to_plane_{};
};

void paint(Light& light, const Surface& surface, const Pose& pose);
/// Furniture, lamps, stripes and people's outlines.
void paint_room(Light& light, Dice& dice);
/// A finger (a rounded bar) that comes from outside to the point of the surface's plane.
void paint_finger(Light& light, Dice& dice, double tip_x, double tip_y, double width, double angle);

}  // namespace oasis::bench
