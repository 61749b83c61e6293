#include "admin/widgets/buttons.h"

#include "admin/widgets/layout.h"

namespace oasis::admin::widgets {

namespace {

constexpr float padding = 16;
constexpr float icon_gap = 8;
constexpr float icon_side = 18;

struct Paint {
    Colour face;
    Colour ink;
    std::optional<Colour> edge;
};

Paint paint_of(const ButtonLook& look, const Press& press) {
    if (look.enabled == Enabled::no)
        return {theme::disabled, theme::disabled_ink, std::nullopt};
    switch (look.kind) {
    case ButtonKind::primary:
        if (press.held)
            return {theme::primary_press, theme::white, std::nullopt};
        return {press.hovered ? theme::primary_hover : theme::primary, theme::white, std::nullopt};
    case ButtonKind::danger:
        return {press.hovered ? gui::rgb(0x75231B) : theme::danger_ink, theme::white, std::nullopt};
    case ButtonKind::attention:
        return {theme::attention, theme::attention_ink, theme::attention_line};
    case ButtonKind::secondary:
        break;
    }
    if (press.held)
        return {theme::track, theme::ink, theme::button_edge};
    return {press.hovered ? theme::hover : theme::surface, theme::ink, theme::button_edge};
}

TextLook label_look(const ButtonLook& look, Colour ink) {
    const bool bold = look.kind != ButtonKind::secondary;
    return {theme::body, bold ? Weight::bold : Weight::regular, ink, Align::left};
}

}  // namespace

float button_width(Ui& ui, std::string_view label, const ButtonLook& look) {
    const float icon = look.icon ? icon_side + icon_gap : 0;
    return ui.width(label, label_look(look, theme::ink)) + icon + 2 * padding;
}

bool button(Ui& ui, const char* id, Rect rect, std::string_view label, const ButtonLook& look) {
    const auto press = ui.press(id, rect, label, look.enabled);
    const auto paint = paint_of(look, press);
    ui.fill(rect, paint.face, theme::control_radius);
    if (paint.edge)
        ui.outline(rect, *paint.edge, 1, theme::control_radius);
    if (press.focused)
        ui.focus_ring(rect, theme::control_radius);

    const auto text = label_look(look, paint.ink);
    const float icon = look.icon ? icon_side + icon_gap : 0;
    const float content = ui.width(label, text) + icon;
    Rect rest = inset(rect, std::max(4.0F, (rect.w - content) / 2), 0);
    if (look.icon) {
        const auto place = cut_left(rest, icon_side, icon_gap);
        ui.icon(*look.icon, place.centre(), paint.ink, icon_side);
    }
    ui.text(label, rest, text);
    if (look.enabled == Enabled::no && !look.reason.empty())
        ui.tooltip({.hovered = ui.under_mouse(rect)}, look.reason);
    else if (!look.key.empty())
        ui.tooltip(press, label, look.key);
    return press.clicked;
}

bool text_button(Ui& ui, const char* id, Rect rect, std::string_view label, Align align,
                 std::optional<Icon> icon) {
    TextLook look{theme::body, Weight::bold, theme::primary, align};
    const float icon_room = icon ? icon_side : 0;
    const float wide = ui.width(label, look) + icon_room;
    const float x = align == Align::right ? rect.right() - wide : rect.x;
    const Rect target = middle({x - 4, rect.y, wide + 8, rect.h}, std::max(32.0F, std::min(rect.h, 40.0F)));
    const auto press = ui.press(id, target, label);
    if (press.hovered)
        ui.fill(target, theme::hover, theme::chip_radius);
    if (press.focused)
        ui.focus_ring(target, theme::chip_radius);
    if (press.held)
        look.colour = theme::primary_press;
    look.align = Align::left;
    ui.text(label, {x, rect.y, wide - icon_room + 1, rect.h}, look);
    if (icon)
        ui.icon(*icon, {x + wide - icon_side / 2 + 2, rect.centre().y}, look.colour, theme::icon_small);
    return press.clicked;
}

bool icon_button(Ui& ui, const char* id, Rect rect, Icon icon, std::string_view name) {
    const auto press = ui.press(id, rect, name);
    if (press.hovered)
        ui.fill(rect, theme::hover, theme::control_radius);
    if (press.focused)
        ui.focus_ring(rect, theme::control_radius);
    ui.icon(icon, rect.centre(), theme::soft_ink, theme::icon_size);
    ui.tooltip(press, name);
    return press.clicked;
}

bool framed_icon_button(Ui& ui, const char* id, Rect rect, Icon icon, std::string_view name, Enabled enabled) {
    const auto press = ui.press(id, rect, name, enabled);
    const bool off = enabled == Enabled::no;
    ui.fill(rect, off ? theme::disabled : press.hovered ? theme::hover : theme::surface, theme::control_radius);
    ui.outline(rect, theme::button_edge, 1, theme::control_radius);
    if (press.focused)
        ui.focus_ring(rect, theme::control_radius);
    ui.icon(icon, rect.centre(), off ? theme::disabled_ink : theme::ink, theme::icon_size);
    ui.tooltip(press, name);
    return press.clicked;
}

float segmented_width(Ui& ui, std::span<const std::string> options) {
    float wide = 6;
    for (const auto& option : options)
        wide += ui.width(option, {theme::body, Weight::bold, theme::ink}) + 28;
    return wide;
}

std::optional<std::size_t> segmented(Ui& ui, const char* id, Point top_left,
                                     std::span<const std::string> options, std::size_t chosen) {
    const IdScope scope{id};
    const TextLook plain{theme::body, Weight::regular, theme::ink, Align::centre};
    const TextLook bold{theme::body, Weight::bold, theme::ink, Align::centre};
    Rect rest{top_left.x, top_left.y, segmented_width(ui, options), theme::control_height};
    ui.fill(rest, theme::track, theme::control_radius);
    rest = inset(rest, 3, 3);
    std::optional<std::size_t> pressed;
    for (std::size_t at = 0; at < options.size(); ++at) {
        const IdScope row{static_cast<long long>(at)};
        const auto part = cut_left(rest, ui.width(options[at], bold) + 28);
        const auto press = ui.press("part", part, options[at]);
        if (at == chosen) {
            ui.fill(part, theme::surface, theme::chip_radius);
            ui.outline(part, theme::button_edge, 1, theme::chip_radius);
        }
        if (press.focused)
            ui.focus_ring(part, theme::chip_radius);
        ui.text(options[at], part, at == chosen ? bold : plain);
        if (press)
            pressed = at;
    }
    return pressed;
}

bool checkbox(Ui& ui, const char* id, Rect rect, std::string_view label, bool on) {
    const auto press = ui.press(id, rect, label);
    const Rect box = middle({rect.x, rect.y, 20, rect.h}, 20);
    ui.fill(box, on ? theme::primary : theme::surface, 5);
    if (on)
        ui.icon(Icon::check, box.centre(), theme::white, theme::icon_small);
    else
        ui.outline(box, theme::control_edge, 1, 5);
    if (press.focused)
        ui.focus_ring(box, 5);
    ui.text(label, {box.right() + 10, rect.y, rect.w - 30, rect.h});
    return press.clicked;
}

bool radio(Ui& ui, const char* id, Rect rect, std::string_view label, bool on) {
    const auto press = ui.press(id, rect, label);
    const Point centre{rect.x + 11, rect.centre().y};
    ui.circle(centre, 10, on ? theme::primary : theme::control_edge);
    ui.circle(centre, on ? 8 : 9, theme::surface);
    if (on)
        ui.circle(centre, 5, theme::primary);
    if (press.focused)
        ui.focus_ring({centre.x - 10, centre.y - 10, 20, 20}, 10);
    ui.text(label, {rect.x + 32, rect.y, rect.w - 32, rect.h},
            {theme::body, on ? Weight::bold : Weight::regular, theme::ink, Align::left});
    return press.clicked;
}

}  // namespace oasis::admin::widgets
