#include "kiosk/screens/corner_parts.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

constexpr float band_share = 0.4F;  // of C's band, for what was typed

/// Where what was typed stands: on the stage below the words, on C at the right of the band.
Rect plate(const Ui& ui) {
    const auto& l = ui.layout;
    if (l.is(Panel::c)) {
        const float width = l.band.w * band_share;
        return {l.band.right() - l.margin - width, l.band.y + 2, width, l.band.h - 4};
    }
    const float height = std::max(l.len(32, 30, 0), 16.0F);
    if (l.is(Panel::b))
        return {l.margin, l.size.h * 0.62F, l.stage.w - 2 * l.margin, height};
    return {l.margin, l.stage.h - height - 9 * l.unit, l.size.w - 2 * l.margin, height};
}

Rect plate_face(Ui& ui) {
    const Rect place = plate(ui);
    ui.canvas.fill(place, theme::surface, std::min(theme::card_radius, place.h / 4));
    return place;
}

}  // namespace

float corner_line_width(const Layout& l) {
    return l.is(Panel::c)   ? l.band.w * (1 - band_share) - 3 * l.margin
           : l.is(Panel::a) ? l.size.w - 2 * l.margin
                            : l.words.w;
}

Rect corner_stage(Ui& ui, const CornerStage& words) {
    const auto& l = ui.layout;
    const float width = corner_line_width(l);
    if (l.is(Panel::c)) {
        stage(ui, words.tone, l.band);
        const std::string line = words.text.substr(0, words.text.find('\n'));
        const TextLook look{l.em(9, 9, 9.6F), Weight::bold, theme::ink, gui::Align::left, 1.05F};
        ui.canvas.text_in(line.empty() ? unbroken(ui, words.title) : line, {l.margin, 0, width, l.band.h},
                          look, gui::Wrap::yes);
        const float top = l.band.h + 4;
        return {l.margin, top, l.stage.w - l.margin, l.size.h - l.margin - top};
    }
    scene(ui, {words.tone, "", 1, ""});
    const float top = l.words.y, bottom = words.plate ? plate(ui).y - 3 * l.unit : l.stage.h - 6 * l.unit;
    const float em = l.em(20, 20, 0), line = l.em(11, 10, 0);
    const TextLook text{line, Weight::regular, theme::soft_ink, gui::Align::left, theme::line_pitch_text};
    float below = words.text.empty() ? 0 : 0.9F * line + ui.canvas.measure(words.text, text, width).h;
    if (bottom - top - below < headline_height(ui, words.title, width, l.text_floor))
        below = 0;  // the title says enough where there is no room for both
    const float tall = std::min(headline_height(ui, words.title, width, em), bottom - top - below);
    const float y = top + std::max(0.0F, (bottom - top - tall - below) * (l.is(Panel::a) ? 0.5F : 0.1F));
    const float end = headline(ui, words.title, {l.margin, y, width, bottom - y - below}, em, theme::ink);
    if (below > 0)
        ui.canvas.paragraph(words.text, {l.margin, end + 0.9F * line, width, bottom - end}, text);
    return l.table;
}

void typed_digits(Ui& ui, const std::string& digits) {
    const Rect box = plate_face(ui);
    const auto& l = ui.layout;
    TextLook look{l.em(22, 20, 13.4F), Weight::bold, theme::ink, gui::Align::centre};
    look.em = std::min(look.em, std::max(l.text_floor, box.h * 0.7F));
    const float least = 8.2F / l.zoom;  // digits that are many stand smaller, never unreadable
    while (look.em > least && ui.canvas.measure(digits, look).w > box.w - 4)
        look.em -= 0.2F;
    if (!digits.empty())
        ui.canvas.text_in(digits, box, look);
}

void typed_dots(Ui& ui, std::size_t filled, std::size_t all) {
    const Rect box = plate_face(ui);
    const float radius = std::min(box.h * 0.18F, box.w * 0.9F / static_cast<float>(all) * 0.28F);
    const float pitch = std::min(radius * 3.6F, box.w * 0.9F / static_cast<float>(all));
    float x = box.centre().x - pitch * static_cast<float>(all - 1) / 2;
    for (std::size_t i = 0; i < all; ++i, x += pitch) {
        if (i < filled)
            ui.canvas.circle({x, box.centre().y}, radius, theme::ink);
        else
            ui.canvas.ring({x, box.centre().y}, radius - 0.4F, 0.8F, theme::control_ring);
    }
}

PadKey enter_key(const Ui& ui) {
    return {"enter", ui.words.tr("corner.enter"), Tapped{Button::enter}};
}

Intent digit_pad(Ui& ui, Rect room, const std::optional<PadKey>& end) {
    const auto& l = ui.layout;
    const float height = std::min((room.h - 1.3F - 3 * l.gap) / 4, std::max(l.len(42, 29, 24), l.least));
    const float width = std::min((room.w - 2 * l.gap) / 3, std::max(l.len(72, 60, 46), l.least));
    const float left = room.x + (room.w - 3 * width - 2 * l.gap) / 2;
    const float top = room.y + std::max(0.0F, (room.h - 4 * height - 3 * l.gap) * 0.35F);
    const auto place = [&](int column, int row) {
        return Rect{left + static_cast<float>(column) * (width + l.gap),
                    top + static_cast<float>(row) * (height + l.gap), width, height};
    };
    const auto key = [&](int digit, const Rect& rect) {
        return button(ui, {"digit", digit}, rect, {std::to_string(digit), std::nullopt, l.em(18, 16, 13)},
                      white_button());
    };
    Intent intent;
    for (int digit = 1; digit <= 9; ++digit)
        if (key(digit, place((digit - 1) % 3, (digit - 1) / 3)))
            intent = PadTapped{digit};
    if (key(0, place(1, 3)))
        intent = PadTapped{0};
    const float em = l.em(11, 10, 9.4F);
    if (button(ui, "erase", place(0, 3), {ui.words.tr("corner.erase"), Icon::backspace, em}, white_button()))
        intent = PadTapped{std::nullopt};
    if (end && button(ui, end->id, place(2, 3), {end->label, std::nullopt, em, true}, green_button()))
        intent = end->leads_to;
    return intent;
}

Intent corner_back(Ui& ui) {
    return tail(ui, {false, false});
}

}  // namespace oasis::kiosk
