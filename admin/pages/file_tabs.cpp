#include "admin/pages/file.h"
#include "admin/pages/people.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <algorithm>

namespace oasis::admin::file {

namespace {

using namespace widgets;

std::string times_of(const domain::Visit& visit, const View& view) {
    const auto came = clock_at(view, visit.checked_in_at);
    return visit.checked_out_at ? came + "–" + clock_at(view, *visit.checked_out_at) : came;
}

const char* state_word(const domain::Visit& visit, domain::Day today) {
    switch (domain::state_of(visit, today)) {
    case domain::VisitState::inside:
        return "file.visit.inside";
    case domain::VisitState::checked_out:
        return "file.visit.checked_out";
    case domain::VisitState::left_open:
        return "file.visit.left_open";
    case domain::VisitState::voided:
        break;
    }
    return "file.visit.voided";
}

}  // namespace

void draw_visits(const Opened& opened, const View& view, Ui& ui, Rect room) {
    Rect rest = room;
    const auto counted =
        std::ranges::count_if(opened.visits, [](const auto& visit) { return !visit.voided_at; });
    card_foot(ui, rest, ui.tr_n("file.visits", static_cast<long>(counted)));
    if (opened.visits.empty()) {
        empty_state(ui, rest, {Icon::calendar, ui.tr("file.no_visits"), ui.tr("file.no_visits_why"), {}, {}});
        return;
    }
    const Columns columns{
        {{ui.tr("file.column.day"), 190}, {ui.tr("column.time"), 160}, {ui.tr("file.column.state"), 0}},
        rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height));
    ScrollArea scroll{ui, "visits", inset(rest, 1, 0),
                      theme::row_height * static_cast<float>(opened.visits.size())};
    Rect content = scroll.content();
    for (const auto& visit : opened.visits) {
        const auto line = cut_top(content, theme::row_height);
        if (!scroll.shows(line))
            continue;
        ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
        const auto& look = visit.voided_at ? cell_soft : cell_plain;
        ui.elided(domain::to_text(visit.day) + " " + weekday(ui, visit.day), columns.cell(line, 0), look);
        const auto times = ui.text(times_of(visit, view), columns.cell(line, 1), look);
        if (visit.voided_at)
            ui.line({times.x, times.centre().y}, {times.right(), times.centre().y}, theme::soft_ink);
        ui.elided(ui.tr(state_word(visit, view.today())), columns.cell(line, 2), cell_soft);
    }
}

void draw_card(const store::ParticipantRow& row, const View& view, Ui& ui, Rect room, Intents& intents) {
    Rect rest = inset(room, theme::form_padding, 24);
    const auto fact = [&](const std::string& name, const std::string& says) {
        const auto line = cut_top(rest, 44);
        ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
        ui.text(name, line, cell_soft);
        ui.elided(says, {line.x + 200, line.y, line.w - 200, line.h});
        return Rect{line.x + 200, line.y, line.w - 200, line.h};
    };
    people::card_chip(row, ui, fact(ui.tr("person.card_state"), {}));
    (void)fact(ui.tr("file.card_shows"), row.participant.display_name + " · " + row.participant.number);
    if (row.card)
        (void)fact(ui.tr("person.issued"), domain::to_text(view.zone.day_of(row.card->issued_at)));
    (void)fact(ui.tr("person.cards_ever"), ui.tr_n("person.n_cards", row.cards_ever));
    (void)cut_top(rest, 20);
    const auto words = ui.tr("file.to_cards");
    const ButtonLook look{ButtonKind::secondary, Icon::id_card, Enabled::yes, {}, {}};
    const auto line = cut_top(rest, 40);
    if (button(ui, "cards", {line.x, line.y, button_width(ui, words, look), 40}, words, look))
        intents.push_back(intent::OpenPerson{row.participant.id});
}

}  // namespace oasis::admin::file
