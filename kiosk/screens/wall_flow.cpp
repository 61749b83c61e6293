#include "kiosk/screens/wall_parts.h"
#include "shared/domain/rich_text.h"
#include "shared/gui/line_breaker.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

float height_of(const FlowLine& line) {
    return (line.laid ? line.laid->height : line.look.em * line.look.pitch) + line.after;
}

/// Of the lines from `first` up to the next part.
float part_height(const FlowLines& lines, std::size_t first) {
    float height = height_of(lines[first]);
    for (std::size_t at = first + 1; at < lines.size() && !lines[at].begins_part; ++at)
        height += lines[at].before + height_of(lines[at]);
    return height;
}

TextLook look_of(const Layout& l, FlowKind kind) {
    switch (kind) {
    case FlowKind::chapter:
        return {l.em(12, 11, 9.4F), Weight::bold, theme::primary, gui::Align::left, 1.4F};
    case FlowKind::title:
        return {l.em(11.4F, 10.6F, 9.4F), Weight::bold, theme::ink, gui::Align::left, 1.4F};
    case FlowKind::soft:
        return {l.em(9.8F, 9.4F, 9), Weight::regular, theme::soft_ink, gui::Align::left, 1.4F};
    case FlowKind::text:
        break;
    }
    return {l.em(10.4F, 10, 9), Weight::regular, theme::ink, gui::Align::left, 1.5F};
}

/// Space above a block of the kind, in its em.
float space_above(FlowKind kind) {
    return kind == FlowKind::chapter ? 0.9F : kind == FlowKind::title ? 0.6F : 0.25F;
}

void draw_line(Ui& ui, const FlowLine& line, Point at) {
    if (line.laid) {
        board::draw(ui.canvas, {&*line.laid, 1}, {at.x + line.indent, at.y}, theme::ink, theme::primary);
        return;
    }
    if (!line.text.empty())
        ui.canvas.text(line.text, {at.x + line.indent, at.y + line.look.em * line.look.pitch / 2}, line.look);
}

void draw_lines(Ui& ui, Rect room, std::span<const FlowLine> lines) {
    const auto photo = photo_size(ui.layout);
    float y = room.y;
    for (const auto& line : lines) {
        if (&line != lines.data()) {
            if (line.begins_part)
                ui.canvas.line({room.x, y + line.before / 2}, {room.right(), y + line.before / 2}, theme::line, 0.35F);
            y += line.before;
        }
        if (line.with_photo)
            station_picture(ui, line.photo, {room.x, y + 1, photo.w, photo.h}, Icon::person);
        draw_line(ui, line, {room.x, y});
        y += height_of(line);
    }
}

}  // namespace

gui::Size photo_size(const Layout& l) {
    const float width = l.len(44, 36, 26);
    return {width, width * 4 / 3};
}

void station_picture(Ui& ui, std::optional<domain::PictureId> id, Rect rect, Icon instead) {
    const float radius = std::min(5.0F, rect.w * 0.1F);
    if (const auto* picture = id && ui.picture ? ui.picture(*id) : nullptr)
        return ui.canvas.picture(*picture, rect, radius);
    ui.canvas.fill(rect, theme::tint, radius);
    ui.canvas.icon(instead, rect.centre(), std::min(rect.w, rect.h) * 0.5F, theme::primary);
}

std::vector<std::size_t> page_starts(const FlowLines& lines, float height) {
    std::vector<std::size_t> starts;
    float y = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const FlowLine& line = lines[at];
        const float left = height - y - line.before;
        const float own = std::max(height_of(line), line.least);
        float wanted = own;
        if (line.begins_part && part_height(lines, at) <= height)
            wanted = std::max(own, part_height(lines, at));
        else if (line.keeps && at + 1 < lines.size())
            wanted = std::max(own, height_of(line) + lines[at + 1].before + height_of(lines[at + 1]));
        const bool begins = starts.empty() || (wanted > left && at != starts.back());
        if (begins) {
            starts.push_back(at);
            y = 0;
        } else {
            y += line.before;
        }
        y += height_of(line);
    }
    return starts;
}

void add_text(Ui& ui, FlowLines& lines, FlowKind kind, const std::string& text, const FlowPlace& place) {
    const TextLook look = look_of(ui.layout, kind);
    const auto measured = [&](std::string_view part) { return ui.canvas.measure(part, look).w; };
    bool first = true;
    const bool heads = kind == FlowKind::chapter || kind == FlowKind::title;
    for (auto& part : gui::break_lines(text, place.width - place.indent - 0.3F, measured, gui::LongWords::broken)) {
        FlowLine line{std::move(part), look, place.indent, first ? look.em * space_above(kind) : 0};
        line.keeps = heads;
        lines.push_back(std::move(line));
        first = false;
    }
}

void add_markdown(Ui& ui, FlowLines& lines, const std::string& source, float width) {
    const TextLook look = look_of(ui.layout, FlowKind::text);
    for (auto& laid : board::lay(board::measure_by(ui.canvas), domain::read_markdown(source), width, look.em, look.pitch)) {
        FlowLine line;
        line.before = laid.before;
        line.keeps = laid.keeps;
        line.laid = std::move(laid);
        lines.push_back(std::move(line));
    }
}

Intent draw_flow(const WallPage& state, Ui& ui, Rect room, const std::function<FlowLines(float)>& made) {
    const auto& l = ui.layout;
    const float side = l.len(11, 9, 5), pad = l.len(8, 6, 3.5F);
    const FlowLines lines = made(room.w - 2 * side);
    Rect box = room;
    auto starts = page_starts(lines, box.h - 2 * pad);
    if (starts.size() > 1) {
        box = above_turner(ui, room);
        starts = page_starts(lines, box.h - 2 * pad);
    }
    const int pages = static_cast<int>(starts.size());
    const int page = std::clamp(state.page, 0, std::max(0, pages - 1));
    card(ui, box);
    if (pages == 0)
        return std::nullopt;
    const auto at = static_cast<std::size_t>(page);
    const std::size_t first = starts[at], end = at + 1 < starts.size() ? starts[at + 1] : lines.size();
    draw_lines(ui, {box.x + side, box.y + pad, box.w - 2 * side, box.h - 2 * pad},
               std::span{lines}.subspan(first, end - first));
    return wall_turner(ui, room, page, pages, static_cast<int>(end - first));
}

}  // namespace oasis::kiosk
