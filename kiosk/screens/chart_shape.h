#pragma once
#include "shared/domain/wall.h"
#include "shared/gui/geometry.h"
#include <functional>
#include <optional>
#include <vector>

/// Where the boxes of an organisation chart lie: a tree from the top, whose lower levels hang below each other where
/// it would be too wide. Pure: boxes are measured by who asks.
namespace oasis::kiosk {

struct ChartBox {
    std::size_t node = 0;  // position in the chart
    gui::Rect rect;
    std::vector<gui::Point> line = {};  // from the parent to the box
};
struct ChartGaps {
    float beside = 4, below = 9;  // between brothers, between levels
    float step = 8, stacked = 3;  // hanging: to the right of the parent's edge, and between boxes
};
struct ChartShape {
    gui::Size size;
    std::vector<ChartBox> boxes;
};
/// `hang_from`: nodes of this depth and deeper have their children hanging below them; 0 is a list.
[[nodiscard]] ChartShape chart_shape(const domain::Chart& chart, int hang_from, const ChartGaps& gaps,
                                     const std::function<gui::Size(std::size_t)>& measure);

/// A chart too large for the room is shown level by level: one node with its children, as many as `most` of them.
struct ChartPage {
    std::optional<std::size_t> parent;  // nothing: those at the top
    std::vector<std::size_t> children;
};
[[nodiscard]] std::vector<ChartPage> chart_pages(const domain::Chart& chart, std::size_t most);

}  // namespace oasis::kiosk
