#include "admin/widgets/table.h"

#include "admin/widgets/layout.h"
#include <SDL_keycode.h>
#include <imgui_internal.h>

namespace oasis::admin::widgets {

namespace {

constexpr float gap = 12;  // between the text of two columns

}  // namespace

Columns::Columns(std::vector<Column> columns, float width) : columns_(std::move(columns)) {
    float fixed = 0;
    int open = 0;
    for (const auto& column : columns_) {
        fixed += column.width;
        if (column.width == 0)
            ++open;
    }
    const float room = width - 2 * theme::card_padding;
    const float share = open ? (room - fixed) / static_cast<float>(open) : 0;
    float at = theme::card_padding;
    for (auto& column : columns_) {
        if (column.width == 0)
            column.width = share;
        starts_.push_back(at);
        at += column.width;
    }
}

Rect Columns::cell(Rect row, std::size_t column) const {
    return {row.x + starts_[column], row.y, columns_[column].width - gap, row.h};
}

void Columns::draw_head(Ui& ui, Rect head, float radius) const {
    ui.fill({head.x + 1, head.y + 1, head.w - 2, head.h - 1}, theme::sunken, radius, Ui::Corners::top);
    ui.line({head.x, head.bottom()}, {head.right(), head.bottom()}, theme::line);
    for (std::size_t at = 0; at < columns_.size(); ++at)
        ui.text(columns_[at].caption, cell(head, at),
                {theme::small, Weight::bold, theme::soft_ink, columns_[at].align});
}

Press table_row(Ui& ui, Rect row, std::string_view label, bool selected) {
    const auto press = ui.press("row", row, label);
    const Rect ground = inset(row, 1, 0);
    if (selected)
        ui.fill(ground, theme::selected);
    else if (press.hovered)
        ui.fill(ground, theme::hover);
    if (selected)
        ui.fill({ground.x, row.y, 3, row.h}, theme::primary);
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
    if (press.focused)
        ui.outline(ground, theme::primary, 2);
    return press;
}

void strike(Ui& ui, Rect drawn, Colour colour) {
    ui.line({drawn.x, drawn.centre().y}, {drawn.right(), drawn.centre().y}, colour);
}

std::optional<std::size_t> stepped(Ui& ui, std::size_t at, std::size_t count) {
    const bool down = ui.key(SDLK_DOWN);
    const bool up = ui.key(SDLK_UP);
    if (!down && !up)
        return std::nullopt;
    ImGui::GetCurrentContext()->NavDisableHighlight = true;  // the same key has moved its focus somewhere
    if (count == 0 || (at == 0 && up) || (at + 1 == count && down))
        return std::nullopt;
    if (at >= count)
        return 0;
    return down ? at + 1 : at - 1;
}

}  // namespace oasis::admin::widgets
