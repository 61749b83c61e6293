#include "kiosk/screens/parts.h"
#include "shared/board/brand.h"
#include <algorithm>

namespace oasis::kiosk {

Tone green_tone() { return {theme::primary, theme::white, theme::white, theme::white, theme::primary}; }
Tone asking_tone() { return {theme::tint, theme::ink, theme::soft_ink, theme::primary, theme::white}; }
Tone attention_tone() {
    return {theme::attention, theme::attention_ink, theme::attention_ink, theme::primary, theme::white};
}
Tone waiting_tone() { return {theme::info, theme::ink, theme::soft_ink, theme::primary, theme::white}; }
Tone night_tone() { return {theme::night, theme::white, theme::night_soft, theme::white, theme::primary}; }

void stage(Ui& ui, const Tone& tone, const Rect& area) {
    const auto& l = ui.layout;
    ui.canvas.fill({0, -l.above, l.size.w, l.size.h + l.above}, theme::bg);
    ui.canvas.fill({area.x, area.y - l.above, area.w, area.h + l.above}, tone.ground);
}

void brand(Ui& ui, const Tone& tone, float width) {
    const auto& l = ui.layout;
    const float size = l.len(15, 13, 12);
    board::draw_mark(ui.canvas, l.brand, size, tone.mark, tone.drop);
    const Colour ink = tone.ground == theme::attention ? theme::ink : tone.ink;
    const TextLook look{l.em(10, 9, 9), Weight::bold, ink};
    const float left = l.brand.x + size + l.len(4.5F, 4, 4);
    ui.canvas.text(shortened(ui, brand_line(ui), look, width - (left - l.brand.x)), {left, l.brand.y}, look);
}

std::string brand_line(const Ui& ui) {
    const auto& station = ui.board.settings.station;
    return station.name.empty() ? station.brand
                                : ui.words.tr("brand.line", fmt::arg("brand", station.brand),
                                              fmt::arg("name", station.name));
}

Intent corner_by_holding(Ui& ui) {
    constexpr gui::milliseconds enough{3000};
    const auto& l = ui.layout;
    // Around the mark, and nothing of the words beside it.
    const float size = l.len(15, 13, 12), side = std::max(l.least, size);
    const float right = l.brand.x + size + 0.85F * l.len(4.5F, 4, 4);
    const Rect place{std::max(0.0F, right - side), l.brand.y - side / 2, side, side};
    const gui::Press press = ui.canvas.target("corner", place, brand_line(ui));
    if (!press.held)
        return std::nullopt;
    if (press.held_for >= enough)
        return Tapped{Button::corner};
    ui.canvas.animate_at(ui.canvas.now() + (enough - press.held_for));
    return std::nullopt;
}

namespace {

void clock(Ui& ui, const Tone& tone) {
    const auto& l = ui.layout;
    if (l.clock.w <= 0)
        return;
    const Colour ink = tone.ground == theme::attention ? theme::ink : tone.ink;
    ui.canvas.text_in(ui.clock(ui.now.wall), l.clock,
                      {l.em(15, 12, 11), Weight::bold, ink, gui::Align::right});
}

}  // namespace

void scene(Ui& ui, const Scene& s) {
    const auto& l = ui.layout;
    stage(ui, s.tone, l.stage);
    if (!l.is(Panel::c)) {
        const float end = l.is(Panel::a) ? l.clock.right() - l.em(15, 12, 11) * 3.2F : l.stage.w - l.margin;
        brand(ui, s.tone, end - l.brand.x);
        clock(ui, s.tone);
    }
    const float text_em = s.text_em > 0 ? s.text_em : l.em(11, 10, 9);
    Rect room = l.words;
    const bool one_line = s.title.find('\n') == std::string::npos;
    // The words stand in the middle of the portrait stage, and from the top elsewhere.
    const TextLook text_look{text_em, Weight::regular, s.tone.soft, gui::Align::left, theme::line_pitch_text};
    const float space = text_em * (l.is(Panel::a) ? 1.1F : 0.72F);
    const float title_height = headline_height(ui, s.title, room.w, s.title_em);
    float keep = s.text.empty() ? 0 : space + ui.canvas.measure(s.text, text_look, room.w).h;
    const bool shown = !s.text.empty() && (!s.may_drop || title_height + keep <= room.h);
    if (!shown)
        keep = 0;
    if (l.is(Panel::a)) {
        const float whole = title_height + keep;
        room.y += std::max(0.0F, (room.h - whole) * (one_line ? 0.45F : shown ? 0.68F : 0.5F));
    } else if (l.is(Panel::b) && one_line && l.words.h > title_height + keep + 4 * l.unit) {
        room.y += 4 * l.unit;
    }
    room.h = l.words.bottom() - room.y;
    const float bottom = headline(ui, s.title, {room.x, room.y, room.w, room.h - keep}, s.title_em, s.tone.ink);
    if (!shown)
        return;
    ui.canvas.set_opacity(s.text_opacity);
    ui.canvas.paragraph(s.text, {room.x, bottom + space, room.w, l.words.bottom() - bottom - space + 0.5F}, text_look);
    ui.canvas.set_opacity(1);
}

Disc picture_disc(const Ui& ui) {
    const auto& l = ui.layout;
    const Rect box = l.picture;
    const float radius = std::min({l.len(56, 45, 20), box.w / 2, box.h / 2});
    if (l.is(Panel::a))
        return {{l.size.w - l.margin - radius, l.stage.h * 0.6F}, radius};
    if (l.is(Panel::b))
        return {{l.stage.w / 2, l.size.h * 0.69F}, std::min(radius, l.size.h * 0.28F)};
    return {box.centre(), radius};
}

}  // namespace oasis::kiosk
