#include "admin/pages/wall_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <algorithm>
#include <imgui.h>

namespace oasis::admin::wall {

using namespace widgets;

namespace {

constexpr float row_height = 64;
constexpr float list_width = 380;

/// What a row of a list says.
struct Row {
    std::string name, line;
    bool missing = false;
};

/// The list at the left: name and a line, and a mark where something is missing; what is chosen.
void draw_list(const char* id, const std::vector<Row>& rows, std::size_t& chosen, Ui& ui, Rect rest) {
    ScrollArea scroll{ui, id, inset(rest, 0, 1), row_height * static_cast<float>(rows.size())};
    Rect content = scroll.content();
    for (std::size_t at = 0; at < rows.size(); ++at) {
        Rect line = cut_top(content, row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{static_cast<long long>(at)};
        if (table_row(ui, line, rows[at].name, at == chosen))
            chosen = at;
        line = inset(line, theme::card_padding, 8);
        if (rows[at].missing)
            ui.icon(Icon::warning, cut_right(line, 20, 8).centre(), theme::attention_ink, 18);
        ui.elided(rows[at].name.empty() ? ui.tr("wall.untitled") : rows[at].name, cut_top(line, 24), cell_bold);
        ui.elided(rows[at].line, line, {theme::small, Weight::regular, theme::soft_ink});
    }
}

/// The photo or map with the way to give another, and 去掉 where there is one. True when it was taken away.
bool draw_picture_column(State& state, std::optional<domain::PictureId> picture, Icon instead, const View& view, Ui& ui,
                         Rect place, Intents& intents, Rect& lies) {
    Rect rest = place;
    draw_picture_way(state, view, ui, cut_bottom(rest, picture_way_height), intents);
    bool away = false;
    if (picture) {
        const auto label = ui.tr("wall.picture.away");
        auto line = cut_bottom(rest, 40, 10);
        away = button(ui, "away", middle(cut_left(line, button_width(ui, label)), 36), label);
    }
    lies = draw_picture(view, ui, rest, picture, instead);
    return away;
}

void draw_person(State& state, std::vector<domain::WallStaff>& staff, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("wall.staff.one"), ui.tr("wall.staff.how"));
    rest = inset(rest, theme::form_padding, 16);
    if (staff.empty())
        return;
    auto& one = staff[state.chosen_staff];
    const IdScope scope{static_cast<long long>(state.chosen_staff)};
    Rect lies;
    if (draw_picture_column(state, one.photo, Icon::person, view, ui, cut_right(rest, std::min(320.0F, rest.w * 0.45F), theme::form_column_gap), intents, lies))
        one.photo.reset();
    watched(ui, view, "name", rest, ui.tr("wall.staff.name"), one.name);
    watched(ui, view, "post", rest, ui.tr("wall.staff.post"), one.post);
    const auto order = cut_bottom(rest, 40, 14);
    lines(ui, view, "duties", rest, ui.tr("wall.staff.duties"), one.duties);
    order_buttons(ui, order, staff, state.chosen_staff);
}

/// The map, pressed where one is.
void draw_map(State& state, domain::Room& room, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect lies;
    ui.text(ui.tr("wall.rooms.map"), cut_top(place, label_height), {theme::body, Weight::regular, theme::soft_ink});
    if (draw_picture_column(state, room.map, Icon::house, view, ui, place, intents, lies)) {
        room.map.reset();
        room.marker.reset();
    }
    if (!room.map)
        return;
    const auto press = ui.press("map", lies, ui.tr("wall.rooms.press"));
    if (press.focused)
        ui.focus_ring(lies, theme::control_radius);
    if (press && view.may(domain::Right::edit_wall)) {
        const auto px = ui.to_px(lies);
        const auto mouse = ImGui::GetIO().MousePos;
        room.marker = domain::MapMarker{std::clamp<double>((mouse.x - px.x) / px.w, 0, 1),
                                        std::clamp<double>((mouse.y - px.y) / px.h, 0, 1)};
    }
    if (!room.marker)
        return;
    const Point dot{lies.x + static_cast<float>(room.marker->x) * lies.w, lies.y + static_cast<float>(room.marker->y) * lies.h};
    ui.circle(dot, 10, theme::white);
    ui.circle(dot, 7, theme::primary);
    ui.circle(dot, 3, theme::white);
}

void draw_room(State& state, std::vector<domain::Room>& rooms, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("wall.rooms.one"), ui.tr("wall.rooms.how"));
    rest = inset(rest, theme::form_padding, 16);
    if (rooms.empty())
        return;
    auto& room = rooms[state.chosen_room];
    const IdScope scope{static_cast<long long>(state.chosen_room)};
    draw_map(state, room, view, ui, cut_right(rest, rest.w * 0.52F, theme::form_column_gap), intents);
    watched(ui, view, "name", rest, ui.tr("wall.rooms.name"), room.name);
    const auto order = cut_bottom(rest, 40, 14);
    lines(ui, view, "rules", rest, ui.tr("wall.rooms.rules"), room.rules);
    order_buttons(ui, order, rooms, state.chosen_room);
}

}  // namespace

void draw_staff(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto& kept = view.data.wall.staff;
    auto staff = edited(state.staff, kept);
    state.chosen_staff = staff.empty() ? 0 : std::min(state.chosen_staff, staff.size() - 1);
    Rect rest = card(ui, cut_left(room, std::min(list_width, room.w * 0.34F), theme::card_gap));
    Rect head = card_head(ui, rest, ui.tr("wall.part.staff"), {}, 120);
    if (staff.size() < domain::most_wall_staff && add_button(ui, view, head, ui.tr("wall.add"))) {
        staff.push_back({ui.tr("wall.staff.new"), {}, {}, {}});
        state.chosen_staff = staff.size() - 1;
    }
    std::vector<Row> rows;
    for (const auto& one : staff)
        rows.push_back({one.name, one.post.empty() ? one.duties.substr(0, one.duties.find('\n')) : one.post,
                        !one.photo || one.duties.empty()});
    if (rows.empty())
        empty_state(ui, rest, {Icon::people, ui.tr("wall.staff.empty"), ui.tr("wall.staff.empty_why"), {}, {}});
    else
        draw_list("staff", rows, state.chosen_staff, ui, rest);
    draw_person(state, staff, view, ui, room, intents);
    take(state.staff, std::move(staff), kept);
}

void draw_rooms(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto& kept = view.data.wall.rooms;
    auto rooms = edited(state.rooms, kept);
    state.chosen_room = rooms.empty() ? 0 : std::min(state.chosen_room, rooms.size() - 1);
    Rect rest = card(ui, cut_left(room, std::min(list_width, room.w * 0.3F), theme::card_gap));
    Rect head = card_head(ui, rest, ui.tr("wall.part.rooms"), {}, 120);
    if (rooms.size() < domain::most_rooms && add_button(ui, view, head, ui.tr("wall.add"))) {
        std::string name = ui.tr("wall.rooms.new");
        for (int n = 2; std::ranges::find(rooms, name, &domain::Room::name) != rooms.end(); ++n)
            name = ui.tr("wall.rooms.new") + " " + std::to_string(n);
        rooms.push_back({name, {}, {}, {}});
        state.chosen_room = rooms.size() - 1;
    }
    std::vector<Row> rows;
    for (const auto& one : rooms)
        rows.push_back({one.name, ui.tr(one.rules.empty() ? "wall.rooms.without_rules" : "wall.rooms.with_rules"),
                        one.rules.empty() || !one.map || !one.marker});
    if (rows.empty())
        empty_state(ui, rest, {Icon::house, ui.tr("wall.rooms.empty"), ui.tr("wall.rooms.empty_why"), {}, {}});
    else
        draw_list("rooms", rows, state.chosen_room, ui, rest);
    draw_room(state, rooms, view, ui, room, intents);
    take(state.rooms, std::move(rooms), kept);
}

}  // namespace oasis::admin::wall
