#include "admin/pages/plan.h"

#include "admin/pages/plan_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>
#include <charconv>

namespace oasis::admin::plan {

using namespace widgets;

namespace {

/// The parts of the page at the bar's left end, with Alt 1 … Alt 4 as their keys.
void draw_parts(State& state, Ui& ui, Rect& bar) {
    const std::array words{ui.tr("plan.part.day"), ui.tr("plan.part.week"), ui.tr("plan.part.catalogue"),
                           ui.tr("plan.part.leaders")};
    const auto now = static_cast<std::size_t>(state.part);
    const auto place = cut_left(bar, segmented_width(ui, words), 16);
    if (const auto pressed = segmented(ui, "parts", {place.x, place.y}, words, now))
        state.part = static_cast<Part>(*pressed);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (ui.key({SDLK_1 + static_cast<int>(at), false, false, true}))
            state.part = static_cast<Part>(at);
}

template <class Row, class Id>
const Row* find_in(const std::vector<Row>& rows, Id id) {
    const auto found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

bool add_button(Ui& ui, Rect& bar, const std::string& label) {
    const ButtonLook primary{ButtonKind::primary, Icon::plus, Enabled::yes, "N"};
    return button(ui, "add", cut_right(bar, button_width(ui, label, primary), 10), label, primary) || ui.key(SDLK_n);
}

std::vector<const domain::Activity*> plannable(const View& view) {
    std::vector<const domain::Activity*> all;
    for (const auto& activity : view.data.activities)
        if (!activity.retired)
            all.push_back(&activity);
    return all;
}

const domain::Activity* find_activity(const View& view, domain::ActivityId id) {
    return find_in(view.data.activities, id);
}

const domain::TimetableEntry* find_entry(const View& view, domain::TimetableEntryId id) {
    return view.data.week_book ? find_in(view.data.week_book->timetable, id) : nullptr;
}

domain::LicenceState licence_on(const View& view, const std::string& leader, domain::Day day) {
    if (leader.empty() || !view.data.week_book)
        return domain::LicenceState::undated;
    const auto& all = view.data.week_book->leaders;
    const auto found = std::ranges::find_if(
        all, [&](const domain::Leader& one) { return !one.retired && one.name == leader; });
    return found == all.end() ? domain::LicenceState::undated : domain::licence_state(*found, day);
}

void draw_licence_word(Ui& ui, Rect line) {
    ui.icon(Icon::warning, {line.x + 8, line.centre().y}, theme::attention_ink, 14);
    ui.elided(ui.tr("leaders.expired"), {line.x + 19, line.y, line.w - 19, line.h},
              {theme::small, Weight::regular, theme::attention_ink});
}

int number_in(const std::string& text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc{} && end == text.data() + text.size() ? value : -1;
}

std::string refusal_words(const Ui& ui, store::PlanRefusal refusal) {
    switch (refusal) {
    case store::PlanRefusal::empty_title: return ui.tr("planning.empty_title");
    case store::PlanRefusal::empty_alias: return ui.tr("planning.empty_alias");
    case store::PlanRefusal::unfit_text: return ui.tr("planning.unfit_text");
    case store::PlanRefusal::bad_places: return ui.tr("planning.bad_places");
    case store::PlanRefusal::bad_time: return ui.tr("planning.bad_time");
    case store::PlanRefusal::no_activity: return ui.tr("planning.no_activity");
    case store::PlanRefusal::empty_name: return ui.tr("leaders.empty_name");
    case store::PlanRefusal::bad_times: return ui.tr("wishes.bad_times");
    case store::PlanRefusal::twice: return ui.tr("wishes.twice");
    case store::PlanRefusal::banned_word: return ui.tr("words.refused");
    case store::PlanRefusal::settled: return ui.tr("planning.settled");
    case store::PlanRefusal::not_found: break;
    }
    return ui.tr("planning.not_found");
}

std::pair<Rect, Rect> halves(Rect& rest, float height) {
    Rect row = cut_top(rest, height);
    const float half = (row.w - theme::form_column_gap) / 2;
    const auto left = cut_left(row, half, theme::form_column_gap);
    return {left, row};
}

void refusal_line(Ui& ui, Rect& rest, const std::optional<store::PlanRefusal>& refusal) {
    const auto line = cut_top(rest, 28);
    if (!refusal)
        return;
    ui.icon(Icon::warning, {line.x + 9, line.centre().y}, theme::attention_ink, 18);
    ui.text(refusal_words(ui, *refusal), {line.x + 26, line.y, line.w - 26, line.h},
            {theme::body, Weight::regular, theme::attention_ink});
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    auto bar = cut_top(room, theme::control_height, 16);
    draw_parts(state, ui, bar);
    if (state.part == Part::day)
        return draw_day(state, view, ui, bar, room, intents);
    if (!view.data.week_book) {
        card(ui, room);
        ui.text(ui.tr("attendance_page.reading"), room, {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    if (state.part == Part::week)
        draw_week(state, view, ui, bar, room, intents);
    else if (state.part == Part::catalogue)
        draw_catalogue(state, view, ui, bar, room);
    else
        draw_leaders(state, view, ui, bar, room);
}

void stop_waiting(State& state) {
    const auto stop = [](auto& dialog) {
        if (dialog)
            dialog->waiting = false;
    };
    stop(state.scheduling);
    stop(state.activity);
    stop(state.entry);
    stop(state.exception);
    stop(state.leader);
}

}  // namespace oasis::admin::plan
