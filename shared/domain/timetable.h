#pragma once
#include "shared/domain/hours.h"
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// The weekly timetable, personal plans, and who leads.
namespace oasis::domain {

/// The six groups of services (paper 003, requirements S2), a second grouping of the same activities: 基础服务,
/// 社会保障资源链接服务, 个人发展服务, 家属服务, 社区共融服务, 特色服务.
enum class ActivityGroup { basic, resources, development, carers, community, special };
inline constexpr std::array activity_groups{ActivityGroup::basic,  ActivityGroup::resources, ActivityGroup::development,
                                            ActivityGroup::carers, ActivityGroup::community, ActivityGroup::special};

/// An activity every week between two dates. Empty texts and 0 places are the activity's.
struct TimetableEntry {
    TimetableEntryId id;
    ActivityId activity;
    int weekday = 0;  // 0 = Monday
    Minute starts = 0;
    Minute ends = 0;
    std::string room;
    std::string leader;
    int places = 0;
    Day first_day{};
    Day last_day{};
};

/// One date on which an entry does not take place, or at other hours.
struct TimetableException {
    TimetableEntryId entry;
    Day day{};
    std::optional<Minute> starts;  // both nullopt: it does not take place
    std::optional<Minute> ends;
};

/// How far ahead the programs make sessions from the timetable by themselves: two weeks, today with them.
inline constexpr int days_filled_ahead = 13;

/// When an entry takes place on a day; nullopt where it does not.
[[nodiscard]] std::optional<Interval> hours_on(const TimetableEntry&, Day, std::span<const TimetableException>);

/// What a person's plan asks for: an activity, or any of a service item, so often a month. Open data: the goals and
/// all words of the plan lie in the sealed file.
struct PlanWish {
    std::optional<ActivityId> activity;
    std::string service_item;  // empty when an activity is named
    int times_a_month = 0;
    bool operator==(const PlanWish&) const = default;
};

/// Who delivers services (paper 003, requirements S15): 社会工作者, 康复治疗师, 心理咨询师, 精神科医生, 护士,
/// 志愿者, 其他.
enum class LeaderKind { social_worker, therapist, counsellor, psychiatrist, nurse, volunteer, other };
struct Leader {
    LeaderId id;
    std::string name;
    LeaderKind kind = LeaderKind::social_worker;
    std::string licence;            // what it is called; medical rehabilitation and nursing need one (001, 002)
    std::optional<Day> expires_on;  // of the licence
    bool retired = false;
};

/// How a leader's licence stands on a day. Within 60 days of its expiry it is `expiring`.
enum class LicenceState { undated, valid, expiring, expired };
[[nodiscard]] LicenceState licence_state(const Leader&, Day today);

}  // namespace oasis::domain
