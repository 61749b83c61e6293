#include "shared/domain/wall.h"

#include <algorithm>
#include <functional>

namespace oasis::domain {

namespace {

/// Whether `id` is `other` or hangs below it. A cycle ends the walk.
bool is_below(const Chart& chart, ChartNodeId id, ChartNodeId other) {
    for (std::size_t steps = 0; steps <= chart.size() && id.value != 0; ++steps) {
        if (id == other)
            return true;
        const auto node = std::ranges::find(chart, id, &ChartNode::id);
        if (node == chart.end())
            return false;
        id = node->parent;
    }
    return false;
}

/// How many levels the node and all below it take.
int levels_of(const Chart& chart, ChartNodeId id) {
    int first = -1, deepest = 0;
    for (const auto& place : in_order(chart)) {
        const auto& node = chart[place.node];
        if (node.id == id)
            first = place.depth;
        else if (first < 0 || !is_below(chart, node.id, id))
            continue;
        deepest = std::max(deepest, place.depth - first + 1);
    }
    return deepest;
}

int depth_of(const Chart& chart, ChartNodeId id) {
    for (const auto& place : in_order(chart))
        if (chart[place.node].id == id)
            return place.depth;
    return -1;
}

}  // namespace

std::vector<std::size_t> children_of(const Chart& chart, ChartNodeId parent) {
    std::vector<std::size_t> children;
    for (std::size_t at = 0; at < chart.size(); ++at)
        if (chart[at].parent == parent)
            children.push_back(at);
    return children;
}

std::vector<ChartPlace> in_order(const Chart& chart) {
    std::vector<ChartPlace> places;
    const std::function<void(ChartNodeId, int)> walk = [&](ChartNodeId parent, int depth) {
        for (const auto at : children_of(chart, parent)) {
            if (places.size() >= chart.size())  // two of one id
                return;
            places.push_back({at, depth});
            if (chart[at].id.value != 0)
                walk(chart[at].id, depth + 1);
        }
    };
    walk({}, 0);
    return places;
}

ChartNodeId add_below(Chart& chart, ChartNodeId parent, std::string title, std::string name) {
    ChartNodeId id{1};
    for (const auto& node : chart)
        id.value = std::max(id.value, node.id.value + 1);
    chart.push_back({id, parent, std::move(title), std::move(name)});
    return id;
}

void remove_branch(Chart& chart, ChartNodeId id) {
    const Chart before = chart;
    std::erase_if(chart, [&](const ChartNode& node) { return is_below(before, node.id, id); });
}

bool move_among_brothers(Chart& chart, ChartNodeId id, int by) {
    const auto node = std::ranges::find(chart, id, &ChartNode::id);
    if (node == chart.end())
        return false;
    const auto brothers = children_of(chart, node->parent);
    const auto at = static_cast<std::size_t>(node - chart.begin());
    const auto place = std::ranges::find(brothers, at) - brothers.begin() + by;
    if (place < 0 || place >= std::ssize(brothers))
        return false;
    std::swap(chart[at], chart[brothers[static_cast<std::size_t>(place)]]);
    return true;
}

bool can_hang(const Chart& chart, ChartNodeId id, ChartNodeId parent) {
    if (std::ranges::find(chart, id, &ChartNode::id) == chart.end())
        return false;
    const int above = parent.value == 0 ? 0 : depth_of(chart, parent) + 1;
    if (parent.value != 0 && (above == 0 || is_below(chart, parent, id)))
        return false;
    return above + levels_of(chart, id) <= most_chart_depth;
}

void hang(Chart& chart, ChartNodeId id, ChartNodeId parent) {
    const auto node = std::ranges::find(chart, id, &ChartNode::id);
    if (node == chart.end() || !can_hang(chart, id, parent))
        return;
    auto moved = *node;
    moved.parent = parent;
    chart.erase(node);
    chart.push_back(std::move(moved));
}

std::optional<WallRefusal> refusal_of_tree(const Chart& chart) {
    const auto places = in_order(chart);
    std::vector<bool> hangs(chart.size());
    for (const auto& place : places) {
        if (place.depth >= most_chart_depth)
            return WallRefusal{WallFault::too_deep, place.node};
        hangs[place.node] = true;
    }
    for (std::size_t at = 0; at < chart.size(); ++at) {
        const auto twin = std::ranges::find(chart, chart[at].id, &ChartNode::id) - chart.begin();
        if (!hangs[at] || chart[at].id.value <= 0 || twin != static_cast<std::ptrdiff_t>(at))
            return WallRefusal{WallFault::bad_tree, at};
    }
    return std::nullopt;
}

}  // namespace oasis::domain
