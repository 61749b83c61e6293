#include "shared/store/attendance.h"

#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"

namespace oasis::store {

namespace {

using domain::Refusal;
using domain::Refused;

std::variant<Attendance, Refused> shown_card(Connection& connection, const domain::CardDigest& digest) {
    auto row = connection.query(R"sql(
            SELECT c.id, c.state, p.id, p.number, p.display_name, p.kind, p.standing
            FROM card c
            JOIN participant p ON p.id = c.participant_id
            WHERE c.digest = ?)sql",
                                digest);
    if (!row.step())
        return Refused{Refusal::unknown, std::nullopt};
    Attendance attendance;
    attendance.participant = participant_row(row, 2);
    const auto state = from_word<domain::CardState>(row.text(1));
    if (state == domain::CardState::revoked)
        return Refused{Refusal::revoked, attendance.participant};
    attendance.card = domain::CardId{row.integer(0)};
    attendance.card_waiting = state == domain::CardState::waiting;
    return attendance;
}

std::variant<Attendance, Refused> known_person(Connection& connection, domain::ParticipantId id) {
    auto row = connection.query(
        "SELECT id, number, display_name, kind, standing FROM participant WHERE id = ?", id.value);
    if (!row.step())
        return Refused{Refusal::unknown, std::nullopt};
    Attendance attendance;
    attendance.participant = participant_row(row, 0);
    return attendance;
}

struct StationRules {
    domain::Zone zone;
    domain::OutsideHours rule;
};

StationRules station_of(Connection& connection) {
    auto row = connection.query("SELECT zone, outside_hours FROM station WHERE id = 1");
    if (!row.step())
        throw StorageError(StorageError::Kind::other, "database: there is no station in this file yet");
    const auto zone = domain::Zone::find(row.text(0));
    if (!zone)
        throw StorageError(StorageError::Kind::other, "database: the station's time zone is not known here");
    return {*zone, from_word<domain::OutsideHours>(row.text(1))};
}

}  // namespace

std::variant<Attendance, Refused> attendance_of(Database& database, const Who& who, domain::Instant now) {
    const ReadTransaction view{database};  // one snapshot, and the engine's locks once for all reads
    auto& connection = database.connection();
    const auto* digest = std::get_if<domain::CardDigest>(&who);
    auto found = digest ? shown_card(connection, *digest)
                        : known_person(connection, std::get<domain::ParticipantId>(who));
    auto* attendance = std::get_if<Attendance>(&found);
    if (!attendance)
        return found;
    if (attendance->participant.standing == domain::Standing::left) {
        return Refused{Refusal::revoked, attendance->participant};
    }
    const auto station = station_of(connection);
    attendance->today = station.zone.day_of(now);
    attendance->visit = visit_on(database, attendance->participant.id, attendance->today);
    if (!attendance->visit) {
        const auto minute = station.zone.minute_of(now);
        attendance->outside_hours = !domain::hours_at(hours(database), attendance->today, minute).open;
        if (domain::turns_away(station.rule, !attendance->outside_hours, hours_overridden(database, attendance->today)))
            attendance->turned_away = station.rule == domain::OutsideHours::ask_staff ? Refusal::closed_ask_staff
                                                                                      : Refusal::closed;
    }
    return found;
}

std::optional<domain::Visit> visit_on(Database& database, domain::ParticipantId participant,
                                      domain::Day day) {
    auto row = database.connection().query(
        R"sql(
            SELECT id, participant_id, day, checked_in_at, checked_out_at, outside_hours, clock,
                voided_at, checked_in_means, checked_out_means
            FROM visit
            WHERE day = ? AND participant_id = ? AND voided_at IS NULL)sql",
        domain::to_text(day), participant.value);
    return row.step() ? std::optional{visit_row(row, 0)} : std::nullopt;
}

std::optional<domain::Visit> visit_by_id(Database& database, domain::VisitId id) {
    auto row = database.connection().query(
        R"sql(
            SELECT id, participant_id, day, checked_in_at, checked_out_at, outside_hours, clock,
                voided_at, checked_in_means, checked_out_means
            FROM visit
            WHERE id = ?)sql",
        id.value);
    return row.step() ? std::optional{visit_row(row, 0)} : std::nullopt;
}

domain::VisitId insert_visit(Database& database, const domain::Visit& visit, const std::string& device) {
    const auto out = visit.checked_out_at ? std::optional{domain::to_ms(*visit.checked_out_at)} : std::nullopt;
    const auto out_means = visit.checked_out_means ? std::optional{word(*visit.checked_out_means)} : std::nullopt;
    return domain::VisitId{database.connection().insert(
        R"sql(
            INSERT INTO visit (participant_id, day, checked_in_at, checked_in_means, checked_in_device,
                checked_out_at, checked_out_means, checked_out_device, outside_hours, clock)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        visit.participant.value, domain::to_text(visit.day), domain::to_ms(visit.checked_in_at),
        word(visit.checked_in_means), device, out, out_means, out ? std::optional{device} : std::nullopt,
        visit.outside_hours, word(visit.clock))};
}

domain::Zone zone_of(Database& database) {
    return station_of(database.connection()).zone;
}

}  // namespace oasis::store
