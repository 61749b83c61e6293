#include "admin/pages/file.h"

#include "admin/field_check.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/joined.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>

namespace oasis::admin::file {

namespace {

using namespace widgets;

constexpr std::array tab_words{"file.tab.basics", "file.tab.assessment", "file.tab.agreement",
                               "file.tab.visits", "file.tab.card"};
constexpr float tabs_height = 48;
constexpr float save_bar = 68;

void draw_tabs(State& state, const View& view, Ui& ui, Rect row) {
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::line);
    Rect rest = inset(row, theme::form_padding, 0);
    for (std::size_t at = 0; at < tab_words.size(); ++at) {
        const IdScope scope{static_cast<long long>(at)};
        const bool here = static_cast<std::size_t>(state.tab) == at;
        const auto words = ui.tr(tab_words[at], fmt::arg("word", participant_word(view)));
        const TextLook look{theme::body, here ? Weight::bold : Weight::regular,
                            here ? theme::ink : theme::soft_ink, Align::centre};
        const auto place = cut_left(rest, ui.width(words, {theme::body, Weight::bold, theme::ink}) + 2, 28);
        const auto press = ui.press("tab", {place.x - 8, place.y + 4, place.w + 16, place.h - 8}, words);
        if (press.hovered && !here)
            ui.fill({place.x - 8, place.y + 8, place.w + 16, place.h - 16}, theme::hover, theme::chip_radius);
        if (press.focused)
            ui.focus_ring({place.x - 6, place.y + 10, place.w + 12, place.h - 20}, theme::chip_radius);
        ui.text(words, place, look);
        if (here)
            ui.fill({place.x, place.bottom() - 3, place.w, 3}, theme::primary, 1.5F);
        if (press || ui.key({SDLK_1 + static_cast<int>(at), false, false, true}))
            state.tab = static_cast<Tab>(at);
    }
}

void save(State& state, const View& view, Ui& ui, Intents& intents) {
    state.shows_faults = true;
    if (!unsavable(state, view, ui).empty())
        return;
    const auto name = state.typed.find("display_name");
    std::optional<std::string> called;
    if (name != state.typed.end())
        called = check_field(*view.form.find("display_name"), name->second, view.today()).kept;
    state.saving = true;
    intents.push_back(
        intent::SaveFile{*state.person, state.opened->version, file_as_typed(state, view), called});
}

void draw_save_bar(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    ui.line({bar.x, bar.y}, {bar.right(), bar.y}, theme::line);
    Rect rest = inset(bar, theme::form_padding, 0);
    const auto waiting = unsaved(state, view, ui);
    const bool may = view.may(domain::Right::edit_files);
    const bool ready = !waiting.empty() && !state.saving && may;
    const auto words = ui.tr("form.save");
    const ButtonLook primary{
        ButtonKind::primary, std::nullopt, ready ? Enabled::yes : Enabled::no, "Ctrl S", {}};
    const auto place = middle(cut_right(rest, button_width(ui, words, primary) + 28, 10), 40);
    if (button(ui, "save", place, words, primary) || (ready && ui.key({SDLK_s, true})))
        save(state, view, ui, intents);
    const TextLook soft{theme::body, Weight::regular, theme::soft_ink};
    if (waiting.empty())
        return void(ui.elided(ui.tr("form.saved_state"), rest, soft));
    const auto undo = ui.tr("file.undo");
    if (button(ui, "undo", middle(cut_right(rest, button_width(ui, undo), 16), 40), undo)) {
        state.typed.clear();
        state.shows_faults = false;
        state.says_changed = false;
    }
    ui.icon(Icon::pen, {rest.x + 9, rest.centre().y}, theme::soft_ink, 18);
    (void)cut_left(rest, 28);
    const auto comma = ui.tr("list.comma");
    const auto wrong = unsavable(state, view, ui);
    if (state.shows_faults && !wrong.empty())
        return void(ui.elided(ui.tr("file.cannot_save", fmt::arg("fields", domain::joined(wrong, comma))), rest,
                              {theme::body, Weight::regular, theme::attention_ink}));
    ui.elided(ui.tr_n("file.unsaved", static_cast<long>(waiting.size()),
                      fmt::arg("fields", domain::joined(waiting, comma))),
              rest, soft);
}

void draw_changed(State& state, const View& view, Ui& ui, Rect& rest) {
    if (!state.says_changed)
        return;
    std::vector<std::string> captions;
    for (const auto& key : state.changed_meanwhile)
        if (const auto* field = view.form.find(key))
            captions.push_back(caption(ui, field->caption));
    const auto sentence = captions.empty() ? ui.tr("file.changed_why")
                                           : ui.tr("file.changed_same",
                                                   fmt::arg("fields", domain::joined(captions, ui.tr("list.comma"))));
    Rect room = inset(cut_top(rest, 76), 16, 14);
    Rect left = panel(ui, room, Tone::attention, Icon::info, ui.tr("file.changed"), sentence, 44);
    if (icon_button(ui, "seen", middle(cut_right(left, 32), 32), Icon::cross, ui.tr("shell.close")))
        state.says_changed = false;
}

void draw_main(State& state, const store::ParticipantRow& row, const View& view, Ui& ui, Rect place,
               Intents& intents) {
    Rect rest = card(ui, place);
    draw_tabs(state, view, ui, cut_top(rest, tabs_height));
    if (state.tab == Tab::card)
        return draw_card(row, view, ui, rest, intents);
    if (state.not_assigned || state.fault) {
        const bool none = state.fault == store::FileFault::none_yet;
        const auto why = state.not_assigned ? "file.not_assigned" : none ? "file.none" : "file.damaged";
        const auto more = state.not_assigned ? "file.not_assigned_why"
                          : none             ? "file.none_why"
                                             : "file.damaged_why";
        const bool may_begin = none && view.may(domain::Right::edit_files);
        if (empty_state(ui, rest,
                        {state.not_assigned ? Icon::lock : Icon::folder,
                         ui.tr(why),
                         ui.tr(more),
                         may_begin ? ui.tr("file.begin") : std::string{},
                         {}})) {
            state.fault.reset();
            state.opened = Opened{};
        }
        return;
    }
    if (!state.opened)
        return void(ui.text(ui.tr("file.opening"), middle(rest, 24),
                            {theme::body, Weight::regular, theme::soft_ink, Align::centre}));
    if (state.tab == Tab::visits)
        return draw_visits(*state.opened, view, ui, rest);
    draw_save_bar(state, view, ui, cut_bottom(rest, save_bar), intents);
    draw_changed(state, view, ui, rest);
    draw_form(state, static_cast<domain::FormTab>(state.tab), view, ui, rest, intents);
}

/// Alt ← and Alt →: the person before and after, by number.
void turn_pages(const State& state, const View& view, Ui& ui, Intents& intents) {
    const int step = ui.key({SDLK_LEFT, false, false, true})    ? -1
                     : ui.key({SDLK_RIGHT, false, false, true}) ? 1
                                                                : 0;
    if (step == 0)
        return;
    const auto& people = view.data.people;
    const auto here =
        std::ranges::find(people, *state.person, [](const auto& each) { return each.participant.id; }) -
        people.begin();
    const auto there = here + step;
    if (there >= 0 && there < static_cast<std::ptrdiff_t>(people.size()))
        intents.push_back(intent::OpenFile{people[static_cast<std::size_t>(there)].participant.id});
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto* row = state.person ? find_person(view.data, *state.person) : nullptr;
    if (!row) {
        if (empty_state(ui, card(ui, room),
                        {Icon::folder,
                         ui.tr("file.nobody", fmt::arg("word", participant_word(view))),
                         ui.tr("file.nobody_why"),
                         ui.tr("file.choose"),
                         {}}))
            intents.push_back(intent::GoTo{Page::people});
        return;
    }
    turn_pages(state, view, ui, intents);
    draw_head(state, *row, view, ui, cut_top(room, 96, theme::card_gap), intents);
    const auto side = cut_right(room, std::min(theme::side_panel, room.w * 0.36F), theme::card_gap);
    draw_main(state, *row, view, ui, room, intents);
    if (state.opened)
        draw_side(state, view, ui, side, intents);
    else
        card(ui, side);
}

StageLook look_of(std::optional<domain::Stage> stage) {
    if (!stage)
        return {Icon::clock, Tone::plain, "file.stage.none"};
    switch (*stage) {
    case domain::Stage::referred:
        return {Icon::enter, Tone::plain, "file.stage.referred"};
    case domain::Stage::filed:
        return {Icon::folder, Tone::plain, "file.stage.filed"};
    case domain::Stage::assessed:
        return {Icon::clock, Tone::info, "file.stage.assessed"};
    case domain::Stage::serving:
        return {Icon::check, Tone::done, "file.stage.serving"};
    case domain::Stage::special:
        return {Icon::warning, Tone::attention, "file.stage.special"};
    case domain::Stage::left:
        break;
    }
    return {Icon::leave, Tone::plain, "file.stage.left"};
}

const char* word_of(domain::PaperKind kind) {
    constexpr std::array words{"file.paper.referral",   "file.paper.registration", "file.paper.agreement",
                               "file.paper.assessment", "file.paper.consent",      "file.paper.other"};
    return words.at(static_cast<std::size_t>(kind));
}

}  // namespace oasis::admin::file
