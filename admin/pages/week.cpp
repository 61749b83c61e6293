#include "admin/pages/week.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::week {

namespace {

using namespace widgets;

std::string season_label(const domain::Season& season) {
    return season.name + " " + month_day_text(season.first) + " – " + month_day_text(season.last);
}

/// 平常, the seasons, and one more.
void draw_seasons(State& state, const View& view, Ui& ui, Rect& bar) {
    const auto& hours = shown_hours(state, view);
    std::vector<std::string> tabs{ui.tr("hours.usual")};
    for (const auto& season : hours.seasons)
        tabs.push_back(season_label(season));
    if (const auto pressed = segmented(ui, "seasons", {bar.x, bar.y}, tabs, state.season)) {
        state.season = *pressed;
        state.chosen.reset();
    }
    (void)cut_left(bar, segmented_width(ui, tabs), 12);
    if (state.season > 0) {
        if (icon_button(ui, "season", middle(cut_left(bar, 32, 8), 32), Icon::pen, ui.tr("hours.change_season"))) {
            const auto& season = hours.seasons[state.season - 1];
            state.season_form = SeasonForm{state.season - 1, season.name, month_day_text(season.first), month_day_text(season.last), {}};
        }
    }
    const auto add = ui.tr("hours.add_season");
    const float width = ui.width(add, {theme::body, Weight::bold, theme::primary}) + 40;
    if (text_button(ui, "add_season", cut_left(bar, width, 12), add, Align::left, Icon::plus))
        state.season_form = SeasonForm{};
}

void save(State& state, const View& view, Ui& ui, Intents& intents) {
    if (const auto refusal = domain::refusal_of(*state.draft)) {
        state.refused = words_of(ui.words(), *state.draft, *refusal);
        return;
    }
    if (*state.draft == view.data.hours)
        return state.draft.reset();
    state.refused.clear();
    state.waiting = true;
    intents.push_back(intent::SaveHours{*state.draft});
}

void draw_saving(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    const bool ready = state.draft && !state.waiting;
    const auto label = ui.tr("form.save");
    const ButtonLook primary{ButtonKind::primary, std::nullopt, ready ? Enabled::yes : Enabled::no, "Ctrl S"};
    const auto place = cut_right(bar, button_width(ui, label, primary) + 20, 10);
    if (button(ui, "save", place, label, primary) || (ready && ui.key({SDLK_s, true})))
        save(state, view, ui, intents);
    if (!state.draft)
        return void(ui.elided(ui.tr("form.saved_state"), bar, {theme::body, Weight::regular, theme::soft_ink, Align::right}));
    const auto undo = ui.tr("form.undo");
    if (button(ui, "undo", cut_right(bar, button_width(ui, undo), 14), undo)) {
        const auto moment = state.other_moment;
        state = State{};
        state.other_moment = moment;
        return;
    }
    const int changes = changes_between(view.data.hours, *state.draft);
    const bool refused = !state.refused.empty();
    ui.elided(refused ? state.refused : ui.tr_n("hours.changes", changes), bar,
              {theme::body, Weight::regular, refused ? theme::attention_ink : theme::soft_ink, Align::right});
}

}  // namespace

const domain::OpeningHours& shown_hours(const State& state, const View& view) {
    return state.draft ? *state.draft : view.data.hours;
}

domain::OpeningHours& changed_hours(State& state, const View& view) {
    if (!state.draft)
        state.draft = view.data.hours;
    state.refused.clear();
    return *state.draft;
}

const domain::Week& shown_week(const State& state, const domain::OpeningHours& hours) {
    return state.season == 0 || state.season > hours.seasons.size() ? hours.week : hours.seasons[state.season - 1].week;
}

domain::Week& changed_week(State& state, const View& view) {
    auto& hours = changed_hours(state, view);
    return state.season == 0 || state.season > hours.seasons.size() ? hours.week : hours.seasons[state.season - 1].week;
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    state.season = std::min(state.season, shown_hours(state, view).seasons.size());
    lead_by_keys(state, view, ui);
    Rect bar = cut_top(room, theme::control_height, 16);
    draw_seasons(state, view, ui, bar);
    draw_saving(state, view, ui, bar, intents);
    const auto side = cut_right(room, std::min(460.0F, room.w * 0.32F), theme::card_gap);
    draw_bars(state, view, ui, cut_top(room, std::max(380.0F, room.h * 0.56F), theme::card_gap));
    draw_exceptions(state, view, ui, room);
    draw_kiosk_says(state, view, ui, side, intents);
}

}  // namespace oasis::admin::week
