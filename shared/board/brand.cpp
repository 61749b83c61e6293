#include "shared/board/brand.h"

namespace oasis::board {

using gui::Point;

void draw_mark(gui::Canvas& canvas, Point left_middle, float size, gui::Colour square, gui::Colour drop) {
    const float s = size / 24;
    const gui::Rect place{left_middle.x, left_middle.y - size / 2, size, size};
    const Point c = place.centre();
    canvas.fill(place, square, 6.5F * s);
    canvas.circle({c.x, c.y - 0.3F * s}, 4.1F * s, drop);
    const Point tip[] = {{c.x, c.y - 8.6F * s}, {c.x + 3.75F * s, c.y - 1.9F * s}, {c.x - 3.75F * s, c.y - 1.9F * s}};
    canvas.polygon(tip, drop);
    const float y = c.y + 7.2F * s;
    const Point wave[] = {{c.x - 7 * s, y},           {c.x - 5.2F * s, y - 0.9F * s}, {c.x - 3.2F * s, y - 0.9F * s},
                          {c.x, y + 0.5F * s},        {c.x + 2.4F * s, y + 1 * s},    {c.x + 4.6F * s, y + 0.6F * s},
                          {c.x + 7 * s, y - 0.8F * s}};
    canvas.polyline(wave, drop, 1.4F * s);
}

}  // namespace oasis::board
