#pragma once
#include "admin/pages/plan_parts.h"
#include <optional>
#include <string>
#include <vector>

/// The week grid: what stands in it and where. Not for other pages.
namespace oasis::admin::plan {

/// A session of the week, or an entry of the timetable, as the grid draws it.
struct Block {
    BlockId id;
    const domain::Activity* activity = nullptr;
    int weekday = 0;  // 0 = Monday
    domain::Minute starts = 0;
    domain::Minute ends = 0;
    std::string room;
    std::string leader;
    std::string note;  // how full a session is, or an entry's term
    bool off = false;      // cancelled
    bool fixed = false;    // begun: it moves no more
    bool expired = false;  // its leader's licence
    // Beside others at the same time.
    int lane = 0;
    int lanes = 1;
};

[[nodiscard]] std::vector<Block> blocks_of(const WeekState&, const View&, const widgets::Ui&);
[[nodiscard]] const Block* find_block(const std::vector<Block>&, const std::optional<BlockId>&);

/// Hours down, days across, over a scrolled room.
struct Grid {
    widgets::Rect room;
    domain::Minute first = 0;
    domain::Minute last = 0;
    float hour = 0;  // its height

    [[nodiscard]] float column_width() const { return room.w / 7; }
    [[nodiscard]] float y_of(domain::Minute minute) const {
        return room.y + static_cast<float>(minute - first) * hour / 60;
    }
    [[nodiscard]] widgets::Rect place_of(const Block&) const;
};
/// From eight to six, and as far as blocks reach.
[[nodiscard]] Grid grid_for(const std::vector<Block>&, float height);

/// Takes a block elsewhere by keys: Alt and arrows, Enter lets it stand there, Ctrl Enter makes a copy.
void move_by_keys(WeekState&, const std::vector<Block>&, widgets::Ui&, const View&, Intents&);
/// And by the mouse, with Ctrl for a copy. `press` is the block's.
void move_by_mouse(WeekState&, const Block&, const widgets::Press& press, const Grid&, widgets::Ui&, const View&,
                   Intents&);

/// The panel beside the grid, of the block that was chosen.
void draw_chosen_block(State&, const Block&, const View&, widgets::Ui&, widgets::Rect place, Intents&);

}  // namespace oasis::admin::plan
