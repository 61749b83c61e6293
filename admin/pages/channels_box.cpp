#include "admin/complaint_words.h"
#include "admin/pages/channels_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::channels {

using namespace widgets;

namespace {

using domain::WordState;
using domain::WordUrgency;
using store::OpenedWord;
using store::WordRow;

const OpenedWord* opened_of(const State& state, domain::ComplaintWordId id) {
    const auto found = std::ranges::find(state.opened, id, &OpenedWord::id);
    return found == state.opened.end() ? nullptr : &*found;
}

std::string topic_of(const Ui& ui, const OpenedWord* word) {
    if (!word)
        return ui.tr("box.opening");
    return ui.tr(word->topic ? message_of(*word->topic) : "box.does_not_open");
}

std::string number_of(const State& state, const Ui& ui, const OpenedWord* word) {
    if (!word || !word->wants_a_call)
        return "—";
    const auto& shown = state.revealed;
    return shown && shown->word == word->id && ui.now() < shown->until ? shown->number.text() : std::string{"••••••"};
}

std::string who_is(const View& view, const std::string& login) {
    const auto found = std::ranges::find(view.data.accounts, login, [](const auto& row) { return row.account.login; });
    return found == view.data.accounts.end() || found->name.empty() ? login : found->name;
}

std::string moment(const Ui& ui, const View& view, domain::Instant at) {
    return short_date(ui, view.zone.day_of(at)) + " " + clock_at(view, at);
}

/// By when it is to be answered: near or over, somebody looks today.
void draw_deadline(const WordRow& row, const View& view, Ui& ui, Rect cell) {
    const auto urgency = domain::word_urgency(row.state, row.day, row.deadline, view.today());
    const auto day = short_date(ui, row.deadline);
    if (urgency == WordUrgency::calm)
        return (void)ui.elided(day, cell, cell_soft);
    const bool over = urgency == WordUrgency::over;
    chip(ui, {cell.x, cell.centre().y - theme::chip_height / 2}, Icon::warning,
         ui.tr(over ? "box.over" : "box.near", fmt::arg("day", day)), Tone::attention);
}

void draw_word_state(WordState state, Ui& ui, Rect cell) {
    const Point at{cell.x, cell.centre().y - theme::chip_height / 2};
    switch (state) {
    case WordState::received: chip(ui, at, Icon::speech, ui.tr(message_of(state)), Tone::plain); break;
    case WordState::in_hand: chip(ui, at, Icon::clock, ui.tr(message_of(state)), Tone::info); break;
    case WordState::answered: chip(ui, at, Icon::check, ui.tr(message_of(state)), Tone::done); break;
    }
}

void draw_list(State& state, const View& view, Ui& ui, Rect place) {
    const auto& all = view.data.words;
    Rect rest = card(ui, place);
    card_foot(ui, rest, ui.tr_n("box.sum", static_cast<long>(all.size())));
    const Columns columns{{{ui.tr("box.received"), 180},
                           {ui.tr("box.topic"), 0},
                           {ui.tr("box.number"), 140},
                           {ui.tr("column.state"), 110},
                           {ui.tr("box.deadline"), 190}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    const auto at = state.word ? std::ranges::find(all, *state.word, &WordRow::id) - all.begin() : std::ssize(all);
    if (const auto to = stepped(ui, static_cast<std::size_t>(at), all.size()))
        state.word = all[*to].id;
    constexpr float row_height = 46;
    ScrollArea scroll{ui, "words", inset(rest, 0, 1), row_height * static_cast<float>(all.size())};
    Rect content = scroll.content();
    for (const auto& row : all) {
        const auto line = cut_top(content, row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{row.id.value};
        const auto* opened = opened_of(state, row.id);
        const auto topic = topic_of(ui, opened);
        if (table_row(ui, line, topic, state.word == row.id))
            state.word = row.id;
        ui.elided(moment(ui, view, row.received_at), columns.cell(line, 0));
        ui.elided(topic, columns.cell(line, 1), cell_bold);
        ui.elided(number_of(state, ui, opened), columns.cell(line, 2));
        draw_word_state(row.state, ui, columns.cell(line, 3));
        draw_deadline(row, view, ui, columns.cell(line, 4));
    }
}

/// The number to call, masked until it is asked for; then for a while, with its ring.
void draw_number(State& state, const OpenedWord& word, Ui& ui, Rect& rest, Intents& intents) {
    const TextLook soft{theme::body, Weight::regular, theme::soft_ink};
    ui.text(ui.tr("box.number"), cut_top(rest, 28), soft);
    Rect line = cut_top(rest, 40, 14);
    if (!word.wants_a_call) {
        ui.text(ui.tr("box.no_number"), line);
        return;
    }
    const bool shown = state.revealed && state.revealed->word == word.id && ui.now() < state.revealed->until;
    const auto label = ui.tr("box.reveal");
    const auto place = cut_right(line, button_width(ui, label), 10);
    if (shown) {
        const auto left = std::chrono::duration<float>(state.revealed->until - ui.now());
        ui.ring({place.right() - 14, place.centre().y}, 9, 3, theme::chart_mid,
                left.count() / std::chrono::duration<float>(reveal_time).count());
        ui.wake_at(std::min(state.revealed->until, ui.now() + std::chrono::seconds{1}));
    } else {
        state.revealed.reset();
        if (button(ui, "reveal", place, label))
            intents.push_back(intent::RevealWord{word.id});
    }
    ui.elided(number_of(state, ui, &word), line, {theme::section, Weight::bold, theme::ink});
}

void draw_answers(const OpenedWord& word, const View& view, Ui& ui, Rect rest) {
    for (const auto& answer : word.answers) {
        if (rest.h < 60)
            return;
        ui.line({rest.x, rest.y}, {rest.right(), rest.y}, theme::fine_line);
        Rect line = cut_top(rest, 34);
        ui.elided(ui.tr(message_of(answer.state)) + " · " + who_is(view, answer.who) + " · " + moment(ui, view, answer.at),
                  line, {theme::small, Weight::regular, theme::soft_ink});
        if (!answer.note.text().empty())
            (void)cut_top(rest, ui.paragraph(answer.note.text(), rest) + 8);
    }
}

void draw_word(State& state, const WordRow& row, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto* word = opened_of(state, row.id);
    card_head(ui, rest, topic_of(ui, word), moment(ui, view, row.received_at));
    rest = inset(rest, theme::card_padding, 16);
    if (!word || !word->topic)
        return;
    draw_number(state, *word, ui, rest, intents);
    Rect acts = cut_top(rest, 40, 18);
    const auto answer = ui.tr("box.answer"), take = ui.tr("box.take"), again = ui.tr("box.again");
    const ButtonLook primary{ButtonKind::primary, Icon::pen, Enabled::yes, {}};
    if (row.state != WordState::answered) {
        if (button(ui, "answer", cut_left(acts, button_width(ui, answer, primary), 10), answer, primary))
            state.answer.emplace().word = row.id;
        if (row.state == WordState::received && button(ui, "take", cut_left(acts, button_width(ui, take), 10), take))
            intents.push_back(intent::SetWordState{row.id, WordState::in_hand, {}});
    } else if (button(ui, "again", cut_left(acts, button_width(ui, again), 10), again)) {
        intents.push_back(intent::SetWordState{row.id, WordState::in_hand, {}});
    }
    draw_answers(*word, view, ui, rest);
}

}  // namespace

void draw_box(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto& all = view.data.words;
    if (all.empty()) {
        empty_state(ui, card(ui, room), {Icon::speech, ui.tr("box.empty"), ui.tr("box.empty_why"), {}, {}});
        return;
    }
    if (state.opened_of != fingerprint(view.data) && !state.opening) {
        state.opening = true;
        intents.push_back(intent::OpenBox{});
    }
    const auto chosen = state.word ? std::ranges::find(all, *state.word, &WordRow::id) : all.end();
    if (chosen != all.end())
        draw_word(state, *chosen, view, ui, cut_right(room, std::min(theme::side_panel, room.w * 0.4F), theme::card_gap), intents);
    draw_list(state, view, ui, room);
}

}  // namespace oasis::admin::channels
