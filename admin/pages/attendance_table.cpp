#include "admin/pages/attendance.h"

#include "admin/attendance_words.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"

namespace oasis::admin::attendance {

using namespace widgets;

void draw_table(State& state, const DayBook& book, const View& view, Ui& ui, Rect place, Intents&) {
    Rect rest = card(ui, place);
    std::vector<const store::DayRow*> rows;
    for (const auto& row : book.rows)
        if (belongs(row, state.tab) && passes(row, state.filter, view.today()))
            rows.push_back(&row);
    const Columns columns{{{ui.tr("column.number"), 96}, {ui.tr("column.name"), 0}, {ui.tr("attendance_page.in"), 110}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    ScrollArea scroll{ui, "visits", inset(rest, 0, 1), theme::row_height * static_cast<float>(rows.size())};
    Rect content = scroll.content();
    for (const auto* row : rows) {
        const auto line = cut_top(content, theme::row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{row->visit.id.value};
        if (table_row(ui, line, row->participant.number, state.chosen == row->visit.id))
            state.chosen = row->visit.id;
        ui.text(row->participant.number, columns.cell(line, 0));
        ui.elided(shown_name(ui, view, row->participant), columns.cell(line, 1), cell_bold);
        ui.text(clock_at(view, row->visit.checked_in_at), columns.cell(line, 2));
    }
}

}  // namespace oasis::admin::attendance
