#include "kiosk/screens/parts.h"
#include "shared/gui/line_breaker.h"
#include <algorithm>
#include <cmath>

namespace oasis::kiosk {

namespace {

constexpr float headline_pitch = 1.25F;

/// The longest start of `text`, by graphemes, for which `fits` holds with … behind it; empty: none.
std::string longest_start(const std::string& text, const std::function<bool(const std::string&)>& fits) {
    if (fits(text))
        return text;
    auto parts = gui::graphemes(text);
    while (parts.size() > 1) {
        parts.pop_back();
        std::string start;
        for (const auto part : parts)
            start += part;
        start += "…";
        if (fits(start))
            return start;
    }
    return {};
}

}  // namespace

std::string shortened(Ui& ui, const std::string& text, const TextLook& look, float width) {
    return longest_start(text,
                         [&](const std::string& part) { return ui.canvas.measure(part, look).w <= width; });
}

std::string with_name(Ui& ui, std::string_view id, const std::string& name, const TextLook& look, float width,
                      const std::string& time, int most_lines) {
    const auto whole = [&](const std::string& part) {
        return ui.words.tr(id, fmt::arg("name", part), fmt::arg("time", time));
    };
    const float height = look.em * (1 + look.pitch * static_cast<float>(most_lines - 1)) + 0.1F;
    const auto start = longest_start(name, [&](const std::string& part) {
        const auto size = ui.canvas.measure(whole(part), look, most_lines == 1 ? 0 : width);
        return size.w <= width && size.h <= height;
    });
    return start.empty() ? start : whole(start);
}

std::string unbroken(const Ui& ui, std::string text) {
    if (ui.english())
        std::ranges::replace(text, '\n', ' ');
    else
        std::erase(text, '\n');
    return text;
}

Named named(Ui& ui, Moment since) {
    const auto passed = static_cast<float>((ui.now.moment - since - ui.flow.timing.name).count());
    const float part = passed / static_cast<float>(theme::name_ms);
    if (part < 0 || part >= 1)
        return {part < 0, 1};
    ui.canvas.animate();
    return {part < 0.5F, std::abs(1 - 2 * part)};
}

std::string name_and_time(Ui& ui, const std::string& id, const std::string& name, const Named& named,
                          domain::Instant at) {
    const auto& l = ui.layout;
    const std::string time = ui.clock(at);
    const TextLook look{l.em(11, 10, 9), Weight::regular, theme::ink, gui::Align::left, theme::line_pitch_text};
    const std::string with = named.shown ? with_name(ui, id, name, look, l.words.w, time, l.is(Panel::c) ? 1 : 2) : "";
    return with.empty() ? ui.words.tr(id + ".unnamed", fmt::arg("time", time)) : with;
}

float headline(Ui& ui, const std::string& text, Rect room, float em, Colour colour) {
    TextLook look{em, Weight::bold, colour, gui::Align::left, headline_pitch};
    while (look.em > ui.layout.text_floor && !ui.canvas.fits(text, {room.w, room.h}, look))
        look.em = std::max(ui.layout.text_floor, look.em - 0.5F);
    const gui::Wrap wrap = ui.canvas.fits(text, {room.w, room.h}, look) ? gui::Wrap::no : gui::Wrap::yes;
    if (wrap == gui::Wrap::yes)
        return ui.canvas.paragraph(text, room, look).bottom();
    return ui.canvas.text(text, {room.x, room.y + look.em * 0.5F}, look).bottom();
}

float headline_height(Ui& ui, const std::string& text, float width, float em) {
    const float least = ui.layout.text_floor;
    TextLook look{em, Weight::bold, theme::ink, gui::Align::left, headline_pitch};
    while (look.em > least && ui.canvas.measure(text, look).w > width)
        look.em = std::max(least, look.em - 0.5F);
    return ui.canvas.measure(text, look, width).h;
}

float lines(Ui& ui, const std::string& text, Rect room, float em, Colour colour, Weight weight) {
    const TextLook look{em, weight, colour, gui::Align::left, theme::line_pitch_text};
    return ui.canvas.paragraph(text, room, look).bottom();
}

}  // namespace oasis::kiosk
