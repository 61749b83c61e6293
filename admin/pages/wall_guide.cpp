#include "admin/pages/wall_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include "admin/widgets/word_bar.h"
#include <algorithm>

namespace oasis::admin::wall {

using namespace widgets;
using Guide = std::vector<domain::GuideItem>;

namespace {

constexpr float row_height = 46;
constexpr float dialog_wide = 720, whole = dialog_wide - 2 * 28, half = (whole - theme::form_column_gap) / 2;
constexpr float item_room = 6 * 14 + 5 * field_height + message_height + 120;

void draw_table(State& state, const Guide& guide, Ui& ui, Rect rest) {
    const Columns columns{{{ui.tr("wall.guide.alias"), 170},
                           {ui.tr("wall.guide.title"), 0},
                           {ui.tr("wall.guide.office_column"), rest.w > 1200 ? 260.0F : 200.0F},
                           {ui.tr("wall.guide.phone_column"), 130},
                           {ui.tr("wall.guide.papers_column"), rest.w > 1200 ? 300.0F : 190.0F}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height));
    const auto chapters = domain::chapters_of(guide);
    ScrollArea scroll{ui, "guide", inset(rest, 0, 1), row_height * static_cast<float>(guide.size() + chapters.size())};
    Rect content = scroll.content();
    for (const auto& chapter : chapters) {
        const auto caption = cut_top(content, row_height);
        if (scroll.shows(caption))
            ui.elided(chapter, inset(caption, theme::card_padding, 0), {theme::body, Weight::bold, theme::primary});
        for (std::size_t at = 0; at < guide.size(); ++at) {
            const auto& item = guide[at];
            if (item.chapter != chapter)
                continue;
            const auto line = cut_top(content, row_height);
            if (!scroll.shows(line))
                continue;
            const IdScope scope{static_cast<long long>(at)};
            if (table_row(ui, line, item.alias.empty() ? item.title : item.alias, false))
                state.item = ItemDraft{at, item};
            ui.elided(item.alias.empty() ? "—" : item.alias, columns.cell(line, 0), cell_bold);
            ui.elided(item.title, columns.cell(line, 1), cell_soft);
            ui.elided(item.office.empty() ? "—" : item.office, columns.cell(line, 2));
            ui.elided(item.phone.empty() ? "—" : item.phone, columns.cell(line, 3));
            ui.elided(item.papers.empty() ? "—" : item.papers, columns.cell(line, 4), cell_soft);
        }
    }
}

/// The next item of the same chapter, before or after.
std::optional<std::size_t> neighbour(const Guide& guide, std::size_t at, bool after) {
    for (auto next = at; after ? ++next < guide.size() : next-- > 0;)
        if (guide[next].chapter == guide[at].chapter)
            return next;
    return std::nullopt;
}

/// 上移, 下移, 移除; true when it is there no more.
bool move_item(Guide& guide, std::size_t& at, Ui& ui, Rect line) {
    const auto before = neighbour(guide, at, false), after = neighbour(guide, at, true);
    switch (order_pressed(ui, line, !before, !after)) {
    case Order::up:
        std::swap(guide[at], guide[*before]);
        at = *before;
        return false;
    case Order::down:
        std::swap(guide[at], guide[*after]);
        at = *after;
        return false;
    case Order::remove:
        guide.erase(guide.begin() + static_cast<std::ptrdiff_t>(at));
        return true;
    case Order::none:
        break;
    }
    return false;
}

}  // namespace

void draw_guide(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto& kept = view.data.wall.guide;
    const auto guide = edited(state.guide, kept);
    const bool was_open = state.item.has_value();
    Rect rest = card(ui, room);
    Rect head = card_head(ui, rest, ui.tr("wall.part.guide"), ui.tr("wall.guide.how"), 150);
    if (guide.size() < domain::most_guide_items && add_button(ui, view, head, ui.tr("wall.add")))
        state.item = ItemDraft{std::nullopt, {guide.empty() ? std::string{} : guide.back().chapter, {}, {}, {}, {}, {}}};
    if (!guide.empty())
        draw_table(state, guide, ui, rest);
    else if (empty_state(ui, rest, {Icon::book, ui.tr("wall.guide.empty"), ui.tr("wall.guide.empty_why"),
                               ui.tr("wall.guide.begin"), {}}))
        return intents.push_back(intent::BeginGuide{});
    if (!state.item)
        take(state.guide, guide, kept);
    else if (!was_open || !state.guide)
        state.guide = guide;  // the dialog works on it
}

void draw_item_dialog(State& state, const View& view, Ui& ui) {
    auto& draft = *state.item;
    if (!state.guide || (draft.place && *draft.place >= state.guide->size()))  // another console made it shorter
        return state.item.reset();
    auto& item = draft.item;
    const bool is_new = !draft.place;
    const auto watch = word_watch(view, domain::TextPlace::wall);
    const float names_bar = std::max(word_bar_room(ui, watch, item.alias, half), word_bar_room(ui, watch, item.chapter, half));
    const float office_bar = word_bar_room(ui, watch, item.office, half);
    const float papers_bar = word_bar_room(ui, watch, item.papers, whole);
    const Dialog dialog{ui, "guide item", ui.tr(is_new ? "wall.guide.add_title" : "wall.guide.edit_title"),
                        item_room + names_bar + office_bar + papers_bar, dialog_wide};
    Rect rest = dialog.room();
    const auto halves = [&](float height) {
        Rect row = cut_top(rest, height, 14);
        const auto left = cut_left(row, (row.w - theme::form_column_gap) / 2, theme::form_column_gap);
        return std::pair{left, row};
    };
    field(ui, "title", cut_top(rest, field_height + message_height, 14), ui.tr("wall.guide.title"), item.title,
          {.message = ui.tr("wall.guide.title_note"), .take_focus = dialog.just_opened()});
    const auto [alias, chapter] = halves(field_height + names_bar);
    watched_field(ui, "alias", alias, ui.tr("wall.guide.alias"), item.alias, {}, watch);
    watched_field(ui, "chapter", chapter, ui.tr("wall.guide.chapter"), item.chapter, {}, watch);
    const auto [office, phone] = halves(field_height + office_bar);
    watched_field(ui, "office", office, ui.tr("wall.guide.office_column"), item.office, {}, watch);
    field(ui, "phone", phone, ui.tr("wall.guide.phone_column"), item.phone);
    watched_field(ui, "papers", cut_top(rest, field_height + papers_bar, 14), ui.tr("wall.guide.papers_column"),
                  item.papers, {}, watch);
    if (!is_new && move_item(*state.guide, *draft.place, ui, cut_top(rest, 40)))
        return state.item.reset();
    const bool ready = !item.title.empty() && !item.chapter.empty();
    switch (dialog_buttons(ui, dialog, {ui.tr("catalogue.leave"), ui.tr("wall.guide.keep"), false, ready})) {
    case DialogAnswer::act: {
        auto& list = *state.guide;
        if (draft.place)
            list[*draft.place] = item;
        else
            list.push_back(item);
        state.item.reset();
        break;
    }
    case DialogAnswer::safe:
        state.item.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

void draw_texts(State& state, const View& view, Ui& ui, Rect room, Intents&) {
    const auto& kept = view.data.wall.texts;
    auto texts = edited(state.texts, kept);
    Rect side = card(ui, cut_right(room, std::min(theme::side_panel, room.w * 0.4F), theme::card_gap));
    Rect rest = card(ui, room);
    card_head(ui, rest, ui.tr("wall.texts.apply"), ui.tr("wall.texts.how"));
    rest = inset(rest, theme::form_padding, 18);
    const auto watch = word_watch(view, domain::TextPlace::wall);
    const auto bar = cut_bottom(rest, word_bar_room(ui, watch, texts.apply, rest.w));
    lines_field(ui, "apply", rest, ui.tr("wall.texts.apply"), texts.apply);
    bound_typed(texts.apply, most_bytes);
    word_bar(ui, "apply", bar, texts.apply, watch);
    card_head(ui, side, ui.tr("wall.texts.hotline"), ui.tr("wall.texts.hotline_how"));
    side = inset(side, theme::form_padding, 18);
    watched(ui, view, "hotline name", side, ui.tr("wall.texts.hotline_name"), texts.hotline_name);
    field(ui, "hotline phone", cut_top(side, field_height, 14), ui.tr("wall.texts.hotline_phone"), texts.hotline_phone);
    watched(ui, view, "hotline hours", side, ui.tr("wall.texts.hotline_hours"), texts.hotline_hours);
    take(state.texts, std::move(texts), kept);
}

}  // namespace oasis::admin::wall
