#pragma once

namespace oasis::gui {

/// Plain geometry. The unit (mm or px) is said where it is used.
struct Point {
    float x = 0, y = 0;
    constexpr bool operator==(const Point&) const = default;
};

struct Size {
    float w = 0, h = 0;
    constexpr bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    constexpr float right() const { return x + w; }
    constexpr float bottom() const { return y + h; }
    constexpr Point centre() const { return {x + w / 2, y + h / 2}; }
    constexpr Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    constexpr Rect grown(float by) const { return {x - by, y - by, w + 2 * by, h + 2 * by}; }
    constexpr Rect scaled(float by) const { return {x * by, y * by, w * by, h * by}; }
    constexpr bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    /// Whether `inner` lies inside, with `slack` allowed over each edge.
    constexpr bool holds(const Rect& inner, float slack = 0) const {
        return inner.x >= x - slack && inner.y >= y - slack && inner.right() <= right() + slack &&
               inner.bottom() <= bottom() + slack;
    }
    constexpr bool operator==(const Rect&) const = default;
};

}  // namespace oasis::gui
