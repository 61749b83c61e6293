#include "shared/store/act.h"
#include "shared/store/acts.h"
#include "shared/store/attendance.h"
#include "shared/store/hours_rows.h"
#include "shared/store/queries.h"
#include "shared/store/word_refusal.h"
#include "shared/store/words.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::OpeningHours;
using nlohmann::json;

json intervals_body(const std::vector<domain::Interval>& intervals) {
    auto body = json::array();
    for (const auto& interval : intervals)
        body.push_back({interval.opens, interval.closes});
    return body;
}

json week_body(const domain::Week& week) {
    auto body = json::array();
    for (const auto& day : week)
        body.push_back(intervals_body(day));
    return body;
}

json month_day_body(std::chrono::month_day date) {
    return {static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

json exception_body(const domain::HoursException& exception) {
    json body{{"days", {domain::to_text(exception.first), domain::to_text(exception.last)}},
              {"kind", word(exception.kind)}};
    if (exception.kind == domain::ExceptionKind::special)
        body["intervals"] = intervals_body(exception.intervals);
    if (exception.kind == domain::ExceptionKind::workday)
        body["like"] = exception.like_weekday;
    return body;
}

/// Codes and figures; names of seasons and reasons are texts, which the wall shows and the journal does not keep.
json hours_body(const OpeningHours& hours) {
    auto seasons = json::array();
    for (const auto& season : hours.seasons)
        seasons.push_back({{"first", month_day_body(season.first)},
                           {"last", month_day_body(season.last)},
                           {"week", week_body(season.week)}});
    auto exceptions = json::array();
    for (const auto& exception : hours.exceptions)
        exceptions.push_back(exception_body(exception));
    return {{"week", week_body(hours.week)}, {"seasons", seasons}, {"exceptions", exceptions}};
}

/// What a kind of exception does not use is not kept.
OpeningHours tidied(OpeningHours hours) {
    for (auto& exception : hours.exceptions) {
        if (exception.kind != domain::ExceptionKind::special)
            exception.intervals.clear();
        if (exception.kind != domain::ExceptionKind::workday)
            exception.like_weekday = 0;
    }
    return hours;
}

/// A reason that stood before may stay.
std::optional<domain::HoursRefusal> banned_reason(Database& database, const OpeningHours& wanted) {
    const auto before = hours(database).exceptions;
    const std::string nothing;
    for (std::size_t at = 0; at < wanted.exceptions.size(); ++at) {
        const auto& reason = wanted.exceptions[at].reason;
        const bool stood = std::ranges::find(before, reason, &domain::HoursException::reason) != before.end();
        if (!stood && blocks_words(database, {{domain::TextPlace::closure_reason, reason, nothing}}))
            return domain::HoursRefusal{domain::HoursFault::banned_word, at};
    }
    return std::nullopt;
}

}  // namespace

std::optional<domain::HoursRefusal> set_hours(Database& database, const OpeningHours& as_given,
                                              const domain::Actor& actor, domain::Instant now) {
    const auto wanted = tidied(as_given);
    if (const auto refusal = domain::refusal_of(wanted))
        return refusal;
    if (hours(database) == wanted)
        return std::nullopt;
    Act act{database, domain::Right::edit_hours, actor, now};
    if (hours(database) == wanted)
        return std::nullopt;
    if (const auto refusal = banned_reason(database, wanted))
        return refusal;
    write_hours(database, wanted);
    act.record("set_hours", "station:1", hours_body(wanted));
    act.commit();
    return std::nullopt;
}

void override_hours(Database& database, bool take, const domain::Actor& actor, domain::Instant now) {
    const auto today = zone_of(database).day_of(now);
    if (hours_overridden(database, today) == take)
        return;
    Act act{database, domain::Right::edit_hours, actor, now};
    if (hours_overridden(database, today) == take)
        return;
    const auto day = domain::to_text(today);
    database.connection().run("UPDATE station SET hours_overridden_on = ? WHERE id = 1", take ? day : "");
    act.record("override_hours", "day:" + day, {{"take", take ? 1 : 0}});
    act.commit();
}

}  // namespace oasis::store
