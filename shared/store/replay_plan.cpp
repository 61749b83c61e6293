#include "shared/store/replay.h"
#include "shared/store/replay_rows.h"

#include "shared/store/database.h"
#include <nlohmann/json.hpp>

/// The part of the replay that tells what a count rests on beside attendance: who was registered when, which
/// activities count, and the sessions. Every entry that makes or changes sessions says so in "session_rows".
namespace oasis::store {

namespace {

using nlohmann::json;
using trust::ChainEntry;

}  // namespace

void Replay::register_participant(const ChainEntry& entry, const json& body) {
    participants_[subject_id(entry)] = {{body.at("number"), body.at("kind"), body.value("registered_on", "")},
                                        entry.sequence};
}

void Replay::tell_activity(const ChainEntry& entry, const json& body) {
    const auto id = subject_id(entry);
    auto& activity = activities_[id];
    activity.sequence = entry.sequence;
    if (!body.contains("group"))
        return;
    activity.row = {body.at("group"), body.at("counts") != 0, body.value("retired", 0) != 0};
    if (!body.contains("counts_after"))
        return;
    for (auto& [session, told] : sessions_)
        if (told.row && told.row->activity == id && told.row->day > body.at("counts_after"))
            told.row->counts = activity.row->counts;
}

void Replay::tell_sessions(const ChainEntry& entry, const json& body) {
    for (const auto& told : body.value("session_rows", json::array()))
        sessions_[told.at(0)] = {Session{told.at(1), told.at(2) != 0, told.at(3), told.at(4), told.at(5), told.at(6),
                                         told.at(7), told.at(8) != 0},
                                 entry.sequence};
    if (body.contains("session_rows"))
        return;
    if (entry.act == "schedule_session")
        sessions_[subject_id(entry)].sequence = entry.sequence;
    else if (entry.act == "copy_last_week" || entry.act == "fill_days")
        for (const std::int64_t id : body.at("sessions"))
            sessions_[id].sequence = entry.sequence;
}

void Replay::compare_plan(Database& database, std::vector<Fault>& faults) const {
    auto& connection = database.connection();
    compare_table<std::int64_t, Participant>(
        "participant", participants_, connection.query("SELECT id, number, kind, registered_on FROM participant"),
        [](const Statement& row) {
            return std::pair{row.integer(0), Participant{row.text(1), row.text(2), row.text(3)}};
        },
        faults);
    compare_table<std::int64_t, std::optional<Activity>>(
        "activity", activities_,
        connection.query("SELECT id, group_code, counts, retired_at IS NOT NULL FROM activity"),
        [](const Statement& row) {
            return std::pair{row.integer(0),
                             std::optional{Activity{row.text(1), row.integer(2) != 0, row.integer(3) != 0}}};
        },
        faults);
    compare_table<std::int64_t, std::optional<Session>>(
        "session", sessions_, connection.query(R"sql(
            SELECT id, activity_id, counts, day, starts_at, ends_at, half_day, places, cancelled_at IS NOT NULL
            FROM session)sql"),
        [](const Statement& row) {
            return std::pair{row.integer(0),
                             std::optional{Session{row.integer(1), row.integer(2) != 0, row.text(3), row.integer(4),
                                                   row.integer(5), row.text(6), row.integer(7),
                                                   row.integer(8) != 0}}};
        },
        faults);
}

}  // namespace oasis::store
