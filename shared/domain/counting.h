#pragma once
#include "shared/domain/attendance.h"
#include "shared/domain/hours.h"
#include "shared/domain/ids.h"
#include "shared/domain/participant.h"
#include "shared/domain/time.h"
#include <optional>
#include <span>
#include <string>
#include <vector>

/// The counting rule: what a person's month comes to. One pure function, so that page, table, kiosk and command
/// cannot differ. The papers ask for six services a month (004) and do not say what one service is: that is the
/// station's setting, printed under every table.
namespace oasis::domain {

/// Two services of one unit count once: each counts by itself, or one a half day, or one a day.
enum class CountingUnit { activity, half_day, day };

struct CountingRule {
    CountingUnit unit = CountingUnit::activity;
    std::array<bool, service_kinds.size()> kinds{true, true, true, true, false};  // by ServiceKind: counts
    int target = 6;                                                               // a month (paper 004)

    /// What should be there on the 15th, when the first half is reported (paper 004).
    [[nodiscard]] int half_way() const { return (target + 1) / 2; }
    [[nodiscard]] bool counts(ServiceKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    bool operator==(const CountingRule&) const = default;
};

/// A confirmed participation, or a service entered by staff that was not voided.
struct ServiceRecord {
    Day day{};
    HalfDay half_day = HalfDay::morning;
    std::optional<SessionId> session;  // a participation …
    bool activity_counts = true;       // … and whether its activity counts towards the target
    std::optional<ServiceId> service;  // or a service …
    ServiceKind kind = ServiceKind::home_visit;  // … of this kind
};

/// What becomes of one record. `same_unit`: another one of that half day or day stands for it.
enum class Verdict { counts, same_unit, does_not_count };

/// What is known of one person for one month.
struct PersonMonth {
    Day registered{};
    std::vector<StandingPeriod> periods;  // by day; empty: active since registered
    /// Of the month, and of the two weeks before it (only for `last_day` and `follow_up`).
    std::vector<ServiceRecord> records;
};

/// How the month goes, `as_of` a day. `follow_up`: two weeks without a service.
enum class Pace { reached, on_pace, slow, follow_up };

/// Marked beside the figure, never a ground to drop it 当月转入, 转出, 住院.
struct MonthMarks {
    std::optional<Day> joined;
    std::optional<Day> left;
    std::optional<Day> away;  // since; before the month when it lasts
    [[nodiscard]] bool any() const { return joined || left || away; }
    bool operator==(const MonthMarks&) const = default;
};

struct MonthCount {
    int services = 0;  // the session count 服务次数
    int by_the_15th = 0;
    int short_by = 0;  // 0 when the target is reached
    std::optional<Day> last_day;  // of a service that counts
    MonthMarks marks;
    Pace pace = Pace::slow;
    std::vector<Verdict> verdicts;  // of the records, in their order; those before the month do not count

    bool operator==(const MonthCount&) const = default;
};

/// The days of a month on which the station is open, and how many of them lie behind and ahead.
struct OpenDays {
    std::vector<Day> days;  // of the month
    Day as_of{};            // the day itself is still ahead: what happens on it is not over
    [[nodiscard]] int behind(Day since) const;  // from `since` on, before as_of
    [[nodiscard]] int left() const;             // as_of and later
};
[[nodiscard]] OpenDays open_days(const OpeningHours&, Month, Day as_of);

/// The rule. In a unit, the earliest record in order of day, half day, participation before service, id counts.
[[nodiscard]] MonthCount count_month(const CountingRule&, const PersonMonth&, Month, const OpenDays&);

/// Whether the person belongs to a month's table at all: registered by its end, and not gone before it began
/// unless a record of theirs lies in it.
[[nodiscard]] bool belongs_to_month(const PersonMonth&, Month);

// ---- normative-service rate 规范服务率 ------------------------------------------------------------------

/// The papers (001, 004) set the rate and do not define it; the default of requirements 4.5: registered people with
/// current assessment, plan, agreement and enough services, by all registered.
struct NormativeFacts {
    bool assessed = false;  // lies in the sealed file: whoever opened it gives it
    bool agreed = false;    // likewise
    bool planned = false;
    int services = 0;
};
struct NormativeRate {
    int registered = 0;
    int assessed = 0;
    int planned = 0;
    int agreed = 0;
    int enough_services = 0;
    int all_parts = 0;
    /// In tenths of a percent, rounded half up; nullopt when nobody is registered.
    [[nodiscard]] std::optional<int> per_mille() const;
};
[[nodiscard]] NormativeRate normative_rate(std::span<const NormativeFacts>, int least_services);

}  // namespace oasis::domain
