#include "kiosk/screens/parts.h"
#include <algorithm>
#include <cmath>
#include <map>

namespace oasis::kiosk {

theme::Hue hue_of(const domain::Activity& activity) {
    static const std::map<std::string, theme::Hue, std::less<>> hues{
        {"health", theme::health}, {"craft", theme::craft}, {"cooking", theme::cooking},
        {"garden", theme::garden}, {"music", theme::music}, {"work", theme::work}};
    const auto found = hues.find(activity.hue);
    return found == hues.end() ? theme::health : found->second;
}

Icon icon_of(const domain::Activity& activity) {
    static const std::map<std::string, Icon, std::less<>> icons{
        {"book", Icon::menu_book},       {"palette", Icon::palette},  {"soup", Icon::soup_kitchen},
        {"flower", Icon::local_florist}, {"music", Icon::music_note}, {"briefcase", Icon::business_center},
        {"groups", Icon::groups},        {"walk", Icon::directions_walk}, {"leaf", Icon::eco},
        {"home", Icon::home},            {"forum", Icon::forum},      {"person", Icon::person}};
    const auto found = icons.find(activity.icon);
    return found == icons.end() ? Icon::event_available : found->second;
}

void activity_disc(Ui& ui, const domain::Activity& activity, Point centre, float radius, bool on_tint) {
    const auto hue = hue_of(activity);
    ui.canvas.circle(centre, radius, on_tint ? theme::surface : hue.disc);
    ui.canvas.icon(icon_of(activity), centre, 1.16F * radius, hue.icon);
}

void card(Ui& ui, Rect rect) {
    ui.canvas.shadow(rect, theme::card_radius);
    ui.canvas.fill(rect, theme::surface, theme::card_radius);
}

namespace {

void session_row(Ui& ui, Rect row, const domain::SessionView& view) {
    const auto& l = ui.layout;
    auto& canvas = ui.canvas;
    const float em = l.em(10.8F, 10, 9.6F), y = row.centre().y;
    const TextLook time{em, Weight::bold, theme::ink};
    const TextLook alias{em, Weight::regular, theme::ink};
    const TextLook room{l.em(9.8F, 9, 9), Weight::regular, theme::soft_ink, gui::Align::right};
    const float time_width = canvas.measure("00:00", time).w;
    canvas.text(ui.clock(view.session.starts_at), {row.x, y}, time);
    const float radius = std::min(l.len(8, 6, 5.5F), row.h * 0.44F);
    const float disc_x = row.x + time_width + radius + em * 0.55F;
    activity_disc(ui, view.activity, {disc_x, y}, radius);
    const float left = disc_x + radius + em * 0.5F;
    const float room_for_both = row.right() - left;
    const float room_width = canvas.measure(view.session.room, room).w;
    const float alias_width = canvas.measure(ui.alias(view.activity), alias).w;
    const bool both = alias_width + room_width + em <= room_for_both;
    canvas.text(shortened(ui, ui.alias(view.activity), alias, room_for_both), {left, y}, alias);
    if (both)
        canvas.text(view.session.room, {row.right(), y}, room);
}

}  // namespace

void session_rows(Ui& ui, Rect rows, std::span<const domain::SessionView> sessions, float pitch) {
    const auto& l = ui.layout;
    const auto hold = [&](float apart) {
        return static_cast<std::size_t>(std::max(0.0F, std::floor((rows.h + 0.6F) / apart)));
    };
    const std::size_t most = hold(l.em(10.8F, 10, 9.6F) * 1.25F);
    if (most == 0)
        return;
    const std::size_t room = sessions.size() > hold(pitch) ? std::min(most, sessions.size()) : hold(pitch);
    // Where few rows fit, the last one is worth more as a session than as a remark.
    const bool more = sessions.size() > room && room > 3;
    const std::size_t shown = more ? room - 1 : std::min(room, sessions.size());
    if (sessions.size() >= room)
        pitch = rows.h / static_cast<float>(room);
    float y = rows.y;
    const auto separator = [&] {
        if (y > rows.y)
            ui.canvas.line({rows.x, y}, {rows.right(), y}, theme::line, 0.35F);
    };
    for (const auto& view : sessions.first(shown)) {
        separator();
        session_row(ui, {rows.x, y, rows.w, pitch}, view);
        y += pitch;
    }
    if (!more)
        return;
    separator();
    ui.canvas.text_in(ui.words.tr_n("home.more_sessions", static_cast<long>(sessions.size() - shown)),
                      {rows.x, y, rows.w, pitch}, {l.em(9.8F, 9, 9), Weight::regular, theme::soft_ink});
}

void countdown(Ui& ui, Point centre, float radius, float width, int left, Moment span, float em) {
    const float part = static_cast<float>(left) * 1000.0F / static_cast<float>(std::max<long long>(1, span.count()));
    ui.canvas.ring(centre, radius, width, theme::line);
    if (left > 0)
        ui.canvas.ring(centre, radius, width, theme::primary, std::min(1.0F, part));
    if (em > 0)
        ui.canvas.text(std::to_string(left), centre, {em, Weight::bold, theme::ink, gui::Align::centre});
}

namespace {

/// How the rows of an advice card lie in its width.
struct AdviceShape {
    TextLook look;
    float pad, radius, text, width;
};
AdviceShape advice_shape(const Layout& l, float width) {
    const TextLook look{l.em(12, 10.6F, 9), Weight::regular, theme::ink, gui::Align::left, 1.15F};
    const float radius = l.len(12, 8.6F, 6.5F), left = l.len(12, 9, 5);
    const float text = left + 2 * radius + look.em * 0.9F;
    return {look, l.len(6, 4, 1.5F), radius, text, width - text - l.len(8, 6, 3)};
}

float row_height(Ui& ui, const AdviceShape& shape, const Advice& row) {
    return ui.canvas.measure(row.text, shape.look, shape.width).h + shape.look.em * 0.45F;
}

}  // namespace

float advice_height(Ui& ui, float width, std::span<const Advice> rows) {
    const AdviceShape shape = advice_shape(ui.layout, width);
    float height = 2 * shape.pad;
    for (const Advice& row : rows)
        height += row_height(ui, shape, row);
    return height;
}

void advice_card(Ui& ui, Rect rect, std::span<const Advice> rows, const theme::Hue& hue) {
    const AdviceShape shape = advice_shape(ui.layout, rect.w);
    std::size_t count = rows.size();
    while (count > 1 && advice_height(ui, rect.w, rows.first(count)) > rect.h)
        --count;
    card(ui, rect);
    const float spare = (rect.h - advice_height(ui, rect.w, rows.first(count))) / static_cast<float>(count);
    const float left = rect.x + shape.text;
    float y = rect.y + shape.pad;
    for (const Advice& row : rows.first(count)) {
        const float height = row_height(ui, shape, row) + spare, radius = std::min(shape.radius, height * 0.44F);
        if (y > rect.y + shape.pad)
            ui.canvas.line({left, y}, {rect.right() - ui.layout.len(12, 9, 5), y}, theme::line, 0.35F);
        const Point disc{left - shape.look.em * 0.9F - shape.radius, y + height / 2};
        ui.canvas.circle(disc, radius, hue.disc);
        ui.canvas.icon(row.icon, disc, 1.16F * radius, hue.icon);
        ui.canvas.text_in(row.text, {left, y, shape.width, height}, shape.look, gui::Wrap::yes);
        y += height;
    }
}

}  // namespace oasis::kiosk
