#include "shared/store/acts.h"

#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/plan_rows.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/word_refusal.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Activity;
using domain::Session;

std::optional<Session> session_by_id(Database& database, domain::SessionId id) {
    auto row = database.connection().query(
        R"sql(
            SELECT id, activity_id, day, starts_at, ends_at, room, leader, places
            FROM session
            WHERE id = ? AND cancelled_at IS NULL)sql",
        id.value);
    return row.step() ? std::optional{session_row(row, 0)} : std::nullopt;
}

bool took_place(Database& database, domain::SessionId id) {
    return database.connection()
        .query(R"sql(
            SELECT 1 FROM session WHERE id = ? AND confirmed_at IS NOT NULL
            UNION ALL
            SELECT 1 FROM participation WHERE session_id = ? AND state IN ('confirmed', 'absent'))sql",
               id.value, id.value)
        .step();
}

std::optional<PlanRefusal> fault_of(const NewSession& wanted, const std::optional<Activity>& activity) {
    if (!activity || activity->retired)
        return PlanRefusal::no_activity;
    if (!wanted.day.ok() || wanted.starts < 0 || wanted.starts >= day_minutes ||
        wanted.ends <= wanted.starts || wanted.ends > wanted.starts + day_minutes) {
        return PlanRefusal::bad_time;
    }
    if (wanted.places < 0 || wanted.places > most_places)
        return PlanRefusal::bad_places;
    if (unfit(wanted.room) || unfit(wanted.leader))
        return PlanRefusal::unfit_text;
    return std::nullopt;
}

/// Sessions of the week before that `to` does not have yet, moved to it by the wall clock.
std::vector<Session> missing_from_last_week(Database& database, domain::Day to) {
    const auto zone = zone_of(database);
    const auto there = sessions_on(database, to);
    std::vector<Session> missing;
    for (const auto& view : sessions_on(database, domain::days_after(to, -7))) {
        if (view.cancelled || view.activity.retired)
            continue;
        auto session = view.session;
        const auto length = session.ends_at - session.starts_at;
        session.day = to;
        session.starts_at = zone.instant(to, zone.minute_of(view.session.starts_at));
        session.ends_at = session.starts_at + length;
        const bool known = std::ranges::any_of(there, [&](const domain::SessionView& other) {
            return other.session.activity == session.activity && other.session.starts_at == session.starts_at;
        });
        if (!known)
            missing.push_back(session);
    }
    return missing;
}

}  // namespace

std::variant<Activity, PlanRefusal> add_activity(Database& database, const Activity& wanted,
                                                 const domain::Actor& actor, domain::Instant now) {
    if (const auto fault = fault_of(wanted))
        return *fault;
    Act act{database, domain::Right::plan_sessions, actor, now};
    if (blocks_words(database, wanted, {}))
        return PlanRefusal::banned_word;
    auto activity = wanted;
    activity.id.value =
        database.connection().insert(R"sql(
            INSERT INTO activity
                (title, alias_zh, alias_en, icon, hue, service_item, room, leader, places, group_code, counts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                                     wanted.title, wanted.alias_zh, wanted.alias_en, wanted.icon, wanted.hue,
                                     wanted.service_item, wanted.room, wanted.leader, wanted.places,
                                     word(wanted.group), wanted.counts);
    act.record("add_activity", subject("activity", activity.id),
               {{"service_item", activity.service_item},
                {"places", activity.places},
                {"group", word(activity.group)},
                {"counts", activity.counts ? 1 : 0}});
    act.commit();
    return activity;
}

std::variant<Session, PlanRefusal> schedule_session(Database& database, const NewSession& wanted,
                                                    const domain::Actor& actor, domain::Instant now) {
    const auto activity = activity_by_id(database, wanted.activity);
    if (const auto fault = fault_of(wanted, activity))
        return *fault;
    const auto zone = zone_of(database);
    Session session;
    session.activity = wanted.activity;
    session.day = wanted.day;
    session.starts_at = zone.instant(wanted.day, wanted.starts);
    session.ends_at = zone.instant(wanted.day, wanted.ends);
    if (session.ends_at <= session.starts_at)
        return PlanRefusal::bad_time;  // swallowed by a change of the clock
    session.room = wanted.room.empty() ? activity->room : wanted.room;
    session.leader = wanted.leader.empty() ? activity->leader : wanted.leader;
    session.places = wanted.places == 0 ? activity->places : wanted.places;

    Act act{database, domain::Right::plan_sessions, actor, now};
    if (blocks_words(database, {{domain::TextPlace::room, session.room, activity->room},
                                {domain::TextPlace::leader, session.leader, activity->leader}}))
        return PlanRefusal::banned_word;
    session.id = insert_session(database, session);
    nlohmann::json body;
    tell_session(database, body, session.id);
    act.record("schedule_session", subject("session", session.id), body);
    act.commit();
    return session;
}

int copy_last_week(Database& database, domain::Day to, const domain::Actor& actor, domain::Instant now) {
    if (missing_from_last_week(database, to).empty())
        return 0;
    Act act{database, domain::Right::plan_sessions, actor, now};
    const auto missing = missing_from_last_week(database, to);
    if (missing.empty())
        return 0;
    nlohmann::json body;
    for (const auto& session : missing)
        tell_session(database, body, insert_session(database, session));
    act.record("copy_last_week", "day:" + domain::to_text(to), body);
    act.commit();
    return static_cast<int>(missing.size());
}

std::optional<PlanRefusal> cancel_session(Database& database, domain::SessionId id,
                                          const domain::Actor& actor, domain::Instant now) {
    const auto already = [&]() -> std::optional<bool> {
        auto row = database.connection().query("SELECT cancelled_at FROM session WHERE id = ?", id.value);
        if (!row.step())
            return std::nullopt;
        return row.optional_integer(0).has_value();
    };
    const auto cancelled = already();
    if (!cancelled)
        return PlanRefusal::not_found;
    if (*cancelled)
        return std::nullopt;
    Act act{database, domain::Right::plan_sessions, actor, now};
    if (took_place(database, id))
        return PlanRefusal::settled;
    if (database.connection().run("UPDATE session SET cancelled_at = ? WHERE id = ? AND cancelled_at IS NULL",
                                  domain::to_ms(now), id.value) == 0) {
        return std::nullopt;  // another program was faster
    }
    nlohmann::json body;
    tell_session(database, body, id);
    act.record("cancel_session", subject("session", id), body);
    act.commit();
    return std::nullopt;
}

std::optional<PlanRefusal> move_session(Database& database, domain::SessionId id, domain::Day to,
                                        domain::Minute starts, const domain::Actor& actor, domain::Instant now) {
    Act act{database, domain::Right::plan_sessions, actor, now};
    const auto session = session_by_id(database, id);
    if (!session)
        return PlanRefusal::not_found;
    if (session->starts_at <= now || took_place(database, id) || !to.ok() || starts < 0 || starts >= day_minutes)
        return PlanRefusal::bad_time;
    const auto starts_at = zone_of(database).instant(to, starts);
    const auto ends_at = starts_at + (session->ends_at - session->starts_at);
    if (starts_at == session->starts_at && to == session->day)
        return std::nullopt;
    if (starts_at <= now)
        return PlanRefusal::bad_time;
    database.connection().run(
        "UPDATE session SET day = ?, starts_at = ?, ends_at = ?, half_day = ? WHERE id = ?", domain::to_text(to),
        domain::to_ms(starts_at), domain::to_ms(ends_at), word(domain::half_day_of(starts)), id.value);
    nlohmann::json body;
    tell_session(database, body, id);
    act.record("move_session", subject("session", id), body);
    act.commit();
    return std::nullopt;
}

std::optional<PlanRefusal> check_environment(Database& database, domain::SessionId id, bool done,
                                             const domain::Actor& actor, domain::Instant now) {
    const auto checked = [&]() -> std::optional<bool> {
        auto row =
            database.connection().query("SELECT environment_checked_at FROM session WHERE id = ?", id.value);
        if (!row.step())
            return std::nullopt;
        return row.optional_integer(0).has_value();
    };
    if (!checked())
        return PlanRefusal::not_found;
    if (checked() == done)
        return std::nullopt;
    Act act{database, domain::Right::plan_sessions, actor, now};
    if (checked() == done)
        return std::nullopt;  // another program was faster
    database.connection().run("UPDATE session SET environment_checked_at = ? WHERE id = ?",
                              done ? std::optional{domain::to_ms(now)} : std::nullopt, id.value);
    act.record("check_environment", subject("session", id), {{"done", done ? 1 : 0}});
    act.commit();
    return std::nullopt;
}

}  // namespace oasis::store
