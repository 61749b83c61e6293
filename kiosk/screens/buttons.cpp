#include "kiosk/screens/parts.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

constexpr float icon_per_em = 1.35F;
constexpr float stacked_share = 0.72F;  // of the height that a label leaves, for the icon above it
constexpr Colour none{0, 0, 0, 0};

ButtonLook plain(Colour face, Colour lip, Colour edge, Colour ink, Colour icon) {
    ButtonLook look;
    look.face.face = face;
    look.face.lip = lip;
    look.face.edge = edge;
    look.ink = ink;
    look.icon = icon;
    return look;
}

/// How a label lies on its button.
enum class Lie { beside, above, alone };

struct Fit {
    Lie lie = Lie::alone;
    float em = 0;
    bool wrapped = false;
};

/// Without an icon: somewhat smaller before it is broken, and never below the least size of all.
Fit alone(Ui& ui, Rect box, const ButtonText& text, TextLook look) {
    const float em = look.em, least = 9.1F / ui.layout.zoom;
    for (look.em = em; look.em >= std::max(least, 0.78F * em); look.em -= 0.2F)
        if (ui.canvas.fits(text.label, {box.w - 1, box.h}, look))
            return {Lie::alone, look.em};
    for (look.em = em; look.em > least; look.em -= 0.2F)
        if (ui.canvas.fits(text.label, {box.w - 1, box.h}, look, gui::Wrap::yes))
            return {Lie::alone, look.em, true};
    return {Lie::alone, least, true};
}

Fit fit(Ui& ui, Rect box, const ButtonText& text, const TextLook& look) {
    const auto label = ui.canvas.measure(text.label, look);
    const float mark = look.em * icon_per_em, space = look.em * 0.45F;
    const bool marked = text.icon || text.tick;
    const float room = box.w - 2 * look.em * 0.3F;
    const bool stacks = marked && label.w <= room && (box.h - label.h) * stacked_share >= look.em * 0.8F;
    if (marked && label.w + mark + space <= room && label.h <= box.h * 0.9F && !(text.stacked && stacks))
        return {Lie::beside, look.em};
    if (stacks)
        return {Lie::above, look.em};
    return alone(ui, box, text, look);
}

void draw_mark(Ui& ui, const ButtonText& text, Point centre, float size, const ButtonLook& look) {
    if (text.tick)
        ui.canvas.tick(centre, size, look.ink);
    else if (text.icon)
        ui.canvas.icon(*text.icon, centre, size, look.icon);
}

void label(Ui& ui, Rect box, const ButtonText& text, const ButtonLook& look) {
    TextLook words{text.em, Weight::bold, look.ink, gui::Align::left, theme::line_pitch_headline};
    const Fit how = fit(ui, box, text, words);
    const float mark = text.em * icon_per_em;
    const auto size = ui.canvas.measure(text.label, words);
    const Point middle = box.centre();
    if (how.lie == Lie::beside) {
        const float space = text.em * 0.45F;
        const float left = middle.x - (mark + space + size.w) / 2;
        const float mark_x = text.after ? left + size.w + space : left;
        const float words_x = text.after ? left : left + mark + space;
        draw_mark(ui, text, {mark_x + mark / 2, middle.y}, mark, look);
        ui.canvas.text_in(text.label, {words_x, box.y, size.w + 0.1F, box.h}, words);
        return;
    }
    words.align = gui::Align::centre;
    if (how.lie == Lie::above) {
        const float above = std::min(text.em * (text.tick ? 1.6F : icon_per_em), (box.h - size.h) * stacked_share);
        const float space = std::min(text.em * 0.5F, (box.h - above - size.h) / 4);
        const float top = middle.y - (above + space + size.h) / 2;
        draw_mark(ui, text, {middle.x, top + above / 2}, above, look);
        ui.canvas.text_in(text.label, {box.x, top + above + space, box.w, size.h + 0.1F}, words);
        return;
    }
    words.em = how.em;
    const Rect inner{box.x + 0.5F, box.y, box.w - 1, box.h};
    ui.canvas.text_in(text.label, inner, words, how.wrapped ? gui::Wrap::yes : gui::Wrap::no);
}

}  // namespace

ButtonLook white_button() { return plain(theme::surface, theme::lip, theme::line, theme::ink, theme::primary); }
ButtonLook green_button() { return plain(theme::primary, theme::primary_dark, none, theme::white, theme::white); }
ButtonLook stage_button() {
    return plain(theme::primary_light, theme::primary_dark, none, theme::white, theme::white);
}
ButtonLook night_button() {
    return plain(theme::night_button, theme::night_stage, none, theme::white, theme::white);
}

bool button(Ui& ui, const gui::Id& id, Rect rect, const ButtonText& text, const ButtonLook& look) {
    const gui::Press press = ui.canvas.target(id, rect, text.label);
    gui::Face face = look.face;
    face.radius = theme::button_radius(std::min(rect.w, rect.h));
    label(ui, ui.canvas.face(rect, face, press.depth), text, look);
    return press.tapped;
}

bool back_button(Ui& ui) {
    const auto& l = ui.layout;
    return button(ui, "back", l.back, {ui.words.tr("action.back"), Icon::arrow_back, l.em(11, 10, 9.4F)},
                  white_button());
}

bool help_button(Ui& ui) {
    const auto& l = ui.layout;
    const float em = l.em(11, 10, 9.4F);
    const TextLook look{std::max(0.78F * em, 9.1F / l.zoom), Weight::bold};
    const std::string wide = ui.words.tr("action.call_staff");
    const bool fits = ui.canvas.measure(wide, look).w <= l.help.w - 1;
    return button(ui, "call_staff", l.help,
                  {fits ? wide : ui.words.tr("action.call_staff.narrow"), Icon::support_agent, em},
                  white_button());
}

Rect split_off(Rect& main, const Layout& l) {
    Rect whole = main;
    if (l.is(Panel::c)) {
        const float more = std::max(0.0F, l.least + l.gap + l.least_main - whole.h);  // the rail is free above
        whole = {whole.x, whole.y - more, whole.w, whole.h + more};
        main = whole;
        const float height = std::max(l.least, whole.h - l.gap - std::max(l.least_main, 0.58F * whole.h));
        main.h = whole.h - height - l.gap;
        return {whole.x, whole.bottom() - height, whole.w, height};
    }
    const float wanted = std::max(0.38F * whole.w, 3.75F * l.em(11, 10, 9.4F));
    const float width = std::clamp(wanted, l.least, std::max(l.least, whole.w - l.gap - l.least_main));
    main = {whole.x + width + l.gap, whole.y, whole.w - width - l.gap, whole.h};
    return {whole.x, whole.y, width, whole.h};
}

bool complaints_button(Ui& ui, Rect rect, const ButtonLook& look) {
    const auto& l = ui.layout;
    const float em = l.em(11, 10, 9.4F);
    const auto wide = ui.words.tr("action.complaints");
    const bool fits = ui.canvas.measure(wide, {std::max(0.9F * em, 9.1F / l.zoom), Weight::bold}).w <= rect.w - 1;
    return button(ui, "complaints", rect,
                  {fits ? wide : ui.words.tr("action.complaints.narrow"), Icon::forum, em, false, l.is(Panel::c)}, look);
}

void stage_phone(Ui& ui) {
    const auto& l = ui.layout;
    const std::string& phone = ui.board.settings.station.service_phone;
    if (!l.is(Panel::b) || phone.empty())
        return;
    const TextLook label{l.em(9, 9, 9), Weight::regular, theme::soft_ink};
    const TextLook digits{l.em(10, 10, 9), Weight::bold, theme::ink};
    const float room = l.stage.w - 2 * l.margin, y = l.size.h - 10.5F * l.unit;
    const float said = ui.canvas.measure(ui.words.tr("phone.label"), label).w + 0.6F * label.em;
    const float dialled = ui.canvas.measure(phone, digits).w;
    if (dialled > room)
        return;
    const bool both = said + dialled <= room;
    float x = l.stage.x + (l.stage.w - dialled - (both ? said : 0)) / 2;
    if (both) {
        ui.canvas.text(ui.words.tr("phone.label"), {x, y}, label);
        x += said;
    }
    ui.canvas.text(phone, {x, y}, digits);
}

bool main_button(Ui& ui, const gui::Id& id, const std::string& label, Rect rect) {
    return button(ui, id, rect, {label, std::nullopt, ui.layout.em(13, 12, 13), true}, green_button());
}

void bar_phone(Ui& ui) {
    const auto& l = ui.layout;
    const std::string& phone = ui.board.settings.station.service_phone;
    if (!l.is(Panel::a) || phone.empty())
        return;
    const TextLook small{l.em(9.6F, 9, 9), Weight::regular, theme::soft_ink, gui::Align::centre};
    const TextLook digits{l.em(10.5F, 9, 9), Weight::bold, theme::ink, gui::Align::centre};
    if (ui.canvas.measure(phone, digits).w > l.main.w || l.main.h < 2.4F * digits.em)
        return;
    const Point middle = l.main.centre();
    ui.canvas.text(ui.words.tr("phone.label"), {middle.x, middle.y - 0.66F * digits.em}, small);
    ui.canvas.text(phone, {middle.x, middle.y + 0.62F * digits.em}, digits);
}

Intent tail(Ui& ui, Tail parts) {
    if (parts.phone)
        bar_phone(ui);
    Intent intent;
    if (back_button(ui))
        intent = Tapped{Button::back};
    if (parts.help && help_button(ui))
        intent = Tapped{Button::call_staff};
    return intent;
}

Intent tail(Ui& ui) { return tail(ui, {}); }

bool undo_button(Ui& ui, Rect rect, const domain::Visit& visit) {
    if (!can_undo(visit, ui.now))
        return false;
    const auto& l = ui.layout;
    const float em = l.em(10.5F, 10, 9.4F);
    const std::string wide = ui.words.tr("action.undo");
    const bool fits = ui.canvas.measure(wide, {em, Weight::bold}).w <= rect.w - 0.5F * em;
    const bool on_green = l.is(Panel::c) && std::holds_alternative<Done>(ui.flow.state);
    return button(ui, "undo", rect, {fits ? wide : ui.words.tr("action.undo.narrow"), Icon::undo, em},
                  on_green ? stage_button() : white_button());
}

}  // namespace oasis::kiosk
