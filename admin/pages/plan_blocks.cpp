#include "admin/pages/plan_week.h"

#include "admin/widgets/layout.h"
#include <algorithm>

namespace oasis::admin::plan {

namespace {

using domain::Minute;

constexpr Minute first_shown = 8 * 60;
constexpr Minute last_shown = 18 * 60;
constexpr float least_hour = 46;

Block block_of(const domain::SessionView& it, const View& view) {
    const auto& session = it.session;
    Block block;
    block.id = session.id;
    block.activity = &it.activity;
    block.weekday = domain::weekday_index(session.day);
    block.starts = view.zone.minute_of(session.starts_at);
    block.ends = block.starts + static_cast<Minute>(
                                    std::chrono::duration_cast<std::chrono::minutes>(session.ends_at - session.starts_at).count());
    block.room = session.room;
    block.leader = session.leader;
    block.note = fmt::format("{} / {}", it.picked, session.places);
    block.off = it.cancelled;
    block.fixed = it.cancelled || session.starts_at <= view.now;
    block.expired = licence_on(view, session.leader, session.day) == domain::LicenceState::expired;
    return block;
}

Block block_of(const domain::TimetableEntry& entry, const domain::Activity& activity, const View& view,
               const widgets::Ui& ui) {
    Block block;
    block.id = entry.id;
    block.activity = &activity;
    block.weekday = entry.weekday;
    block.starts = entry.starts;
    block.ends = entry.ends;
    block.room = entry.room.empty() ? activity.room : entry.room;
    block.leader = entry.leader.empty() ? activity.leader : entry.leader;
    if (entry.first_day > view.today())
        block.note = ui.tr("timetable.from_day", fmt::arg("day", domain::to_text(entry.first_day)));
    else
        block.note = ui.tr("timetable.to_day", fmt::arg("day", domain::to_text(entry.last_day)));
    block.expired = licence_on(view, block.leader, view.today()) == domain::LicenceState::expired;
    return block;
}

/// Puts those of one day that overlap beside each other; `begin` and `end` hold that day in time order.
void lay_beside(std::vector<Block>::iterator begin, std::vector<Block>::iterator end) {
    while (begin != end) {
        std::vector<Minute> lanes;  // when each becomes free
        auto group = begin;
        Minute busy_until = begin->ends;
        for (; group != end && group->starts < busy_until; ++group) {
            busy_until = std::max(busy_until, group->ends);
            const auto free = std::ranges::find_if(lanes, [&](Minute until) { return until <= group->starts; });
            group->lane = static_cast<int>(free - lanes.begin());
            if (free == lanes.end())
                lanes.push_back(group->ends);
            else
                *free = group->ends;
        }
        for (; begin != group; ++begin)
            begin->lanes = static_cast<int>(lanes.size());
    }
}

}  // namespace

std::vector<Block> blocks_of(const WeekState& state, const View& view, const widgets::Ui& ui) {
    std::vector<Block> blocks;
    if (state.timetable) {
        for (const auto& entry : view.data.week_book->timetable)
            if (const auto* activity = find_activity(view, entry.activity); activity && entry.last_day >= view.today())
                blocks.push_back(block_of(entry, *activity, view, ui));
    } else {
        for (const auto& it : view.data.week_book->sessions)
            blocks.push_back(block_of(it, view));
    }
    std::ranges::stable_sort(blocks, {}, [](const Block& it) { return std::tuple{it.weekday, it.starts, -it.ends}; });
    for (auto begin = blocks.begin(); begin != blocks.end();) {
        const auto end = std::find_if(begin, blocks.end(), [&](const Block& it) { return it.weekday != begin->weekday; });
        lay_beside(begin, end);
        begin = end;
    }
    return blocks;
}

const Block* find_block(const std::vector<Block>& blocks, const std::optional<BlockId>& id) {
    const auto found = std::ranges::find_if(blocks, [&](const Block& block) { return id == block.id; });
    return found == blocks.end() ? nullptr : &*found;
}

widgets::Rect Grid::place_of(const Block& block) const {
    const float lane = (column_width() - 8) / static_cast<float>(block.lanes);
    const float x = room.x + column_width() * static_cast<float>(block.weekday) + 4 + lane * static_cast<float>(block.lane);
    return {x, y_of(block.starts) + 1, lane - 3, y_of(block.ends) - y_of(block.starts) - 2};
}

Grid grid_for(const std::vector<Block>& blocks, float height) {
    Grid grid;
    grid.first = first_shown;
    grid.last = last_shown;
    for (const auto& block : blocks) {
        grid.first = std::min(grid.first, block.starts / 60 * 60);
        grid.last = std::max(grid.last, (block.ends + 59) / 60 * 60);
    }
    const auto hours = static_cast<float>(grid.last - grid.first) / 60;
    grid.hour = std::max(least_hour, height / hours);
    return grid;
}

}  // namespace oasis::admin::plan
