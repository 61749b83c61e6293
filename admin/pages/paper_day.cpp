#include "admin/pages/paper_day.h"

#include "admin/attendance_words.h"
#include "admin/pages/find.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::paper_day {

namespace {

using namespace widgets;

constexpr float wide = 1000;
constexpr float reasons_wide = 380;
constexpr float row_height = 46;
constexpr float rows_shown = 9;

/// What the row says now: the person's name, or what to write otherwise.
std::string word_of(const Entry& it, std::size_t at, const View& view, const Ui& ui, bool& wrong) {
    const auto& row = it.rows[at];
    wrong = false;
    if (it.refused == at && it.refusal) {
        wrong = true;
        return ui.tr(message_of(*it.refusal));
    }
    if (row.empty())
        return {};
    const auto* person = find::with_number(view.data, row.number);
    const auto fault = read_row(row, view.data, view.data.day_book->sessions).fault;
    const bool still_typing = it.typed == at && !it.tried;
    if (fault && !still_typing) {
        wrong = true;
        return ui.tr(fault);
    }
    return person ? shown_name(ui, view, person->participant) : std::string{};
}

/// One field of a row; what is typed into it makes the row the one that was typed last.
void cell_field(Entry& it, std::size_t at, const char* id, Rect cell, const std::string& label, std::string& value,
                FieldLook look, Ui& ui) {
    if (bare_field(ui, id, middle(cell, 38), label, value, look)) {
        it.refusal.reset();
        it.refused.reset();
    }
    if (is_typed_into(id))
        it.typed = at;
}

void draw_row(Entry& it, std::size_t at, const Columns& columns, const View& view, Ui& ui, Rect line) {
    const IdScope scope{static_cast<long long>(at)};
    auto& row = it.rows[at];
    const auto nth = std::to_string(at + 1) + " ";
    ui.text(std::to_string(at + 1), columns.cell(line, 0), {theme::body, Weight::regular, theme::hint});
    FieldLook number;
    number.take_focus = it.focus == at;
    cell_field(it, at, "number", columns.cell(line, 1), nth + ui.tr("column.number"), row.number, number, ui);
    cell_field(it, at, "in", columns.cell(line, 2), nth + ui.tr("paper_day.in"), row.in, {}, ui);
    cell_field(it, at, "out", columns.cell(line, 3), nth + ui.tr("paper_day.out"), row.out, {}, ui);
    cell_field(it, at, "sessions", columns.cell(line, 4), nth + ui.tr("paper_day.sessions"), row.sessions, {}, ui);
    bool wrong = false;
    const auto word = word_of(it, at, view, ui, wrong);
    ui.elided(word, columns.cell(line, 5),
              {theme::body, Weight::bold, wrong ? theme::attention_ink : theme::ink});
}

void draw_rows(Entry& it, const View& view, Ui& ui, Rect place) {
    ui.outline(place, theme::line, 1, theme::control_radius);
    const Columns columns{{{"#", 40},
                           {ui.tr("column.number"), 120},
                           {ui.tr("paper_day.in"), 120},
                           {ui.tr("paper_day.out"), 120},
                           {ui.tr("paper_day.sessions"), 150},
                           {ui.tr("column.name"), 0}},
                          place.w};
    columns.draw_head(ui, cut_top(place, theme::row_height), theme::control_radius);
    const float high = row_height * static_cast<float>(it.rows.size());
    ScrollArea scroll{ui, "rows", inset(place, 0, 2), high};
    Rect content = scroll.content();
    for (std::size_t at = 0; at < it.rows.size(); ++at)
        draw_row(it, at, columns, view, ui, cut_top(content, row_height));
    it.focus.reset();
    if (!it.rows.back().empty())
        it.rows.emplace_back();
}

/// 1 09:00 健康课堂 …: the places by which sessions are told.
std::string places_of_sessions(const View& view, const Ui& ui) {
    std::string text;
    int place = 0;
    for (const auto& session : view.data.day_book->sessions)
        text += (text.empty() ? "" : "　") + std::to_string(++place) + " " +
                clock_at(view, session.view.session.starts_at) + " " + alias(ui, session.view.activity);
    return text.empty() ? ui.tr("day_end.no_sessions") : text;
}

void ask(Entry& it, const View& view, Intents& intents) {
    it.tried = true;
    it.refusal.reset();
    it.refused.reset();
    it.sent.clear();
    intent::RecordPaperDay wanted{it.day, {}, reason_of(it.reason)};
    for (std::size_t at = 0; at < it.rows.size(); ++at) {
        if (it.rows[at].empty())
            continue;
        auto read = read_row(it.rows[at], view.data, view.data.day_book->sessions);
        if (read.fault)
            return;
        wanted.rows.push_back(std::move(read.row));
        it.sent.push_back(at);
    }
    it.waiting = true;
    intents.push_back(std::move(wanted));
}

void draw_refusal(const Entry& it, Ui& ui, Rect line) {
    if (!it.refusal)
        return;
    const auto word = ui.tr(message_of(*it.refusal));
    ui.icon(Icon::warning, {line.x + 9, line.centre().y}, theme::attention_ink, 18);
    ui.elided(it.refused ? ui.tr("paper_day.row", fmt::arg("n", *it.refused + 1)) + word : word,
              {line.x + 26, line.y, line.w - 26, line.h}, {theme::body, Weight::regular, theme::attention_ink});
}

}  // namespace

bool draw_dialog(std::optional<Entry>& entry, const View& view, Ui& ui, Intents& intents) {
    if (!entry || !view.data.day_book || view.data.day_book->day != entry->day)
        return false;
    auto& it = *entry;
    using enum store::AttendanceRefusal;
    const bool with_reason = it.reason.code || it.refusal == no_reason || it.refusal == no_reason_text;
    const auto sessions = places_of_sessions(view, ui);
    const float head = ui.paragraph_height(sessions, wide - 56, cell_soft) + 10;
    const Dialog dialog{ui, "paper day", ui.tr("paper_day.title", fmt::arg("day", short_date(ui, it.day))),
                        head + theme::row_height + rows_shown * row_height + 12 + 28 + 14 + dialog_buttons_height,
                        with_reason ? wide + theme::form_column_gap + reasons_wide : wide};
    Rect rest = dialog.room();
    if (with_reason)
        draw_reasons(it.reason, &domain::ReasonRow::for_missing, ui, cut_right(rest, reasons_wide, theme::form_column_gap));
    ui.paragraph(sessions, cut_top(rest, head), cell_soft);
    draw_rows(it, view, ui, cut_top(rest, theme::row_height + rows_shown * row_height, 12));
    draw_refusal(it, ui, cut_top(rest, 28));

    if (ui.key(SDLK_RETURN))
        it.focus = std::min(it.typed + 1, it.rows.size() - 1);
    const auto filled = std::ranges::count_if(it.rows, [](const Row& row) { return !row.empty(); });
    const bool ready = !it.waiting && filled > 0 && (!with_reason || is_complete(it.reason));
    const bool by_key = ui.key({SDLK_RETURN, true}) && ready;
    const auto answer = dialog_buttons(
        ui, dialog, {ui.tr("paper_day.leave"), ui.tr_n("paper_day.record", filled), false, ready, false});
    if (by_key || answer == DialogAnswer::act)
        ask(it, view, intents);
    else if (answer == DialogAnswer::safe)
        entry.reset();
    return entry.has_value();
}

}  // namespace oasis::admin::paper_day
