#include "kiosk/screens/screens.h"
#include "kiosk/screens/wall_parts.h"
#include "shared/board/laid_text.h"
#include "shared/domain/hours.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

std::string open_words(const Ui& ui) {
    const auto state = ui.hours_now();
    if (state.open)
        return ui.open_until(state, false);
    if (!state.opens)
        return ui.words.tr("home.resting");
    return ui.words.tr("home.opens_at", fmt::arg("day", ui.near_day(state.opens->day)),
                       fmt::arg("time", domain::clock_text(state.opens->minute)));
}

/// Time, alias and places left of what is still to come; nobody's name.
void coming_sessions(Ui& ui, Rect room) {
    const auto& l = ui.layout;
    std::vector<const domain::SessionView*> coming;
    for (const auto& view : ui.board.today)
        if (domain::takes_place(view) && view.session.ends_at > ui.now.wall)
            coming.push_back(&view);
    const TextLook time{l.em(10, 10, 9), Weight::bold, theme::white};
    const TextLook alias{l.em(10, 10, 9), Weight::regular, theme::white};
    const TextLook left{l.em(9, 9, 9), Weight::regular, theme::white, gui::Align::right};
    if (coming.empty()) {
        ui.canvas.text_in(ui.words.tr("home.nothing_today"), room, alias, gui::Wrap::yes);
        return;
    }
    const float pitch = 2.5F * time.em;
    const auto rows = std::min(coming.size(), static_cast<std::size_t>(room.h / pitch));
    for (std::size_t at = 0; at < rows; ++at) {
        const auto& view = *coming[at];
        const float y = room.y + pitch * static_cast<float>(at) + 0.6F * time.em;
        const float x = ui.canvas.text(ui.clock(view.session.starts_at), {room.x, y}, time).right() + 0.6F * time.em;
        ui.canvas.text(shortened(ui, ui.alias(view.activity), alias, room.right() - x), {x, y}, alias);
        const int places = std::max(0, view.session.places - view.picked);
        const auto words = view.session.starts_at <= ui.now.wall ? ui.words.tr("large.now")
                           : places == 0                         ? ui.words.tr("large.full")
                                                                 : ui.words.tr_n("large.places", places);
        ui.canvas.text(words, {room.right(), y + 1.2F * time.em}, left);
    }
}

/// Who we are, the clock, what is on today: the column at the left, or the upper part of an upright screen.
void station_side(Ui& ui) {
    const auto& l = ui.layout;
    const float u = l.unit, x = l.margin;
    const bool upright = l.is(Panel::a);
    const Rect side{0, 0, upright ? l.size.w : l.stage.w, upright ? 150 * u : l.size.h};
    stage(ui, green_tone(), side);
    brand(ui, green_tone(), side.w - l.margin - l.brand.x);
    const float width = upright ? 110 * u : side.w - 2 * x, top = upright ? 40 * u : 30 * u;
    ui.canvas.text(ui.clock(ui.now.wall), {x, top + 20 * u}, {26 * u, Weight::bold, theme::white});
    const TextLook day{l.em(10, 10, 9), Weight::regular, theme::white};
    ui.canvas.text(shortened(ui, ui.date(ui.board.day), day, width), {x, top + 41 * u}, day);
    const TextLook open{l.em(10, 10, 9), Weight::bold, theme::white};
    ui.canvas.text(shortened(ui, open_words(ui), open, width), {x, top + 55 * u}, open);
    if (upright)
        return coming_sessions(ui, {x + width + 12 * u, top + 8 * u, side.w - 2 * x - width - 12 * u, side.h - top - 12 * u});
    ui.canvas.line({x, top + 64 * u}, {x + width, top + 64 * u}, theme::primary_light, 0.6F);
    coming_sessions(ui, {x, top + 69 * u, width, side.h - top - 73 * u});
}

/// The service phone at the foot.
void foot(Ui& ui, Rect line) {
    const auto& l = ui.layout;
    const auto& phone = ui.board.settings.station.service_phone;
    if (phone.empty())
        return;
    const TextLook label{l.em(9.4F, 9.4F, 9), Weight::regular, theme::soft_ink};
    const TextLook digits{l.em(11, 11, 9), Weight::bold, theme::ink};
    const auto end = ui.canvas.text(ui.words.tr("phone.label"), {line.x, line.centre().y}, label).right();
    ui.canvas.text(phone, {end + label.em * 0.6F, line.centre().y}, digits);
}

/// A notice: its text on a card, or a picture of it; each picture is a page after those of the text.
void notice(Ui& ui, const BoardNotice& shown, int page, Rect room) {
    const auto& l = ui.layout;
    card(ui, room);
    const Rect inner = room.grown(-7 * l.unit);
    constexpr float pitch = 1.5F;
    const auto lines = board::lay(board::measure_by(ui.canvas), shown.body, inner.w, l.em(10.6F, 10.6F, 9), pitch);
    const auto starts = board::page_starts(lines, [&](std::size_t) { return inner.h; });
    const int texts = shown.body.empty() ? 0 : static_cast<int>(starts.size());
    const int pages = std::max(1, texts + static_cast<int>(shown.pictures.size()));
    const auto at = static_cast<std::size_t>(std::clamp(page, 0, pages - 1));
    if (static_cast<int>(at) >= texts && !shown.pictures.empty()) {
        whole_picture(ui, shown.pictures[at - static_cast<std::size_t>(texts)], inner, Icon::campaign);
        return ui.drawn({pages, 0});
    }
    const auto first = starts[at], end = at + 1 < starts.size() ? starts[at + 1] : lines.size();
    board::draw(ui.canvas, std::span{lines}.subspan(first, end - first), {inner.x, inner.y}, theme::ink, theme::primary);
    ui.drawn({pages, static_cast<int>(end - first)});
}

const BoardNotice* notice_shown(const Board& board, domain::NoticeEditionId edition) {
    const auto found = std::ranges::find_if(*board.notices, [&](const auto& one) { return one.brief.edition == edition; });
    return found == board.notices->end() ? nullptr : &*found;
}

}  // namespace

void draw_large(Ui& ui, const Rotation& rotation) {
    const auto& l = ui.layout;
    station_side(ui);
    const float u = l.unit, left = l.table.x, right = l.size.w - l.margin, above = l.is(Panel::a) ? 155 * u : 0;
    const Rect line{left, l.size.h - 17 * u, right - left, 12 * u};
    const Rect room{left, above + 30 * u, right - left, line.y - 4 * u - above - 30 * u};
    const auto* shown = rotation.slide.door ? nullptr : notice_shown(ui.board, rotation.slide.notice);
    const auto door = rotation.slide.door.value_or(WallDoor::hours);  // a notice that was taken down this moment
    const TextLook title{l.em(15, 15, 13), Weight::bold, theme::ink};
    ui.canvas.text(shortened(ui, shown ? shown->title : wall_title(ui, door), title, right - left), {left, above + 18 * u}, title);
    if (shown) {
        notice(ui, *shown, rotation.page, room);
    } else if (door == WallDoor::hours) {
        week_columns(ui, room, false);
        ui.drawn({1, 5});
    } else {
        draw_wall_body({door, {}, rotation.page}, ui, room);
    }
    foot(ui, line);
}

}  // namespace oasis::kiosk
