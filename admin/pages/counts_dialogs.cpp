#include "admin/pages/counts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <algorithm>
#include <array>

namespace oasis::admin::counts {

namespace {

using namespace widgets;

constexpr float row_height = 40, rows_shown = 11;

domain::Day fifteenth(domain::Month month) {
    return month / std::chrono::day{15};
}

/// What is reported with the first half, or with the whole month.
int services_until(const store::MonthCounts& counts, bool whole_month) {
    if (whole_month)
        return counts.services();
    int sum = 0;
    for (const auto& row : counts.rows)
        sum += row.count.by_the_15th;
    return sum;
}

/// A part of the rate; its number opens the people behind it.
struct Part {
    const char* words;
    int people;
    Filter opens;
    bool known = true;
};

}  // namespace

void draw_rate(State& state, const View& view, Ui& ui) {
    const auto& counts = view.data.month_book->counts;
    std::vector<domain::NormativeFacts> facts;
    for (const auto& row : counts.rows)
        facts.push_back(facts_of(view, row));
    const auto rate = domain::normative_rate(facts, counts.rule.target);
    const bool files = view.names != nullptr;
    const std::array parts{Part{"counts_page.registered", rate.registered, Filter::all},
                           Part{"counts_page.assessed", rate.assessed, Filter::assessed, files},
                           Part{"counts_page.planned", rate.planned, Filter::planned},
                           Part{"counts_page.agreed", rate.agreed, Filter::agreed, files},
                           Part{"counts_page.enough", rate.enough_services, Filter::reached},
                           Part{"counts_page.all_parts", rate.all_parts, Filter::normative, files}};
    const auto formula = ui.tr("counts_page.rate_formula", fmt::arg("target", counts.rule.target));
    const float formula_height = tall_panel_height(ui, theme::dialog_width - 56, formula);
    const Dialog dialog{ui, "rate", ui.tr("counts_page.rate"),
                        formula_height + 16 + row_height * static_cast<float>(parts.size()) + 46};
    Rect rest = dialog.room();
    const auto per_mille = rate.per_mille();
    const auto figure = files && per_mille ? ui.tr("counts_page.rate_is", fmt::arg("all", rate.all_parts),
                                                   fmt::arg("people", rate.registered),
                                                   fmt::arg("whole", *per_mille / 10), fmt::arg("tenth", *per_mille % 10))
                                           : ui.tr("counts_page.rate_unknown");
    tall_panel(ui, cut_top(rest, formula_height, 16), Tone::info, Icon::info, figure, formula);
    for (const auto& part : parts) {
        const IdScope scope{part.words};
        const auto line = cut_top(rest, row_height);
        if (table_row(ui, line, ui.tr(part.words), false) && part.known) {
            state.shown = {part.opens, 0};
            state.rate = false;
        }
        const auto inner = inset(line, 12, 0);
        ui.text(ui.tr(part.words), inner);
        ui.text(part.known ? ui.tr_n("counts.people", part.people) : std::string{"—"}, inner,
                {theme::body, Weight::bold, theme::ink, Align::right});
    }
    ui.elided(ui.tr("counts_page.rate_sealed"), {rest.x, rest.y + 10, rest.w, 28},
              {theme::small, Weight::regular, theme::soft_ink});
    if (dialog.left())
        state.rate = false;
}

void draw_reporting(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.reporting;
    const auto& book = *view.data.month_book;
    const auto month = book.asked.month;
    const auto until = it.whole_month ? domain::last_day(month) : fifteenth(month);
    const auto reported = book.reported_until();
    const bool ahead = until >= view.today();  // the day itself is not over
    const auto effect = ui.tr("counts_page.report_effect", fmt::arg("day", domain::to_text(until)),
                              fmt::arg("people", book.counts.rows.size()), fmt::arg("n", services_until(book.counts, it.whole_month)),
                              fmt::arg("changes", book.changes.size()));
    const float effect_height = tall_panel_height(ui, theme::dialog_width - 56, effect);
    const Dialog dialog{ui, "report", ui.tr("counts_page.report_title", fmt::arg("month", month_words(ui, month))),
                        2 * 38 + 14 + effect_height + 44 + 20 + dialog_buttons_height};
    Rect rest = dialog.room();
    if (radio(ui, "half", cut_top(rest, 38), ui.tr("counts_page.report_half"), !it.whole_month))
        it.whole_month = false;
    if (radio(ui, "whole", cut_top(rest, 38, 14), ui.tr("counts_page.report_whole"), it.whole_month))
        it.whole_month = true;
    tall_panel(ui, cut_top(rest, effect_height, 8), Tone::attention, Icon::info, ui.tr("issuing.then"), effect);
    const bool stands = reported && *reported >= until;
    const char* why = ahead || it.refused ? "counts_page.report_ahead" : stands ? "counts_page.report_stands" : nullptr;
    if (why)
        ui.elided(ui.tr(why), cut_top(rest, 30), {theme::body, Weight::bold, theme::attention_ink});
    switch (dialog_buttons(ui, dialog, {ui.tr("counts_page.report_leave"), ui.tr("counts_page.report_act"), false,
                                        !it.waiting && !ahead && !stands, false})) {
    case DialogAnswer::act:
        it.waiting = true;
        it.refused = false;
        intents.push_back(intent::ReportMonth{month, until});
        break;
    case DialogAnswer::safe:
        state.reporting.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

namespace {

void draw_in_hour(const View& view, Ui& ui, Rect rest) {
    const auto& arrivals = view.data.month_book->charts->in_hour;
    ScrollArea scroll{ui, "behind", rest, row_height * static_cast<float>(arrivals.size())};
    Rect content = scroll.content();
    for (const auto& it : arrivals) {
        const auto line = cut_top(content, row_height);
        if (!scroll.shows(line))
            continue;
        ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
        Rect cells = inset(line, 12, 0);
        ui.text(day_words(it.day) + "  " + clock_at(view, it.at), cut_left(cells, 150));
        ui.text(it.participant.number, cut_left(cells, 80));
        ui.elided(shown_name(ui, view, it.participant), cells, cell_bold);
    }
}

void draw_of_activity(const View& view, Ui& ui, Rect rest, Intents& intents) {
    const auto& sessions = view.data.month_book->charts->of_activity;
    ScrollArea scroll{ui, "behind", rest, row_height * static_cast<float>(sessions.size())};
    Rect content = scroll.content();
    for (const auto& it : sessions) {
        const auto line = cut_top(content, row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{it.session.value};
        if (table_row(ui, line, domain::to_text(it.day), false)) {
            intents.push_back(intent::ShowBehind{});
            intents.push_back(intent::ReviewDay{it.day});
            intents.push_back(intent::GoTo{Page::attendance});
        }
        Rect cells = inset(line, 12, 0);
        ui.text(day_words(it.day) + "  " + clock_at(view, it.starts_at), cut_left(cells, 150));
        ui.text(fmt::format("{} / {}", it.picked, it.places), cut_left(cells, 100), cell_bold);
        ui.elided(ui.tr_n("counts_page.confirmed", it.confirmed), cells, cell_soft);
    }
}

}  // namespace

void draw_behind(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto& charts = *view.data.month_book->charts;
    const auto& asked = view.data.month_book->asked;
    const bool read = asked.hour == state.hour && asked.activity == state.activity;
    std::string title;
    if (state.hour)
        title = ui.tr_n("counts_page.arrivals_at", std::ssize(charts.in_hour),
                        fmt::arg("hour", ui.tr("today.hour", fmt::arg("hour", *state.hour))));
    for (const auto& fill : charts.fills)
        if (state.activity == fill.activity.id)
            title = fmt::format("{} {} / {}", alias(ui, fill.activity), fill.picked, fill.places);
    const Dialog dialog{ui, "behind", read ? title : ui.tr("attendance_page.reading"), row_height * rows_shown};
    if (read && state.hour)
        draw_in_hour(view, ui, dialog.room());
    else if (read)
        draw_of_activity(view, ui, dialog.room(), intents);
    if (dialog.left())
        intents.push_back(intent::ShowBehind{});
}

}  // namespace oasis::admin::counts
