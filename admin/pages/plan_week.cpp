#include "admin/pages/plan_week.h"

#include "admin/pages/day_stepper.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>
#include <array>

namespace oasis::admin::plan {

using namespace widgets;

namespace {

constexpr float hours_width = 58;
constexpr float days_height = 40;

/// The ground and the edge of an activity's hue.
struct HueLook {
    Colour ground;
    Colour edge;
};
HueLook look_of(const Block& block) {
    if (block.off)
        return {theme::sunken, theme::button_edge};
    if (block.expired)
        return {theme::attention, theme::amber_edge};
    return {theme::tint, theme::chart_mid};
}

void draw_bar(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    if (!state.week.timetable)
        if (const auto day = week_stepper(view, ui, bar, view.data.planned))
            intents.push_back(intent::ShowDay{*day});
    if (add_button(ui, bar, ui.tr("timetable.add"))) {
        if (plannable(view).empty())
            state.activity.emplace();
        else
            state.entry = new_entry(view);
    }
    const auto fill = ui.tr("timetable.fill");
    const ButtonLook secondary{ButtonKind::secondary, Icon::calendar, Enabled::yes, {}};
    if (!view.data.week_book->timetable.empty() &&
        button(ui, "fill", cut_right(bar, button_width(ui, fill, secondary), 10), fill, secondary))
        intents.push_back(intent::FillDays{});
}

/// Weekdays across, with their dates where it is a certain week.
void draw_days(const WeekState& state, const View& view, Ui& ui, Rect head) {
    (void)cut_left(head, hours_width);
    const float width = head.w / 7;
    for (int day = 0; day < 7; ++day) {
        const auto cell = cut_left(head, width);
        const auto date = domain::days_after(view.data.week_book->monday, day);
        const bool today = !state.timetable && date == view.today();
        if (today)
            ui.fill(inset(cell, 4, 5), theme::tint, theme::chip_radius);
        ui.elided(state.timetable ? weekday(ui, day) : short_date(ui, date), inset(cell, 4, 0),
                  {theme::body, today ? Weight::bold : Weight::regular, today ? theme::tint_ink : theme::soft_ink,
                   Align::centre});
    }
}

void draw_lines(const Grid& grid, const ScrollArea& scroll, Ui& ui) {
    for (domain::Minute minute = grid.first; minute <= grid.last; minute += 60) {
        const float y = grid.y_of(minute);
        if (!scroll.shows({grid.room.x, y - 10, grid.room.w, 20}))
            continue;
        ui.line({grid.room.x, y}, {grid.room.right(), y}, theme::fine_line);
        if (minute < grid.last)
            ui.text(domain::clock_text(minute), {grid.room.x - hours_width, y, hours_width - 10, 20},
                    {theme::small, Weight::regular, theme::soft_ink, Align::right});
    }
    for (int day = 1; day < 7; ++day) {
        const float x = grid.room.x + grid.column_width() * static_cast<float>(day);
        ui.line({x, grid.room.y}, {x, grid.room.bottom()}, theme::fine_line);
    }
}

void draw_words(const Block& block, Ui& ui, Rect place) {
    Rect rest = inset(place, 8, 3);
    const auto line = [&](const std::string& words, const TextLook& look) {
        if (rest.h >= 15 && !words.empty())
            ui.elided(words, cut_top(rest, std::min(19.0F, rest.h)), look);
    };
    const Colour ink = block.expired ? theme::attention_ink : block.off ? theme::soft_ink : theme::tint_ink;
    line(alias(ui, *block.activity), {theme::body, Weight::bold, ink});
    const TextLook small{theme::small, Weight::regular, ink};
    const auto span = domain::clock_text(block.starts) + "–" + domain::clock_text(block.ends);
    line(ui.width(span, small) <= rest.w ? span : domain::clock_text(block.starts), small);
    if (block.off)
        return line(ui.tr("session.cancelled"), small);
    if (block.expired)
        line(ui.tr("leaders.expired"), {theme::small, Weight::bold, ink});
    line(block.room, small);
    line(block.leader, small);
}

void draw_block(State& state, const Block& block, const Grid& grid, const View& view, Ui& ui, Intents& intents) {
    const auto id = std::visit([](auto of) { return of.value; }, block.id);
    const IdScope scope{id};
    const auto place = grid.place_of(block);
    const auto press = ui.press("block", place, alias(ui, *block.activity));
    const auto look = look_of(block);
    const bool chosen = state.week.chosen == block.id;
    ui.fill(place, look.ground, theme::chip_radius);
    ui.outline(place, chosen ? theme::primary : look.edge, chosen ? 2.0F : 1.0F, theme::chip_radius);
    if (press.focused)
        ui.focus_ring(place, theme::chip_radius);
    draw_words(block, ui, place);
    const bool dragged = state.week.moving && state.week.moving->by_mouse;
    if (!block.fixed)
        move_by_mouse(state.week, block, press, grid, ui, view, intents);
    if (press && !dragged) {
        state.week.chosen = block.id;
        state.week.moving.reset();
    }
}

/// Where the block is being taken to.
void draw_moving(const WeekState& state, const std::vector<Block>& blocks, const Grid& grid, Ui& ui) {
    const auto* block = state.moving ? find_block(blocks, state.moving->block) : nullptr;
    if (!block)
        return;
    auto there = *block;
    there.ends += state.moving->starts - there.starts;
    there.starts = state.moving->starts;
    there.weekday = state.moving->weekday;
    there.lane = 0;
    there.lanes = 1;
    const auto place = grid.place_of(there);
    ui.fill(place, theme::surface, theme::chip_radius);
    ui.outline(place, theme::primary, 2, theme::chip_radius);
    draw_words(there, ui, place);
}

void draw_grid(State& state, const std::vector<Block>& blocks, const View& view, Ui& ui, Rect place,
               Intents& intents) {
    Rect rest = card(ui, place);
    const std::array modes{ui.tr("timetable.this_week"), ui.tr("timetable.every_week")};
    const float wide = segmented_width(ui, modes);
    const auto title = ui.tr_n(state.week.timetable ? "timetable.entries" : "timetable.sessions",
                               static_cast<long>(blocks.size()));
    const auto head = card_head(ui, rest, title, ui.tr("timetable.how"), wide + 8);
    if (const auto pressed = segmented(ui, "mode", {head.right() - wide, head.centre().y - theme::control_height / 2},
                                       modes, state.week.timetable ? 1 : 0)) {
        state.week.timetable = *pressed == 1;
        state.week.moving.reset();
        state.week.chosen.reset();
    }
    draw_days(state.week, view, ui, cut_top(rest, days_height));
    if (blocks.empty()) {
        empty_state(ui, rest, {Icon::calendar, ui.tr("timetable.empty"),
                               ui.tr(state.week.timetable ? "timetable.empty_why" : "timetable.empty_week_why"), {}, {}});
        return;
    }
    auto grid = grid_for(blocks, rest.h - 12);
    const auto hours = static_cast<float>(grid.last - grid.first) / 60;
    ScrollArea scroll{ui, "grid", inset(rest, 0, 1), grid.hour * hours + 10};
    grid.room = scroll.content();
    grid.room.h = grid.hour * hours;
    (void)cut_left(grid.room, hours_width);
    draw_lines(grid, scroll, ui);
    for (const auto& block : blocks)
        if (scroll.shows(grid.place_of(block)))
            draw_block(state, block, grid, view, ui, intents);
    draw_moving(state.week, blocks, grid, ui);
}

}  // namespace

void draw_week(State& state, const View& view, Ui& ui, Rect bar, Rect room, Intents& intents) {
    draw_bar(state, view, ui, bar, intents);
    const auto blocks = blocks_of(state.week, view, ui);
    move_by_keys(state.week, blocks, ui, view, intents);
    if (const auto* chosen = find_block(blocks, state.week.chosen)) {
        const auto side = cut_right(room, std::min(380.0F, room.w * 0.3F), theme::card_gap);
        draw_chosen_block(state, *chosen, view, ui, side, intents);
    }
    draw_grid(state, blocks, view, ui, room, intents);
}

}  // namespace oasis::admin::plan
