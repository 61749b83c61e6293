#include "kiosk/screens/wall_parts.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

/// Photo beside name, post and duties; the part is at least as high as the photo.
void add_person(Ui& ui, FlowLines& lines, const domain::WallStaff& person, float width) {
    const auto photo = photo_size(ui.layout);
    const auto first = lines.size();
    const FlowPlace place{width, photo.w + ui.layout.em(8, 8, 5)};
    add_text(ui, lines, FlowKind::title, person.name, place);
    if (!person.post.empty())
        add_text(ui, lines, FlowKind::soft, person.post, place);
    if (!person.duties.empty())
        add_text(ui, lines, FlowKind::text, person.duties, place);
    lines[first].begins_part = true;
    lines[first].keeps = false;
    lines[first].with_photo = true;
    lines[first].photo = person.photo;
    lines[first].least = photo.h + 2;
    lines[first].before = ui.layout.len(12, 9, 6);
    float height = 0;
    for (std::size_t at = first; at < lines.size(); ++at)
        height += lines[at].look.em * lines[at].look.pitch + (at == first ? 0 : lines[at].before);
    lines.back().after = std::max(0.0F, photo.h + 2 - height);
}

/// Name, hours and digits to be read from two metres.
void phone_card(Ui& ui, Rect rect, const std::string& name, const std::string& hours, const std::string& phone) {
    const auto& l = ui.layout;
    card(ui, rect);
    const float pad = l.len(11, 9, 5), width = rect.w - 2 * pad;
    TextLook digits{l.em(26, 20, 15), Weight::bold, theme::ink};
    while (digits.em > l.text_floor && ui.canvas.measure(phone, digits).w > width)
        digits.em -= 0.25F;
    const TextLook title{l.em(12, 10.6F, 9.6F), Weight::bold, theme::ink};
    const TextLook soft{l.em(9.8F, 9.4F, 9), Weight::regular, theme::soft_ink, gui::Align::right};
    const float height = 1.4F * title.em + 1.15F * digits.em, top = rect.centre().y - height / 2;
    const auto shown = shortened(ui, name, title, width);
    ui.canvas.text(shown, {rect.x + pad, top + 0.6F * title.em}, title);
    if (ui.canvas.measure(shown, title).w + soft.em + ui.canvas.measure(hours, soft).w <= width)
        ui.canvas.text(hours, {rect.right() - pad, top + 0.6F * title.em}, soft);
    ui.canvas.text(phone, {rect.x + pad, top + 1.4F * title.em + 0.58F * digits.em}, digits);
}

/// 您在这里: a dot that is seen on any map, and its words on a pill beside it, within the picture.
void marker(Ui& ui, Rect picture, const domain::MapMarker& at) {
    const auto& l = ui.layout;
    const float radius = std::max(l.len(4.5F, 3.6F, 3), 2.4F);
    const Point dot{std::clamp(picture.x + static_cast<float>(at.x) * picture.w, picture.x + radius, picture.right() - radius),
                    std::clamp(picture.y + static_cast<float>(at.y) * picture.h, picture.y + radius, picture.bottom() - radius)};
    ui.canvas.circle(dot, radius * 1.35F, theme::white);
    ui.canvas.circle(dot, radius, theme::primary);
    ui.canvas.circle(dot, radius * 0.4F, theme::white);
    const TextLook look{l.em(9.4F, 9, 9), Weight::bold, theme::white, gui::Align::centre};
    const std::string words = ui.words.tr("wall.here");
    const Rect pill{0, 0, ui.canvas.measure(words, look).w + look.em, look.em * 1.5F};
    if (pill.w > picture.w || pill.h > picture.h)
        return;
    const bool below = dot.y - radius * 1.6F - pill.h < picture.y;
    const float y = below ? dot.y + radius * 1.6F : dot.y - radius * 1.6F - pill.h;
    const float x = std::clamp(dot.x - pill.w / 2, picture.x, picture.right() - pill.w);
    const Rect place{x, std::clamp(y, picture.y, picture.bottom() - pill.h), pill.w, pill.h};
    ui.canvas.fill(place, theme::primary, place.h / 2);
    ui.canvas.text_in(words, place, look);
}

}  // namespace

Rect whole_picture(Ui& ui, domain::PictureId id, Rect room, Icon instead) {
    const auto* picture = ui.picture ? ui.picture(id) : nullptr;
    if (!picture) {
        station_picture(ui, std::nullopt, room, instead);
        return room;
    }
    const float wide = static_cast<float>(picture->width()) / static_cast<float>(picture->height());
    const gui::Size size{std::min(room.w, room.h * wide), std::min(room.h, room.w / wide)};
    const Rect fitted{room.centre().x - size.w / 2, room.centre().y - size.h / 2, size.w, size.h};
    ui.canvas.picture(*picture, fitted, 2);
    return fitted;
}

Intent draw_staff(const WallPage& state, Ui& ui, Rect room) {
    return draw_flow(state, ui, room, [&](float width) {
        FlowLines lines;
        for (const auto& person : ui.board.wall.staff)
            add_person(ui, lines, person, width);
        return lines;
    });
}

Intent draw_maps(const WallPage& state, Ui& ui, Rect room) {
    const auto& l = ui.layout;
    std::vector<const domain::Room*> mapped;
    for (const auto& one : ui.board.wall.rooms)
        if (one.map)
            mapped.push_back(&one);
    if (mapped.empty())  // taken down at this moment
        return std::nullopt;
    const int pages = static_cast<int>(mapped.size());
    const int page = std::clamp(state.page, 0, std::max(0, pages - 1));
    const domain::Room& shown = *mapped[static_cast<std::size_t>(page)];
    const Rect box = pages > 1 ? above_turner(ui, room) : room;
    card(ui, box);
    const float pad = l.len(8, 6, 3);
    const TextLook title{l.em(12, 11, 9.6F), Weight::bold, theme::ink};
    const Rect inner = box.grown(-pad);
    ui.canvas.text(shortened(ui, shown.name, title, inner.w), {inner.x, inner.y + 0.6F * title.em}, title);
    const float head = 1.45F * title.em;
    const Rect fitted = whole_picture(ui, *shown.map, {inner.x, inner.y + head, inner.w, inner.h - head}, Icon::directions_walk);
    if (shown.marker)
        marker(ui, fitted, *shown.marker);
    return wall_turner(ui, room, page, pages, 4);
}

Intent draw_phones(const WallPage& state, Ui& ui, Rect room) {
    const auto& l = ui.layout;
    const auto& texts = ui.board.wall.texts;
    struct Number {
        std::string name, hours, digits;
    };
    std::vector<Number> numbers;
    if (const auto& service = ui.board.settings.station.service_phone; !service.empty())
        numbers.push_back({ui.words.tr("phone.label"), "", service});
    if (!texts.hotline_phone.empty())
        numbers.push_back({texts.hotline_name, texts.hotline_hours, texts.hotline_phone});
    // A screen without touch has no door to them.
    for (const auto& channel : ui.board.channels)
        if (ui.drawn && !channel.phone.empty())
            numbers.push_back({channel.name, channel.hours, channel.phone});
    const float least = l.len(56, 40, 40);
    const auto fit = std::max<std::size_t>(1, static_cast<std::size_t>((room.h + l.gap) / (least + l.gap)));
    const auto pages = std::max<std::size_t>(1, (numbers.size() + fit - 1) / fit);
    const auto page = std::min(static_cast<std::size_t>(std::max(0, state.page)), pages - 1);
    const auto first = page * fit, end = std::min(first + fit, numbers.size());
    const float height = std::min((room.h - l.gap * static_cast<float>(fit - 1)) / static_cast<float>(fit), l.len(72, 52, 52));
    Rect place{room.x, room.y, room.w, height};
    for (auto at = first; at < end; ++at) {
        phone_card(ui, place, numbers[at].name, numbers[at].hours, numbers[at].digits);
        place.y += height + l.gap;
    }
    return wall_turner(ui, room, static_cast<int>(page), static_cast<int>(pages), static_cast<int>(2 * (end - first)));
}

}  // namespace oasis::kiosk
