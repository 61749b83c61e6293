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

constexpr std::array filter_words{"attendance_page.all",        "attendance_page.standing",  "attendance_page.inside",
                                  "attendance_page.left_open",  "attendance_page.to_confirm", "attendance_page.confirmed",
                                  "attendance_page.corrected",  "attendance_page.voided"};

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
        if (press || ui.key({SDLK_1 + static_cast<int>(at), false, false, true}))
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

void draw_bar(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    const auto day = state.day.value_or(view.today());
    if (const auto wanted = day_stepper(view, ui, bar, day, view.today()))
        intents.push_back(intent::ReviewDay{*wanted});
    if (view.data.day_book)
        draw_tabs(state, *view.data.day_book, view, ui, bar);
    if (state.tab == Tab::arrivals)
        draw_filter(state, ui, bar);
    if (state.tab == Tab::day_end)
        day_end::draw_buttons(state.day_end, view, ui, bar, intents);
}

}  // namespace

bool belongs(const store::DayRow& row, Tab tab) {
    return (row.participant.kind == domain::AttendeeKind::participant) == (tab == Tab::arrivals);
}

bool passes(const store::DayRow& row, Filter filter, domain::Day today) {
    const auto state = domain::state_of(row.visit, today);
    const auto has = [&](domain::ParticipationState wanted) {
        return std::ranges::any_of(row.sessions, [&](const store::TakenPart& part) { return part.state == wanted; });
    };
    switch (filter) {
    case Filter::standing:
        return state != domain::VisitState::voided;
    case Filter::inside:
        return state == domain::VisitState::inside;
    case Filter::left_open:
        return state == domain::VisitState::left_open;
    case Filter::to_confirm:
        return has(domain::ParticipationState::picked);
    case Filter::confirmed:
        return has(domain::ParticipationState::confirmed);
    case Filter::corrected:
        return std::ranges::any_of(row.corrections, [](const store::CorrectionRow& correction) {
            return correction.field != domain::CorrectedField::voided;
        });
    case Filter::voided:
        return state == domain::VisitState::voided;
    case Filter::all:
        break;
    }
    return true;
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    draw_bar(state, view, ui, cut_top(room, theme::control_height, 16), intents);
    if (!view.data.day_book)
        return void(ui.text(ui.tr("attendance_page.reading"), card(ui, room),
                            {theme::body, Weight::regular, theme::soft_ink, Align::centre}));
    const auto& book = *view.data.day_book;
    switch (state.tab) {
    case Tab::arrivals:
    case Tab::others:
        return draw_table(state, book, view, ui, room, intents);
    case Tab::day_end:
        return day_end::draw(state.day_end, view, ui, room, intents);
    case Tab::expected:
        break;
    }
}

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    return day_end::draw_dialogs(state.day_end, view, ui, intents);
}

}  // namespace oasis::admin::attendance
