#include "admin/pages/wall_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include "admin/widgets/word_bar.h"
#include <algorithm>

namespace oasis::admin::wall {

using namespace widgets;
using domain::Chart;
using domain::ChartNodeId;

namespace {

constexpr float row_height = 46;
constexpr float indent = 28;

domain::ChartNode* find(Chart& chart, ChartNodeId id) {
    const auto found = std::ranges::find(chart, id, &domain::ChartNode::id);
    return found == chart.end() ? nullptr : &*found;
}

void draw_tree(State& state, const Chart& chart, Ui& ui, Rect rest) {
    const auto places = domain::in_order(chart);
    ScrollArea scroll{ui, "chart", inset(rest, 0, 1), row_height * static_cast<float>(places.size())};
    Rect content = scroll.content();
    for (std::size_t at = 0; at < places.size(); ++at) {
        const auto& node = chart[places[at].node];
        Rect line = cut_top(content, row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{node.id.value};
        if (table_row(ui, line, node.title, node.id == state.chosen_node))
            state.chosen_node = node.id;
        Rect words = inset(line, theme::card_padding, 0);
        (void)cut_left(words, indent * static_cast<float>(places[at].depth));
        if (places[at].depth > 0) {
            const Point corner{words.x - indent / 2, words.centre().y};
            ui.line({corner.x, line.y}, corner, theme::control_edge);
            ui.line(corner, {words.x - 4, corner.y}, theme::control_edge);
        }
        const auto title = node.title.empty() ? ui.tr("wall.untitled") : node.title;
        const float wide = std::min(ui.width(title, cell_bold) + 2, words.w * 0.6F);
        ui.elided(title, cut_left(words, wide, 14), cell_bold);
        ui.elided(node.name, words, cell_soft);
    }
}

/// Below whom the node may hang.
void draw_parent(Chart& chart, ChartNodeId id, Ui& ui, Rect place) {
    std::vector<std::string> names{ui.tr("wall.chart.top")};
    std::vector<ChartNodeId> ids{ChartNodeId{}};
    const auto parent = find(chart, id)->parent;
    std::size_t now = 0;
    for (const auto& at : domain::in_order(chart)) {
        const auto& node = chart[at.node];
        if (node.id == id || !domain::can_hang(chart, id, node.id))
            continue;
        if (node.id == parent)
            now = ids.size();
        names.push_back(node.name.empty() ? node.title : node.title + " · " + node.name);
        ids.push_back(node.id);
    }
    if (const auto chosen = choice(ui, "parent", place, ui.tr("wall.chart.parent"), names, now); chosen && *chosen != now)
        domain::hang(chart, id, ids[*chosen]);
}

void draw_node(State& state, Chart& chart, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("wall.chart.node"));
    rest = inset(rest, theme::form_padding, 18);
    const auto id = state.chosen_node;
    auto* node = find(chart, id);
    if (!node) {
        ui.paragraph(ui.tr("wall.chart.choose"), rest, {theme::body, Weight::regular, theme::soft_ink});
        return;
    }
    const IdScope scope{id.value};
    watched(ui, view, "title", rest, ui.tr("wall.chart.title"), node->title);
    const auto watch = word_watch(view, domain::TextPlace::wall);
    const float bar = word_bar_room(ui, watch, node->name, rest.w);
    watched_field(ui, "name", cut_top(rest, field_height + std::max(message_height, bar), 8), ui.tr("wall.chart.name"),
                  node->name, {.message = ui.tr("wall.chart.name_note")}, watch);
    draw_parent(chart, id, ui, cut_top(rest, field_height, 18));
    const auto brothers = domain::children_of(chart, find(chart, id)->parent);
    const auto own = static_cast<std::size_t>(find(chart, id) - chart.data());
    switch (order_pressed(ui, cut_top(rest, 40), own == brothers.front(), own == brothers.back())) {
    case Order::up:
        domain::move_among_brothers(chart, id, -1);
        break;
    case Order::down:
        domain::move_among_brothers(chart, id, 1);
        break;
    case Order::remove:
        state.chosen_node = find(chart, id)->parent;
        domain::remove_branch(chart, id);
        break;
    case Order::none:
        break;
    }
}

}  // namespace

void draw_chart(State& state, const View& view, Ui& ui, Rect room, Intents&) {
    const auto& kept = view.data.wall.chart;
    auto chart = edited(state.chart, kept);
    const Rect side = cut_right(room, std::min(theme::side_panel, room.w * 0.42F), theme::card_gap);
    Rect rest = card(ui, room);
    Rect head = card_head(ui, rest, ui.tr("wall.part.chart"), ui.tr("wall.chart.how"), 170);
    const bool any = find(chart, state.chosen_node) != nullptr;
    const auto label = ui.tr(any ? "wall.chart.add_below" : "wall.chart.add_top");
    const bool deep = any && [&] {
        for (const auto& place : domain::in_order(chart))
            if (chart[place.node].id == state.chosen_node)
                return place.depth + 1 >= domain::most_chart_depth;
        return false;
    }();
    if (!deep && chart.size() < domain::most_chart_nodes && add_button(ui, view, head, label))
        state.chosen_node = domain::add_below(chart, any ? state.chosen_node : ChartNodeId{}, ui.tr("wall.chart.new"), {});
    if (chart.empty())
        empty_state(ui, rest, {Icon::people, ui.tr("wall.chart.empty"), ui.tr("wall.chart.empty_why"), {}, {}});
    else
        draw_tree(state, chart, ui, rest);
    draw_node(state, chart, view, ui, side);
    take(state.chart, std::move(chart), kept);
}

}  // namespace oasis::admin::wall
