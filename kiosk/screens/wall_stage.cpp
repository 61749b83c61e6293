#include "kiosk/screens/wall_parts.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

float turner_height(const Layout& l) { return std::max(l.len(24, 20.5F, 22.75F), l.least); }

/// A: a low stage, so that most of the glass is for reading. Returns its bottom.
float portrait_stage(Ui& ui, const std::string& title, const std::string& line) {
    const auto& l = ui.layout;
    const Tone tone = asking_tone();
    const TextLook soft{l.em(9.8F, 9, 9), Weight::regular, tone.soft, gui::Align::right};
    const float em = l.em(20, 20, 13.4F), width = l.size.w - 2 * l.margin;
    const float top = std::max(l.brand.y + std::max(20 * l.unit, 9.0F), board::reading_complaints(l, 0).bottom() + 2);
    const float title_width = ui.canvas.measure(title, {em, Weight::bold}).w;
    const bool beside = title_width + ui.canvas.measure(line, soft).w + soft.em <= width;
    const float tall = headline_height(ui, title, width, em);
    const float height = top + tall + std::max(12 * l.unit, 4.0F);
    stage(ui, tone, {0, 0, l.size.w, height});
    brand(ui, tone, board::reading_complaints(l, 0).x - l.gap - l.brand.x);
    headline(ui, title, {l.margin, top, width, tall + 0.1F}, em, tone.ink);
    if (beside)
        ui.canvas.text(line, {l.size.w - l.margin, top + tall / 2}, soft);
    return height;
}

/// B: title and line in the column beside.
void landscape_stage(Ui& ui, const std::string& title, const std::string& line) {
    scene(ui, {asking_tone(), title, ui.layout.em(20, 20, 13.4F), line, ui.layout.em(10, 10, 9), true});
    const auto& l = ui.layout;
    ui.canvas.art("art-window-day", {19 * l.size.w / 345, 100 * l.unit, 87 * l.size.w / 345, l.size.h - 120 * l.unit});
    stage_phone(ui);
}

/// C: a band across, with the service phone in it.
void band_stage(Ui& ui, const std::string& title) {
    const auto& l = ui.layout;
    const Tone tone = asking_tone();
    stage(ui, tone, l.band);
    const Rect room{l.margin, 0, l.bar.x - l.gap - l.margin, l.band.h};  // the rail begins in the band
    const std::string& phone = ui.board.settings.station.service_phone;
    const TextLook soft{l.em(9, 9, 9), Weight::regular, tone.soft}, digits{l.em(10, 10, 9), Weight::bold, tone.ink, gui::Align::right};
    TextLook bold{l.em(13.4F, 13.4F, 13.4F), Weight::bold, tone.ink};
    while (bold.em > l.text_floor && ui.canvas.measure(title, bold).w > room.w)
        bold.em -= 0.2F;
    ui.canvas.text_in(title, room, bold);
    float free = room.w - ui.canvas.measure(title, bold).w - digits.em - ui.canvas.measure(phone, digits).w;
    if (phone.empty() || free < 0)
        return;
    ui.canvas.text_in(phone, room, digits);
    free -= ui.canvas.measure(ui.words.tr("phone.label"), soft).w + 0.6F * soft.em;
    if (free >= 0)
        ui.canvas.text_in(ui.words.tr("phone.label"), {room.x + ui.canvas.measure(title, bold).w + digits.em + free, room.y, room.w, room.h}, soft);
}

}  // namespace

Rect wall_stage(Ui& ui, const std::string& title, const std::string& line) {
    const auto& l = ui.layout;
    if (l.is(Panel::a)) {
        const float top = portrait_stage(ui, title, line) + std::max(9 * l.unit, 3.0F);
        return {l.table.x, top, l.table.w, l.bar.y - l.gap - 1.3F - top};
    }
    if (l.is(Panel::b)) {
        landscape_stage(ui, title, line);
        return l.table;
    }
    band_stage(ui, title);
    const float top = l.band.h + l.gap;
    return {l.margin, top, l.stage.w - l.margin, l.size.h - l.margin - top};
}

Rect above_turner(const Ui& ui, Rect room) {
    const auto& l = ui.layout;
    if (!l.is(Panel::c) && !ui.drawn)
        room.h -= turner_height(l) + l.gap + 1.3F;
    return room;
}

Intent wall_turner(Ui& ui, Rect room, int page, int pages, int lines) {
    const auto& l = ui.layout;
    if (ui.drawn) {
        ui.drawn({pages, lines});
        return std::nullopt;
    }
    if (!l.is(Panel::c))
        return page_turner(ui, {room.x, room.bottom() - turner_height(l) - 1.3F, room.w, turner_height(l)}, page, pages);
    Intent intent;
    if (pages < 2)
        return intent;
    const auto turn = [&](const char* id, Rect rect, const char* label, Icon icon, int to) {
        if (button(ui, id, rect, {ui.words.tr(label), icon, l.em(11, 10, 9.4F), false, false, icon == Icon::chevron_right},
                   white_button()))
            intent = PageTurned{to};
    };
    if (page > 0)
        turn("previous", l.slot(0), "choose.previous", Icon::chevron_left, page - 1);
    if (page + 1 < pages)
        turn("next", l.slot(1), "choose.next", Icon::chevron_right, page + 1);
    return intent;
}

Intent wall_tail(Ui& ui) {
    Intent intent = tail(ui);
    if (complaints_button(ui, board::reading_complaints(ui.layout, 2), white_button()))
        intent = Tapped{Button::complaints};
    return intent;
}

}  // namespace oasis::kiosk
