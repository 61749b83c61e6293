#pragma once
#include "shared/domain/wall.h"
#include <functional>
#include <optional>
#include <vector>

/// Where the boxes of an organisation chart lie: a tree from the top, whose lower levels hang below each other where
/// it would be too wide. Pure: boxes are measured by who asks.
namespace oasis::domain {

/// Of the unit in which boxes are measured; y grows downwards.
struct ChartPoint {
    float x = 0, y = 0;
};
struct ChartSize {
    float w = 0, h = 0;
};
struct ChartRect {
    float x = 0, y = 0, w = 0, h = 0;
    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] ChartPoint centre() const { return {x + w / 2, y + h / 2}; }
};

struct ChartBox {
    std::size_t node = 0;  // position in the chart
    ChartRect rect;
    std::vector<ChartPoint> line = {};  // from the parent to the box
};
struct ChartGaps {
    float beside = 4, below = 9;  // between brothers, between levels
    float step = 8, stacked = 3;  // hanging: to the right of the parent's edge, and between boxes
};
struct ChartShape {
    ChartSize size;
    std::vector<ChartBox> boxes;
};
/// `hang_from`: nodes of this depth and deeper have their children hanging below them; 0 is a list.
[[nodiscard]] ChartShape chart_shape(const Chart& chart, int hang_from, const ChartGaps& gaps,
                                     const std::function<ChartSize(std::size_t)>& measure);

/// A chart too large for the room is shown level by level: one node with its children, as many as `most` of them.
struct ChartPage {
    std::optional<std::size_t> parent;  // nothing: those at the top
    std::vector<std::size_t> children;
};
[[nodiscard]] std::vector<ChartPage> chart_pages(const Chart& chart, std::size_t most);

}  // namespace oasis::domain
