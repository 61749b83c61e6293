#include "admin/pages/channels_parts.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include "shared/domain/joined.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>

namespace oasis::admin::channels {

using namespace widgets;

namespace {

using domain::ComplaintChannel;
using domain::ComplaintChannelId;

/// What other stations put here, to begin with.
struct Start {
    const char* id;
    const char* name;
    bool outside;
};
constexpr std::array starts{Start{"own", "channels.start.own", false}, Start{"street", "channels.start.street", true},
                            Start{"hotline", "channels.start.hotline", true}};

void draw_tabs(State& state, const View& view, Ui& ui, Rect& bar) {
    if (!view.may(domain::Right::read_words))
        return;
    const std::array words{ui.tr("channels.tab.channels", fmt::arg("n", view.data.channels.size())),
                           ui.tr("channels.tab.box", fmt::arg("n", view.data.words.size()))};
    const auto place = cut_left(bar, segmented_width(ui, words), 16);
    if (const auto pressed = segmented(ui, "tabs", {place.x, place.y}, words, static_cast<std::size_t>(state.tab)))
        state.tab = static_cast<Tab>(*pressed);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (ui.key({SDLK_1 + static_cast<int>(at), false, false, true}))
            state.tab = static_cast<Tab>(at);
}

void add_channel(State& state, std::string name = {}, bool outside = false) {
    auto& draft = state.draft.emplace();
    draft.channel.name = std::move(name);
    draft.channel.outside = outside;
}

/// The chosen one a place up or down.
void move_chosen(const State& state, const View& view, int by, Intents& intents) {
    std::vector<ComplaintChannelId> ids;
    for (const auto& channel : view.data.channels)
        ids.push_back(channel.id);
    const auto at = std::ranges::find(ids, *state.chosen) - ids.begin();
    const auto to = at + by;
    if (to < 0 || to >= std::ssize(ids))
        return;
    std::swap(ids[static_cast<std::size_t>(at)], ids[static_cast<std::size_t>(to)]);
    intents.push_back(intent::OrderChannels{std::move(ids)});
}

/// What can be done with the chosen one, at the card's head.
void draw_acts(State& state, const View& view, Ui& ui, Rect head, Intents& intents) {
    const auto* chosen = chosen_in(state, view);
    if (!chosen)
        return;
    const auto place = [&](const std::string& label) {
        return middle(cut_right(head, button_width(ui, label), 8), theme::small_control + 4);
    };
    const auto remove = ui.tr("channels.remove"), edit = ui.tr("channels.edit");
    const auto down = ui.tr("channels.down"), up = ui.tr("channels.up");
    if (button(ui, "remove", place(remove), remove))
        state.removing = true;
    if (button(ui, "edit", place(edit), edit) || ui.key(SDLK_RETURN))
        state.draft = draft_of(*chosen);
    if (button(ui, "down", place(down), down) || ui.key({SDLK_DOWN, false, false, true}))
        move_chosen(state, view, 1, intents);
    if (button(ui, "up", place(up), up) || ui.key({SDLK_UP, false, false, true}))
        move_chosen(state, view, -1, intents);
}

/// Whether the kiosk shows it today, and where it leads.
void draw_state(const ComplaintChannel& channel, const View& view, Ui& ui, Rect cell) {
    const Point at{cell.x, cell.centre().y - theme::chip_height / 2};
    const bool shown = !domain::channels_on({&channel, 1}, view.today()).empty();
    if (!shown)
        return (void)chip(ui, at, Icon::clock, ui.tr("channels.not_today"), Tone::plain);
    if (channel.outside)
        return (void)chip(ui, at, Icon::leave, ui.tr("channels.outside"), Tone::info);
    chip(ui, at, Icon::house, ui.tr("channels.inside"), Tone::done);
}

void step(State& state, const View& view, Ui& ui) {
    const auto& all = view.data.channels;
    const auto at = state.chosen ? std::ranges::find(all, *state.chosen, &ComplaintChannel::id) - all.begin() : std::ssize(all);
    if (const auto to = stepped(ui, static_cast<std::size_t>(at), all.size()))
        state.chosen = all[*to].id;
}

void draw_list(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto& all = view.data.channels;
    Rect rest = card(ui, room);
    Rect head = card_head(ui, rest, ui.tr("channels.list"), ui.tr("channels.order_note"), 430);
    draw_acts(state, view, ui, head, intents);
    card_foot(ui, rest, ui.tr_n("channels.sum", static_cast<long>(all.size())));
    const Columns columns{{{ui.tr("channels.order"), 60},
                           {ui.tr("channels.name"), 190},
                           {ui.tr("channels.phone"), 140},
                           {ui.tr("channels.purpose"), 0},
                           {ui.tr("channels.web"), 210},
                           {ui.tr("column.state"), 150}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height));
    constexpr float row_height = 46;
    ScrollArea scroll{ui, "channels", inset(rest, 0, 1), row_height * static_cast<float>(all.size())};
    Rect content = scroll.content();
    step(state, view, ui);
    for (std::size_t at = 0; at < all.size(); ++at) {
        const auto& channel = all[at];
        const auto line = cut_top(content, row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{channel.id.value};
        if (table_row(ui, line, channel.name, state.chosen == channel.id))
            state.chosen = channel.id;
        const auto or_dash = [](const std::string& text) { return text.empty() ? std::string{"—"} : text; };
        ui.text(std::to_string(at + 1), columns.cell(line, 0), cell_soft);
        ui.elided(channel.name, columns.cell(line, 1), cell_bold);
        ui.elided(or_dash(channel.phone), columns.cell(line, 2));
        ui.elided(or_dash(channel.purpose), columns.cell(line, 3), cell_soft);
        ui.elided(or_dash(channel.web), columns.cell(line, 4), cell_soft);
        draw_state(channel, view, ui, columns.cell(line, 5));
    }
}

/// 还没有投诉渠道, with three to begin with.
void draw_empty(State& state, Ui& ui, Rect room) {
    Rect rest = card(ui, room);
    Rect below = cut_bottom(rest, 150);
    const Empty nothing{Icon::speech, ui.tr("channels.empty"), ui.tr("channels.empty_why"), ui.tr("channels.add_first"), "N"};
    if (empty_state(ui, rest, nothing) || ui.key(SDLK_n))
        add_channel(state);
    constexpr float wide = 240, gap = 18;
    const float left = below.centre().x - (wide * 3 + gap * 2) / 2;
    ui.text(ui.tr("channels.starts"), {left, below.y, 3 * wide, 24}, {theme::body, Weight::regular, theme::soft_ink});
    for (std::size_t at = 0; at < starts.size(); ++at) {
        const auto name = ui.tr(starts[at].name);
        const Rect place{left + (wide + gap) * static_cast<float>(at), below.y + 34, wide, 48};
        if (button(ui, starts[at].id, place, name, {ButtonKind::secondary, Icon::plus, Enabled::yes, {}}))
            add_channel(state, name, starts[at].outside);
    }
}

void draw_bar(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    const auto add = ui.tr("channels.add");
    const ButtonLook primary{ButtonKind::primary, Icon::plus, Enabled::yes, "N"};
    if (button(ui, "add", cut_right(bar, button_width(ui, add, primary), 10), add, primary) || ui.key(SDLK_n))
        add_channel(state);
    const auto shown = !domain::channels_on(view.data.channels, view.today()).empty();
    const ButtonLook paper{ButtonKind::secondary, Icon::printer, shown && !state.printing ? Enabled::yes : Enabled::no, {}};
    for (const bool a3 : {true, false}) {
        const auto label = ui.tr(a3 ? "channels.poster.a3" : "channels.poster.a4");
        if (!button(ui, a3 ? "a3" : "a4", cut_right(bar, button_width(ui, label, paper), 10), label, paper))
            continue;
        state.printing = true;
        intents.push_back(intent::PrintChannels{a3});
    }
}

}  // namespace

const ComplaintChannel* chosen_in(const State& state, const View& view) {
    if (!state.chosen)
        return nullptr;
    const auto found = std::ranges::find(view.data.channels, *state.chosen, &ComplaintChannel::id);
    return found == view.data.channels.end() ? nullptr : &*found;
}

ChannelDraft draft_of(const ComplaintChannel& channel) {
    ChannelDraft draft;
    draft.channel = channel;
    draft.from = channel.from ? domain::to_text(*channel.from) : std::string{};
    draft.until = channel.until ? domain::to_text(*channel.until) : std::string{};
    return draft;
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const bool empty = view.data.channels.empty();
    const bool reads = view.may(domain::Right::read_words);
    if (!reads)
        state.tab = Tab::channels;
    if (reads || !empty) {
        auto bar = cut_top(room, theme::control_height, 16);
        draw_tabs(state, view, ui, bar);
        if (state.tab == Tab::channels && !empty)
            draw_bar(state, view, ui, bar, intents);
    }
    if (state.tab == Tab::box)
        return draw_box(state, view, ui, room, intents);
    if (empty)
        return draw_empty(state, ui, room);
    draw_list(state, view, ui, room, intents);
}

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    if (state.draft)
        draw_channel_dialog(state, ui, intents);
    else if (state.removing)
        draw_removal_dialog(state, view, ui, intents);
    else if (state.answer)
        draw_answer_dialog(state, ui, intents);
    else
        return false;
    return true;
}

void stop_waiting(State& state) {
    if (state.draft)
        state.draft->waiting = false;
    if (state.answer)
        state.answer->waiting = false;
    state.printing = false;
    state.opening = false;
}

std::size_t words_to_look_at(const Snapshot& data, domain::Day today) {
    return static_cast<std::size_t>(std::ranges::count_if(data.words, [&](const store::WordRow& row) {
        return domain::word_urgency(row.state, row.day, row.deadline, today) != domain::WordUrgency::calm;
    }));
}

Fingerprint fingerprint(const Snapshot& data) {
    Fingerprint all;
    for (const auto& row : data.words)
        all.emplace_back(row.id, row.state);
    return all;
}

}  // namespace oasis::admin::channels
