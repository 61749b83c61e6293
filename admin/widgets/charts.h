#pragma once
#include "admin/chart.h"
#include "admin/widgets/ui.h"

/// Charts as the look has them: value first, form second; every bar and point carries its number.
namespace oasis::admin::widgets {

/// What a chart is drawn with: the screen, or a picture file. Lengths are units.
class ChartPen {
  public:
    virtual ~ChartPen() = default;
    virtual void fill(Rect, Colour, float radius) = 0;
    virtual void line(Point from, Point to, Colour, float width) = 0;
    /// One line in the middle of the box's height; what is too long ends in ….
    virtual void text(std::string_view, Rect box, const TextLook&) = 0;
    [[nodiscard]] virtual float width(std::string_view, const TextLook&) = 0;

  protected:
    ChartPen() = default;
    ChartPen(const ChartPen&) = default;
    ChartPen& operator=(const ChartPen&) = default;
};

/// Returns where each bar, row, day or point lies, in the chart's order.
std::vector<Rect> draw_chart(ChartPen&, Rect, const Chart&);
/// The height that it wants; charts that fill any height want the usual one.
[[nodiscard]] float chart_height(const Chart&);

/// The same on the screen, each part to press under `labels`, part by part. Returns the part pressed.
std::optional<std::size_t> chart(Ui&, const char* id, Rect, const Chart&, std::span<const std::string> labels);

}  // namespace oasis::admin::widgets
