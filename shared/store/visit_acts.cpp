#include "shared/store/acts.h"

#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/participations.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Actor;
using domain::AlreadyIn;
using domain::CheckedIn;
using domain::CheckedOut;
using domain::CheckInResult;
using domain::CheckOutResult;
using domain::Instant;
using domain::Refusal;
using domain::Refused;
using nlohmann::json;

/// Who acts for themselves at the kiosk came there by a card, also where the act names the person. Staff who let a
/// card in by PIN answer for it.
domain::Means means_of(const Attendance& attendance, const Actor& actor) {
    if (actor.kind == Actor::Kind::staff && actor.by_pin)
        return domain::Means::pin;
    if (attendance.card || actor.kind == Actor::Kind::self)
        return domain::Means::card;
    return domain::Means::console;
}

/// What an entry of a scan says of the person, and of a new card that retires the old one by it.
json scan_body(const Attendance& attendance, const Actor& actor) {
    json body{{"participant", attendance.participant.id.value}, {"means", word(means_of(attendance, actor))}};
    if (attendance.card)
        body["card"] = attendance.card->value;
    return body;
}

/// A waiting card's first scan: it becomes the active one, the old one dies, in the same entry.
void let_card_take_over(Database& database, const Attendance& attendance, Instant now, json& body) {
    if (!attendance.card_waiting)
        return;
    auto& connection = database.connection();
    auto retired = connection.query(R"sql(
        UPDATE card
        SET state = 'revoked', revoked_at = ?
        WHERE participant_id = ? AND state = 'active' RETURNING id)sql",
                                    domain::to_ms(now), attendance.participant.id.value);
    body["activated"] = attendance.card->value;
    body["retired"] = json::array();
    while (retired.step())
        body["retired"].push_back(retired.integer(0));
    connection.run("UPDATE card SET state = 'active' WHERE id = ?", attendance.card->value);
}

/// The answer when nothing is to be written.
std::optional<CheckInResult> settled(const std::variant<Attendance, Refused>& found, const Actor& actor) {
    if (const auto* refused = std::get_if<Refused>(&found))
        return *refused;
    const auto& attendance = std::get<Attendance>(found);
    if (attendance.visit) {
        if (attendance.visit->checked_out_at || attendance.card_waiting)
            return std::nullopt;
        return AlreadyIn{attendance.participant, *attendance.visit};
    }
    // The setting speaks to who scans alone; staff who let someone in know what they do.
    if (attendance.turned_away && actor.kind != Actor::Kind::staff)
        return Refused{*attendance.turned_away, attendance.participant};
    return std::nullopt;
}

domain::Visit new_visit(Database& database, const Attendance& attendance, const Act& act, const Actor& actor,
                        Instant now) {
    domain::Visit visit;
    visit.participant = attendance.participant.id;
    visit.day = attendance.today;
    visit.checked_in_at = now;
    visit.outside_hours = attendance.outside_hours;
    visit.clock = act.clock();
    visit.checked_in_means = means_of(attendance, actor);
    visit.id = insert_visit(database, visit, actor.device);
    return visit;
}

void take_check_out_back(Database& database, domain::Visit& visit, const Act& act) {
    visit.checked_out_at.reset();
    visit.checked_out_means.reset();
    if (act.clock() == domain::ClockMark::flagged)
        visit.clock = domain::ClockMark::flagged;
    database.connection().run(R"sql(
        UPDATE visit
        SET checked_out_at = NULL, checked_out_means = NULL, checked_out_device = NULL, clock = ?
        WHERE id = ?)sql",
                              word(visit.clock), visit.id.value);
}

CheckInResult receive(Database& database, const Who& who, const Actor& actor, Instant now) {
    auto found = attendance_of(database, who, now);
    if (const auto answer = settled(found, actor))
        return *answer;
    Act act{database, domain::Right::run_desk, actor, now};
    found = attendance_of(database, who, now);  // another program may have been faster
    if (const auto answer = settled(found, actor))
        return *answer;

    const auto& attendance = std::get<Attendance>(found);
    auto body = scan_body(attendance, actor);
    let_card_take_over(database, attendance, now, body);
    CheckInResult result;
    if (!attendance.visit) {
        const auto visit = new_visit(database, attendance, act, actor, now);
        body["day"] = domain::to_text(visit.day);
        body["outside_hours"] = visit.outside_hours ? 1 : 0;
        act.record("check_in", subject("visit", visit.id), body);
        result = CheckedIn{attendance.participant, visit};
    } else if (attendance.visit->checked_out_at) {
        auto visit = *attendance.visit;
        take_check_out_back(database, visit, act);
        act.record("return_visit", subject("visit", visit.id), body);
        result = domain::Returned{attendance.participant, visit};
    } else {
        act.record("activate_card", subject("card", *attendance.card), body);
        result = AlreadyIn{attendance.participant, *attendance.visit};
    }
    act.commit();
    return result;
}

std::optional<CheckOutResult> settled_check_out(const std::variant<Attendance, Refused>& found) {
    if (const auto* refused = std::get_if<Refused>(&found))
        return *refused;
    const auto& attendance = std::get<Attendance>(found);
    if (!attendance.visit)
        return Refused{Refusal::not_in, attendance.participant};
    if (attendance.visit->checked_out_at)
        return CheckedOut{attendance.participant, *attendance.visit};
    return std::nullopt;
}

CheckOutResult dismiss(Database& database, const Who& who, const Actor& actor, Instant now) {
    auto found = attendance_of(database, who, now);
    if (const auto answer = settled_check_out(found))
        return *answer;
    Act act{database, domain::Right::run_desk, actor, now};
    found = attendance_of(database, who, now);
    if (const auto answer = settled_check_out(found))
        return *answer;

    const auto& attendance = std::get<Attendance>(found);
    auto visit = *attendance.visit;
    visit.checked_out_at = now;
    visit.checked_out_means = means_of(attendance, actor);
    if (act.clock() == domain::ClockMark::flagged)
        visit.clock = domain::ClockMark::flagged;
    auto body = scan_body(attendance, actor);
    let_card_take_over(database, attendance, now, body);
    database.connection().run(
        R"sql(
            UPDATE visit
            SET checked_out_at = ?, checked_out_means = ?, checked_out_device = ?, clock = ?
            WHERE id = ?)sql",
        domain::to_ms(now), word(*visit.checked_out_means), actor.device, word(visit.clock), visit.id.value);
    act.record("check_out", subject("visit", visit.id), body);
    act.commit();
    return CheckedOut{attendance.participant, visit};
}

/// But what staff picked in advance: the visit did not bring it.
std::vector<std::int64_t> withdraw_picks(Database& database, const domain::Visit& visit) {
    auto withdrawn = database.connection().query(
        R"sql(
            UPDATE participation
            SET state = 'withdrawn'
            WHERE participant_id = ? AND state = 'picked' AND NOT (origin <> 'self' AND picked_at < ?)
                AND session_id IN (SELECT id FROM session WHERE day = ?) RETURNING session_id)sql",
        visit.participant.value, domain::to_ms(visit.checked_in_at), domain::to_text(visit.day));
    std::vector<std::int64_t> sessions;
    while (withdrawn.step())
        sessions.push_back(withdrawn.integer(0));
    return sessions;
}

/// Staff have seen the person in a session: it is not for the participant to take back any more.
bool took_part(Database& database, const domain::Visit& visit) {
    const auto parts = parts_of_day(database, visit.participant, visit.day);
    return std::ranges::find(parts, domain::ParticipationState::confirmed, &Part::state) != parts.end();
}

std::optional<UndoResult> settled_undo(const std::optional<domain::Visit>& visit, Instant now) {
    if (!visit)
        return UndoResult::not_found;
    if (visit->voided_at)
        return UndoResult::undone;
    const auto age = now - visit->checked_in_at;
    if (age > domain::undo_window || age < -domain::undo_window)
        return UndoResult::too_late;
    return std::nullopt;
}

}  // namespace

CheckInResult check_in(Database& database, const domain::CardDigest& digest, const Actor& actor,
                       Instant now) {
    return receive(database, digest, actor, now);
}

CheckInResult check_in(Database& database, domain::ParticipantId id, const Actor& actor, Instant now) {
    return receive(database, id, actor, now);
}

CheckOutResult check_out(Database& database, domain::ParticipantId id, const Actor& actor, Instant now) {
    return dismiss(database, id, actor, now);
}

CheckOutResult check_out(Database& database, const domain::CardDigest& digest, const Actor& actor,
                         Instant now) {
    return dismiss(database, digest, actor, now);
}

UndoResult undo_check_in(Database& database, domain::VisitId id, const Actor& actor, Instant now) {
    if (const auto answer = settled_undo(visit_by_id(database, id), now))
        return *answer;
    Act act{database, domain::Right::run_desk, actor, now};
    const auto visit = visit_by_id(database, id);
    if (const auto answer = settled_undo(visit, now))
        return *answer;
    if (took_part(database, *visit))
        return UndoResult::too_late;

    database.connection().run("UPDATE visit SET voided_at = ?, void_reason = 'undo' WHERE id = ?",
                              domain::to_ms(now), id.value);
    act.record("undo_check_in", subject("visit", id),
               {{"participant", visit->participant.value}, {"withdrawn", withdraw_picks(database, *visit)}});
    act.commit();
    return UndoResult::undone;
}

int confirm_clock(Database& database, const Actor& actor, Instant now) {
    Act act{database, domain::Right::run_desk, actor, now};
    const auto settled_visits =
        database.connection().run("UPDATE visit SET clock = 'confirmed' WHERE clock = 'flagged'");
    if (settled_visits == 0 && act.clock() == domain::ClockMark::plain)
        return 0;
    act.trust_clock();
    act.record("confirm_clock", "station:1", {{"visits", settled_visits}});
    act.commit();
    return static_cast<int>(settled_visits);
}

}  // namespace oasis::store
