#pragma once
#include "shared/domain/hours.h"
#include "shared/domain/wall.h"
#include <array>
#include <string>
#include <string_view>
#include <vector>

/// Whether all is on the wall that the papers ask for (003: W1–W7, 000: S11), and what is missing.
namespace oasis::domain {

/// The six that must hang there, then the escape maps, the guide, and a board that was changed in time.
enum class WallItem { chart, staff, hours, rules, phone, complaints, maps, guide, board };
inline constexpr std::array wall_items{WallItem::chart,      WallItem::staff, WallItem::hours,
                                       WallItem::rules,      WallItem::phone, WallItem::complaints,
                                       WallItem::maps,       WallItem::guide, WallItem::board};
/// One of the six of paper 003.
[[nodiscard]] constexpr bool is_mandatory(WallItem item) {
    return item <= WallItem::complaints;
}

/// What is known of the station, besides the wall itself.
struct WallFacts {
    OpeningHours hours;
    std::string service_phone;
    std::size_t complaint_channels = 0;  // shown today
    bool board_fresh = false;            // notices: changed within the quarter
};

enum class WallGap {
    nothing,         // none at all
    without_photo,   // these staff
    without_duties,
    without_rules,   // these rooms
    without_map,
    without_marker,  // their map does not say where one is
    without_alias,   // these items of the guide, by their official titles: the kiosk keeps them back
    without_office,
    outdated,
};
struct WallMissing {
    WallGap gap;
    std::vector<std::string> which;  // names; empty where the whole is meant
    bool operator==(const WallMissing&) const = default;
};
struct WallStanding {
    WallItem item;
    std::vector<WallMissing> missing;  // empty: it is there
    [[nodiscard]] bool present() const { return missing.empty(); }
};
/// All nine, in the order of wall_items.
[[nodiscard]] std::vector<WallStanding> wall_standing(const Wall& wall, const WallFacts& facts);

}  // namespace oasis::domain
