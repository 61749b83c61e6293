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

}  // namespace

Intent draw(const AlreadyIn& state, Ui& ui) {
    const auto& l = ui.layout;
    const Person& person = state.person;
    const Named name = named(ui, state.since);
    const std::string text =
        name_and_time(ui, "done.arrived", person.participant.display_name, name, person.visit.checked_in_at);
    scene(ui, {asking_tone(), ui.words.tr(state.returned ? "already.title.returned" : "already.title"),
               l.em(25, 22, 17), text, 0, false, name.opacity});
    quiet_tick(ui);
    Rect table = l.table;
    if (!l.is(Panel::c)) {
        const TextLook question{l.em(14, 12, 9), Weight::bold, theme::ink};
        const float y = table.y + question.em * 0.5F + l.len(8, 4, 0);
        ui.canvas.text(ui.words.tr("already.question"), {table.x, y}, question);
        const float top = y + question.em + l.len(7, 4, 0);
        table = {table.x, top, table.w, table.bottom() - top - l.len(14, 3, 0)};
    }
    std::vector<Way> offered;
    if (!offers_to(person, ui.now.wall).empty())
        offered.push_back({"change", Tapped{Button::change}, ui.words.tr("already.change"), ui.words.tr("already.change.hint"),
                        Icon::swap_horiz, theme::health});
    offered.push_back({"check_out", Tapped{Button::check_out}, ui.words.tr("already.check_out"),
                    ui.words.tr("already.check_out.hint"), Icon::logout, theme::work});
    Intent intent = ways(ui, table, offered, 2);
    const bool undoable = can_undo(person.visit, ui.now);
    if (undoable && undo_button(ui, l.main, person.visit))
        intent = Tapped{Button::undo};
    if (auto tapped = tail(ui, {!undoable, true}))
        intent = tapped;
    return intent;
}

}  // namespace oasis::kiosk
