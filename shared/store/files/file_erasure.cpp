#include "shared/store/files/files.h"

#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/card_rows.h"
#include "shared/store/standing_rows.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using nlohmann::json;

enum class Found { nobody, erased, person };

Found find(Database& database, domain::ParticipantId person) {
    auto row = database.connection().query("SELECT erased_at FROM participant WHERE id = ?", person.value);
    if (!row.step())
        return Found::nobody;
    return row.optional_integer(0) ? Found::erased : Found::person;
}

/// What was written about the person, and what their plan asked for. Services and corrections stay, without words.
void take_notes(Connection& connection, domain::ParticipantId person) {
    connection.run("UPDATE service SET sealed_note = NULL WHERE participant_id = ?", person.value);
    connection.run("UPDATE follow_up SET sealed_note = NULL WHERE participant_id = ?", person.value);
    connection.run("UPDATE correction SET sealed_reason = NULL WHERE participant_id = ?", person.value);
    connection.run("DELETE FROM plan_wish WHERE participant_id = ?", person.value);
}

/// Whoever is erased has left, on that day at the latest. As the entry tells it.
json leave(Database& database, domain::ParticipantId person, domain::Instant now) {
    auto periods = periods_of(database, person);
    const auto today = zone_of(database).day_of(now);
    std::erase_if(periods, [&](const domain::StandingPeriod& period) { return period.first >= today; });
    if (periods.empty() || periods.back().standing != domain::Standing::left)
        periods.push_back({today, domain::Standing::left});
    put_periods(database, person, periods);
    return periods_body(periods);
}

std::vector<std::string> take_papers(Database& database, domain::ParticipantId person) {
    auto row =
        database.connection().query("DELETE FROM paper WHERE participant_id = ? RETURNING hash", person.value);
    std::vector<std::string> hashes;
    while (row.step())
        hashes.push_back(row.text(0));
    return hashes;
}

}  // namespace

std::optional<Erased> erase_participant(Database& database, domain::ParticipantId person,
                                        const domain::Actor& actor, domain::Instant now) {
    Erased erased;
    {
        Act act{database, domain::Right::erase_person, actor, now};
        const auto found = find(database, person);
        if (found == Found::nobody)
            return std::nullopt;
        if (found == Found::erased)
            return erased;
        auto& connection = database.connection();
        connection.run("DELETE FROM participant_file WHERE participant_id = ?", person.value);
        connection.run("DELETE FROM suitability WHERE participant_id = ?", person.value);
        take_notes(connection, person);
        erased.papers_to_unlink = take_papers(database, person);
        connection.run(
            "UPDATE participant SET display_name = number, standing = ?, erased_at = ? WHERE id = ?",
            word(domain::Standing::left), domain::to_ms(now), person.value);
        act.record("erase_participant", subject("participant", person),
                   {{"papers", erased.papers_to_unlink},
                    {"revoked", revoke_working_cards(database, person, now)},
                    {"standing_periods", leave(database, person, now)}});
        act.commit();
    }
    // The pages are overwritten already; the log still holds them as they were. In a bulk of acts the log is
    // its owner's to cut, after the last one.
    if (!database.connection().in_transaction())
        erased.log_cut = database.cut_log();
    return erased;
}

}  // namespace oasis::store
