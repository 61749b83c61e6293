#include "shared/store/day_changes.h"

#include "shared/store/attendance.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/words.h"
#include "shared/trust/digest.h"
#include "shared/trust/sealed_box.h"

namespace oasis::store {

namespace {

using domain::ParticipationState;

std::optional<std::int64_t> number(const auto& id) {
    return id ? std::optional{id->value} : std::nullopt;
}

bool is_blank(const std::string& text) {
    return domain::display_name_fault(text) == domain::NameFault::empty;
}

}  // namespace

std::optional<std::vector<unsigned char>> sealed_note(Database& database, const std::string& text) {
    if (is_blank(text))
        return std::nullopt;
    auto row = database.connection().query("SELECT public_key FROM ring WHERE name = 'office'");
    if (!row.step())
        throw StorageError(StorageError::Kind::other, "database: there is no station in this file yet");
    const auto bytes = std::as_bytes(std::span{text});
    return trust::seal_to(row.bytes(0), {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
}

void tell_note(nlohmann::json& body, const char* table, std::int64_t id,
               const std::optional<std::vector<unsigned char>>& sealed) {
    if (sealed)
        body["notes"].push_back({table, id, trust::digest(std::as_bytes(std::span{*sealed}))});
}

std::optional<AttendanceRefusal> change_fault(Database& database, domain::Day day, bool needs_reason,
                                              const std::optional<Reason>& reason,
                                              const domain::Actor& actor) {
    const bool reported = is_reported(database, day);
    if (reported && !permitted(database, domain::Right::correct_reported, actor))
        return AttendanceRefusal::reported_month;
    if (!reason)
        return needs_reason || reported ? std::optional{AttendanceRefusal::no_reason} : std::nullopt;
    if (domain::row_of(reason->code).needs_text && is_blank(reason->text))
        return AttendanceRefusal::no_reason_text;
    return std::nullopt;
}

DayChanges::DayChanges(Database& database, domain::Day day, const std::optional<Reason>& reason,
                       const domain::Actor& actor, domain::Instant now)
    : database_(database), day_(day), actor_(actor), now_(now), after_report_(is_reported(database, day)),
      reason_(reason ? reason->code : domain::CorrectionReason::other),
      sealed_reason_(reason ? sealed_note(database, reason->text) : std::nullopt), body_{{"day",
                                                                                          domain::to_text(
                                                                                              day)}} {
    if (reason)
        body_["reason"] = word(reason->code);
}

domain::Visit DayChanges::add_visit(domain::Visit visit, domain::ClockMark clock) {
    const auto minute = zone_of(database_).minute_of(visit.checked_in_at);
    visit.day = day_;
    visit.clock = clock;
    visit.outside_hours = !domain::hours_at(hours(database_), day_, minute).open;
    if (visit.checked_out_at)
        visit.checked_out_means = visit.checked_in_means;
    visit.id = insert_visit(database_, visit, actor_.device);
    body_["means"] = word(visit.checked_in_means);
    const auto out =
        visit.checked_out_at ? nlohmann::json(domain::to_ms(*visit.checked_out_at)) : nlohmann::json();
    body_["visits"].push_back(
        nlohmann::json::array({visit.id.value, visit.participant.value, domain::to_ms(visit.checked_in_at),
                               out, visit.outside_hours ? 1 : 0}));
    return visit;
}

void DayChanges::add_missing(const domain::Visit& wanted, domain::ClockMark clock) {
    const auto visit = add_visit(wanted, clock);
    if (after_report_)
        correct({visit.participant, domain::CorrectedField::added, {},
                 std::to_string(domain::to_ms(visit.checked_in_at)), visit.id});
}

void DayChanges::set_state(domain::SessionId session, domain::ParticipantId person,
                           std::optional<ParticipationState> before, ParticipationState after,
                           domain::ParticipationOrigin origin) {
    auto told = nlohmann::json::array({session.value, person.value, word(after)});
    const bool comes = !before || before == ParticipationState::withdrawn;
    if (!before) {
        database_.connection().run(R"sql(
            INSERT INTO participation (session_id, participant_id, state, picked_at, origin)
            VALUES (?, ?, ?, ?, ?))sql",
                                   session.value, person.value, word(after), domain::to_ms(now_),
                                   word(origin));
    } else {
        database_.connection().run(R"sql(
            UPDATE participation
            SET state = ?, origin = CASE WHEN ? = 1 THEN ? ELSE origin END
            WHERE session_id = ? AND participant_id = ?)sql",
                                   word(after), comes, word(origin), session.value, person.value);
    }
    if (comes)
        told.push_back(word(origin));
    body_["participations"].push_back(std::move(told));
}

void DayChanges::correct(const Correction& wanted) {
    const auto id = database_.connection().insert(
        R"sql(
            INSERT INTO correction (day, participant_id, visit_id, session_id, service_id, field, old_value,
                new_value, reason, sealed_reason, account_id, at, after_report)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        domain::to_text(day_), wanted.participant.value, number(wanted.visit), number(wanted.session),
        number(wanted.service), word(wanted.field), wanted.before, wanted.after, word(reason_),
        sealed_reason_, number(actor_.account), domain::to_ms(now_), after_report_);
    nlohmann::json told{{"id", id},
                        {"participant", wanted.participant.value},
                        {"field", word(wanted.field)},
                        {"old", wanted.before},
                        {"new", wanted.after}};
    if (wanted.visit)
        told["visit"] = wanted.visit->value;
    if (wanted.session)
        told["session"] = wanted.session->value;
    if (wanted.service)
        told["service"] = wanted.service->value;
    body_["corrections"].push_back(std::move(told));
    tell_note(body_, "correction", id, sealed_reason_);
    body_["after_report"] = after_report_ ? 1 : 0;
}

void DayChanges::correct_attendance(domain::SessionId session, domain::ParticipantId person,
                                    std::optional<ParticipationState> before, ParticipationState after) {
    correct(
        {person, domain::CorrectedField::attendance, before ? word(*before) : "", word(after), {}, session});
}

}  // namespace oasis::store
