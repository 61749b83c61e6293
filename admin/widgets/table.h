#pragma once
#include "admin/widgets/ui.h"
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace oasis::admin::widgets {

/// A column's caption and width in units; width 0 takes what is left.
struct Column {
    std::string caption;
    float width = 0;
    Align align = Align::left;
};

/// Columns laid out over a width. Rows ask it for their cells.
class Columns {
  public:
    Columns(std::vector<Column> columns, float width);
    /// `radius`: of the card whose top the head is; 0 under a card's own head.
    void draw_head(Ui& ui, Rect head, float radius = 0) const;
    [[nodiscard]] Rect cell(Rect row, std::size_t column) const;

  private:
    std::vector<Column> columns_;
    std::vector<float> starts_;
};

/// Ground, line and states of a row; the whole row can be pressed. `selected` draws the bar at its left.
Press table_row(Ui& ui, Rect row, std::string_view label, bool selected);

/// A line through what was drawn: it stood once, and stands no more.
void strike(Ui& ui, Rect drawn, Colour colour = theme::soft_ink);

/// The row that ↑ or ↓ moves to, where one of them went down and there is such a row. `at` is `count` while none is
/// chosen.
[[nodiscard]] std::optional<std::size_t> stepped(Ui& ui, std::size_t at, std::size_t count);

inline constexpr TextLook cell_plain{theme::body, Weight::regular, theme::ink};
inline constexpr TextLook cell_bold{theme::body, Weight::bold, theme::ink};
inline constexpr TextLook cell_soft{theme::body, Weight::regular, theme::soft_ink};

}  // namespace oasis::admin::widgets
