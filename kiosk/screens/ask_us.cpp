#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

std::string title(const Ui& ui, Ask kind) {
    const auto word = fmt::arg("word", ui.board.settings.participant_word);
    switch (kind) {
    case Ask::not_our_card:
        return ui.words.tr("ask.not_our_card", word);
    case Ask::unknown:
    case Ask::revoked:
        return ui.words.tr("ask.unknown");
    case Ask::closed:
        return ui.words.tr("ask.closed");
    case Ask::busy:
        return ui.words.tr("ask.busy");
    case Ask::storage:
        return ui.words.tr("ask.storage");
    case Ask::not_in:
        return ui.words.tr("ask.not_in");
    case Ask::too_late:
        return ui.words.tr("ask.too_late");
    }
    return {};
}

/// What happens next, in three calm lines.
std::vector<Advice> advice(const Ui& ui, bool help_first) {
    if (!help_first)
        return {{Icon::credit_card, ui.words.tr("ask.line.flat")},
                {Icon::photo_camera, ui.words.tr("ask.line.near")},
                {Icon::schedule, ui.words.tr("ask.line.still")}};
    std::vector<Advice> rows{{Icon::touch_app, ui.words.tr("ask.line.tap")},
                             {Icon::directions_walk, ui.words.tr("ask.line.come")}};
    const std::string& phone = ui.board.settings.station.service_phone;
    if (!phone.empty())
        rows.push_back({Icon::phone, ui.words.tr("ask.line.phone", fmt::arg("phone", phone))});
    return rows;
}

/// A main action as large as its room: a disc with the icon over the word.
bool grown_button(Ui& ui, const gui::Id& id, Rect rect, const std::string& label, Icon icon) {
    const auto& l = ui.layout;
    const gui::Press press = ui.canvas.target(id, rect, label);
    const ButtonLook look = green_button();
    gui::Face face = look.face;
    face.radius = theme::button_radius(rect.h);
    const Rect box = ui.canvas.face(rect, face, press.depth);
    TextLook words{l.em(19, 16.6F, 9.6F), Weight::bold, theme::white, gui::Align::centre, 1.2F};
    while (words.em > l.text_floor && ui.canvas.measure(label, words).w > box.w - 6)
        words.em -= 0.25F;
    const auto size = ui.canvas.measure(label, words);
    const float radius = std::min(l.len(28, 22, 13), (box.h - size.h) * 0.36F);
    const float space = (box.h - size.h - 2 * radius) / 3;
    const Point disc{box.centre().x, box.y + space + radius};
    ui.canvas.circle(disc, radius, theme::primary_light);
    ui.canvas.icon(icon, disc, 1.16F * radius, theme::white);
    ui.canvas.text_in(label, {box.x, disc.y + radius + space, box.w, size.h + 0.1F}, words);
    return press.tapped;
}

struct Places {
    Rect advice, again, complaints, help;
    bool back = true;  // on C the grown button covers 返回's slot, and 再试一次 leads home as well
};

Places places(const Layout& l) {
    if (l.is(Panel::c))
        return {l.table, l.slot(0), l.slot(1), l.slot(2, 3), false};
    const float share = l.is(Panel::a) ? 0.53F : 0.55F;
    const float top = l.table.y + (l.bar.bottom() - l.table.y) * (1 - share);
    Places p;
    p.advice = {l.table.x, l.table.y + l.len(4, 0, 0), l.table.w, top - l.table.y - l.len(16, 8, 0)};
    const float each = (l.bar.y - top - 2 * (l.gap + 1.3F)) / 2;
    p.again = {l.back.x, top, l.back.w, each};
    p.complaints = {l.back.x, top + each + l.gap + 1.3F, l.back.w, each};
    p.help = {l.back.right() + l.gap, top, l.bar.right() - l.back.right() - l.gap, l.bar.bottom() - top};
    return p;
}

/// Help is the main action: 找工作人员 grows from its own corner.
Intent help_first(Ui& ui) {
    const auto& l = ui.layout;
    const Places p = places(l);
    advice_card(ui, p.advice, advice(ui, true), {theme::attention, theme::attention_ink});
    Intent intent;
    if (complaints_button(ui, p.complaints, white_button()))
        intent = Tapped{Button::complaints};
    if (button(ui, "try_again", p.again, {ui.words.tr("action.try_again"), Icon::replay, l.em(11.5F, 9.4F, 9.4F)},
               white_button()))
        intent = Tapped{Button::try_again};
    const std::string wide = ui.words.tr("action.call_staff");
    const bool narrow = ui.canvas.measure(wide, {l.em(9, 9, 9), Weight::bold}).w > p.help.w - 6;
    if (grown_button(ui, "call_staff", p.help, narrow ? ui.words.tr("action.call_staff.narrow") : wide,
                     Icon::support_agent))
        intent = Tapped{Button::call_staff};
    if (p.back && back_button(ui))
        intent = Tapped{Button::back};
    return intent;
}

/// Trying again is the main action: the first times that something unreadable was shown.
Intent try_first(Ui& ui) {
    const auto& l = ui.layout;
    const bool across = l.is(Panel::a);
    const float tall = std::max(l.len(45, 0, 0), l.least_main);
    Rect main = across ? Rect{l.table.x, l.table.bottom() - tall - 4 * l.unit, l.table.w, tall} : l.main;
    const Rect complaints = split_off(main, l);
    const Rect card{l.table.x, l.table.y + l.len(4, 0, 0), l.table.w,
                    (across ? main.y - l.len(14, 0, 0) : l.table.bottom() - l.len(0, 8, 0)) - l.table.y - l.len(4, 0, 0)};
    advice_card(ui, card, advice(ui, false), {theme::attention, theme::attention_ink});
    Intent intent;
    if (complaints_button(ui, complaints, white_button()))
        intent = Tapped{Button::complaints};
    if (button(ui, "try_again", main, {ui.words.tr("action.try_again"), Icon::replay, l.em(15, 10.8F, 10.6F)},
               green_button()))
        intent = Tapped{Button::try_again};
    if (auto tapped = tail(ui))
        intent = tapped;
    return intent;
}

}  // namespace

Intent draw(const AskUs& state, Ui& ui) {
    const auto& l = ui.layout;
    scene(ui, {attention_tone(), title(ui, state.kind), l.em(20, 20, 13.4F), ""});
    Rect art = l.picture;
    if (l.is(Panel::a))
        art = {146 * l.unit, l.stage.h * 0.3F, 111 * l.unit, l.stage.h * 0.53F};
    else if (l.is(Panel::b))
        art = {15 * l.size.w / 345, 106 * l.unit, 92 * l.size.w / 345, 82 * l.unit};
    ui.canvas.art("art-ask-us", art);
    return state.help_first ? help_first(ui) : try_first(ui);
}

}  // namespace oasis::kiosk
