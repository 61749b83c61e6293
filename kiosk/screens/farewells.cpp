#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

/// The answers that need no more than a picture, a sentence or two, and 好了.
struct Answer {
    Tone tone;
    std::string title, text;
    std::optional<Icon> icon;  // on the disc; nullopt draws the tick
    std::vector<Advice> rows;
    theme::Hue hue = theme::health;
};

void disc(Ui& ui, const Answer& answer) {
    const Disc d = picture_disc(ui);
    const bool green = answer.tone.ground == theme::primary;
    ui.canvas.circle(d.centre, d.radius, green ? theme::primary_light : theme::white);
    ui.canvas.circle(d.centre, d.radius * 0.84F, green ? theme::white : answer.hue.disc);
    if (answer.icon)
        ui.canvas.icon(*answer.icon, d.centre, d.radius, green ? theme::primary : answer.hue.icon);
    else
        ui.canvas.tick(d.centre, d.radius * 1.06F, theme::primary);
}

Intent answer_screen(Ui& ui, const Answer& answer, bool help) {
    const auto& l = ui.layout;
    scene(ui, {answer.tone, answer.title, l.em(25, 22, 17), answer.text, 0, true});
    disc(ui, answer);
    const bool across = l.is(Panel::a);
    const float tall = std::max(l.len(45, 0, 0), l.least_main);
    const Rect main = across ? Rect{l.table.x, l.table.bottom() - tall - 4 * l.unit, l.table.w, tall} : l.main;
    const float row = std::max(l.len(34, 24, 18), l.text_floor * 1.8F);
    const float bottom = across ? main.y - l.len(14, 0, 0) : l.table.bottom() - l.len(0, 8, 0);
    const float top = l.table.y + l.len(4, 0, 0);
    const float drawn = row * static_cast<float>(answer.rows.size()) + l.len(12, 8, 3);
    const float height = std::min(bottom - top, std::max(drawn, advice_height(ui, l.table.w, answer.rows)));
    if (!answer.rows.empty() && height > l.text_floor * 1.5F)
        advice_card(ui, {l.table.x, top, l.table.w, height}, answer.rows, answer.hue);
    Intent intent;
    if (main_button(ui, "fine", ui.words.tr("action.fine"), main))
        intent = Tapped{Button::done};
    bar_phone(ui);
    if (back_button(ui))
        intent = Tapped{Button::back};
    if (help && help_button(ui))
        intent = Tapped{Button::call_staff};
    return intent;
}

}  // namespace

Intent draw(const Goodbye& state, Ui& ui) {
    const bool named = ui.now.moment - state.since < ui.flow.timing.name;
    const std::string text = name_and_time(ui, "bye.at", state.participant.display_name, named,
                                           state.visit.checked_out_at.value_or(ui.now.wall));
    return answer_screen(ui,
                         {green_tone(), ui.words.tr("bye.title"), text, std::nullopt,
                          {{Icon::waving_hand, ui.words.tr("bye.wish")}, {Icon::replay, ui.words.tr("bye.return")}}},
                         true);
}

Intent draw(const Undone&, Ui& ui) {
    return answer_screen(ui,
                         {asking_tone(), ui.words.tr("undone.title"), "", Icon::undo,
                          {{Icon::info, ui.words.tr("undone.text")}, {Icon::credit_card, ui.words.tr("undone.again")}}},
                         true);
}

Intent draw(const CalledStaff&, Ui& ui) {
    const std::string& phone = ui.board.settings.station.service_phone;
    std::vector<Advice> rows{{Icon::directions_walk, ui.words.tr("called.text")},
                             {Icon::person, ui.words.tr("called.stay")}};
    if (!phone.empty())
        rows.push_back({Icon::phone, ui.words.tr("called.phone", fmt::arg("phone", phone))});
    return answer_screen(ui, {waiting_tone(), ui.words.tr("called.title"), "", Icon::support_agent, rows, theme::work},
                         false);
}

Intent draw(const Waiting& state, Ui& ui) {
    const auto& l = ui.layout;
    const Moment waited = ui.now.moment - state.since;
    // A wait too short to notice leaves the picture as it was.
    if (state.from_home && waited < ui.flow.timing.unnoticed) {
        (void)draw(Home{}, ui);
        return std::nullopt;
    }
    const bool slow = waited >= ui.flow.timing.slow;
    scene(ui, {waiting_tone(), ui.words.tr("wait.title"), l.em(25, 22, 17), ""});
    const Disc d = picture_disc(ui);
    ui.canvas.circle(d.centre, d.radius, theme::white);
    ui.canvas.icon(Icon::schedule, d.centre, d.radius, theme::info_ink);
    if (slow) {
        const Advice rows[] = {{Icon::schedule, ui.words.tr("wait.slow")}, {Icon::info, ui.words.tr("wait.nothing_lost")}};
        const float height = std::min(l.table.h - l.len(10, 8, 0), l.len(100, 64, 60));
        advice_card(ui, {l.table.x, l.table.y + l.len(4, 0, 0), l.table.w, height}, rows, theme::work);
    } else {
        lines(ui, ui.words.tr("wait.text"), {l.table.x, l.table.y + l.len(10, 10, 2), l.table.w, 3 * l.em(12, 11, 9)},
              l.em(12, 11, 9), theme::ink);
    }
    bar_phone(ui);
    Intent intent;
    if (back_button(ui))
        intent = Tapped{Button::back};
    if (state.wish != Wish::staff && help_button(ui))
        intent = Tapped{Button::call_staff};
    return intent;
}

}  // namespace oasis::kiosk
