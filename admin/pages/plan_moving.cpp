#include "admin/pages/plan_week.h"

#include <SDL_keycode.h>
#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace oasis::admin::plan {

namespace {

using domain::Minute;
using widgets::Point;
using widgets::Ui;

constexpr Minute step = 15;
constexpr float begins_after = 6;  // units: a hand that shakes drags nothing

/// Where the mouse is, in units.
Point mouse(const Ui& ui) {
    const auto at = ImGui::GetIO().MousePos;
    return {at.x / ui.scale(), at.y / ui.scale()};
}

Minute within_the_day(Minute starts, const Block& block) {
    return std::clamp(starts, 0, 24 * 60 - (block.ends - block.starts));
}

/// A session as it stands, anywhere else.
store::NewSession copy_of(const Block& block, domain::Day day, Minute starts) {
    return {block.activity->id, day, starts, starts + block.ends - block.starts, block.room, block.leader, 0};
}

void settle(WeekState& state, const Block& block, bool copies, const View& view, Intents& intents) {
    const auto moving = *state.moving;
    state.moving.reset();
    if (moving.weekday == block.weekday && moving.starts == block.starts)
        return;
    const auto day = domain::days_after(view.data.week_book->monday, moving.weekday);
    if (const auto* session = std::get_if<domain::SessionId>(&block.id)) {
        if (copies)
            intents.push_back(intent::Schedule{copy_of(block, day, moving.starts)});
        else
            intents.push_back(intent::MoveSession{*session, day, moving.starts});
        return;
    }
    auto entry = *find_entry(view, std::get<domain::TimetableEntryId>(block.id));
    if (copies)
        entry.id = {};
    entry.weekday = moving.weekday;
    entry.starts = moving.starts;
    entry.ends = moving.starts + block.ends - block.starts;
    intents.push_back(intent::SaveEntry{entry});
}

}  // namespace

void move_by_keys(WeekState& state, const std::vector<Block>& blocks, Ui& ui, const View& view, Intents& intents) {
    const auto* block = find_block(blocks, state.chosen);
    if (!block || (state.moving && state.moving->by_mouse))
        return;
    ui.lead_keys();
    if (state.moving) {
        const bool copies = ui.key({SDLK_RETURN, true});
        if (copies || ui.key(SDLK_RETURN))
            return settle(state, *block, copies, view, intents);
        if (ui.key(SDLK_ESCAPE))
            return state.moving.reset();
    }
    const auto pressed = [&](int key) { return ui.key({key, false, false, true}) ? 1 : 0; };
    const int days = pressed(SDLK_RIGHT) - pressed(SDLK_LEFT);
    const int steps = pressed(SDLK_DOWN) - pressed(SDLK_UP);
    if ((days == 0 && steps == 0) || block->off)
        return;
    if (!state.moving)
        state.moving = Moving{block->id, block->weekday, block->starts, false, 0};
    state.moving->weekday = std::clamp(state.moving->weekday + days, 0, 6);
    state.moving->starts = within_the_day(state.moving->starts + steps * step, *block);
}

void move_by_mouse(WeekState& state, const Block& block, const widgets::Press& press, const Grid& grid, Ui& ui,
                   const View& view, Intents& intents) {
    const bool is_it = state.moving && state.moving->by_mouse && state.moving->block == block.id;
    if (!press.held) {
        if (is_it)
            settle(state, block, ImGui::GetIO().KeyCtrl, view, intents);
        return;
    }
    const auto at = mouse(ui);
    const auto minute = grid.first + static_cast<Minute>(std::lround((at.y - grid.room.y) / grid.hour * 60));
    if (!is_it) {
        if (!block.off && ImGui::IsMouseDragging(ImGuiMouseButton_Left, begins_after * ui.scale())) {
            const auto from = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
            const auto held = (from.y / ui.scale() - grid.y_of(block.starts)) / grid.hour * 60;
            state.chosen = block.id;
            state.moving = Moving{block.id, block.weekday, block.starts, true, static_cast<Minute>(std::lround(held))};
        }
        return;
    }
    auto& moving = *state.moving;
    moving.weekday = std::clamp(static_cast<int>((at.x - grid.room.x) / grid.column_width()), 0, 6);
    moving.starts = within_the_day((minute - moving.held_at + step / 2) / step * step, block);
}

}  // namespace oasis::admin::plan
