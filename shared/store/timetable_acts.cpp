#include "shared/store/timetable_acts.h"

#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/made_sessions.h"
#include "shared/store/plan_rows.h"
#include "shared/store/word_refusal.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Minute;
using domain::TimetableEntry;
using domain::TimetableEntryId;
using domain::TimetableException;

bool is_span(Minute starts, Minute ends) {
    return starts >= 0 && ends > starts && ends <= day_minutes;
}

std::optional<PlanRefusal> fault_of(Database& database, const TimetableEntry& wanted) {
    const auto activity = activity_by_id(database, wanted.activity);
    if (!activity || activity->retired)
        return PlanRefusal::no_activity;
    if (wanted.weekday < 0 || wanted.weekday > 6 || !is_span(wanted.starts, wanted.ends) || !wanted.first_day.ok() ||
        !wanted.last_day.ok() || wanted.last_day < wanted.first_day)
        return PlanRefusal::bad_time;
    if (wanted.places < 0 || wanted.places > most_places)
        return PlanRefusal::bad_places;
    if (unfit(wanted.room) || unfit(wanted.leader))
        return PlanRefusal::unfit_text;
    return std::nullopt;
}

std::optional<TimetableEntry> entry_by_id(Database& database, TimetableEntryId id) {
    const auto all = timetable(database);
    const auto found = std::ranges::find(all, id, &TimetableEntry::id);
    return found == all.end() ? std::nullopt : std::optional{*found};
}

bool is_same(const TimetableEntry& one, const TimetableEntry& other) {
    const auto all = [](const TimetableEntry& it) {
        return std::tie(it.id, it.activity, it.weekday, it.starts, it.ends, it.room, it.leader, it.places,
                        it.first_day, it.last_day);
    };
    return all(one) == all(other);
}

TimetableEntryId write(Database& database, const TimetableEntry& entry) {
    const auto first = domain::to_text(entry.first_day);
    const auto last = domain::to_text(entry.last_day);
    auto& connection = database.connection();
    if (entry.id.value == 0)
        return TimetableEntryId{connection.insert(
            R"sql(
                INSERT INTO timetable_entry
                    (activity_id, weekday, starts, ends, room, leader, places, first_day, last_day)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
            entry.activity.value, entry.weekday, entry.starts, entry.ends, entry.room, entry.leader, entry.places,
            first, last)};
    connection.run(
        R"sql(
            UPDATE timetable_entry
            SET activity_id = ?, weekday = ?, starts = ?, ends = ?, room = ?, leader = ?, places = ?,
                first_day = ?, last_day = ?
            WHERE id = ?)sql",
        entry.activity.value, entry.weekday, entry.starts, entry.ends, entry.room, entry.leader, entry.places, first,
        last, entry.id.value);
    return entry.id;
}

nlohmann::json body_of(const TimetableEntry& entry) {
    return {{"activity", entry.activity.value}, {"weekday", entry.weekday},
            {"starts", entry.starts},           {"ends", entry.ends},
            {"places", entry.places},           {"first_day", domain::to_text(entry.first_day)},
            {"last_day", domain::to_text(entry.last_day)}};
}

std::optional<TimetableException> exception_of(Database& database, TimetableEntryId entry, domain::Day day) {
    for (const auto& exception : timetable_exceptions(database))
        if (exception.entry == entry && exception.day == day)
            return exception;
    return std::nullopt;
}

nlohmann::json minute_or_null(std::optional<Minute> minute) {
    return minute ? nlohmann::json(*minute) : nlohmann::json(nullptr);
}

}  // namespace

std::variant<TimetableEntry, PlanRefusal> save_timetable_entry(Database& database, const TimetableEntry& wanted,
                                                               const domain::Actor& actor, domain::Instant now) {
    Act act{database, domain::Right::plan_sessions, actor, now};
    if (const auto fault = fault_of(database, wanted))
        return *fault;
    const bool is_new = wanted.id.value == 0;
    const auto before = is_new ? std::nullopt : entry_by_id(database, wanted.id);
    if (!is_new && !before)
        return PlanRefusal::not_found;
    if (before && is_same(*before, wanted))
        return wanted;
    const auto from = before.value_or(TimetableEntry{});
    if (blocks_words(database, {{domain::TextPlace::room, wanted.room, from.room},
                                {domain::TextPlace::leader, wanted.leader, from.leader}}))
        return PlanRefusal::banned_word;
    auto entry = wanted;
    entry.id = write(database, wanted);
    auto body = body_of(entry);
    if (!is_new)
        body.update(follow_entry(database, entry, now));
    act.record("save_timetable_entry", subject("timetable_entry", entry.id), body);
    act.commit();
    return entry;
}

std::optional<PlanRefusal> remove_timetable_entry(Database& database, TimetableEntryId id, const domain::Actor& actor,
                                                  domain::Instant now) {
    Act act{database, domain::Right::plan_sessions, actor, now};
    auto entry = entry_by_id(database, id);
    if (!entry) {
        const bool removed =
            database.connection().query("SELECT 1 FROM timetable_entry WHERE id = ?", id.value).step();
        return removed ? std::nullopt : std::optional{PlanRefusal::not_found};
    }
    database.connection().run("UPDATE timetable_entry SET removed_at = ? WHERE id = ?", domain::to_ms(now), id.value);
    entry->last_day = domain::days_after(entry->first_day, -1);  // on no day any more
    act.record("remove_timetable_entry", subject("timetable_entry", id), follow_entry(database, *entry, now));
    act.commit();
    return std::nullopt;
}

std::optional<PlanRefusal> set_timetable_exception(Database& database, const TimetableException& wanted,
                                                   const domain::Actor& actor, domain::Instant now) {
    Act act{database, domain::Right::plan_sessions, actor, now};
    const auto entry = entry_by_id(database, wanted.entry);
    if (!entry)
        return PlanRefusal::not_found;
    if (!wanted.day.ok() || !domain::hours_on(*entry, wanted.day, {}) ||
        wanted.starts.has_value() != wanted.ends.has_value() ||
        (wanted.starts && !is_span(*wanted.starts, *wanted.ends)))
        return PlanRefusal::bad_time;
    const auto before = exception_of(database, wanted.entry, wanted.day);
    if (before && before->starts == wanted.starts && before->ends == wanted.ends)
        return std::nullopt;
    database.connection().run(R"sql(
        INSERT INTO timetable_exception (timetable_entry_id, day, starts, ends)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (timetable_entry_id, day) DO UPDATE
        SET starts = excluded.starts, ends = excluded.ends)sql",
                              wanted.entry.value, domain::to_text(wanted.day), wanted.starts, wanted.ends);
    nlohmann::json body{{"day", domain::to_text(wanted.day)},
                        {"starts", minute_or_null(wanted.starts)},
                        {"ends", minute_or_null(wanted.ends)}};
    body.update(follow_on_day(database, *entry, wanted.day, now));
    act.record("set_timetable_exception", subject("timetable_entry", wanted.entry), body);
    act.commit();
    return std::nullopt;
}

std::optional<PlanRefusal> clear_timetable_exception(Database& database, TimetableEntryId id, domain::Day day,
                                                     const domain::Actor& actor, domain::Instant now) {
    Act act{database, domain::Right::plan_sessions, actor, now};
    const auto entry = entry_by_id(database, id);
    if (!entry)
        return PlanRefusal::not_found;
    if (database.connection().run("DELETE FROM timetable_exception WHERE timetable_entry_id = ? AND day = ?",
                                  id.value, domain::to_text(day)) == 0)
        return std::nullopt;
    nlohmann::json body{{"day", domain::to_text(day)}};
    body.update(follow_on_day(database, *entry, day, now));
    act.record("clear_timetable_exception", subject("timetable_entry", id), body);
    act.commit();
    return std::nullopt;
}

}  // namespace oasis::store
