#include "shared/store/replay.h"
#include "shared/store/replay_rows.h"

#include "shared/store/database.h"
#include "shared/trust/digest.h"
#include <nlohmann/json.hpp>

/// The part of the replay that tells what staff confirmed, corrected and entered later. Every such entry says it in
/// the same words: "visits", "participations", "corrections", "services".
namespace oasis::store {

namespace {

using nlohmann::json;
using trust::ChainEntry;

std::optional<std::int64_t> id_in(const json& body, const char* key) {
    return body.contains(key) ? std::optional{body.at(key).get<std::int64_t>()} : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> account_of(const ChainEntry& entry) {
    constexpr std::string_view staff = "staff:";
    if (!entry.actor.starts_with(staff))
        return std::nullopt;
    return std::stoll(entry.actor.substr(staff.size()));
}

void Replay::change_day(const ChainEntry& entry, const json& body) {
    for (const auto& told : body.value("visits", json::array()))
        add_visit(entry, body, told);
    for (const auto& told : body.value("participations", json::array()))
        set_state(entry, told);
    for (const auto& told : body.value("corrections", json::array()))
        correct(entry, body, told);
    for (const auto& told : body.value("services", json::array()))
        services_[told.at(0)] = {{told.at(1), body.at("kind"), body.at("day"), body.at("half_day"),
                                  body.at("minutes"), account_of(entry), entry.at, std::nullopt, {}},
                                 entry.sequence};
}

void Replay::add_visit(const ChainEntry& entry, const json& body, const json& told) {
    Visit visit;
    visit.participant = told.at(1);
    visit.day = body.at("day");
    visit.in_at = told.at(2);
    visit.in_means = body.at("means");
    visit.in_device = entry.device;
    if (!told.at(3).is_null()) {
        visit.out_at = told.at(3).get<std::int64_t>();
        visit.out_means = visit.in_means;
        visit.out_device = entry.device;
    }
    visit.outside_hours = told.at(4) != 0;
    visit.clock = entry.flagged != 0 ? "flagged" : "plain";
    const std::int64_t id = told.at(0);
    visits_[id] = {visit, entry.sequence};
    if (entry.flagged != 0)
        flagged_.insert(id);
}

void Replay::set_state(const ChainEntry& entry, const json& told) {
    const SessionAndParticipant key{told.at(0), told.at(1)};
    const bool comes = told.size() > 3;  // into the session: the first time, or again
    if (comes && !participations_.contains(key))
        participations_[key].row.picked_at = entry.at;
    auto& row = participations_.at(key);
    if (comes)
        row.row.origin = told.at(3);
    row.row.state = told.at(2);
    row.sequence = entry.sequence;
}

void Replay::correct(const ChainEntry& entry, const json& body, const json& told) {
    const std::string field = told.at("field");
    const std::string before = told.at("old");
    const std::string after = told.at("new");
    corrections_[told.at("id")] = {{told.value("day", body.value("day", "")), told.at("participant"), id_in(told, "visit"),
                                    id_in(told, "session"), id_in(told, "service"), field, before, after,
                                    told.value("reason", body.value("reason", "other")), account_of(entry), entry.at,
                                    body.at("after_report") != 0},
                                   entry.sequence};
    if (field == "service_voided") {
        auto& service = services_.at(told.at("service"));
        service.row.voided_at = entry.at;
        service.row.void_reason = body.at("reason");
        service.sequence = entry.sequence;
    } else if (told.contains("visit") && field != "added") {
        correct_visit(entry, body, visits_.at(told.at("visit")), field, after);
    }
}

void Replay::correct_visit(const ChainEntry& entry, const json& body, Told<Visit>& visit, const std::string& field,
                           const std::string& after) {
    visit.sequence = entry.sequence;
    if (field == "checked_in_at") {
        visit.row.in_at = std::stoll(after);
    } else if (field == "checked_out_at") {
        if (!visit.row.out_at) {
            visit.row.out_means = "console";
            visit.row.out_device = entry.device;
        }
        visit.row.out_at = std::stoll(after);
    } else if (field == "participant") {
        visit.row.participant = std::stoll(after);
    } else {
        visit.row.voided_at = entry.at;
        visit.row.void_reason = body.at("reason");
    }
}

void Replay::confirm_session(const ChainEntry& entry, std::int64_t session) {
    if (!confirmations_.contains(session))
        confirmations_[session] = {{entry.at, account_of(entry)}, entry.sequence};
}

void Replay::record_follow_up(const ChainEntry& entry, std::int64_t person, const json& body) {
    follow_ups_[body.at("follow_up")] = {
        {person, body.at("day"), body.at("result"), account_of(entry), entry.at}, entry.sequence};
}

void Replay::tell_notes(const ChainEntry& entry, const json& body) {
    for (const auto& note : body.value("notes", json::array()))
        notes_[{note.at(0), note.at(1)}] = {note.at(2).get<std::string>(), entry.sequence};
}

void Replay::erase_notes(std::int64_t person) {
    const auto erase_of = [&](const char* table, const auto& rows) {
        for (const auto& [id, told] : rows)
            if (told.row.participant == person)
                notes_.erase({table, id});
    };
    erase_of("correction", corrections_);
    erase_of("service", services_);
    erase_of("follow_up", follow_ups_);
}

void Replay::compare_notes(Database& database, std::vector<Fault>& faults) const {
    compare_table<NoteKey, std::string>(
        "note", notes_, database.connection().query(R"sql(
            SELECT 'correction', id, sealed_reason FROM correction WHERE sealed_reason IS NOT NULL
            UNION ALL
            SELECT 'service', id, sealed_note FROM service WHERE sealed_note IS NOT NULL
            UNION ALL
            SELECT 'follow_up', id, sealed_note FROM follow_up WHERE sealed_note IS NOT NULL
            UNION ALL
            SELECT 'complaint_word', id, sealed FROM complaint_word
            UNION ALL
            SELECT 'complaint_answer', id, sealed_note FROM complaint_answer WHERE sealed_note IS NOT NULL)sql"),
        [](const Statement& row) {
            return std::pair{NoteKey{row.text(0), row.integer(1)}, trust::digest(row.blob(2))};
        },
        faults);
}

void Replay::report_month(const ChainEntry& entry, const json& body) {
    reported_[body.at("until")] = {{body.at("until").get<std::string>().substr(0, 7), entry.at, account_of(entry),
                                    body.at("entries"), body.at("head"), body.at("last_correction"), body.at("unit"),
                                    body.at("kinds"), body.at("target")},
                                   entry.sequence};
}

void Replay::set_periods(const ChainEntry& entry, std::int64_t person, const json& periods) {
    Periods told;
    for (const auto& period : periods)
        told.emplace_back(period.at(0), period.at(1));
    periods_[person] = {std::move(told), entry.sequence};
}

void Replay::compare_attendance(Database& database, std::vector<Fault>& faults) const {
    auto& connection = database.connection();
    compare_table<std::int64_t, Correction>(
        "correction", corrections_, connection.query(R"sql(
            SELECT id, day, participant_id, visit_id, session_id, service_id, field, old_value, new_value, reason,
                account_id, at, after_report
            FROM correction)sql"),
        [](const Statement& row) {
            return std::pair{row.integer(0),
                             Correction{row.text(1), row.integer(2), row.optional_integer(3), row.optional_integer(4),
                                        row.optional_integer(5), row.text(6), row.text(7), row.text(8), row.text(9),
                                        row.optional_integer(10), row.integer(11), row.integer(12) != 0}};
        },
        faults);
    compare_table<std::int64_t, Service>(
        "service", services_, connection.query(R"sql(
            SELECT id, participant_id, kind, day, half_day, minutes, account_id, recorded_at, voided_at, void_reason
            FROM service)sql"),
        [](const Statement& row) {
            return std::pair{row.integer(0),
                             Service{row.integer(1), row.text(2), row.text(3), row.text(4), row.integer(5),
                                     row.optional_integer(6), row.integer(7), row.optional_integer(8), row.text(9)}};
        },
        faults);
    compare_table<std::int64_t, Confirmation>(
        "session", confirmations_,
        connection.query("SELECT id, confirmed_at, confirmed_by FROM session WHERE confirmed_at IS NOT NULL"),
        [](const Statement& row) {
            return std::pair{row.integer(0), Confirmation{row.integer(1), row.optional_integer(2)}};
        },
        faults);
    compare_table<std::int64_t, FollowUp>(
        "follow_up", follow_ups_,
        connection.query("SELECT id, participant_id, day, result, account_id, at FROM follow_up"),
        [](const Statement& row) {
            return std::pair{row.integer(0), FollowUp{row.integer(1), row.text(2), row.text(3),
                                                      row.optional_integer(4), row.integer(5)}};
        },
        faults);
    compare_table<std::string, Reported>(
        "report", reported_,
        connection.query(R"sql(
            SELECT until_day, month, reported_at, account_id, entries, head, last_correction, counting_unit,
                counted_kinds, monthly_target
            FROM reported_month)sql"),
        [](const Statement& row) {
            return std::pair{row.text(0), Reported{row.text(1), row.integer(2), row.optional_integer(3),
                                                   row.integer(4), row.text(5), row.integer(6), row.text(7),
                                                   row.text(8), row.integer(9)}};
        },
        faults);
    compare_notes(database, faults);
    compare_periods(database, faults);
}

/// Of people whose periods an entry told: those of before schema 3 came from entries that only named a standing.
void Replay::compare_periods(Database& database, std::vector<Fault>& faults) const {
    std::map<std::int64_t, Periods> stored;
    auto row = database.connection().query(
        "SELECT participant_id, first_day, standing FROM standing_period ORDER BY participant_id, first_day");
    while (row.step())
        stored[row.integer(0)].emplace_back(row.text(1), row.text(2));
    for (const auto& [person, told] : periods_)
        if (stored[person] != told.row)
            faults.push_back({FaultKind::row_differs, told.sequence, "standing:" + std::to_string(person)});
}

}  // namespace oasis::store
