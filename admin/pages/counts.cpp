#include "admin/pages/counts.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>

namespace oasis::admin::counts {

namespace {

using namespace widgets;

domain::Month month_of(const State& state, const View& view) {
    return state.month.value_or(domain::month_of(view.today()));
}

/// ‹ 2026年11月 ›, and the keys [ and ]; no month ahead of this one.
void draw_stepper(const State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    const auto month = month_of(state, view);
    const auto step = [&](int by) {
        const auto to = month + std::chrono::months{by};
        if (to <= domain::month_of(view.today()))
            intents.push_back(intent::ShowMonth{to});
    };
    const auto before = cut_left(place, 40, 4), after = cut_right(place, 40, 4);
    if (framed_icon_button(ui, "before", before, Icon::left, ui.tr("counts_page.month_before")) || ui.key(SDLK_LEFTBRACKET))
        step(-1);
    const auto on = month < domain::month_of(view.today()) ? Enabled::yes : Enabled::no;
    if (framed_icon_button(ui, "after", after, Icon::right, ui.tr("counts_page.month_after"), on) || ui.key(SDLK_RIGHTBRACKET))
        step(1);
    ui.fill(place, theme::surface, theme::control_radius);
    ui.outline(place, theme::button_edge, 1, theme::control_radius);
    ui.icon(Icon::calendar, {place.x + 22, place.centre().y}, theme::soft_ink, 18);
    ui.elided(month_words(ui, month), {place.x + 40, place.y, place.w - 44, place.h}, {theme::body, Weight::bold, theme::ink});
}

void draw_report_state(State& state, const View& view, Ui& ui, Rect room) {
    const auto& book = *view.data.month_book;
    const auto until = book.reported_until();
    const auto words = until ? ui.tr("counts_page.reported_until", fmt::arg("day", day_words(*until)))
                             : ui.tr("counts_page.not_reported");
    const float wide = chip_width(ui, words);
    if (room.w < wide)
        return;
    chip(ui, {room.x, room.centre().y - theme::chip_height / 2}, until ? Icon::check : Icon::clock, words,
         until ? Tone::done : Tone::plain);
    (void)cut_left(room, wide, 14);
    const auto changes = ui.tr_n("counts_page.changes", std::ssize(book.changes));
    if (!book.reported.empty() && room.w > ui.width(changes) + 10 && text_button(ui, "changes", room, changes))
        state.changes = true;
}

void draw_bar(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    draw_stepper(state, view, ui, cut_left(bar, 230, 14), intents);
    const std::array tabs{ui.tr("counts_page.list"), ui.tr("counts_page.charts")};
    if (const auto tab = segmented(ui, "tabs", {bar.x, bar.y}, tabs, state.charts ? 1 : 0))
        intents.push_back(intent::ShowCharts{*tab == 1});
    (void)cut_left(bar, segmented_width(ui, tabs), 14);
    const auto add = ui.tr("counts_page.add_service");
    const ButtonLook primary{ButtonKind::primary, Icon::plus, enabled_for(view, domain::Right::record_services), "N", {}};
    const bool adds = button(ui, "add", cut_right(bar, button_width(ui, add, primary), 10), add, primary);
    if (adds || ui.key(SDLK_n))
        intents.push_back(intent::BeginServices{state.person});
    const auto label = ui.tr("counts_page.report");
    const ButtonLook look{ButtonKind::secondary, Icon::check, enabled_for(view, domain::Right::report_month), {},
                          reason_for(ui, view, domain::Right::report_month)};
    if (button(ui, "report", cut_right(bar, button_width(ui, label, look), 14), label, look))
        state.reporting.emplace();
    if (view.data.month_book)
        draw_report_state(state, view, ui, bar);
}

/// The four of the bar, and the one that a figure opened.
void draw_filters(State& state, const View& view, Ui& ui, Rect bar) {
    const auto with_number = [&](const Shown& one) {
        return ui.tr("counts_page.filter", fmt::arg("words", filter_words(ui, view, one)),
                     fmt::arg("n", people_in(one, Order::number, view).size()));
    };
    std::vector<std::string> words;
    for (std::size_t at = 0; at < bar_filters; ++at) {
        const Shown one{static_cast<Filter>(at), 0};
        words.push_back(with_number(one));
        if (ui.key(SDLK_1 + static_cast<int>(at)))
            state.shown = one;
    }
    const auto chosen = static_cast<std::size_t>(state.shown.filter);
    if (const auto pressed = segmented(ui, "filters", {bar.x, bar.y}, words, chosen))
        state.shown = {static_cast<Filter>(*pressed), 0};
    if (chosen < bar_filters)
        return;
    (void)cut_left(bar, segmented_width(ui, words), 14);
    const auto label = with_number(state.shown);
    const ButtonLook look{ButtonKind::secondary, Icon::cross, Enabled::yes, {}, {}};
    if (button(ui, "shown", cut_left(bar, std::min(bar.w, button_width(ui, label, look))), label, look))
        state.shown = {};
}

/// Whether what was read is of the month that is shown.
bool is_read(const State& state, const View& view) {
    const auto& book = view.data.month_book;
    return book && book->asked.month == month_of(state, view) && (!state.charts || book->charts);
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    draw_bar(state, view, ui, cut_top(room, theme::control_height, 12), intents);
    if (!is_read(state, view)) {
        ui.text(ui.tr("attendance_page.reading"), card(ui, room),
                {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    if (state.charts)
        return draw_charts(state, view, ui, room, intents);
    draw_filters(state, view, ui, cut_top(room, theme::control_height, 16));
    const auto side = cut_right(room, std::min(theme::side_panel, room.w * 0.31F), theme::card_gap);
    if (state.changes)
        draw_changes(state, view, ui, side);
    else if (state.person)
        draw_records(state, view, ui, side, intents);
    else
        draw_side(state, view, ui, side, intents);
    draw_table(state, view, ui, room, intents);
}

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    if (!is_read(state, view))
        return false;
    if (state.reporting)
        draw_reporting(state, view, ui, intents);
    else if (state.rate)
        draw_rate(state, view, ui);
    else if (state.charts && (state.hour || state.activity))
        draw_behind(state, view, ui, intents);
    else
        return false;
    return true;
}

}  // namespace oasis::admin::counts
