#include "shared/domain/chart_shape.h"

#include <algorithm>

namespace oasis::domain {

namespace {

using Point = ChartPoint;
using Rect = ChartRect;
using Size = ChartSize;

class Shaping {
  public:
    Shaping(const Chart& chart, int hang_from, const ChartGaps& gaps,
            const std::function<Size(std::size_t)>& measure)
        : chart_(chart), hang_from_(hang_from), gaps_(gaps), measure_(measure) {}

    [[nodiscard]] Size size_of(std::size_t node, int depth) const {
        const Size own = measure_(node);
        const auto below = children(node);
        if (below.empty())
            return own;
        Size all = own;
        if (hangs(depth)) {
            for (const auto child : below) {
                const Size size = size_of(child, depth + 1);
                all.w = std::max(all.w, gaps_.step + size.w);
                all.h += gaps_.stacked + size.h;
            }
            return all;
        }
        const Size row = row_of(below, depth + 1);
        return {std::max(own.w, row.w), own.h + gaps_.below + row.h};
    }

    /// Side by side.
    [[nodiscard]] Size row_of(const std::vector<std::size_t>& nodes, int depth) const {
        Size row;
        for (const auto node : nodes) {
            const Size size = size_of(node, depth);
            row.w += (row.w > 0 ? gaps_.beside : 0) + size.w;
            row.h = std::max(row.h, size.h);
        }
        return row;
    }

    void place(std::size_t node, int depth, Point at, float width, std::vector<Point> line) {
        const Size own = measure_(node);
        // A node whose children stand side by side is in their middle.
        const auto below = children(node);
        const bool hanging = hangs(depth);
        const float left = hanging || below.empty() ? at.x : at.x + (width - own.w) / 2;
        const Rect rect{left, at.y, own.w, own.h};
        if (!line.empty())
            line.push_back(line.back());
        shape.boxes.push_back({node, rect, end_at(std::move(line), rect)});
        if (hanging)
            hang(below, depth, rect);
        else
            spread(below, depth, rect, {at.x, rect.bottom() + gaps_.below}, width);
    }

    void spread(const std::vector<std::size_t>& nodes, int depth, const Rect& above, Point at, float width) {
        const Size row = row_of(nodes, depth + 1);
        float x = at.x + (width - row.w) / 2;
        const float middle = above.bottom() + gaps_.below / 2;
        for (const auto child : nodes) {
            const Size size = size_of(child, depth + 1);
            place(child, depth + 1, {x, at.y}, size.w, {{above.centre().x, above.bottom()}, {above.centre().x, middle}});
            x += size.w + gaps_.beside;
        }
    }

    void hang(const std::vector<std::size_t>& nodes, int depth, const Rect& above) {
        float y = above.bottom() + gaps_.stacked;
        const float stem = above.x + gaps_.step / 2;
        for (const auto child : nodes) {
            const Size size = size_of(child, depth + 1);
            const Size own = measure_(child);
            const Rect rect{above.x + gaps_.step, y, own.w, own.h};
            shape.boxes.push_back(
                {child, rect, {{stem, above.bottom()}, {stem, rect.centre().y}, {rect.x, rect.centre().y}}});
            hang(children(child), depth + 1, rect);
            y += size.h + gaps_.stacked;
        }
    }

    ChartShape shape;

  private:
    [[nodiscard]] bool hangs(int depth) const { return depth >= hang_from_; }
    [[nodiscard]] std::vector<std::size_t> children(std::size_t node) const {
        return children_of(chart_, chart_[node].id);
    }
    /// A line that has come down to the middle between two levels goes on to the box.
    static std::vector<Point> end_at(std::vector<Point> line, const Rect& rect) {
        if (line.empty())
            return line;
        line.back().x = rect.centre().x;
        line.push_back({rect.centre().x, rect.y});
        return line;
    }

    const Chart& chart_;
    int hang_from_;
    const ChartGaps& gaps_;
    const std::function<Size(std::size_t)>& measure_;
};

}  // namespace

ChartShape chart_shape(const Chart& chart, int hang_from, const ChartGaps& gaps,
                       const std::function<Size(std::size_t)>& measure) {
    Shaping shaping{chart, hang_from, gaps, measure};
    const auto top = children_of(chart, {});
    if (hang_from <= 0) {
        float y = 0, wide = 0;
        for (const auto node : top) {
            const Size size = shaping.size_of(node, 0);
            shaping.place(node, 0, {0, y}, size.w, {});
            y += size.h + gaps.stacked;
            wide = std::max(wide, size.w);
        }
        shaping.shape.size = {wide, std::max(0.0F, y - gaps.stacked)};
        return std::move(shaping.shape);
    }
    shaping.shape.size = shaping.row_of(top, 0);
    float x = 0;
    for (const auto node : top) {
        const Size size = shaping.size_of(node, 0);
        shaping.place(node, 0, {x, 0}, size.w, {});
        x += size.w + gaps.beside;
    }
    return std::move(shaping.shape);
}

std::vector<ChartPage> chart_pages(const Chart& chart, std::size_t most) {
    std::vector<ChartPage> pages;
    const auto add = [&](std::optional<std::size_t> parent, const std::vector<std::size_t>& children) {
        for (std::size_t from = 0; from < children.size(); from += most) {
            const auto end = std::min(from + most, children.size());
            pages.push_back({parent, {children.begin() + static_cast<std::ptrdiff_t>(from),
                                      children.begin() + static_cast<std::ptrdiff_t>(end)}});
        }
    };
    const auto top = children_of(chart, {});
    const bool alone = top.size() == 1;
    if (!alone)
        add(std::nullopt, top);
    for (const auto& place : in_order(chart))
        add(place.node, children_of(chart, chart[place.node].id));
    if (pages.empty() && alone)
        pages.push_back({top.front(), {}});
    return pages;
}

}  // namespace oasis::domain
