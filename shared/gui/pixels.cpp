#include "shared/gui/pixels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace oasis::gui {
namespace {

std::uint8_t blend(std::uint8_t top, std::uint8_t below, double part) {
    return static_cast<std::uint8_t>(std::lround(below + (top - below) * part));
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

Colour over(Colour top, Colour below) {
    const double part = top.a / 255.0;
    return {blend(top.r, below.r, part), blend(top.g, below.g, part), blend(top.b, below.b, part), 255};
}

Colour mix(Colour from, Colour to, float part) {
    const double p = std::clamp(part, 0.0F, 1.0F);
    return {blend(to.r, from.r, p), blend(to.g, from.g, p), blend(to.b, from.b, p), blend(to.a, from.a, p)};
}

double contrast(Colour a, Colour b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

std::string hex(Colour colour) {
    auto text = fmt::format("#{:02X}{:02X}{:02X}", colour.r, colour.g, colour.b);
    if (colour.a != 255) {
        text += fmt::format("{:02X}", colour.a);
    }
    return text;
}

}  // namespace oasis::gui
