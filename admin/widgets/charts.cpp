#include "admin/widgets/charts.h"

#include "admin/widgets/layout.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace oasis::admin::widgets {

namespace {

constexpr float usual_height = 200, caption_height = 24, value_height = 22, scale_width = 44;
constexpr float fill_row = 40, heat_head = 26, heat_row = 34, heat_gap = 4;
constexpr int grid_lines = 3;
constexpr TextLook small{theme::small, Weight::regular, theme::soft_ink, Align::centre};
constexpr TextLook value{theme::small, Weight::regular, theme::ink, Align::centre};

void dashed(ChartPen& pen, Point from, Point to, Colour colour, float width) {
    constexpr float dash = 5, gap = 4;
    const float across = to.x - from.x, down = to.y - from.y;
    const float length = std::hypot(across, down);
    for (float at = 0; at < length; at += dash + gap) {
        const float end = std::min(at + dash, length);
        pen.line({from.x + across * at / length, from.y + down * at / length},
                 {from.x + across * end / length, from.y + down * end / length}, colour, width);
    }
}

void disc(ChartPen& pen, Point centre, float radius, Colour colour) {
    pen.fill({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, colour, radius);
}

/// The least round number of 1, 2, 5, 10 … of which `grid_lines` reach the value.
int step_to(int most) {
    for (int ten = 1;; ten *= 10)
        for (const int digit : {1, 2, 5})
            if (digit * ten * (grid_lines - 1) >= most)
                return digit * ten;
}

std::vector<Rect> draw(ChartPen& pen, Rect room, const Bars& chart) {
    if (!chart.axis.empty())
        pen.text(chart.axis, cut_bottom(room, caption_height), {theme::small, Weight::regular, theme::soft_ink, Align::right});
    const Rect captions = cut_bottom(room, caption_height);
    (void)cut_top(room, value_height + (chart.target ? value_height : 0));
    int most = 1;
    for (const auto& bar : chart.bars)
        most = std::max(most, bar.value);
    const int step = step_to(most);
    const float scale = room.h / static_cast<float>(step * (grid_lines - 1));
    auto right = small;
    right.align = Align::right;
    for (int at = 0; at < grid_lines; ++at) {
        const float y = room.bottom() - scale * static_cast<float>(step * at);
        pen.line({room.x + scale_width - 8, y}, {room.right(), y}, at == 0 ? theme::line : theme::fine_line, 1);
        pen.text(std::to_string(step * at), {room.x, y - 11, scale_width - 16, 22}, right);
    }
    (void)cut_left(room, scale_width);
    std::vector<Rect> places;
    const float part = room.w / static_cast<float>(std::max<std::size_t>(1, chart.bars.size()));
    for (std::size_t at = 0; at < chart.bars.size(); ++at) {
        const auto& bar = chart.bars[at];
        const Rect slot{room.x + part * static_cast<float>(at), room.y - value_height, part, room.h + value_height};
        const float high = scale * static_cast<float>(bar.value);
        const Rect column{slot.x + part / 6, slot.bottom() - high, part * 2 / 3, high};
        if (bar.value > 0) {
            pen.fill(column, bar.done ? theme::primary : theme::chart_low, std::min(3.0F, high / 2));
            pen.text(std::to_string(bar.value), {slot.x - 8, column.y - value_height, slot.w + 16, value_height}, value);
        }
        pen.text(bar.caption, {slot.x - 4, captions.y, slot.w + 8, captions.h}, small);
        places.push_back({slot.x, slot.y, slot.w, slot.h + caption_height});
    }
    if (chart.target) {
        const float x = room.x + part * static_cast<float>(*chart.target);
        dashed(pen, {x, room.y - value_height}, {x, room.bottom()}, theme::attention_ink, 1);
        const TextLook word{theme::small, Weight::bold, theme::attention_ink, Align::right};
        const float wide = pen.width(chart.target_word, word) + 2;
        pen.text(chart.target_word, {x - wide - 4, room.y - 2 * value_height, wide, value_height}, word);
    }
    return places;
}

std::vector<Rect> draw(ChartPen& pen, Rect room, const FillRows& chart) {
    std::vector<Rect> places;
    for (const auto& row : chart.rows) {
        const Rect whole = cut_top(room, fill_row);
        places.push_back(whole);
        Rect line = whole;
        const auto words = fmt::format("{} / {}", row.taken, row.places);
        pen.text(row.caption, cut_left(line, whole.w * 0.38F, 12), {theme::body, Weight::regular, theme::ink});
        pen.text(words, cut_right(line, 92, 12), {theme::body, Weight::bold, theme::ink, Align::right});
        const auto bar = middle(line, 8);
        const float share = static_cast<float>(row.taken) / static_cast<float>(std::max(1, row.places));
        pen.fill(bar, theme::track, 4);
        if (row.taken > 0)
            pen.fill({bar.x, bar.y, std::max(8.0F, bar.w * std::min(1.0F, share)), bar.h}, theme::primary, 4);
    }
    return places;
}

std::vector<Rect> draw(ChartPen& pen, Rect room, const MonthHeat& chart) {
    const auto head = cut_top(room, heat_head);
    const float part = room.w / 7;
    for (std::size_t at = 0; at < chart.weekdays.size(); ++at)
        pen.text(chart.weekdays[at], {head.x + part * static_cast<float>(at), head.y, part, head.h}, small);
    const int most = std::max(1, chart.values.empty() ? 1 : *std::ranges::max_element(chart.values));
    constexpr int steps = static_cast<int>(std::size(theme::heat)) - 1;
    std::vector<Rect> places;
    for (std::size_t day = 0; day < chart.values.size(); ++day) {
        const auto cell = day + static_cast<std::size_t>(chart.before);
        const Rect place{room.x + part * static_cast<float>(cell % 7) + heat_gap / 2,
                         room.y + heat_row * static_cast<float>(cell / 7) + heat_gap / 2, part - heat_gap,
                         heat_row - heat_gap};
        const int number = chart.values[day];
        const int heat = (number * steps + most - 1) / most;  // 0 only for nothing
        const bool dark = heat >= steps - 1;
        const Colour ink = dark ? theme::white : theme::ink;
        pen.fill(place, theme::heat[heat], 4);
        Rect inner = inset(place, 6, 0);
        pen.text(std::to_string(day + 1), inner, {theme::small, Weight::regular, ink});
        if (number > 0)
            pen.text(std::to_string(number), inner,
                     {theme::small, Weight::bold, ink, Align::right});
        places.push_back(place);
    }
    return places;
}

std::vector<Rect> draw(ChartPen& pen, Rect room, const Trend& chart) {
    const auto captions = cut_bottom(room, caption_height);
    (void)cut_top(room, value_height);
    auto right = small;
    right.align = Align::right;
    for (int at = 0; at < grid_lines; ++at) {
        const float y = room.bottom() - room.h * static_cast<float>(at) / (grid_lines - 1);
        pen.line({room.x + scale_width - 4, y}, {room.right(), y}, at == 0 ? theme::line : theme::fine_line, 1);
        pen.text(fmt::format("{}%", 100 * at / (grid_lines - 1)), {room.x - 4, y - 11, scale_width - 6, 22}, right);
    }
    (void)cut_left(room, scale_width);
    const float part = room.w / static_cast<float>(std::max<std::size_t>(1, chart.points.size()));
    const auto place_of = [&](std::size_t at) {
        const auto share = static_cast<float>(chart.points[at].share.value_or(0));
        return Point{room.x + part * (static_cast<float>(at) + 0.5F), room.bottom() - room.h * share};
    };
    // The number of a valley stands below its point, clear of the lines.
    const auto is_valley = [&](std::size_t at) {
        const bool fell = at > 0 && place_of(at - 1).y < place_of(at).y;
        const bool falls_on = at + 1 < chart.points.size() && place_of(at + 1).y > place_of(at).y;
        return fell && !falls_on && place_of(at).y + value_height < room.bottom();
    };
    for (std::size_t at = 1; at < chart.points.size(); ++at) {
        if (!chart.points[at - 1].share || !chart.points[at].share)
            continue;
        if (chart.points[at].projected)
            dashed(pen, place_of(at - 1), place_of(at), theme::primary, 2);
        else
            pen.line(place_of(at - 1), place_of(at), theme::primary, 2);
    }
    std::vector<Rect> places;
    for (std::size_t at = 0; at < chart.points.size(); ++at) {
        const auto& point = chart.points[at];
        const Rect slot{room.x + part * static_cast<float>(at), room.y - value_height, part, room.h + value_height};
        if (point.share) {
            disc(pen, place_of(at), point.projected ? 6 : 4, theme::primary);
            if (point.projected)
                disc(pen, place_of(at), 4, theme::surface);
            const float up = is_valley(at) ? -6.0F : value_height + 6;
            pen.text(point.word, {slot.centre().x - 45, place_of(at).y - up, 90, value_height}, value);
        }
        pen.text(point.caption, {slot.x - 4, captions.y, slot.w + 8, captions.h}, small);
        places.push_back({slot.x, slot.y, slot.w, slot.h + caption_height});
    }
    return places;
}

class ScreenPen : public ChartPen {
  public:
    explicit ScreenPen(Ui& ui) : ui_(ui) {}
    void fill(Rect rect, Colour colour, float radius) override { ui_.fill(rect, colour, radius); }
    void line(Point from, Point to, Colour colour, float width) override { ui_.line(from, to, colour, width); }
    void text(std::string_view words, Rect box, const TextLook& look) override { ui_.elided(words, box, look); }
    float width(std::string_view words, const TextLook& look) override { return ui_.width(words, look); }

  private:
    Ui& ui_;
};

}  // namespace

std::vector<Rect> draw_chart(ChartPen& pen, Rect room, const Chart& chart) {
    return std::visit([&](const auto& one) { return draw(pen, room, one); }, chart);
}

float chart_height(const Chart& chart) {
    if (const auto* rows = std::get_if<FillRows>(&chart))
        return fill_row * static_cast<float>(rows->rows.size());
    if (const auto* heat = std::get_if<MonthHeat>(&chart))
        return heat_head + heat_row * std::ceil(static_cast<float>(heat->values.size() + static_cast<std::size_t>(heat->before)) / 7);
    return usual_height;
}

std::optional<std::size_t> chart(Ui& ui, const char* id, Rect room, const Chart& chart,
                                 std::span<const std::string> labels) {
    const IdScope scope{id};
    ScreenPen pen{ui};
    const auto places = draw_chart(pen, room, chart);
    std::optional<std::size_t> pressed;
    for (std::size_t at = 0; at < places.size() && at < labels.size(); ++at) {
        if (labels[at].empty())
            continue;
        const IdScope part{static_cast<long long>(at)};
        const auto press = ui.press("part", places[at], labels[at]);
        if (press.hovered)
            ui.outline(places[at], theme::button_edge, 1, 4);
        if (press.focused)
            ui.outline(places[at], theme::primary, 2, 4);
        ui.tooltip(press, labels[at]);
        if (press)
            pressed = at;
    }
    return pressed;
}

}  // namespace oasis::admin::widgets
