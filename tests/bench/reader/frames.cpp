#include "tests/bench/reader/frames.h"
#include "tests/bench/reader/surface.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace oasis::bench {

namespace {

constexpr double turn = 2 * std::numbers::pi;
constexpr std::array kinds{"distance", "turned", "tilted", "defocus", "motion", "noise",
                           "glare",    "thumb",  "screen", "shade",   "mixed"};

Dice dice_for(std::uint64_t seed, int number, int purpose) {
    return Dice(seed * 0x9e3779b97f4a7c15 + std::uint64_t(number) * 1000003 + std::uint64_t(purpose) * 7);
}

// CR80 card, code of 24 mm at its left or right.
Surface card_surface(Dice& dice, std::vector<std::string>& texts) {
    const bool ours = dice.chance(0.7);
    texts.push_back(ours ? random_card_text(dice) : random_text(dice, dice.whole(14, 60)));
    Surface s;
    s.code = draw_code(texts.back(), dice.chance(0.5) ? Level::q : Level::m, dice.whole(1, 3));
    const double module = 24.0 / s.code.size, side = dice.chance(0.5) ? 18 : 85.6 - 18;
    s.left = -side / module;
    s.right = (85.6 - side) / module;
    s.top = -27 / module;
    s.bottom = 27 / module;
    s.paper = dice.uniform(0.7, 0.95);
    s.ink = dice.uniform(0.04, 0.12);
    s.print_seed = dice.bits();
    s.print_size = dice.uniform(3, 9);
    return s;
}

void make_phone(Surface& s, Dice& dice) {
    const double half = s.code.size / 2.0;
    s.is_phone = true;
    s.left = -half - 6;
    s.right = half + 6;
    s.top = -half - dice.uniform(8, 20);
    s.bottom = half + dice.uniform(8, 20);
    s.paper = dice.uniform(0.6, 1.2);
    s.ink = dice.uniform(0.03, 0.2);
    s.outside = dice.chance(0.5) ? 0.03 : s.paper * 0.9;
}

}  // namespace

Frame card_frame(std::uint64_t seed, int number) {
    Dice dice = dice_for(seed, number, 1);
    Frame frame;
    const std::size_t kind = std::size_t(number) % kinds.size();
    frame.kind = kinds[kind];
    const auto is = [&](const char* name) { return frame.kind == name; };
    const bool mixed = is("mixed");

    Surface surface = card_surface(dice, frame.texts);
    if (is("screen") || (mixed && dice.chance(0.3)))
        make_phone(surface, dice);
    Light light(1280, 720);
    paint_room(light, dice);

    const double scale = is("distance") ? dice.uniform(2, 4)
                         : mixed        ? dice.uniform(2.4, 8)
                                        : dice.uniform(3, 10);
    const double tilt = is("tilted") ? dice.uniform(0.4, 1.15)
                        : mixed      ? dice.uniform(0, 0.7)
                                     : dice.uniform(0, 0.35);
    const double tilt_way = dice.uniform(0, turn);
    const double roll =
        is("turned") || mixed || dice.chance(0.3) ? dice.uniform(0, turn) : dice.normal() * 0.15;
    const double reach = scale * surface.code.size * 0.75;
    const double room_x = std::max(0.0, 640 - reach), room_y = std::max(0.0, 360 - reach);
    const Pose pose(dice.uniform(-room_x, room_x), dice.uniform(-room_y, room_y), scale, roll,
                    tilt * std::sin(tilt_way), tilt * std::cos(tilt_way), 1000);
    paint(light, surface, pose);

    const double half = surface.code.size / 2.0;
    if (is("thumb") || (mixed && dice.chance(0.3))) {
        // Over a corner of the code: mostly the one without a finder, or only the quiet zone of the others.
        const int corner = dice.chance(0.6) ? 3 : dice.whole(0, 2);
        const double depth = corner == 3 ? dice.uniform(-0.02, 0.35) : dice.uniform(-0.12, 0.13);
        const double sx = corner & 1 ? 1 : -1, sy = corner & 2 ? 1 : -1;
        const auto tip = pose.to_picture(sx * half * (1 - 2 * depth), sy * half * (1 - 2 * depth));
        const auto out = pose.to_picture(sx * half * 3, sy * half * dice.uniform(1, 3));
        const double width = scale * surface.code.size * dice.uniform(0.2, 0.35);
        const double angle = std::atan2(out[1] - tip[1], out[0] - tip[0]);
        paint_finger(light, dice, 640 + tip[0] + width * std::cos(angle),
                     360 + tip[1] + width * std::sin(angle), width, angle);
    }
    if (is("shade") || (mixed && dice.chance(0.4)))
        shade(light, dice, dice.uniform(0.03, 0.4));
    if (surface.is_phone)
        moire(light, dice, dice.uniform(0.05, 0.30));
    if (is("glare") || (mixed && dice.chance(0.3))) {
        const auto at = pose.to_picture(dice.uniform(-1, 1) * half, dice.uniform(-1, 1) * half);
        glare(light, dice, 640 + at[0], 360 + at[1], scale * surface.code.size * dice.uniform(0.1, 0.45),
              dice.uniform(0.3, 1.5));
    }
    defocus(light, is("defocus") ? scale * dice.uniform(0.2, 0.72)
                   : mixed       ? scale * dice.uniform(0.1, 0.5)
                                 : dice.uniform(0.4, 0.9));
    if (is("motion") || (mixed && dice.chance(0.3)))
        smear(light, scale * (mixed ? dice.uniform(0.3, 1.2) : dice.uniform(0.5, 2.2)),
              dice.uniform(0, turn));
    const bool dim = is("noise");
    frame.picture = expose(light, dice, dim ? dice.uniform(0.08, 0.5) : dice.uniform(0.6, 1.2),
                           dim     ? dice.uniform(8, 30)
                           : mixed ? dice.uniform(2, 12)
                                   : dice.uniform(1, 6));
    if (dice.chance(0.7))
        compress(frame.picture, dice.whole(dim || mixed ? 30 : 45, 92));
    return frame;
}

Frame photo_frame(std::uint64_t seed, int number) {
    Dice dice = dice_for(seed, number, 2);
    constexpr std::array names{"plain", "blurred", "far",        "tilted", "shade",   "glare",
                               "bent",  "damaged", "large code", "near",   "inverted"};
    constexpr std::array<std::array<int, 2>, 4> sizes{
        {{1600, 1200}, {2592, 1944}, {3264, 2448}, {4032, 3024}}};
    Frame frame;
    frame.kind = names[std::size_t(number) % names.size()];
    const auto is = [&](const char* name) { return frame.kind == name; };
    const auto size = sizes[std::size_t(dice.whole(0, 3))];
    Light light(size[0], size[1]);
    paint_room(light, dice);

    const int codes = dice.chance(0.9) || is("near") ? 1 : dice.whole(2, 3);
    double scale = 1;
    for (int i = 0; i < codes; ++i) {
        Surface s;
        const bool large = is("large code");
        frame.texts.push_back(random_text(dice, large ? dice.whole(150, 500) : dice.whole(12, 110)));
        s.code = draw_code(frame.texts.back(), Level(dice.whole(0, large ? 1 : 3)), dice.whole(1, 5));
        const double half = s.code.size / 2.0;
        s.left = -half - dice.uniform(2, 40);
        s.right = half + dice.uniform(2, 40);
        s.top = -half - dice.uniform(2, 40);
        s.bottom = half + dice.uniform(2, 40);
        s.paper = dice.uniform(0.6, 0.95);
        s.ink = dice.uniform(0.03, 0.2);
        s.print_seed = dice.bits();
        s.print_size = dice.uniform(1.5, 9);
        s.inverted = is("inverted");
        const double span = size[1] * (is("far")    ? dice.uniform(0.035, 0.12)
                                       : is("near") ? dice.uniform(0.55, 0.8)
                                                    : dice.uniform(0.12, 0.5));
        scale = span / s.code.size;
        if (is("bent"))
            s.bend = dice.uniform(0.8, 1.7) / s.code.size;
        if (is("damaged"))
            for (int n = dice.whole(3, 40); n > 0; --n)
                s.damage.push_back({dice.uniform(-half, half), dice.uniform(-half, half),
                                    dice.uniform(0.3, 1.6), dice.chance(0.6) ? 0.9 : 0.1});
        const double tilt = is("tilted") ? dice.uniform(0.5, 1.15) : dice.uniform(0, 0.45),
                     way = dice.uniform(0, turn);
        const double free_x = std::max(0.0, size[0] / 2 - span * 0.7),
                     free_y = std::max(0.0, size[1] / 2 - span * 0.7);
        paint(light, s,
              Pose(dice.uniform(-free_x, free_x), dice.uniform(-free_y, free_y), scale,
                   dice.chance(0.5) ? dice.uniform(0, turn) : dice.normal() * 0.1, tilt * std::sin(way),
                   tilt * std::cos(way), size[0] * 0.9));
    }
    if (is("shade"))
        shade(light, dice, dice.uniform(0.02, 0.3));
    if (is("glare"))
        for (int i = 0; i < 3; ++i)
            glare(light, dice, dice.uniform(0, size[0]), dice.uniform(0, size[1]),
                  size[1] * dice.uniform(0.05, 0.3), dice.uniform(0.3, 1.5));
    defocus(light, is("blurred") ? scale * dice.uniform(0.3, 0.8) : dice.uniform(0.5, 2.5));
    if (is("blurred") && dice.chance(0.5))
        smear(light, scale * dice.uniform(0.5, 1.8), dice.uniform(0, turn));
    frame.picture = expose(light, dice, dice.uniform(0.5, 1.3), dice.uniform(2, 10));
    compress(frame.picture, dice.whole(50, 92));
    return frame;
}

Frame empty_frame(std::uint64_t seed, int number) {
    Dice dice = dice_for(seed, number, 3);
    Frame frame;
    frame.kind = "empty";
    Light light(1280, 720);
    paint_room(light, dice);
    if (dice.chance(0.5)) {  // a card's other side, a page of print, a broken code
        std::vector<std::string> texts;
        Surface s = card_surface(dice, texts);
        const int what = dice.whole(0, 2);
        for (std::size_t i = 0; i < s.code.dark.size(); ++i)
            s.code.dark[i] = what == 0   ? false
                             : what == 1 ? dice.chance(0.5)
                                         : s.code.dark[i] != dice.chance(0.3);
        paint(light, s,
              Pose(dice.uniform(-300, 300), dice.uniform(-100, 100), dice.uniform(3, 9),
                   dice.uniform(0, turn), dice.uniform(-0.5, 0.5), dice.uniform(-0.5, 0.5), 1000));
    }
    if (dice.chance(0.5))
        shade(light, dice, dice.uniform(0.05, 0.5));
    defocus(light, dice.uniform(0.4, 3));
    frame.picture = expose(light, dice, dice.uniform(0.3, 1.3), dice.uniform(1, 20));
    compress(frame.picture, dice.whole(40, 92));
    return frame;
}

}  // namespace oasis::bench
