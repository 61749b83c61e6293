#include "kiosk/screens/screens.h"
#include "kiosk/screens/wall_parts.h"
#include <algorithm>
#include <array>
#include <utility>

namespace oasis::kiosk {

namespace {

struct Door {
    WallDoor door;
    const char* id;
    const char* title;
    Icon icon;
    theme::Hue hue;
};
constexpr std::array doors{
    Door{WallDoor::chart, "wall chart", "wall.chart", Icon::groups, theme::health},
    Door{WallDoor::staff, "wall staff", "wall.staff", Icon::person, theme::craft},
    Door{WallDoor::hours, "wall hours", "action.hours", Icon::schedule, theme::work},
    Door{WallDoor::rules, "wall rules", "wall.rules", Icon::meeting_room, theme::garden},
    Door{WallDoor::maps, "wall maps", "wall.maps", Icon::directions_walk, theme::cooking},
    Door{WallDoor::guide, "wall guide", "wall.guide", Icon::menu_book, theme::music},
    Door{WallDoor::apply, "wall apply", "wall.apply", Icon::event_available, theme::health},
    Door{WallDoor::phones, "wall phones", "wall.phones", Icon::phone, theme::work},
};
const Door& about(WallDoor door) { return doors.at(static_cast<std::size_t>(door)); }

FlowLines rules_lines(Ui& ui, float width) {
    FlowLines lines;
    for (const auto& room : ui.board.wall.rooms) {
        if (room.rules.empty())
            continue;
        const auto first = lines.size();
        add_text(ui, lines, FlowKind::chapter, room.name, {width});
        lines[first].begins_part = true;
        add_markdown(ui, lines, room.rules, width);
    }
    return lines;
}

/// Items with an alias only: the official titles stand on paper.
FlowLines guide_lines(Ui& ui, float width) {
    FlowLines lines;
    for (const auto& chapter : domain::chapters_of(ui.board.wall.guide)) {
        bool first_item = true;
        for (const auto& item : ui.board.wall.guide) {
            if (item.chapter != chapter || item.alias.empty())
                continue;
            const auto first = lines.size();
            if (std::exchange(first_item, false))
                add_text(ui, lines, FlowKind::chapter, chapter, {width});
            add_text(ui, lines, FlowKind::title, item.alias, {width});
            lines[first].begins_part = true;
            if (!item.office.empty())
                add_text(ui, lines, FlowKind::text, ui.words.tr("wall.guide.office", fmt::arg("office", item.office)), {width});
            if (!item.phone.empty())
                add_text(ui, lines, FlowKind::text, ui.words.tr("wall.guide.phone", fmt::arg("phone", item.phone)), {width});
            if (!item.papers.empty())
                add_text(ui, lines, FlowKind::soft, ui.words.tr("wall.guide.papers", fmt::arg("papers", item.papers)), {width});
        }
    }
    return lines;
}

FlowLines apply_lines(Ui& ui, float width) {
    FlowLines lines;
    add_markdown(ui, lines, ui.board.wall.texts.apply, width);
    return lines;
}

bool door_tile(Ui& ui, Rect rect, const Door& door) {
    const auto& l = ui.layout;
    const std::string label = ui.words.tr(door.title);
    const gui::Press press = ui.canvas.target(door.id, rect, label);
    ui.canvas.shadow(rect, theme::tile_radius);
    const Rect box = ui.canvas.face(rect, {}, press.depth);
    TextLook look{l.em(12.5F, 10.6F, 9.6F), Weight::bold, theme::ink};
    const float radius = std::min(l.len(19, 11, 8.5F), box.h * 0.32F), pad = std::max(l.len(10, 7, 3.5F), 2.5F);
    const float left = box.x + pad + 2 * radius + look.em * 0.7F;
    const auto fits = [&](float width, gui::Wrap wrap) {
        return ui.canvas.fits(label, {width, box.h - 1}, look, wrap);
    };
    float room = box.right() - pad * 0.6F - left;
    while (look.em > l.text_floor && !fits(room, gui::Wrap::no))
        look.em = std::max(l.text_floor, look.em - 0.2F);
    if (!fits(room, gui::Wrap::no) && !fits(room, gui::Wrap::yes)) {
        look.align = gui::Align::centre;
        while (look.em > 9.1F / l.zoom && !fits(box.w - 2, gui::Wrap::yes))
            look.em -= 0.2F;
        ui.canvas.text_in(label, {box.x + 1, box.y, box.w - 2, box.h}, look, gui::Wrap::yes);
        return press.tapped;
    }
    const Point disc{box.x + pad + radius, box.centre().y};
    ui.canvas.circle(disc, radius, door.hue.disc);
    ui.canvas.icon(door.icon, disc, 1.16F * radius, door.hue.icon);
    ui.canvas.text_in(label, {left, box.y, room, box.h}, look, gui::Wrap::yes);
    return press.tapped;
}

/// It was taken down while someone read it.
void say_empty(Ui& ui, Rect room) {
    const auto& l = ui.layout;
    card(ui, room);
    const TextLook look{l.em(11, 10, 9), Weight::regular, theme::soft_ink, gui::Align::centre, 1.5F};
    ui.canvas.text_in(ui.words.tr("wall.empty"), {room.x + 4, room.y, room.w - 8, room.h}, look, gui::Wrap::yes);
}

}  // namespace

Intent draw_wall_body(const WallPage& state, Ui& ui, Rect room) {
    const auto flow = [&](FlowLines (*lines)(Ui&, float)) {
        return draw_flow(state, ui, room, [&](float width) { return lines(ui, width); });
    };
    switch (state.door) {
    case WallDoor::chart:
        return draw_chart(state, ui, room);
    case WallDoor::staff:
        return draw_staff(state, ui, room);
    case WallDoor::rules:
        return flow(rules_lines);
    case WallDoor::maps:
        return draw_maps(state, ui, room);
    case WallDoor::guide:
        return flow(guide_lines);
    case WallDoor::apply:
        return flow(apply_lines);
    case WallDoor::phones:
        return draw_phones(state, ui, room);
    case WallDoor::hours:  // a screen of its own
        break;
    }
    return std::nullopt;
}

std::string wall_title(const Ui& ui, WallDoor door) { return ui.words.tr(about(door).title); }

std::vector<WallDoor> open_doors(const Board& board) {
    const domain::Wall& wall = board.wall;
    const bool ways[] = {
        !wall.chart.empty(),
        !wall.staff.empty(),
        true,
        std::ranges::any_of(wall.rooms, [](const auto& room) { return !room.rules.empty(); }),
        std::ranges::any_of(wall.rooms, [](const auto& room) { return room.map.has_value(); }),
        std::ranges::any_of(wall.guide, [](const auto& item) { return !item.alias.empty(); }),
        !wall.texts.apply.empty(),
        !wall.texts.hotline_phone.empty() || !board.settings.station.service_phone.empty(),
    };
    std::vector<WallDoor> open;
    for (const Door& door : doors)
        if (ways[static_cast<std::size_t>(door.door)])
            open.push_back(door.door);
    return open;
}

Intent draw(const WallDoors&, Ui& ui) {
    const auto& l = ui.layout;
    const Rect room = wall_stage(ui, ui.words.tr("action.wall"), ui.words.tr("wall.line"));
    const auto open = open_doors(ui.board);
    constexpr std::size_t columns = 2;
    const auto rows = (open.size() + columns - 1) / columns;
    const float gap = std::max(l.gap, 3 / l.zoom) + 1.3F;
    const float width = (room.w - gap) / columns;
    const float height = std::min((room.h - gap * static_cast<float>(rows - 1) - 1.3F) / static_cast<float>(rows),
                                  l.len(64, 40, 40));
    const auto place = [&](std::size_t at) {
        return Rect{room.x + static_cast<float>(at % columns) * (width + gap),
                    room.y + static_cast<float>(at / columns) * (height + gap), width, height};
    };
    Intent intent;
    for (std::size_t i = 0; i < open.size(); ++i)
        if (door_tile(ui, place(i), about(open[i])))
            intent = WallTapped{open[i]};
    if (auto tapped = wall_tail(ui))
        intent = tapped;
    return intent;
}

Intent draw(const WallPage& state, Ui& ui) {
    const Rect room = wall_stage(ui, wall_title(ui, state.door), "");
    const auto open = open_doors(ui.board);
    Intent intent;
    if (std::ranges::find(open, state.door) == open.end())
        say_empty(ui, room);
    else
        intent = draw_wall_body(state, ui, room);
    if (auto tapped = wall_tail(ui))
        intent = tapped;
    return intent;
}

}  // namespace oasis::kiosk
