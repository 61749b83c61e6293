#include "shared/domain/participant.h"
#include "shared/store/attendance.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/day_changes.h"
#include "shared/store/participations.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"
#include <set>

namespace oasis::store {

namespace {

using domain::Actor;
using domain::Instant;
using nlohmann::json;

constexpr int most_minutes = 24 * 60;

std::optional<std::int64_t> number(const std::optional<domain::AccountId>& id) {
    return id ? std::optional{id->value} : std::nullopt;
}

std::optional<AttendanceRefusal> entry_fault(Database& database, const ServiceEntry& entry, Instant now) {
    if (entry.people.empty())
        return AttendanceRefusal::nobody;
    if (entry.minutes < 1 || entry.minutes > most_minutes)
        return AttendanceRefusal::bad_minutes;
    if (!entry.day.ok())
        return AttendanceRefusal::bad_time;
    if (entry.day > zone_of(database).day_of(now))
        return AttendanceRefusal::not_yet;
    if (domain::display_name_fault(entry.served_by))
        return AttendanceRefusal::unfit_text;
    std::set<domain::ParticipantId> seen;
    for (const auto person : entry.people) {
        if (!is_person(database, person))
            return AttendanceRefusal::not_found;
        if (!seen.insert(person).second)
            return AttendanceRefusal::twice;
    }
    return std::nullopt;
}

bool is_there(Database& database, const ServiceEntry& entry, domain::ParticipantId person) {
    return database.connection()
        .query(R"sql(
            SELECT 1
            FROM service
            WHERE participant_id = ? AND day = ? AND half_day = ? AND kind = ? AND voided_at IS NULL)sql",
               person.value, domain::to_text(entry.day), word(entry.half_day), word(entry.kind))
        .step();
}

domain::ServiceId insert(Database& database, const ServiceEntry& entry, domain::ParticipantId person,
                         const std::optional<std::vector<unsigned char>>& note, const Actor& actor, Instant now) {
    return domain::ServiceId{database.connection().insert(
        R"sql(
            INSERT INTO service (participant_id, kind, day, half_day, minutes, served_by, sealed_note,
                account_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        person.value, word(entry.kind), domain::to_text(entry.day), word(entry.half_day), entry.minutes,
        entry.served_by, note, number(actor.account), domain::to_ms(now))};
}

struct StoredService {
    domain::ParticipantId participant;
    domain::Day day{};
    bool voided = false;
    std::string kind;
};
std::optional<StoredService> service_by_id(Database& database, domain::ServiceId id) {
    auto row = database.connection().query("SELECT participant_id, day, voided_at, kind FROM service WHERE id = ?",
                                           id.value);
    if (!row.step())
        return std::nullopt;
    return StoredService{domain::ParticipantId{row.integer(0)}, day_column(row, 1),
                         row.optional_integer(2).has_value(), row.text(3)};
}

/// The last word on that person's day, again.
bool is_repeat(Database& database, const FollowUp& wanted) {
    auto row = database.connection().query(
        "SELECT result, sealed_note FROM follow_up WHERE participant_id = ? AND day = ? ORDER BY id DESC LIMIT 1",
        wanted.participant.value, domain::to_text(wanted.day));
    return row.step() && wanted.note.empty() && row.blob(1).empty() && row.text(0) == word(wanted.result);
}

}  // namespace

RecordServicesResult record_services(Database& database, const ServiceEntry& entry, const Actor& actor, Instant now) {
    Act act{database, domain::Right::record_services, actor, now};
    if (const auto fault = entry_fault(database, entry, now))
        return *fault;
    std::vector<domain::ParticipantId> wanted;
    ServicesRecorded done;
    for (const auto person : entry.people)
        (is_there(database, entry, person) ? done.already_there : wanted).push_back(person);
    if (wanted.empty())
        return done;
    if (const auto fault = change_fault(database, entry.day, false, entry.reason, actor))
        return *fault;

    DayChanges changes{database, entry.day, entry.reason, actor, now};
    auto told = json::array();
    for (const auto person : wanted) {
        const auto note = sealed_note(database, entry.note);
        const auto id = insert(database, entry, person, note, actor, now);
        tell_note(changes.body(), "service", id.value, note);
        told.push_back(json::array({id.value, person.value}));
        done.recorded.push_back(id);
        if (changes.after_report())
            changes.correct({person, domain::CorrectedField::recorded, {}, word(entry.kind), {}, {}, id});
    }
    changes.body()["services"] = told;
    changes.body()["kind"] = word(entry.kind);
    changes.body()["half_day"] = word(entry.half_day);
    changes.body()["minutes"] = entry.minutes;
    act.record("record_services", "day:" + domain::to_text(entry.day), changes.body());
    act.commit();
    return done;
}

std::optional<AttendanceRefusal> void_service(Database& database, domain::ServiceId id,
                                              const std::optional<Reason>& reason, const Actor& actor, Instant now) {
    Act act{database, domain::Right::record_services, actor, now};
    const auto service = service_by_id(database, id);
    if (!service)
        return AttendanceRefusal::not_found;
    if (service->voided)
        return std::nullopt;
    if (const auto fault = change_fault(database, service->day, true, reason, actor))
        return fault;
    DayChanges changes{database, service->day, reason, actor, now};
    database.connection().run("UPDATE service SET voided_at = ?, void_reason = ? WHERE id = ?", domain::to_ms(now),
                              word(reason->code), id.value);
    changes.correct({service->participant, domain::CorrectedField::service_voided, service->kind, {}, {}, {}, id});
    act.record("void_service", subject("service", id), changes.body());
    act.commit();
    return std::nullopt;
}

std::optional<AttendanceRefusal> record_follow_up(Database& database, const FollowUp& wanted, const Actor& actor,
                                                  Instant now) {
    Act act{database, domain::Right::record_services, actor, now};
    if (!is_person(database, wanted.participant))
        return AttendanceRefusal::not_found;
    if (!wanted.day.ok())
        return AttendanceRefusal::bad_time;
    if (is_repeat(database, wanted))
        return std::nullopt;
    const auto day = domain::to_text(wanted.day);
    const auto note = sealed_note(database, wanted.note);
    const auto id = database.connection().insert(
        R"sql(
            INSERT INTO follow_up (participant_id, day, result, sealed_note, account_id, at)
            VALUES (?, ?, ?, ?, ?, ?))sql",
        wanted.participant.value, day, word(wanted.result), note, number(actor.account), domain::to_ms(now));
    json body{{"follow_up", id}, {"day", day}, {"result", word(wanted.result)}};
    tell_note(body, "follow_up", id, note);
    act.record("record_follow_up", subject("participant", wanted.participant), body);
    act.commit();
    return std::nullopt;
}

}  // namespace oasis::store
