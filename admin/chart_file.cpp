#include "admin/chart_file.h"

#include "admin/out_file.h"
#include "admin/widgets/charts.h"
#include "admin/widgets/layout.h"
#include "shared/paper/raster.h"
#include <stdexcept>

namespace oasis::admin {

namespace {

using namespace widgets;

constexpr double dots_per_unit = 2;
constexpr double dpi = 25.4 * dots_per_unit;  // a unit is one of the paper's millimetres
constexpr float picture_width = 900, margin = 32, head_height = 44, foot_line = 24;

paper::Colour on_paper(Colour colour) {
    return paper::Colour{static_cast<unsigned>(colour.r) << 16 | static_cast<unsigned>(colour.g) << 8 | colour.b};
}

paper::TextStyle style_of(const TextLook& look) {
    using Bold = paper::TextStyle::Weight;
    return {look.em, on_paper(look.colour), look.weight == Weight::bold ? Bold::bold : Bold::regular};
}

class PicturePen : public ChartPen {
  public:
    explicit PicturePen(paper::Canvas& canvas) : canvas_(canvas) {}
    void fill(Rect rect, Colour colour, float radius) override {
        canvas_.round_box({rect.x, rect.y, rect.w, rect.h}, radius, on_paper(colour));
    }
    void line(Point from, Point to, Colour colour, float width) override {
        canvas_.line({from.x, from.y}, {to.x, to.y}, on_paper(colour), width);
    }
    void text(std::string_view words, Rect box, const TextLook& look) override {
        const float spare = std::max(0.0F, box.w - width(words, look));
        const float left = look.align == Align::left ? 0 : look.align == Align::centre ? spare / 2 : spare;
        canvas_.text(words, {box.x + left, box.y + (box.h - look.em) / 2}, style_of(look),
                     {box.w - left, look.em, 1});
    }
    float width(std::string_view words, const TextLook& look) override {
        return static_cast<float>(canvas_.width(words, style_of(look)));
    }

  private:
    paper::Canvas& canvas_;
};

void draw(paper::Canvas& canvas, Rect room, const ChartPicture& picture) {
    PicturePen pen{canvas};
    auto rest = inset(room, margin, margin);
    Rect head = cut_top(rest, head_height);
    const TextLook title{theme::title, Weight::bold, theme::ink};
    const Rect name = cut_left(head, pen.width(picture.title, title) + 2, 16);
    pen.text(picture.title, {name.x, name.y, name.w, 32}, title);
    pen.text(picture.note, {head.x, head.y, head.w, 32}, {theme::body, Weight::regular, theme::soft_ink});
    float foot = 0;
    const TextLook small{theme::small, Weight::regular, theme::soft_ink};
    for (const auto& sentence : picture.foot) {
        const auto lines = 1 + static_cast<int>(pen.width(sentence, small) / rest.w);
        canvas.text(sentence, {rest.x, rest.bottom() - foot_line * static_cast<float>(lines)}, style_of(small),
                    {rest.w, small.em, lines});
        foot += foot_line * static_cast<float>(lines);
    }
    rest.h -= foot + 12;
    draw_chart(pen, rest, picture.chart);
}

}  // namespace

WrittenChart write_chart(const std::filesystem::path& path, const ChartPicture& picture) {
    const paper::Fonts fonts;
    const float height = 2 * margin + head_height + chart_height(picture.chart) + 12 +
                         foot_line * 2 * static_cast<float>(picture.foot.size());
    const auto fault = draw_out(path, [&](const SheetFile& file) {
        paper::write_png(file.part(), {0, 0, picture_width, height}, dpi, fonts, [&](paper::Canvas& canvas) {
            draw(canvas, {0, 0, picture_width, height}, picture);
        });
    });
    return {path, fault.value_or(std::string{})};
}

}  // namespace oasis::admin
