#include "shared/store/made_sessions.h"

#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/plan_rows.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/words.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Day;
using domain::Session;
using domain::TimetableEntry;

/// The entry's session on a day at these hours: its room, leader and places, or else the activity's.
Session session_of(const TimetableEntry& entry, const domain::Activity& activity, Day day,
                   const domain::Interval& hours, const domain::Zone& zone) {
    Session session;
    session.activity = entry.activity;
    session.day = day;
    session.starts_at = zone.instant(day, hours.opens);
    session.ends_at = zone.instant(day, hours.closes);
    session.room = entry.room.empty() ? activity.room : entry.room;
    session.leader = entry.leader.empty() ? activity.leader : entry.leader;
    session.places = entry.places == 0 ? activity.places : entry.places;
    return session;
}

// ---- following ---------------------------------------------------------------------------------------------------

struct Made {
    domain::SessionId id;
    Day day{};
    bool cancelled = false;
    bool picked = false;
};

/// Ahead, not confirmed, and on the day for which it was made.
std::vector<Made> made_ahead(Database& database, domain::TimetableEntryId entry, domain::Instant now) {
    auto row = database.connection().query(
        R"sql(
            SELECT s.id, s.day, s.cancelled_at, (SELECT COUNT(*) FROM participation t WHERE t.session_id = s.id AND
                t.state = 'picked')
            FROM session s
            WHERE s.timetable_entry_id = ? AND s.timetable_day = s.day AND s.starts_at > ? AND
                s.confirmed_at IS NULL
            ORDER BY s.id)sql",
        entry.value, domain::to_ms(now));
    std::vector<Made> made;
    while (row.step())
        made.push_back({domain::SessionId{row.integer(0)}, day_column(row, 1), row.optional_integer(2).has_value(),
                        row.integer(3) != 0});
    return made;
}

/// Writes what one made session is to be, and tells it.
void follow(Database& database, const TimetableEntry& entry, const Made& made, domain::Instant now,
            nlohmann::json& told) {
    const auto activity = activity_by_id(database, entry.activity).value();
    const auto hours = domain::hours_on(entry, made.day, timetable_exceptions(database));
    const auto zone = zone_of(database);
    const auto session = hours ? session_of(entry, activity, made.day, *hours, zone) : Session{};
    if (!hours || session.ends_at <= session.starts_at) {
        if (database.connection().run("UPDATE session SET cancelled_at = ? WHERE id = ? AND cancelled_at IS NULL",
                                      domain::to_ms(now), made.id.value) > 0)
            tell_session(database, told, made.id);
        return;
    }
    database.connection().run(
        R"sql(
            UPDATE session
            SET activity_id = ?1, counts = (SELECT counts FROM activity WHERE id = ?1), starts_at = ?, ends_at = ?,
                room = ?, leader = ?, places = ?, half_day = ?, cancelled_at = NULL
            WHERE id = ?)sql",
        session.activity.value, domain::to_ms(session.starts_at), domain::to_ms(session.ends_at), session.room,
        session.leader, session.places, word(domain::half_day_of(hours->opens)), made.id.value);
    tell_session(database, told, made.id);
}

// ---- filling -----------------------------------------------------------------------------------------------------

struct Missing {
    Session session;
    MadeFrom made_from;
};

bool is_there(Database& database, const Missing& missing) {
    const auto& session = missing.session;
    return database.connection()
        .query(R"sql(
            SELECT 1 FROM session WHERE timetable_entry_id = ? AND timetable_day = ?
            UNION ALL
            SELECT 1 FROM session WHERE day = ? AND activity_id = ? AND starts_at = ? AND cancelled_at IS NULL)sql",
               missing.made_from.entry.value, domain::to_text(missing.made_from.day), domain::to_text(session.day),
               session.activity.value, domain::to_ms(session.starts_at))
        .step();
}

std::vector<Missing> missing_sessions(Database& database, Day from, Day to, domain::Instant now) {
    const auto zone = zone_of(database);
    const auto opening = hours(database);
    const auto exceptions = timetable_exceptions(database);
    const auto entries = timetable(database);
    std::vector<Missing> all;
    for (Day day = from; day <= to; day = domain::days_after(day, 1)) {
        if (domain::intervals_on(opening, day).empty())
            continue;
        for (const auto& entry : entries) {
            const auto hours = domain::hours_on(entry, day, exceptions);
            const auto activity = hours ? activity_by_id(database, entry.activity) : std::nullopt;
            if (!activity || activity->retired)
                continue;
            const Missing one{session_of(entry, *activity, day, *hours, zone), {entry.id, day}};
            if (one.session.starts_at > now && one.session.ends_at > one.session.starts_at && !is_there(database, one))
                all.push_back(one);
        }
    }
    return all;
}

}  // namespace

nlohmann::json follow_entry(Database& database, const TimetableEntry& entry, domain::Instant now) {
    auto told = nlohmann::json::object();
    for (const auto& made : made_ahead(database, entry.id, now))
        if (!made.picked && !made.cancelled)
            follow(database, entry, made, now, told);
    return told;
}

nlohmann::json follow_on_day(Database& database, const TimetableEntry& entry, Day day, domain::Instant now) {
    auto told = nlohmann::json::object();
    for (const auto& made : made_ahead(database, entry.id, now))
        if (made.day == day)
            follow(database, entry, made, now, told);
    return told;
}

int fill_days(Database& database, Day from, Day to, const domain::Actor& actor, domain::Instant now) {
    if (missing_sessions(database, from, to, now).empty())
        return 0;
    Act act{database, domain::Right::plan_sessions, actor, now};
    const auto all = missing_sessions(database, from, to, now);
    if (all.empty())
        return 0;  // another program was faster
    nlohmann::json body{{"to", domain::to_text(to)}};
    for (const auto& missing : all)
        tell_session(database, body, insert_session(database, missing.session, missing.made_from));
    act.record("fill_days", "day:" + domain::to_text(from), body);
    act.commit();
    return static_cast<int>(all.size());
}

}  // namespace oasis::store
