#include "admin/pages/importing.h"

#include "admin/roster_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include "shared/domain/joined.h"
#include <SDL_keycode.h>
#include <array>

namespace oasis::admin::importing {

namespace {

using namespace widgets;
using report::RowState;

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

void state_chip(RowState state, Ui& ui, Rect cell) {
    const Point at{cell.x, cell.centre().y - theme::chip_height / 2};
    switch (state) {
    case RowState::fresh:
        chip(ui, at, Icon::plus, ui.tr("import_page.new"), Tone::done);
        return;
    case RowState::pending:
        chip(ui, at, Icon::clock, ui.tr("import_page.pending"), Tone::info);
        return;
    case RowState::duplicate:
        chip(ui, at, Icon::copy, ui.tr("import_page.duplicate"), Tone::plain);
        return;
    case RowState::refused:
        chip(ui, at, Icon::warning, ui.tr("import_page.refused"), Tone::attention);
        return;
    }
}

/// Where the file is named; a dropped one stands there too.
void draw_file(State& state, Ui& ui, Rect bar, Intents& intents) {
    const auto label = ui.tr("import_page.look");
    const bool ready = !state.path.empty() && !state.waiting;
    const ButtonLook look{ButtonKind::secondary, Icon::search, ready ? Enabled::yes : Enabled::no, {}};
    Rect line = cut_top(bar, field_height + message_height);
    const auto place = cut_right(line, button_width(ui, label, look) + 8, 12);
    const bool pressed = button(ui, "look", {place.x, place.y + label_height, place.w, 40}, label, look);
    FieldLook file;
    file.icon = Icon::folder;
    file.hint = ui.tr("import_page.hint");
    file.wrong = !state.unread.empty();
    file.message = state.unread.empty() ? ui.tr("import_page.kinds") : state.unread;
    if (field(ui, "path", line, ui.tr("import_page.file"), state.path, file)) {
        state.unread.clear();
        state.outcome.reset();
    }
    if (pressed || (ready && ui.key(SDLK_RETURN)))
        intents.push_back(intent::ReadRoster{state.path});
}

void draw_figures(const ImportReport& report, Ui& ui, Rect row) {
    card(ui, row);
    const auto& count = report.figures;
    const std::array figures{std::pair{"import_page.new", count.fresh}, std::pair{"import_page.pending", count.pending},
                             std::pair{"import_page.duplicate", count.duplicate},
                             std::pair{"import_page.refused", count.refused}};
    const float part = row.w / static_cast<float>(figures.size());
    for (const auto& [caption, number] : figures) {
        const auto place = inset(cut_left(row, part), 24, 14);
        ui.text(ui.tr(caption), {place.x, place.y, place.w, 24}, soft);
        ui.text(std::to_string(number), {place.x, place.y + 26, place.w, 44}, {theme::figure, Weight::bold, theme::ink});
    }
}

/// How many rows there are, and which of the file are about nobody.
std::string rows_words(const Outcome& outcome, const Ui& ui) {
    std::vector<std::string> others;
    for (const int row : outcome.file.other_rows)
        others.push_back(std::to_string(row));
    const auto all = ui.tr("import_page.rows", fmt::arg("n", outcome.report.lines.size()));
    return others.empty() ? all
                          : all + " · " + ui.tr("import.other_rows",
                                                fmt::arg("rows", domain::joined(others, ui.tr("list.comma"))));
}

/// For whom is there already: what the row knows more than the file.
void draw_compare(const State& state, const ImportLine& line, Ui& ui, Rect& cell, Intents& intents) {
    const bool merged = state.merged.contains(line.row);
    const auto words = ui.tr(merged ? "import_page.merged_row" : "import_page.compare");
    const auto place = cut_right(cell, ui.width(words, {theme::body, Weight::bold, theme::ink}) + 8, 16);
    if (merged)
        return void(ui.text(words, place, soft));
    if (text_button(ui, "compare", place, words, Align::right))
        intents.push_back(intent::CompareRow{line.row, line.repeats});
}

void draw_rows(const State& state, const Outcome& outcome, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto& lines = outcome.report.lines;
    (void)card_foot(ui, rest, rows_words(outcome, ui));
    const Columns columns{{{ui.tr("import_page.row"), 90}, {ui.tr("import_page.becomes"), 140}, {ui.tr("import_page.reason"), 0}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    ScrollArea scroll{ui, "rows", inset(rest, 0, 1), theme::row_height * static_cast<float>(lines.size())};
    Rect content = scroll.content();
    for (const auto& line : lines) {
        const auto row = cut_top(content, theme::row_height);
        if (!scroll.shows(row))
            continue;
        ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
        const IdScope scope{static_cast<long long>(line.row)};
        ui.text(std::to_string(line.row), columns.cell(row, 0));
        state_chip(line.state, ui, columns.cell(row, 1));
        auto cell = columns.cell(row, 2);
        if (!line.repeats.empty())
            draw_compare(state, line, ui, cell, intents);
        ui.elided(line.reason.empty() ? "—" : line.reason, cell, cell_plain);
    }
}

/// What of the file is not read, where there is such.
void draw_unread(const RosterSummary& file, Ui& ui, Rect& room) {
    if (!file.other_sheets.empty())
        (void)panel(ui, cut_top(room, 44, 12), Tone::info, Icon::info, ui.tr("import_page.one_sheet", fmt::arg("sheet", file.sheet)),
                    ui.tr("import_page.other_sheets", fmt::arg("names", domain::joined(file.other_sheets, ui.tr("list.comma")))));
    if (!file.unread_columns.empty())
        (void)panel(ui, cut_top(room, 44, 12), Tone::attention, Icon::warning, ui.tr("import_page.columns_left"),
                    domain::joined(file.unread_columns, ui.tr("list.comma")));
    if (file.cells_without_value > 0) {
        const auto words = ui.tr_n("import.cells_without_value", file.cells_without_value);
        tall_panel(ui, cut_top(room, tall_panel_height(ui, room.w, words), 12), Tone::attention, Icon::warning,
                   ui.tr("import_page.cells_left"), words);
    }
}

void draw_act(const State& state, const Outcome& outcome, Ui& ui, Rect bar, Intents& intents) {
    if (outcome.mode == ImportMode::run) {
        ui.elided(ui.tr("import_page.done_what"), bar, soft);
        return;
    }
    const int people = outcome.report.figures.fresh + outcome.report.figures.pending;
    const bool ready = people > 0 && !state.waiting;
    const auto label = state.waiting ? ui.tr("import_page.working") : ui.tr_n("import_page.act", people);
    const ButtonLook look{ButtonKind::primary, Icon::upload, ready ? Enabled::yes : Enabled::no, "Ctrl S"};
    if (button(ui, "import", cut_right(bar, button_width(ui, label, look) + 8, 14), label, look) ||
        (ready && ui.key({SDLK_s, true})))
        intents.push_back(intent::ImportRoster{outcome.path});
    ui.elided(ui.tr("import_page.then"), bar, soft);
}

}  // namespace

RosterSummary summary_of(const RosterFile& file) {
    RosterSummary summary{shown(file.sheet), {}, {}, file.roster.other_rows, file.cells_without_value};
    for (const auto& sheet : file.other_sheets)
        summary.other_sheets.push_back(shown(sheet));
    for (const auto& column : file.unread_columns)
        summary.unread_columns.push_back(shown(column));
    return summary;
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    draw_file(state, ui, cut_top(room, field_height + message_height, 14), intents);
    if (!state.outcome) {
        (void)empty_state(ui, card(ui, room),
                          {Icon::upload, ui.tr(state.waiting ? "import_page.reading" : "import_page.empty"),
                           ui.tr("import_page.empty_why", fmt::arg("word", participant_word(view))), {}, {}});
        return;
    }
    const auto& outcome = *state.outcome;
    draw_figures(outcome.report, ui, cut_top(room, 102, 16));
    draw_unread(outcome.file, ui, room);
    draw_act(state, outcome, ui, cut_bottom(room, theme::control_height, 14), intents);
    draw_rows(state, outcome, ui, room, intents);
}

}  // namespace oasis::admin::importing
