#include "shared/domain/participant_file.h"

#include <algorithm>
#include <set>

namespace oasis::domain {

namespace {

/// The same day of the month so many months later, or that month's last.
Day months_after(Day day, int months) {
    const auto later = day + std::chrono::months{months};
    return later.ok() ? later : Day{later.year() / later.month() / std::chrono::last};
}

int days_between(Day from, Day to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Clock running(Clock::Kind kind, std::optional<Day> since, std::optional<Day> until, Day today) {
    Clock clock{kind, Clock::State::good, since, until, 0};
    if (!until)
        return clock;
    clock.days_left = days_between(today, *until);
    if (clock.days_left < 0)
        clock.state = Clock::State::lapsed;
    else if (clock.days_left <= warn_days)
        clock.state = Clock::State::soon;
    return clock;
}

Clock risk_clock(const ParticipantFile& file, Day today) {
    constexpr int months_good = 6;
    const auto grade = file.value(field::risk_grade);
    const auto since = parse_day(file.value(field::risk_date));
    if (!since || grade.size() != 1 || grade < "0" || grade > "5")
        return {Clock::Kind::risk, Clock::State::missing, {}, {}, 0};
    if (grade > "2")
        return {Clock::Kind::risk, Clock::State::lapsed, since, since, days_between(today, *since)};
    return running(Clock::Kind::risk, since, months_after(*since, months_good), today);
}

/// What was signed on a day and holds until another, or without end.
Clock signed_clock(Clock::Kind kind, std::string_view since_text, std::string_view until_text, Day today) {
    const auto since = parse_day(since_text);
    const auto until = parse_day(until_text);
    if (!since || (!until && !until_text.empty()))
        return {kind, Clock::State::missing, {}, {}, 0};
    return running(kind, since, until, today);
}

Clock assessment_clock(const ParticipantFile& file, Day today) {
    const auto next = parse_day(file.value(field::assessment_next));
    if (!next)
        return {Clock::Kind::assessment, Clock::State::missing, {}, {}, 0};
    std::optional<Day> last;
    for (const auto& step : file.way)
        if (step.stage == Stage::assessed)
            last = step.day;
    return running(Clock::Kind::assessment, last, next, today);
}

}  // namespace

std::string_view ParticipantFile::value(std::string_view key) const {
    const auto found = values.find(key);
    return found == values.end() ? std::string_view{} : std::string_view{found->second};
}

void ParticipantFile::set(std::string_view key, std::string text) {
    const auto found = values.find(key);
    if (text.empty()) {
        if (found != values.end())
            values.erase(found);
    } else if (found != values.end()) {
        found->second = std::move(text);
    } else {
        values.emplace(key, std::move(text));
    }
}

std::vector<std::string> changed_fields(const ParticipantFile& before, const ParticipantFile& after) {
    std::set<std::string> changed;
    for (const auto& [key, text] : before.values)
        if (after.value(key) != text)
            changed.insert(key);
    for (const auto& [key, text] : after.values)
        if (before.value(key) != text)
            changed.insert(key);
    if (before.way != after.way)
        changed.insert("way");
    if (before.papers != after.papers)
        changed.insert("papers");
    return {changed.begin(), changed.end()};
}

const Paper* counting_paper(const ParticipantFile& file, PaperKind kind) {
    const auto found = std::find_if(file.papers.rbegin(), file.papers.rend(), [kind](const Paper& paper) {
        return paper.kind == kind && paper.taken_out.empty();
    });
    return found == file.papers.rend() ? nullptr : &*found;
}

std::vector<PaperKind> missing_papers(const ParticipantFile& file) {
    std::vector<PaperKind> missing;
    for (const auto kind :
         {PaperKind::referral, PaperKind::registration, PaperKind::agreement, PaperKind::assessment})
        if (!counting_paper(file, kind))
            missing.push_back(kind);
    return missing;
}

std::optional<Stage> stage_of(const ParticipantFile& file) {
    return file.way.empty() ? std::nullopt : std::optional{file.way.back().stage};
}

std::vector<Stage> next_stages(std::optional<Stage> now) {
    if (!now)
        return {Stage::referred};
    switch (*now) {
    case Stage::referred:
        return {Stage::filed, Stage::special, Stage::left};
    case Stage::filed:
        return {Stage::assessed, Stage::special, Stage::left};
    case Stage::assessed:
        return {Stage::serving, Stage::special, Stage::left};
    case Stage::serving:
        return {Stage::special, Stage::left};
    case Stage::special:  // back into service, or assessed anew first
        return {Stage::serving, Stage::assessed, Stage::left};
    case Stage::left:  // comes again
        return {Stage::referred};
    }
    return {};
}

Standing standing_at(Stage stage) {
    switch (stage) {
    case Stage::special:
        return Standing::away;
    case Stage::left:
        return Standing::left;
    default:
        return Standing::active;
    }
}

std::vector<StandingPeriod> standing_periods(const ParticipantFile& file) {
    auto way = file.way;
    std::ranges::stable_sort(way, {}, &WayStep::day);
    std::vector<StandingPeriod> periods;
    for (const auto& step : way) {
        if (!periods.empty() && periods.back().first == step.day)
            periods.pop_back();  // of one day's steps the last one stands
        const auto standing = standing_at(step.stage);
        if (periods.empty() || periods.back().standing != standing)
            periods.push_back({step.day, standing});
    }
    return periods;
}

std::vector<Clock> eligibility(const ParticipantFile& file, Day today) {
    return {risk_clock(file, today),
            signed_clock(Clock::Kind::agreement, file.value(field::agreement_date),
                         file.value(field::agreement_until), today),
            signed_clock(Clock::Kind::consent, file.value(field::consent_date),
                         file.value(field::consent_until), today),
            assessment_clock(file, today)};
}

}  // namespace oasis::domain
