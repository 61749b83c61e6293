#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/show_card.h"
#include "shared/domain/hours.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

/// 现在开放 至 17:00, or when it opens again.
std::string open_sentence(const Ui& ui, const domain::HoursState& state) {
    if (state.open)
        return ui.open_until(state, false);
    if (!state.opens)
        return ui.words.tr("home.resting");
    return ui.words.tr("home.opens_at", fmt::arg("day", ui.near_day(state.opens->day)),
                       fmt::arg("time", domain::clock_text(state.opens->minute)));
}

/// How to check in with what works now: camera, scanner or neither.
std::string way_in(const Ui& ui) {
    const Memory& memory = ui.flow.memory;
    if (memory.camera != Reader::lost)
        return "";
    return memory.scanner == Reader::working ? ".scanner" : ".none";
}

std::string title(const Ui& ui) {
    return ui.words.tr("home.show_card" + way_in(ui), fmt::arg("word", ui.board.settings.participant_word));
}

void open_pill(Ui& ui, Rect room) {
    const auto state = ui.hours_now();
    const auto& l = ui.layout;
    const TextLook look{l.em(9.8F, 9, 9), Weight::bold, state.open ? theme::primary : theme::ink};
    const float mark = look.em * 1.15F, pad = look.em * 0.7F;
    const auto taken = [&](const std::string& words) { return ui.canvas.measure(words, look).w + mark + 2.3F * pad; };
    std::string words = open_sentence(ui, state);
    if (state.open && taken(words) > room.w)
        words = ui.open_until(state, true);
    const float width = taken(words), text = width - mark - 2.3F * pad;
    if (width > room.w)
        return;
    const Rect pill{room.right() - width, room.y, width, room.h};
    ui.canvas.fill(pill, state.open ? theme::tint : theme::flat, pill.h / 2);
    ui.canvas.icon(Icon::meeting_room, {pill.x + pad + mark / 2, pill.centre().y}, mark, look.colour);
    ui.canvas.text_in(words, {pill.x + pad + mark + 0.4F * pad, pill.y, text + 0.2F, pill.h}, look);
}

void sessions(Ui& ui, Rect rows, float pitch) {
    std::vector<domain::SessionView> coming;
    for (const auto& view : ui.board.today)
        if (domain::takes_place(view) && view.session.ends_at > ui.now.wall)
            coming.push_back(view);
    if (!coming.empty())
        return session_rows(ui, rows, coming, pitch);
    const auto& l = ui.layout;
    ui.canvas.text_in(ui.words.tr("home.nothing_today"), {rows.x, rows.y, rows.w, std::min(rows.h, pitch * 2)},
                      {l.em(10.8F, 10, 9.6F), Weight::regular, theme::soft_ink});
}

struct Door {
    const char* id;
    Button button;
    std::string label;
    Icon icon;
};

/// 公告 with what stands first on the board, where the door has room for it.
bool notices_door(Ui& ui, const Door& door, Rect rect) {
    const auto& l = ui.layout;
    const TextLook label{l.em(11.5F, 10, 9.4F), Weight::bold, theme::ink};
    const TextLook line{l.em(9, 9, 9), Weight::regular, theme::soft_ink};
    const float mark = label.em * 1.5F, pad = label.em * 0.75F;
    const float room = rect.w - mark - 2.5F * pad;
    const auto& notices = *ui.board.notices;
    if (notices.empty() || rect.h < label.em + 1.9F * line.em || room < 6 * line.em)
        return button(ui, door.id, rect, {door.label, door.icon, label.em}, white_button());
    const gui::Press press = ui.canvas.target(door.id, rect, door.label);
    gui::Face look = white_button().face;
    look.radius = theme::button_radius(std::min(rect.w, rect.h));
    const Rect box = ui.canvas.face(rect, look, press.depth);
    const float x = box.x + 1.5F * pad + mark;
    ui.canvas.icon(door.icon, {box.x + pad + mark / 2, box.centre().y}, mark, theme::primary);
    ui.canvas.text(door.label, {x, box.centre().y - 0.62F * line.em}, label);
    ui.canvas.text(shortened(ui, notices.front().title, line, room), {x, box.centre().y + 0.72F * label.em}, line);
    return press.tapped;
}

Intent doors(Ui& ui, std::span<const Door> doors, std::span<const Rect> rects) {
    Intent intent;
    const auto& l = ui.layout;
    for (std::size_t i = 0; i < doors.size(); ++i) {
        const auto& door = doors[i];
        if (door.button == Button::notices && l.is(Panel::a)) {
            if (notices_door(ui, door, rects[i]))
                intent = Tapped{door.button};
            continue;
        }
        if (door.button == Button::complaints) {
            if (complaints_button(ui, rects[i], white_button()))
                intent = Tapped{door.button};
            continue;
        }
        if (button(ui, door.id, rects[i], {door.label, door.icon, l.em(11.5F, 10, 9.4F), false, l.is(Panel::c)}, white_button()))
            intent = Tapped{door.button};
    }
    return intent;
}

/// Doors of equal width in rows of at most three, the last row ending at the lower edge of `room`.
std::vector<Rect> door_rows(const Layout& l, std::size_t count, Rect room, float height) {
    const std::size_t columns = count % 2 == 0 && count <= 4 && l.is(Panel::a) ? 2 : count <= 4 && l.is(Panel::b) ? count : 3;
    const std::size_t rows = (count + columns - 1) / columns;
    const float pitch = height + l.gap + 1.3F, width = (room.w - l.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float top = room.bottom() - 1.3F - pitch * static_cast<float>(rows) + l.gap + 1.3F;
    std::vector<Rect> places;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back({room.x + static_cast<float>(i % columns) * (width + l.gap),
                          top + static_cast<float>(i / columns) * pitch, width, height});
    return places;
}

Intent portrait_table(Ui& ui, std::span<const Door> rooms) {
    const auto& l = ui.layout;
    const float u = l.unit;
    const auto places = door_rows(l, rooms.size(), {l.table.x, 0, l.table.w, l.table.bottom() - 4 * u}, std::max(34 * u, l.least + 1));
    const Rect box{l.table.x, l.table.y + 2 * u, l.table.w, places.front().y - 9 * u - l.table.y};
    card(ui, box);
    const float pad = 10 * u, head = std::max(30 * u, 18.0F);
    const TextLook date{l.em(12, 12, 9), Weight::bold, theme::ink};
    const float y = box.y + head / 2;
    const float end = ui.canvas.text(ui.date(ui.board.day), {box.x + pad, y}, date).right();
    const float pill = std::max(15 * u, 13.0F);
    open_pill(ui, {end + 3, y - pill / 2, box.right() - pad + u - end - 3, pill});
    const float pitch = std::max(22 * u, l.text_floor * 1.6F);
    ui.canvas.line({box.x + pad, box.y + head}, {box.right() - pad, box.y + head}, theme::line, 0.35F);
    sessions(ui, {box.x + pad, box.y + head, box.w - 2 * pad, box.h - head - 2 * u}, pitch);
    return doors(ui, rooms, places);
}

Intent landscape_table(Ui& ui, std::span<const Door> rooms) {
    const auto& l = ui.layout;
    const float u = l.unit, y = l.brand.y;
    const TextLook clock{l.em(17, 17, 11), Weight::bold, theme::ink, gui::Align::right};
    ui.canvas.text(ui.clock(ui.now.wall), {l.table.right(), y}, clock);
    ui.canvas.text(ui.date(ui.board.day), {l.table.x, y}, {l.em(12, 12, 9), Weight::bold, theme::ink});
    const auto places = door_rows(l, rooms.size(), {l.table.x, 0, l.table.w, l.bar.y - l.gap}, std::max(20.5F * u, l.least));
    const float top = y + 14 * u;
    const Rect box{l.table.x, top, l.table.w, places.front().y - l.gap - top};
    card(ui, box);
    const float pad = 8 * u, pitch = std::max(15.6F * u, l.text_floor * 1.5F);
    sessions(ui, {box.x + pad, box.y + u, box.w - 2 * pad, box.h - 2 * u}, pitch);
    // The opening hours stand in the free middle of the bar.
    const auto state = ui.hours_now();
    TextLook first{l.em(10, 10, 9), Weight::bold, state.open ? theme::primary : theme::ink};
    TextLook second{l.em(10, 10, 9), Weight::bold, theme::ink};
    const float icon = first.em * 1.3F;
    const Rect middle = l.main;
    const std::string above = ui.words.tr(state.open ? "home.open_now" : "home.resting");
    std::string below;
    if (state.closes)
        below = ui.words.tr("home.until", fmt::arg("time", ui.until(*state.closes)));
    else if (state.opens)
        below = ui.words.tr(state.opens->day == ui.board.day ? "home.opens_today" : "home.opens",
                            fmt::arg("day", ui.near_day(state.opens->day)),
                            fmt::arg("time", domain::clock_text(state.opens->minute)));
    while (second.em > l.text_floor && ui.canvas.measure(below, second).w > middle.w)
        first.em = second.em = second.em - 0.25F;
    const float widest = std::max(ui.canvas.measure(above, first).w, ui.canvas.measure(below, second).w);
    const bool marked = widest + icon * 1.5F <= middle.w;
    const float left = middle.x + (middle.w - widest - (marked ? icon * 1.4F : 0)) / 2;
    if (marked)
        ui.canvas.icon(Icon::meeting_room, {left + icon / 2, middle.centre().y}, icon, theme::primary);
    const float words = left + (marked ? icon * 1.4F : 0);
    ui.canvas.text(above, {words, middle.centre().y - 0.65F * first.em}, first);
    if (!below.empty())
        ui.canvas.text(below, {words, middle.centre().y + 0.65F * second.em}, second);
    return doors(ui, rooms, places);
}

/// C: below each other at the stage's right edge.
Rect stage_place(const Layout& l, int at) {
    const float wide = std::max({24 * l.size.w / 217, l.least, 2.7F * l.text_floor}), pitch = l.least + l.gap + 1.3F;
    return {l.stage.w - l.margin - wide, 5 * l.size.h / 136 + static_cast<float>(at) * pitch, wide, l.least};
}

/// C: the stage with the language and the manners over a strip with the day, and the rail with the doors.
Intent rail_home(Ui& ui, std::span<const Door> rooms, std::span<const Door> manners, const CardMotion& motion) {
    const auto& l = ui.layout;
    const float down = l.size.h / 136, across = l.size.w / 217;
    const float stage_height =
        std::max(l.size.h - std::max(56 * down, l.text_floor * 4.1F), stage_place(l, 2).bottom() + 2 * l.gap);
    const Tone tone = green_tone();
    stage(ui, tone, {0, 0, l.stage.w, stage_height});
    brand(ui, tone, stage_place(l, 0).x - l.brand.x - l.gap);
    const Rect words{l.margin, 25 * down, 64 * across, stage_height - 27 * down};
    const float pictured = words.right();
    show_card(ui, {66 * across, 18.5F * down, 57 * across, 70.7F * down}, motion);
    // The art runs on under the strip, which is laid over it.
    ui.canvas.fill({0, stage_height, l.stage.w, l.size.h - stage_height}, theme::bg);
    const float open_em = l.em(9, 9, 9);
    const float bottom = headline(ui, title(ui), {words.x, words.y, pictured - words.x, words.h - 1.7F * open_em},
                                  l.em(14.4F, 14.4F, 14.4F), theme::white);
    const auto state = ui.hours_now();
    const std::string open = state.open ? ui.open_until(state, true) : open_sentence(ui, state);
    const TextLook open_look{open_em, Weight::regular, theme::white};
    if (bottom + 1.4F * open_em < stage_height && ui.canvas.measure(open, open_look).w < words.w + 8 * across)
        ui.canvas.text(open, {words.x, bottom + open_em}, open_look);
    const float line = stage_height + 8 * down;
    const TextLook clock{l.em(11, 11, 11), Weight::bold, theme::ink, gui::Align::right};
    ui.canvas.text(ui.date(ui.board.day), {l.margin, line}, {l.em(9, 9, 9), Weight::bold, theme::ink});
    ui.canvas.text(ui.clock(ui.now.wall), {l.stage.w - l.margin, line}, clock);
    const float pitch = std::max(12 * down, l.text_floor * 1.3F), top = line + 7.2F * down;
    const Rect box{l.margin, top, l.stage.w - 2 * l.margin, l.size.h - l.margin - top};
    if (box.h >= pitch) {
        card(ui, box);
        sessions(ui, {box.x + 5 * across, box.y, box.w - 10 * across, box.h}, pitch);
    }
    std::vector<Rect> slots;
    for (int at = 0; at < static_cast<int>(rooms.size()); ++at)
        slots.push_back(l.slot(at));
    Intent intent = doors(ui, rooms, slots);
    const float em = l.em(11, 10, 9.4F);
    if (button(ui, "language", stage_place(l, 0), {ui.words.tr("action.language"), std::nullopt, em}, stage_button()))
        intent = Tapped{Button::language};
    for (int at = 0; at < static_cast<int>(manners.size()); ++at) {
        const Door& manner = manners[static_cast<std::size_t>(at)];
        if (button(ui, manner.id, stage_place(l, at + 1), {manner.label, std::nullopt, em}, stage_button()))
            intent = Tapped{manner.button};
    }
    return intent;
}

}  // namespace

Intent draw(const Home& home, Ui& ui) {
    const auto& l = ui.layout;
    const Manner& manner = ui.flow.manner;
    if (domain::turns_away(ui.board.settings.outside_hours, ui.hours_now().open, ui.board.hours_overridden))
        return draw_closed(ui);
    const Door rooms[] = {
        {"notices", Button::notices, ui.words.tr("action.notices"), Icon::campaign},
        {"hours", Button::hours, ui.words.tr("action.hours"), Icon::schedule},
        {"complaints", Button::complaints, "", Icon::forum},
        {"wall", Button::wall, ui.words.tr("action.wall"), Icon::home_work},
        {"large", Button::large, ui.words.tr(manner.large ? "action.large.off" : "action.large"), Icon::format_size},
        {"low", Button::low, ui.words.tr(manner.low ? "action.low.off" : "action.low"), Icon::accessible}};
    const CardMotion motion = card_motion(home.since, ui.now.moment);
    Intent intent;
    if (l.is(Panel::c)) {
        intent = rail_home(ui, std::span{rooms}.first<4>(), std::span{rooms}.last<2>(), motion);
    } else {
        const std::string sub = ui.words.tr("home.distance" + way_in(ui));
        scene(ui, {green_tone(), title(ui), l.em(25, 22, 14.4F), l.is(Panel::a) ? sub : "", l.em(9.8F, 9, 9), true});
        if (l.is(Panel::a))
            show_card(ui, l.picture, motion);
        else
            show_card(ui, {15 * l.size.w / 345, 94 * l.unit, 95 * l.size.w / 345, 103 * l.unit}, motion);
        // The sleeve goes on below the stage when the hand is lowered.
        if (l.is(Panel::a))
            ui.canvas.fill({0, l.stage.bottom(), l.size.w, 8 * l.unit}, theme::bg);
        intent = l.is(Panel::a) ? portrait_table(ui, rooms) : landscape_table(ui, rooms);
        bar_phone(ui);
    }
    if (auto held = corner_by_holding(ui))
        intent = held;
    if (!l.is(Panel::c) &&
        button(ui, "language", l.back, {ui.words.tr("action.language"), Icon::translate, l.em(11, 10, 9.4F)}, white_button()))
        intent = Tapped{Button::language};
    if (help_button(ui))
        intent = Tapped{Button::call_staff};
    return intent;
}

}  // namespace oasis::kiosk
