#pragma once
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include "shared/domain/timetable.h"
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace oasis::domain {

/// The nine service items 服务项目 of a station (长宁 2021), by the code that is kept: medication,
/// relapse prevention, physical health, daily living, social skills, work, psychological rehabilitation, peer
/// support, family support.
inline constexpr std::array service_items{"S1.1", "S1.2", "S1.3", "S1.4", "S1.5",
                                          "S1.6", "S1.7", "S1.8", "S1.9"};

/// An entry of the catalogue 活动. The alias is what the public reads; the title stands in the office only.
struct Activity {
    ActivityId id;
    std::string title;         // 服药训练
    std::string alias_zh;      // 健康课堂
    std::string alias_en;      // Health class
    std::string icon;          // a name of assets/icons: book, palette, soup, flower, music, briefcase …
    std::string hue;           // health, craft, cooking, garden, music, work
    std::string service_item;  // one of service_items, or empty
    std::string room;
    std::string leader;
    int places = 0;
    ActivityGroup group = ActivityGroup::basic;  // one of the six groups (requirements S2)
    bool counts = true;                          // towards the monthly target
    bool retired = false;                        // not planned any more; its sessions stay
};

/// An activity at a time, in a room, led by someone, with places 场次.
struct Session {
    SessionId id;
    ActivityId activity;
    Day day;
    Instant starts_at;
    Instant ends_at;
    std::string room;
    std::string leader;
    int places = 0;
};

/// A session of a day as screens need it: with its activity's public face and how many have picked it.
struct SessionView {
    Session session;
    Activity activity;
    int picked = 0;
    bool cancelled = false;
    std::optional<Instant> environment_checked_at = {};  // 安全检查 before training (长宁 2021)
    bool awaiting_check = false;  // the station's rule is on and the check is not done yet
};

/// What the public is told of: neither cancelled nor waiting for its safety check.
[[nodiscard]] bool takes_place(const SessionView& view);

/// A professional's word on whether a service item suits a person (长宁 2021). What was never assessed is
/// taken as suited.
struct Suitability {
    std::string service_item;
    bool suited = true;
    Instant assessed_at;
};

/// Why a tile can or cannot be picked now. `ended` ones are not offered at all.
enum class OfferState { free, picked, full, overlapping, ask_staff };
struct Offer {
    SessionView view;
    OfferState state = OfferState::free;
    int places_left = 0;
    std::optional<SessionId> overlaps_with;  // the picked session in the way
    bool planned = false;                    // the person's plan asks for it
};

/// Whether a plan asks for this activity, or for any of its service item.
[[nodiscard]] bool is_wished(const Activity&, std::span<const PlanWish>);

/// What a person may choose from today: what takes place, until it ends. What their plan asks for comes first, each
/// part in time order. `picks` are the
/// person's own; two sessions overlap when they share more than an instant. `unsuited` are the service items
/// that do not suit the person (none while the station does not check): their sessions become `ask_staff`,
/// but for one already picked, which the person may still take back.
[[nodiscard]] std::vector<Offer> offers(const std::vector<SessionView>& today,
                                        const std::vector<SessionId>& picks, Instant now,
                                        const std::vector<std::string>& unsuited = {},
                                        std::span<const PlanWish> wishes = {});

}  // namespace oasis::domain
