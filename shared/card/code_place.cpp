#include "shared/card/code_place.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace oasis::card {

namespace {

float layout_likeness(GrayView picture, const QrLayout& layout, const Homography& map) {
    Likeness likeness;
    for (const QrLayout::Cell& cell : layout.known())
        likeness.add(sample(picture, map(cell.x + 0.5, cell.y + 0.5)), cell.dark);
    return likeness.value();
}

// A finder's middle, right and down turned by quarters so that `right` points most along `way`.
Finder turned_along(Finder f, Point way) {
    for (int quarter = 0; quarter < 4; ++quarter) {
        if (dot(f.right, way) >=
            std::abs(dot(f.down, way)) * std::sqrt(dot(f.right, f.right) / dot(f.down, f.down)))
            return f;
        f = {f.middle, f.down, -1 * f.right, f.likeness};
    }
    return f;
}

Finder half_turned(const Finder& f) {
    return {f.middle, -1 * f.right, -1 * f.down, f.likeness};
}

struct Corner {
    Finder finder;
    bool on_right, below;  // of the code
};

// Five points of each finder: its middle and its corners.
void add_points(std::vector<Homography::Pair>& pairs, const Corner& corner, int size) {
    const Point middle{corner.on_right ? size - 3.5 : 3.5, corner.below ? size - 3.5 : 3.5};
    for (const Point d : {Point{0, 0}, {-3.5, -3.5}, {3.5, -3.5}, {3.5, 3.5}, {-3.5, 3.5}})
        pairs.push_back(
            {middle + d, corner.finder.middle + d.x * corner.finder.right + d.y * corner.finder.down});
}

class Proposer {
  public:
    Proposer(GrayView picture, const std::vector<Finder>& finders) : picture_(picture), finders_(finders) {}

    void pair(const Finder& one, const Finder& other) {
        const Point way = other.middle - one.middle;
        const Finder a = turned_along(one, way);
        const Finder b = turned_along(other, a.right);
        const Point right = 0.5 * (a.right + b.right), down = 0.5 * (a.down + b.down);
        const double area = cross(right, down);
        const double size_ratio = cross(a.right, a.down) / cross(b.right, b.down);
        if (area < 1 || size_ratio > 4 || size_ratio < 0.25)
            return;
        const double along = cross(way, down) / area, aside = cross(right, way) / area;
        if (along > 10 && std::abs(aside) < 0.35 * along)
            beside(a, b, along);
        else if (along > 8 && std::abs(aside) > 0.6 * along)
            across(a, b, (along + std::abs(aside)) / 2, aside > 0);
    }

    std::vector<CodePlace> take() { return std::move(places_); }

  private:
    // Along one side of the code: `b` lies to the right of `a`.
    void beside(const Finder& a, const Finder& b, double modules) {
        const auto up = [](const Finder& f) { return Finder{f.middle, f.down, -1 * f.right, f.likeness}; };
        propose({a, false, false}, {b, true, false}, modules);
        propose({up(a), false, true}, {up(b), false, false}, modules);
        const Finder c = half_turned(b), d = half_turned(a);
        propose({c, false, false}, {d, true, false}, modules);
        propose({up(c), false, true}, {up(d), false, false}, modules);
    }

    // From corner to corner: the upper left finder is the one that is missing.
    void across(const Finder& a, const Finder& b, double modules, bool downwards) {
        // Turned so that the way from upper right to lower left is left and down.
        const auto quarter = [](const Finder& f) {
            return Finder{f.middle, -1 * f.down, f.right, f.likeness};
        };
        const auto pick = [&](const Finder& f) { return downwards ? quarter(f) : half_turned(f); };
        const Finder upper = pick(a), lower = pick(b);
        propose({upper, true, false}, {lower, false, true}, modules);
        propose({half_turned(lower), true, false}, {half_turned(upper), false, true}, modules);
    }

    void propose(const Corner& one, const Corner& other, double modules) {
        const double exact = (modules + 7 - 17) / 4;
        const int nearest = std::clamp(int(std::lround(exact)), 1, 40);
        const int second = exact > nearest ? nearest + 1 : nearest - 1;
        for (const int version : {nearest, second})
            if (version >= 1 && version <= 40 && std::abs(version - exact) < 0.35 + 0.06 * version)
                add({one, other}, version);
    }

    void add(const std::array<Corner, 2>& corners, int version) {
        auto& layout = layouts_[std::size_t(version)];
        if (!layout)
            layout = std::make_shared<const QrLayout>(version);
        std::vector<Homography::Pair> pairs;
        for (const Corner& corner : corners)
            add_points(pairs, corner, layout->size());
        auto map = Homography::through(pairs);
        if (!map)
            return;
        add_third(pairs, *map, corners, layout->size());
        if (pairs.size() > 10)
            map = Homography::through(pairs);
        if (map)
            places_.push_back({layout, *map, layout_likeness(picture_, *layout, *map)});
    }

    // A finder near where the third one should be fixes the far side.
    void add_third(std::vector<Homography::Pair>& pairs, const Homography& map,
                   const std::array<Corner, 2>& corners, int size) {
        const auto holds = [&](bool right, bool below) {
            return std::any_of(corners.begin(), corners.end(),
                               [&](const Corner& c) { return c.on_right == right && c.below == below; });
        };
        const bool right = !holds(true, false), below = !holds(false, true);
        const Point expected = map(right ? size - 3.5 : 3.5, below ? size - 3.5 : 3.5);
        for (const Finder& finder : finders_) {
            const Point way = finder.middle - expected;
            if (dot(way, way) > 0.06 * size * size * std::abs(cross(finder.right, finder.down)))
                continue;
            const Corner third{turned_along(finder, corners[0].finder.right), right, below};
            add_points(pairs, third, size);
            return;
        }
    }

    GrayView picture_;
    const std::vector<Finder>& finders_;
    std::array<std::shared_ptr<const QrLayout>, 41> layouts_;
    std::vector<CodePlace> places_;
};

}  // namespace

std::vector<CodePlace> propose_places(GrayView picture, const std::vector<Finder>& finders,
                                      std::size_t most) {
    Proposer proposer(picture, finders);
    for (std::size_t i = 0; i < finders.size(); ++i)
        for (std::size_t j = i + 1; j < finders.size(); ++j)
            proposer.pair(finders[i], finders[j]);
    std::vector<CodePlace> places = proposer.take();
    std::sort(places.begin(), places.end(),
              [](const CodePlace& a, const CodePlace& b) { return a.likeness > b.likeness; });
    places.resize(std::min(places.size(), most));
    return places;
}

namespace {

using Corners = std::array<Point, 4>;

// Nudges one coordinate of one corner after the other while `score` grows; `step` in pixels.
template <class Score>
float climb(Corners& corners, float best, double step, int rounds, const Score& score) {
    for (int round = 0; round < rounds; ++round) {
        bool better = false;
        for (std::size_t i = 0; i < 8; ++i)
            for (const double sign : {-1.0, 1.0}) {
                Corners moved = corners;
                (i % 2 ? moved[i / 2].y : moved[i / 2].x) += sign * step;
                if (const float value = score(moved); value > best) {
                    best = value;
                    corners = moved;
                    better = true;
                    break;
                }
            }
        if (!better)
            break;
    }
    return best;
}

}  // namespace

void settle_place(GrayView picture, CodePlace& place) {
    const QrLayout& layout = *place.layout;
    const int size = layout.size();
    Corners corners{place.map(0, 0), place.map(size, 0), place.map(size, size), place.map(0, size)};
    const Point diagonal = corners[2] - corners[0];
    const double module = std::sqrt(dot(diagonal, diagonal) / 2) / size;
    const auto known = [&](const Corners& c) {
        return layout_likeness(picture, layout, Homography::of_square(size, c));
    };
    float best = known(corners);
    for (const double step : {1.2, 0.6, 0.3, 0.15})
        best = climb(corners, best, step * module, 3, known);
    place.map = Homography::of_square(size, corners);
    place.likeness = best;
}

}  // namespace oasis::card
