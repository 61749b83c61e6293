#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include <algorithm>

namespace oasis::kiosk {

Intent draw(const Goodbye& state, Ui& ui) {
    const Named name = named(ui, state.since);
    const std::string text = name_and_time(ui, "bye.at", state.participant.display_name, name,
                                           state.visit.checked_out_at.value_or(ui.now.wall));
    return answer_screen(ui,
                         {green_tone(), ui.words.tr("bye.title"), text, std::nullopt,
                          {{Icon::waving_hand, ui.words.tr("bye.wish")}, {Icon::replay, ui.words.tr("bye.return")}},
                          theme::health, name.opacity},
                         {});
}

Intent draw(const Undone&, Ui& ui) {
    return answer_screen(ui,
                         {asking_tone(), ui.words.tr("undone.title"), "", Icon::undo,
                          {{Icon::info, ui.words.tr("undone.text")}, {Icon::credit_card, ui.words.tr("undone.again")}}},
                         {});
}

Intent draw(const CalledStaff&, Ui& ui) {
    const std::string& phone = ui.board.settings.station.service_phone;
    std::vector<Advice> rows{{Icon::directions_walk, ui.words.tr("called.text")},
                             {Icon::person, ui.words.tr("called.stay")}};
    if (!phone.empty())
        rows.push_back({Icon::phone, ui.words.tr("called.phone", fmt::arg("phone", phone))});
    return answer_screen(ui, {waiting_tone(), ui.words.tr("called.title"), "", Icon::support_agent, rows, theme::work},
                         {true, false});
}

Intent draw(const Waiting& state, Ui& ui) {
    const auto& l = ui.layout;
    const Moment waited = ui.now.moment - state.since;
    // A wait too short to notice leaves the picture as it was.
    if (state.from_home && waited < ui.flow.timing.unnoticed) {
        (void)draw(*state.from_home, ui);
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
    return tail(ui, {true, state.wish != Wish::staff});
}

}  // namespace oasis::kiosk
