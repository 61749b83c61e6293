#include "admin/pages/settings.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <algorithm>
#include <array>

/// What was found in the station's texts.
namespace oasis::admin::settings {

namespace {

using namespace widgets;

constexpr float dialog_wide = 1100, row_height = 46, most_rows = 9;

/// In the order of the values.
constexpr std::array places{"words.place.brand",          "words.place.station_name", "words.place.participant_word",
                            "words.place.activity_title", "words.place.activity_alias", "words.place.room",
                            "words.place.leader",         "words.place.display_name", "words.place.closure_reason",
                            "words.place.complaint_channel", "words.place.notice", "words.place.wall"};

/// A row of the table: one word of a find.
struct Row {
    const store::WordFind* find;
    const domain::FoundWord* word;
};

std::vector<Row> rows_of(const std::vector<store::WordFind>& finds) {
    std::vector<Row> rows;
    for (const auto& find : finds)
        for (const auto& word : find.words)
            rows.push_back({&find, &word});
    return rows;
}

std::string where_of(const store::WordFind& find, const View& view, const Ui& ui) {
    const auto place = ui.tr(places.at(static_cast<std::size_t>(find.place)), fmt::arg("word", participant_word(view)));
    if (find.session.value != 0)
        return place + " · " + short_date(ui, find.day);
    return find.participant.value != 0 ? place + " · " + find.id : place;
}

void draw_row(const Row& row, const Columns& columns, const View& view, Ui& ui, Rect line, Intents& intents) {
    ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
    const auto& find = *row.find;
    ui.elided(where_of(find, view, ui), columns.cell(line, 0), cell_soft);
    ui.elided(find.text, columns.cell(line, 1));
    ui.elided(row.word->word, columns.cell(line, 2), cell_bold);
    ui.elided(row.word->proposal.empty() ? std::string{"—"} : row.word->proposal, columns.cell(line, 3));
    ui.elided(ui.tr(find.severity == domain::Severity::block ? "words.severity.block" : "words.severity.warn"),
              columns.cell(line, 4), cell_soft);
    if (text_button(ui, "open", columns.cell(line, 5), ui.tr("words.open"), Align::left, Icon::right))
        intents.push_back(intent::OpenWordFind{find});
}

}  // namespace

void draw_finds(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto finds = *state.finds;  // a row's link ends the list
    const auto rows = rows_of(finds);
    const float shown = std::clamp(static_cast<float>(rows.size()), 3.0F, most_rows);
    const auto title = rows.empty() ? ui.tr("words.found_none") : ui.tr_n("words.found", static_cast<long>(rows.size()));
    const Dialog dialog{ui, "word finds", title, theme::row_height + shown * row_height + 24 + dialog_buttons_height,
                        dialog_wide};
    Rect rest = dialog.room();
    (void)cut_bottom(rest, dialog_buttons_height, 16);
    if (rows.empty())
        ui.paragraph(ui.tr("words.found_none_why"), rest, {theme::body, Weight::regular, theme::soft_ink});
    else {
        const Columns columns{{{ui.tr("words.column.where"), 230},
                               {ui.tr("words.column.text"), 0},
                               {ui.tr("words.column.word"), 110},
                               {ui.tr("words.column.proposal"), 130},
                               {ui.tr("words.column.severity"), 110},
                               {"", 100}},
                              rest.w};
        columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
        ScrollArea scroll{ui, "finds", rest, row_height * static_cast<float>(rows.size())};
        Rect content = scroll.content();
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const auto line = cut_top(content, row_height);
            const IdScope scope{static_cast<long long>(at)};
            if (scroll.shows(line))
                draw_row(rows[at], columns, view, ui, line, intents);
        }
    }
    const DialogButtons buttons{ui.tr("shell.close"), ui.tr("words.look_again"), false, !state.looking, false};
    switch (dialog_buttons(ui, dialog, buttons)) {
    case DialogAnswer::act:
        intents.push_back(intent::LookForWords{});
        break;
    case DialogAnswer::safe:
        state.finds.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

}  // namespace oasis::admin::settings
