#include "shared/domain/wall_standing.h"

#include <algorithm>
#include <functional>

namespace oasis::domain {

namespace {

WallStanding whole(WallItem item, bool present, WallGap gap = WallGap::nothing) {
    WallStanding standing{item, {}};
    if (!present)
        standing.missing.push_back({gap, {}});
    return standing;
}

/// Adds the names of those of which `lacks` is true.
template <class List, class Name, class Lacks>
void add_those(WallStanding& standing, WallGap gap, const List& list, Name name, Lacks lacks) {
    WallMissing missing{gap, {}};
    for (const auto& one : list)
        if (lacks(one))
            missing.which.push_back(std::invoke(name, one));
    if (!missing.which.empty())
        standing.missing.push_back(std::move(missing));
}

WallStanding staff_standing(const Wall& wall) {
    auto standing = whole(WallItem::staff, !wall.staff.empty());
    add_those(standing, WallGap::without_photo, wall.staff, &WallStaff::name,
              [](const WallStaff& one) { return !one.photo; });
    add_those(standing, WallGap::without_duties, wall.staff, &WallStaff::name,
              [](const WallStaff& one) { return one.duties.empty(); });
    return standing;
}

WallStanding rules_standing(const Wall& wall) {
    auto standing = whole(WallItem::rules, !wall.rooms.empty());
    add_those(standing, WallGap::without_rules, wall.rooms, &Room::name,
              [](const Room& room) { return room.rules.empty(); });
    return standing;
}

WallStanding maps_standing(const Wall& wall) {
    auto standing = whole(WallItem::maps, !wall.rooms.empty());
    add_those(standing, WallGap::without_map, wall.rooms, &Room::name, [](const Room& room) { return !room.map; });
    add_those(standing, WallGap::without_marker, wall.rooms, &Room::name,
              [](const Room& room) { return room.map && !room.marker; });
    return standing;
}

WallStanding guide_standing(const Wall& wall) {
    auto standing = whole(WallItem::guide, !wall.guide.empty());
    add_those(standing, WallGap::without_alias, wall.guide, &GuideItem::title,
              [](const GuideItem& item) { return item.alias.empty(); });
    add_those(standing, WallGap::without_office, wall.guide, &GuideItem::title,
              [](const GuideItem& item) { return item.office.empty(); });
    return standing;
}

}  // namespace

std::vector<WallStanding> wall_standing(const Wall& wall, const WallFacts& facts) {
    const auto opens = [](const Week& week) {
        return std::ranges::any_of(week, [](const auto& day) { return !day.empty(); });
    };
    const bool ever_open = opens(facts.hours.week) || std::ranges::any_of(facts.hours.seasons, opens, &Season::week);
    return {whole(WallItem::chart, !wall.chart.empty()),
            staff_standing(wall),
            whole(WallItem::hours, ever_open),
            rules_standing(wall),
            whole(WallItem::phone, !facts.service_phone.empty()),
            whole(WallItem::complaints, facts.complaint_channels > 0),
            maps_standing(wall),
            guide_standing(wall),
            whole(WallItem::board, facts.board_fresh, WallGap::outdated)};
}

}  // namespace oasis::domain
