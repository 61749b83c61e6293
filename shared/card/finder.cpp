#include "shared/card/finder.h"
#include "shared/card/qr_layout.h"
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <numbers>
#include <optional>

namespace oasis::card {

float Likeness::value() const {
    const float n = float(count_), mean = sum_ / n, tilt = float(balance_) / n;
    const float spread = squares_ / n - mean * mean, pattern = 1 - tilt * tilt;
    if (spread < 1 || pattern <= 0)
        return 0;
    return (signed_ / n - mean * tilt) / std::sqrt(spread * pattern);
}

namespace {

using Runs = std::array<int, 5>;

// Five runs in about 1:1:3:1:1. Loose: blur and noise eat into the thin ones.
bool looks_like_finder(const Runs& runs) {
    if (runs[2] <= runs[1] || runs[2] <= runs[3] || runs[2] <= runs[0] || runs[2] <= runs[4])
        return false;
    const int total = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    if (total < 7)
        return false;
    const float module = float(total) / 7, slack = module * 0.75f;
    return std::abs(runs[0] - module) < slack && std::abs(runs[1] - module) < slack &&
           std::abs(runs[2] - 3 * module) < 1.6f * slack && std::abs(runs[3] - module) < slack &&
           std::abs(runs[4] - module) < slack;
}

struct Spot {
    Point middle;
    float module;
    int hits = 1;
};

// The five runs through (x, y) along (dx, dy), which is inside the dark middle.
std::optional<Runs> runs_through(GrayView binary, int x, int y, int dx, int dy, int limit, double& shift) {
    Runs runs{};
    int reach[2] = {0, 0};
    for (const int side : {-1, 1}) {
        int cx = x, cy = y, run = 0;
        std::uint8_t colour = 0;
        std::array<int, 3> lengths{};
        for (int step = 0; step < limit; ++step, cx += side * dx, cy += side * dy) {
            if (cx < 0 || cy < 0 || cx >= binary.width || cy >= binary.height)
                break;
            const std::uint8_t here = binary.row(cy)[cx];
            if (here != colour) {
                colour = here;
                if (++run == 3)
                    break;
            }
            ++lengths[std::size_t(run)];
        }
        if (run < 2 || lengths[2] == 0)
            return {};
        const std::size_t near = side < 0 ? 1 : 3, far = side < 0 ? 0 : 4;
        runs[2] += lengths[0];
        runs[near] = lengths[1];
        runs[far] = lengths[2];
        reach[side < 0 ? 0 : 1] = lengths[0];
    }
    runs[2] -= 1;  // the middle pixel was counted twice
    shift = (reach[1] - reach[0]) / 2.0;
    return runs;
}

void note(std::vector<Spot>& spots, const Spot& spot) {
    for (Spot& known : spots) {
        const Point d = known.middle - spot.middle;
        if (std::abs(d.x) < 2 * known.module && std::abs(d.y) < 2 * known.module) {
            const double share = 1.0 / ++known.hits;
            known.middle = known.middle + share * (spot.middle - known.middle);
            known.module += float(share) * (spot.module - known.module);
            return;
        }
    }
    spots.push_back(spot);
}

void check_across(GrayView binary, int row, double x, const Runs& along, std::vector<Spot>& spots) {
    const int total = along[0] + along[1] + along[2] + along[3] + along[4];
    double shift_y = 0, shift_x = 0;
    const auto down = runs_through(binary, int(x), row, 0, 1, total * 3, shift_y);
    if (!down || !looks_like_finder(*down))
        return;
    const int height = (*down)[0] + (*down)[1] + (*down)[2] + (*down)[3] + (*down)[4];
    const int y = int(row + shift_y);
    if (height * 4 < total || total * 4 < height || y < 0 || y >= binary.height || binary.row(y)[int(x)] != 0)
        return;
    const auto again = runs_through(binary, int(x), y, 1, 0, total * 3, shift_x);
    if (!again || !looks_like_finder(*again))
        return;
    note(spots, {{int(x) + 0.5 + shift_x, row + 0.5 + shift_y}, float(total + height) / 14});
}

// Where the runs of a row end, light ones first (so the first may be empty), eight pixels at a time; returns
// their number. `ends` has room for one more than there are pixels.
std::size_t find_run_ends(const std::uint8_t* row, int width, int* const ends) {
    static_assert(std::endian::native == std::endian::little);
    int* next = ends;
    if (row[0] == 0)
        *next++ = 0;
    int x = 1;
    for (; x + 8 <= width; x += 8) {
        std::uint64_t here, before;
        std::memcpy(&here, row + x, 8);
        std::memcpy(&before, row + x - 1, 8);
        for (std::uint64_t changes = (here ^ before) & 0x8080808080808080; changes != 0;
             changes &= changes - 1)
            *next++ = x + std::countr_zero(changes) / 8;
    }
    for (; x < width; ++x)
        if (row[x] != row[x - 1])
            *next++ = x;
    *next++ = width;
    return std::size_t(next - ends);
}

std::vector<Spot> find_spots(GrayView binary) {
    std::vector<Spot> spots;
    std::vector<int> ends(static_cast<std::size_t>(binary.width) + 1);
    for (int y = 1; y < binary.height; y += 2) {  // a middle is three modules high
        const std::size_t count = find_run_ends(binary.row(y), binary.width, ends.data());
        for (std::size_t i = 0; i + 5 < count; i += 2) {
            const int* e = ends.data() + i;
            const Runs runs{e[1] - e[0], e[2] - e[1], e[3] - e[2], e[4] - e[3], e[5] - e[4]};
            if (looks_like_finder(runs))
                check_across(binary, y, (e[2] + e[3]) / 2.0, runs, spots);
        }
    }
    return spots;
}

float finder_likeness(GrayView picture, Point middle, Point right, Point down) {
    Likeness likeness;
    for (int y = -4; y <= 4; ++y)
        for (int x = -4; x <= 4; ++x)
            likeness.add(sample(picture, middle + double(x) * right + double(y) * down),
                         finder_is_dark(x, y));
    return likeness.value();
}

// The outer edge of the pattern as seen from its middle, in 32 directions; 0 where there is none.
constexpr int rays = 32;
std::array<double, rays> outline(GrayView binary, const Spot& spot) {
    std::array<double, rays> reach{};
    for (int i = 0; i < rays; ++i) {
        const double angle = 2 * std::numbers::pi * i / rays;
        const Point step{std::cos(angle), std::sin(angle)};
        std::uint8_t colour = 0;
        int edges = 0;
        for (double r = 0; r < spot.module * 14; r += 0.5) {
            const int x = int(spot.middle.x + r * step.x), y = int(spot.middle.y + r * step.y);
            if (x < 0 || y < 0 || x >= binary.width || y >= binary.height)
                break;
            if (binary.row(y)[x] != colour) {
                colour = binary.row(y)[x];
                if (++edges == 3) {
                    reach[std::size_t(i)] = r;
                    break;
                }
            }
        }
    }
    return reach;
}

// The square's diagonals are where it reaches farthest.
std::optional<Finder> frame(GrayView picture, GrayView binary, const Spot& spot) {
    const auto reach = outline(binary, spot);
    std::array<double, rays / 2> across{};
    for (std::size_t i = 0; i < rays / 2; ++i) {
        const double a = reach[i], b = reach[i + rays / 2];
        across[i] = a == 0 ? 2 * b : b == 0 ? 2 * a : a + b;
    }
    const std::size_t first = std::size_t(std::max_element(across.begin(), across.end()) - across.begin());
    std::size_t second = (first + 8) % 16;
    for (const std::size_t turn : {5u, 6u, 7u, 9u, 10u, 11u})
        if (across[(first + turn) % 16] > across[second])
            second = (first + turn) % 16;
    if (across[first] == 0 || across[second] == 0)
        return {};
    const auto diagonal = [&](std::size_t i) {  // from the middle to a corner, 3.5 modules along both axes
        const double angle = 2 * std::numbers::pi * double(i) / rays, length = across[i] / 2;
        return Point{length * std::cos(angle), length * std::sin(angle)};
    };
    Point p = diagonal(first), q = diagonal(second);
    if (cross(p, q) < 0)
        q = -1 * q;
    Finder finder{spot.middle, (1 / 7.0) * (p - q), (1 / 7.0) * (p + q), 0};
    finder.likeness = finder_likeness(picture, finder.middle, finder.right, finder.down);
    return finder;
}

// Moves and bends the frame to where it looks most like a finder.
void settle(GrayView picture, Finder& f) {
    for (const double size : {0.3, 0.15, 0.07}) {
        const double module = std::sqrt(std::abs(cross(f.right, f.down)));
        for (int round = 0; round < 3; ++round) {
            bool better = false;
            for (int i = 0; i < 6; ++i)
                for (const double sign : {-1.0, 1.0}) {
                    Finder moved = f;
                    Point& part = i < 2 ? moved.middle : i < 4 ? moved.right : moved.down;
                    (i % 2 ? part.y : part.x) += sign * size * module * (i < 2 ? 1 : 0.3);
                    moved.likeness = finder_likeness(picture, moved.middle, moved.right, moved.down);
                    if (moved.likeness > f.likeness) {
                        f = moved;
                        better = true;
                        break;
                    }
                }
            if (!better)
                break;
        }
    }
}

}  // namespace

std::vector<Finder> find_finders(GrayView picture, GrayView binary, std::size_t most) {
    std::vector<Spot> spots = find_spots(binary);
    std::sort(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) { return a.hits > b.hits; });
    spots.resize(std::min(spots.size(), most * 3));
    std::vector<Finder> finders;
    for (const Spot& spot : spots)
        if (auto finder = frame(picture, binary, spot); finder && finder->likeness > 0.3)
            finders.push_back(*finder);
    const auto likelier = [](const Finder& a, const Finder& b) { return a.likeness > b.likeness; };
    std::sort(finders.begin(), finders.end(), likelier);
    finders.resize(std::min(finders.size(), most));
    for (Finder& finder : finders)
        settle(picture, finder);
    std::erase_if(finders, [](const Finder& f) { return f.likeness < 0.5; });
    std::sort(finders.begin(), finders.end(), likelier);
    return finders;
}

}  // namespace oasis::card
