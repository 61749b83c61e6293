#include "kiosk/screens/complaint_parts.h"
#include "shared/card/qr_drawing.h"
#include <algorithm>
#include <cmath>

namespace oasis::kiosk {

namespace {

constexpr std::size_t most_on_a_page = 3;

struct Sizes {
    float name, digits, detail, pad;
};
Sizes sizes(const Layout& l) {
    return {l.em(11.5F, 10.6F, 9.6F), l.em(26, 20, 13.4F), l.em(9.6F, 9, 9), l.len(5, 2.5F, 1.5F)};
}

Icon icon_of(const domain::ComplaintChannel& channel) {
    constexpr std::size_t hotline = 6;  // a number as short as 12345
    if (!channel.outside)
        return Icon::person;
    return channel.phone.size() < hotline && !channel.phone.empty() ? Icon::phone : Icon::apartment;
}

/// What else is to be said, in one line.
std::string detail_of(const domain::ComplaintChannel& channel, bool hours_said) {
    std::string line;
    const auto add = [&](const std::string& text) {
        if (!text.empty())
            line += (line.empty() ? "" : " · ") + text;
    };
    add(channel.purpose);
    if (!hours_said)
        add(channel.hours);
    if (!channel.phone.empty())
        add(channel.address);
    return line;
}

/// The digits as large as drawn, or as fit the line.
TextLook digits_look(Ui& ui, const std::string& phone, float em, float width) {
    TextLook look{em, Weight::bold, theme::ink};
    while (look.em > ui.layout.text_floor && ui.canvas.measure(phone, look).w > width)
        look.em -= 0.25F;
    return look;
}

/// How to reach it where there is no number: the address, or the QR beside it.
std::string instead_of_digits(const Ui& ui, const domain::ComplaintChannel& channel) {
    return channel.address.empty() ? ui.words.tr("complaint.scan") : channel.address;
}

}  // namespace

float channel_least(const Layout& l) {
    const Sizes s = sizes(l);
    return 1.2F * s.name + 1.1F * s.digits + 2 * s.pad;
}

void channel_card(Ui& ui, Rect rect, const domain::ComplaintChannel& channel) {
    const auto& l = ui.layout;
    const Sizes s = sizes(l);
    card(ui, rect);
    float left = rect.x + l.len(10, 8, 5);
    const float right = rect.right() - l.len(10, 8, 4), radius = std::min(l.len(15, 12, 7), rect.h * 0.3F);
    const TextLook name{s.name, Weight::bold, theme::ink};
    if (rect.w > 9.3F * s.name) {
        const Point disc{left + radius, rect.centre().y};
        ui.canvas.circle(disc, radius, theme::tint);
        ui.canvas.icon(icon_of(channel), disc, 1.16F * radius, theme::primary);
        left += 2 * radius + l.len(10, 8, 4);
    }
    const float width = right - left;
    const TextLook hours{s.detail, Weight::regular, theme::soft_ink, gui::Align::right};
    const auto shown = shortened(ui, channel.name, name, width);
    const float beside = width - ui.canvas.measure(shown, name).w - s.name;
    const bool hours_fit = !channel.hours.empty() && !l.is(Panel::c) && ui.canvas.measure(channel.hours, hours).w <= beside;
    const TextLook digits = digits_look(ui, channel.phone, s.digits, width);
    const TextLook said{s.detail, Weight::regular, theme::ink, gui::Align::left, 1.25F};
    const auto instead = channel.phone.empty() ? instead_of_digits(ui, channel) : std::string{};
    const float middle = channel.phone.empty() ? std::min(ui.canvas.measure(instead, said, width).h, rect.h - 1.3F * s.name)
                                               : 1.1F * digits.em;
    const auto detail = detail_of(channel, hours_fit);
    float height = 1.2F * s.name + middle;
    const bool detailed = !detail.empty() && height + 1.4F * s.detail + 2 * s.pad <= rect.h;
    if (detailed)
        height += 1.4F * s.detail;
    float y = rect.y + (rect.h - height) / 2 + 0.6F * s.name;
    ui.canvas.text(shown, {left, y}, name);
    if (hours_fit)
        ui.canvas.text(channel.hours, {right, y}, hours);
    y += 0.6F * s.name;
    if (channel.phone.empty())
        ui.canvas.text_in(shortened(ui, instead, said, width * std::max(1.0F, std::floor(middle / (1.25F * s.detail)))),
                          {left, y, width, middle + 0.1F}, said, gui::Wrap::yes);
    else
        ui.canvas.text(channel.phone, {left, y + middle / 2}, digits);
    y += middle;
    if (detailed) {
        const TextLook look{s.detail, Weight::regular, theme::soft_ink};
        ui.canvas.text(shortened(ui, detail, look, width), {left, y + 0.8F * s.detail}, look);
    }
}

void qr_plate(Ui& ui, Rect square, const std::string& web) {
    const auto drawing = card::draw_qr(web);
    const int across = drawing.modules + 2 * card::QrDrawing::quiet_modules;
    const float ppm = ui.canvas.px_per_mm(), above = ui.layout.above;
    const float module = std::max(1.0F, std::floor(square.w * ppm / static_cast<float>(across))) / ppm;
    const float side = module * static_cast<float>(across);
    const auto whole = [&](float mm, float origin) { return std::round((mm + origin) * ppm) / ppm - origin; };
    const Rect plate{whole(square.x + (square.w - side) / 2, 0), whole(square.y + (square.h - side) / 2, above), side, side};
    ui.canvas.fill(plate, theme::white, std::min(5 * ui.layout.unit, 3 * module));
    const float quiet = module * card::QrDrawing::quiet_modules;
    for (const auto& run : drawing.dark)
        ui.canvas.fill({plate.x + quiet + module * static_cast<float>(run.x),
                        plate.y + quiet + module * static_cast<float>(run.y), module * static_cast<float>(run.length),
                        module},
                       theme::ink);
}

std::vector<std::span<const domain::ComplaintChannel>> pages_of(std::span<const domain::ComplaintChannel> channels,
                                                                const ChannelRoom& room) {
    std::vector<std::span<const domain::ComplaintChannel>> pages;
    std::size_t first = 0;
    while (first < channels.size()) {
        float used = 0;
        bool qr = false;
        std::size_t count = 0;
        while (first + count < channels.size() && count < most_on_a_page) {
            const bool web = !channels[first + count].web.empty();
            const float with = used + (count > 0 ? room.gap : 0) + room.least + (web ? room.with_qr : 0);
            if (count > 0 && ((web && qr) || with > room.room))
                break;
            used = with;
            qr = qr || web;
            ++count;
        }
        pages.push_back(channels.subspan(first, count));
        first += count;
    }
    return pages;
}

}  // namespace oasis::kiosk
