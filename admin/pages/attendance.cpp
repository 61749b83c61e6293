#include "admin/pages/attendance.h"

#include "admin/pages/day_stepper.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>

namespace oasis::admin::attendance {

namespace {

using namespace widgets;

/// In the order of Filter.
constexpr std::array filter_words{"attendance_page.all", "attendance_page.standing", "visit_state.inside",
                                  "visit_state.left_open", "participation.picked",    "participation.confirmed",
                                  "attendance_page.corrected", "visit_state.voided"};

/// A tab's name and how many lie behind it.
struct TabWords {
    std::string name;
    std::string figure;
};

std::array<TabWords, 4> words_of_tabs(const DayBook& book, const View& view, const Ui& ui) {
    const auto visits = [&](Tab tab) {
        return std::to_string(std::ranges::count_if(book.rows, [&](const store::DayRow& row) {
            return belongs(row, tab) && passes(row, Filter::standing, view.today());
        }));
    };
    return {{{ui.tr("attendance_page.arrivals"), visits(Tab::arrivals)},
             {ui.tr("attendance_page.day_end"), ui.tr_n("attendance_page.sessions", to_confirm(book))},
             {ui.tr("attendance_page.expected"), std::to_string(book.expected.size())},
             {ui.tr("attendance_page.others"), visits(Tab::others)}}};
}

void draw_tabs(State& state, const DayBook& book, const View& view, Ui& ui, Rect& bar) {
    const auto tabs = words_of_tabs(book, view, ui);
    const TextLook soft{theme::small, Weight::regular, theme::soft_ink};
    for (std::size_t at = 0; at < tabs.size(); ++at) {
        const IdScope scope{static_cast<long long>(at)};
        const bool here = static_cast<std::size_t>(state.tab) == at;
        const TextLook look{theme::body, here ? Weight::bold : Weight::regular, here ? theme::ink : theme::soft_ink};
        const float name = ui.width(tabs.at(at).name, {theme::body, Weight::bold, theme::ink}) + 2;
        const float figure = ui.width(tabs.at(at).figure, soft) + 2;
        const Rect place = cut_left(bar, name + 7 + figure, 26);
        const auto press = ui.press("tab", place.grown(6), tabs.at(at).name);
        if (press.hovered && !here)
            ui.fill({place.x - 8, place.y + 4, place.w + 16, place.h - 8}, theme::hover, theme::chip_radius);
        if (press.focused)
            ui.focus_ring({place.x - 2, place.y + 6, place.w + 4, place.h - 12}, theme::chip_radius);
        ui.text(tabs.at(at).name, {place.x, place.y, name, place.h}, look);
        ui.text(tabs.at(at).figure, {place.right() - figure, place.y, figure, place.h}, soft);
        if (here)
            ui.fill({place.x, place.bottom() - 3, place.w, 3}, theme::primary, 1.5F);
        if (press)
            state.tab = static_cast<Tab>(at);
    }
}

void draw_filter(State& state, Ui& ui, Rect& bar) {
    std::vector<std::string> names;
    for (const auto* word : filter_words)
        names.push_back(ui.tr(word));
    const auto place = cut_right(bar, 150, 10);
    const auto now = static_cast<std::size_t>(state.filter);
    if (const auto chosen = bare_choice(ui, "state", place, ui.tr("attendance_page.state"), names, now))
        state.filter = static_cast<Filter>(*chosen);
}

/// 补登到站: green while no form with a green button of its own stands beside it.
void draw_add(State& state, const View& view, Ui& ui, Rect& bar) {
    const auto& book = view.data.day_book;
    const bool may = book && may_change(*book, view);
    const auto words = ui.tr("visit.add");
    const ButtonLook look{state.correcting ? ButtonKind::secondary : ButtonKind::primary, Icon::plus,
                          may ? Enabled::yes : Enabled::no, "N",
                          reason_for(ui, view, domain::Right::correct_reported)};
    const bool pressed = button(ui, "add", cut_right(bar, button_width(ui, words, look), 10), words, look);
    if (may && (pressed || ui.key(SDLK_n)))
        state.missing.emplace();
}

void draw_bar(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    const auto day = state.day.value_or(view.today());
    if (const auto wanted = day_stepper(view, ui, bar, day, view.today()))
        intents.push_back(intent::ReviewDay{*wanted});
    for (int at = 0; at < 4; ++at)  // also while the day is being read
        if (ui.key({SDLK_1 + at, false, false, true}))
            state.tab = static_cast<Tab>(at);
    if (view.data.day_book)
        draw_tabs(state, *view.data.day_book, view, ui, bar);
    if (state.tab == Tab::arrivals || state.tab == Tab::others)
        draw_add(state, view, ui, bar);
    if (state.tab == Tab::arrivals)
        draw_filter(state, ui, bar);
    if (state.tab == Tab::day_end)
        day_end::draw_buttons(state.day_end, view, ui, bar, intents);
}

void draw_visits(State& state, const DayBook& book, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto* chosen = find_visit(book, state.chosen);
    if (chosen && belongs(*chosen, state.tab)) {
        const auto side = cut_right(room, std::min(theme::side_panel, room.w * 0.36F), theme::card_gap);
        draw_visit(state, book, *chosen, view, ui, side, intents);
    }
    draw_table(state, book, view, ui, room, intents);
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    draw_bar(state, view, ui, cut_top(room, theme::control_height, 16), intents);
    if (!view.data.day_book)
        return void(ui.text(ui.tr("attendance_page.reading"), card(ui, room),
                            {theme::body, Weight::regular, theme::soft_ink, Align::centre}));
    const auto& book = *view.data.day_book;
    switch (state.tab) {
    case Tab::arrivals:
    case Tab::others:
        return draw_visits(state, book, view, ui, room, intents);
    case Tab::expected:
        return draw_expected(state, book, view, ui, room, intents);
    case Tab::day_end:
        return day_end::draw(state.day_end, view, ui, room, intents);
    }
}

}  // namespace oasis::admin::attendance
