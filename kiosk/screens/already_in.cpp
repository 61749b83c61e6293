#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

/// The outlined tick: the same as done, quieter.
void quiet_tick(Ui& ui) {
    const Disc disc = picture_disc(ui);
    ui.canvas.circle(disc.centre, disc.radius, gui::rgb(0xCBE0D7));
    ui.canvas.circle(disc.centre, disc.radius * 0.84F, theme::white);
    ui.canvas.ring(disc.centre, disc.radius * 0.78F, disc.radius * 0.055F, theme::primary);
    ui.canvas.tick(disc.centre, disc.radius, theme::primary);
}

struct Way {
    const char* id;
    Button button;
    std::string label, hint;
    Icon icon;
    theme::Hue hue;
};

bool way_card(Ui& ui, Rect rect, const Way& way) {
    const auto& l = ui.layout;
    const gui::Press press = ui.canvas.target(way.id, rect, way.label);
    ui.canvas.shadow(rect, theme::card_radius);
    gui::Face face;
    const Rect box = ui.canvas.face(rect, face, press.depth);
    TextLook label{l.em(19, 15, 10.6F), Weight::bold, theme::ink, gui::Align::centre};
    while (label.em > l.text_floor && ui.canvas.measure(way.label, label).w > box.w - 4)
        label.em -= 0.25F;
    const TextLook hint{l.em(11, 9.6F, 9), Weight::regular, theme::soft_ink, gui::Align::centre};
    const bool hinted = ui.canvas.measure(way.hint, hint).w <= box.w - 3 && box.h > label.em + 2.2F * hint.em + 16;
    const float words = label.em + (hinted ? hint.em * 1.7F : 0);
    const float radius = std::min(l.len(34, 21, 15), (box.h - words) * 0.36F);
    const float space = (box.h - words - 2 * radius) / 3;
    const Point disc{box.centre().x, box.y + space + radius};
    ui.canvas.circle(disc, radius, way.hue.disc);
    ui.canvas.icon(way.icon, disc, 1.16F * radius, way.hue.icon);
    const float y = disc.y + radius + space + label.em / 2;
    ui.canvas.text(way.label, {box.centre().x, y}, label);
    if (hinted)
        ui.canvas.text(way.hint, {box.centre().x, y + label.em / 2 + hint.em * 1.1F}, hint);
    return press.tapped;
}

}  // namespace

Intent draw(const AlreadyIn& state, Ui& ui) {
    const auto& l = ui.layout;
    const Person& person = state.person;
    const bool named = ui.now.moment - state.since < ui.flow.timing.name;
    const std::string text =
        name_and_time(ui, "done.arrived", person.participant.display_name, named, person.visit.checked_in_at);
    scene(ui, {asking_tone(), ui.words.tr(state.returned ? "already.title.returned" : "already.title"),
               l.em(25, 22, 17), text});
    quiet_tick(ui);
    Rect table = l.table;
    if (!l.is(Panel::c)) {
        const TextLook question{l.em(14, 12, 9), Weight::bold, theme::ink};
        const float y = table.y + question.em * 0.5F + l.len(8, 4, 0);
        ui.canvas.text(ui.words.tr("already.question"), {table.x, y}, question);
        const float top = y + question.em + l.len(7, 4, 0);
        table = {table.x, top, table.w, table.bottom() - top - l.len(14, 3, 0)};
    }
    std::vector<Way> ways;
    if (!domain::offers(person.today, person.picks, ui.now.wall).empty())
        ways.push_back({"change", Button::change, ui.words.tr("already.change"), ui.words.tr("already.change.hint"),
                        Icon::swap_horiz, theme::health});
    ways.push_back({"check_out", Button::check_out, ui.words.tr("already.check_out"),
                    ui.words.tr("already.check_out.hint"), Icon::logout, theme::work});
    Intent intent;
    const float width = (table.w - l.gap) / 2;
    float x = table.x;
    for (const Way& way : ways) {
        if (way_card(ui, {x, table.y, width, table.h}, way))
            intent = Tapped{way.button};
        x += width + l.gap;
    }
    const bool undoable = can_undo(person.visit, ui.now);
    if (undoable && undo_button(ui, l.main, person.visit))
        intent = Tapped{Button::undo};
    if (!undoable)
        bar_phone(ui);
    if (back_button(ui))
        intent = Tapped{Button::back};
    if (help_button(ui))
        intent = Tapped{Button::call_staff};
    return intent;
}

}  // namespace oasis::kiosk
