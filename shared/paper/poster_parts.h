#pragma once
#include "shared/paper/document.h"
#include "shared/paper/poster.h"

/// How the parts of a poster are measured and drawn: not for other papers. Lengths are those of A4.
namespace oasis::paper {

inline constexpr double poster_margin = 18, poster_head = 50, poster_foot = 276;
inline constexpr double poster_width = a4.width - 2 * poster_margin;
inline constexpr int most_poster_lines = 60;  // of a block of text: more than a page holds

struct PartStyle {
    double em = 6.4;
    Colour colour{0x22302B};
    TextStyle::Weight weight = TextStyle::Weight::regular;
    double before = 2.5;  // space above
};
[[nodiscard]] PartStyle style_of(PosterPart::Kind kind);

/// Draws in lengths of A4 on a canvas of either size; without a canvas to draw on it only measures.
class Pen {
  public:
    Pen(Canvas& canvas, double k) : canvas_(canvas), k_(k) {}

    double text(const std::string& words, double x, double y, const PartStyle& style, double wide, int lines = most_poster_lines) {
        return canvas_.text(words, {x * k_, y * k_}, {style.em * k_, style.colour, style.weight},
                            {wide * k_, style.em * k_, lines}) /
               k_;
    }
    double height(const std::string& words, const PartStyle& style, double wide) {
        return words.empty() ? 0
                             : canvas_.height(words, {style.em * k_, style.colour, style.weight},
                                              {wide * k_, style.em * k_, most_poster_lines}) /
                                   k_;
    }
    /// On one line, smaller where it would not fit.
    double line(const std::string& words, double x, double y, const PartStyle& style, double wide) {
        return canvas_.text(words, {x * k_, y * k_}, {style.em * k_, style.colour, style.weight},
                            {wide * k_, style.em * 0.5 * k_, 1}) /
               k_;
    }
    double width_of(const std::string& words, const PartStyle& style) {
        return canvas_.width(words, {style.em * k_, style.colour, style.weight}) / k_;
    }
    void rule(Point from, Point to, Colour colour, double thick) {
        canvas_.line({from.x * k_, from.y * k_}, {to.x * k_, to.y * k_}, colour, thick * k_);
    }
    void box(const Box& box, double radius, Colour colour) {
        canvas_.round_box({box.x * k_, box.y * k_, box.width * k_, box.height * k_}, radius * k_, colour);
    }
    void frame(const Box& box, double radius, Colour colour, double thick) {
        canvas_.banded_box({box.x * k_, box.y * k_, box.width * k_, box.height * k_}, radius * k_, 0, Colour{0xFFFFFF}, colour, thick * k_);
    }
    void picture(const Box& box, const PaperPicture& picture) {
        canvas_.picture({box.x * k_, box.y * k_, box.width * k_, box.height * k_}, picture);
    }
    void leaf(Point at, double side, Colour colour) { canvas_.leaf({at.x * k_, at.y * k_}, side * k_, colour); }
    void fill(const Box& box, Colour colour) {
        canvas_.fill({box.x * k_, box.y * k_, box.width * k_, box.height * k_}, colour);
    }

  private:
    Canvas& canvas_;
    double k_;
};

/// Without the space above it.
[[nodiscard]] double part_height(Pen& pen, const PosterPart& part);
void draw_part(Pen& pen, const Poster& poster, const PosterPart& part, double y);

}  // namespace oasis::paper
