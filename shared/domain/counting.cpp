#include "shared/domain/counting.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace oasis::domain {

namespace {

bool lies_in(Day day, Month month) { return month_of(day) == month; }

/// Whether the station's settings let it count at all.
bool eligible(const CountingRule& rule, const ServiceRecord& record) {
    return record.session ? record.activity_counts : rule.counts(record.kind);
}

auto order(const ServiceRecord& record) {
    const auto id = record.session ? record.session->value : record.service.value_or(ServiceId{}).value;
    return std::tuple{record.day, record.half_day, record.session ? 0 : 1, id};
}

bool share_a_unit(CountingUnit unit, const ServiceRecord& one, const ServiceRecord& other) {
    switch (unit) {
    case CountingUnit::activity:
        return false;
    case CountingUnit::half_day:
        return one.day == other.day && one.half_day == other.half_day;
    case CountingUnit::day:
        break;
    }
    return one.day == other.day;
}

/// What counts of all records, as if every one lay in the month.
std::vector<Verdict> judged(const CountingRule& rule, const std::vector<ServiceRecord>& records) {
    std::vector<std::size_t> places(records.size());
    std::iota(places.begin(), places.end(), 0U);
    std::ranges::sort(places, {}, [&](std::size_t place) { return order(records[place]); });
    std::vector<Verdict> verdicts(records.size(), Verdict::does_not_count);
    const ServiceRecord* last = nullptr;  // that counted
    for (const auto place : places) {
        const auto& record = records[place];
        if (!eligible(rule, record))
            continue;
        const bool stood_for = last && share_a_unit(rule.unit, *last, record);
        verdicts[place] = stood_for ? Verdict::same_unit : Verdict::counts;
        if (!stood_for)
            last = &record;
    }
    return verdicts;
}

Day first_joined(const PersonMonth& person) {
    const auto& periods = person.periods;
    return !periods.empty() && periods.front().standing == Standing::active ? periods.front().first : person.registered;
}

/// The last time up to a day that the person came to the station anew: at first, or after they had left.
Day joined_on(const PersonMonth& person, Day until) {
    auto joined = first_joined(person);
    for (std::size_t at = 1; at < person.periods.size(); ++at) {
        const auto& period = person.periods[at];
        if (period.first <= until && period.standing == Standing::active &&
            person.periods[at - 1].standing == Standing::left)
            joined = period.first;
    }
    return joined;
}

/// Since when the person stands as they do at the end of `day`; nullptr: active since registered.
const StandingPeriod* period_at(const PersonMonth& person, Day day) {
    const StandingPeriod* found = nullptr;
    for (const auto& period : person.periods)
        if (period.first <= day)
            found = &period;
    return found;
}

bool comes_again_in(const PersonMonth& person, Month month) {
    return std::ranges::any_of(person.periods, [&](const StandingPeriod& period) {
        return lies_in(period.first, month) && period.standing != Standing::left;
    });
}

MonthMarks marks_of(const PersonMonth& person, Month month) {
    MonthMarks marks;
    if (const auto joined = joined_on(person, last_day(month)); lies_in(joined, month))
        marks.joined = joined;
    if (const auto* at_first = period_at(person, days_after(first_day(month), -1));
        at_first && at_first->standing == Standing::away)
        marks.away = at_first->first;
    for (const auto& period : person.periods) {
        if (!lies_in(period.first, month))
            continue;
        if (period.standing == Standing::left)
            marks.left = period.first;
        else if (period.standing == Standing::away && !marks.away)
            marks.away = period.first;
    }
    return marks;
}

/// At the rate of the days so far, will the target be reached? With no open day behind, time will tell.
bool keeps_pace(const CountingRule& rule, int services, const OpenDays& open, Day since) {
    const auto behind = open.behind(since);
    const auto all = behind + open.left();
    return behind == 0 ? open.left() > 0 : services * all >= rule.target * behind;
}

Pace pace_of(const CountingRule& rule, const MonthCount& count, const PersonMonth& person, Month month,
             const OpenDays& open) {
    if (count.services >= rule.target)
        return Pace::reached;
    const auto since = std::max(joined_on(person, last_day(month)), first_day(month));
    const auto two_weeks_ago = days_after(open.as_of, -14);
    const bool served_lately = count.last_day && *count.last_day > two_weeks_ago;
    if (!served_lately && since <= two_weeks_ago && lies_in(open.as_of, month))
        return Pace::follow_up;
    return keeps_pace(rule, count.services, open, since) ? Pace::on_pace : Pace::slow;
}

}  // namespace

int OpenDays::behind(Day since) const {
    return static_cast<int>(std::ranges::count_if(days, [&](Day day) { return since <= day && day < as_of; }));
}

int OpenDays::left() const {
    return static_cast<int>(std::ranges::count_if(days, [&](Day day) { return day >= as_of; }));
}

OpenDays open_days(const OpeningHours& hours, Month month, Day as_of) {
    OpenDays open{{}, as_of};
    for (auto day = first_day(month); day <= last_day(month); day = days_after(day, 1))
        if (!intervals_on(hours, day).empty())
            open.days.push_back(day);
    return open;
}

MonthCount count_month(const CountingRule& rule, const PersonMonth& person, Month month, const OpenDays& open) {
    MonthCount count;
    count.verdicts = judged(rule, person.records);
    const auto fifteenth = month / std::chrono::day{15};
    for (std::size_t place = 0; place < person.records.size(); ++place) {
        const auto day = person.records[place].day;
        auto& verdict = count.verdicts[place];
        if (verdict == Verdict::counts && (!count.last_day || *count.last_day < day))
            count.last_day = day;
        if (!lies_in(day, month))
            verdict = Verdict::does_not_count;
        if (verdict != Verdict::counts)
            continue;
        count.services += 1;
        count.by_the_15th += day <= fifteenth ? 1 : 0;
    }
    count.short_by = std::max(0, rule.target - count.services);
    count.marks = marks_of(person, month);
    count.pace = pace_of(rule, count, person, month, open);
    return count;
}

bool belongs_to_month(const PersonMonth& person, Month month) {
    if (std::ranges::any_of(person.records, [&](const ServiceRecord& record) { return lies_in(record.day, month); }))
        return true;
    if (std::min(person.registered, first_joined(person)) > last_day(month))
        return false;
    const auto* before = period_at(person, days_after(first_day(month), -1));
    return !before || before->standing != Standing::left || comes_again_in(person, month);
}

std::optional<int> NormativeRate::per_mille() const {
    if (registered == 0)
        return std::nullopt;
    return (all_parts * 2000 + registered) / (registered * 2);
}

NormativeRate normative_rate(std::span<const NormativeFacts> people, int least_services) {
    NormativeRate rate;
    for (const auto& facts : people) {
        const bool enough = facts.services >= least_services;
        rate.registered += 1;
        rate.assessed += facts.assessed ? 1 : 0;
        rate.planned += facts.planned ? 1 : 0;
        rate.agreed += facts.agreed ? 1 : 0;
        rate.enough_services += enough ? 1 : 0;
        rate.all_parts += facts.assessed && facts.planned && facts.agreed && enough ? 1 : 0;
    }
    return rate;
}

}  // namespace oasis::domain
