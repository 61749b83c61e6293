#include "shared/store/act.h"
#include "shared/store/acts.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

/// What stands of one item: nullopt where it was never assessed.
std::optional<bool> assessed(Connection& connection, domain::ParticipantId person, const std::string& item) {
    auto row = connection.query(
        "SELECT suited FROM suitability WHERE participant_id = ? AND service_item = ?", person.value, item);
    return row.step() ? std::optional{row.integer(0) != 0} : std::nullopt;
}

bool is_person(Connection& connection, domain::ParticipantId person) {
    return connection.query("SELECT 1 FROM participant WHERE id = ? AND erased_at IS NULL", person.value).step();
}

void write(Connection& connection, domain::ParticipantId person, const std::string& item,
           std::optional<bool> suited, domain::Instant now) {
    if (!suited) {
        connection.run("DELETE FROM suitability WHERE participant_id = ? AND service_item = ?", person.value,
                       item);
        return;
    }
    connection.run(R"sql(
        INSERT INTO suitability (participant_id, service_item, suited, assessed_at)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (participant_id, service_item) DO UPDATE
        SET suited = excluded.suited, assessed_at = excluded.assessed_at)sql",
                   person.value, item, *suited, domain::to_ms(now));
}

}  // namespace

bool set_suitability(Database& database, domain::ParticipantId person, const std::string& service_item,
                     std::optional<bool> suited, const domain::Actor& actor, domain::Instant now) {
    auto& connection = database.connection();
    Act act{database, domain::Right::edit_files, actor, now};
    if (!is_person(connection, person) || service_item.empty())
        return false;
    if (assessed(connection, person, service_item) == suited)
        return true;
    write(connection, person, service_item, suited, now);
    const auto word = suited ? nlohmann::json(*suited ? 1 : 0) : nlohmann::json(nullptr);
    act.record("set_suitability", subject("participant", person),
               {{"service_item", service_item}, {"suited", word}});
    act.commit();
    return true;
}

std::vector<domain::Suitability> suitability_of(Database& database, domain::ParticipantId person) {
    auto row = database.connection().query(R"sql(
        SELECT service_item, suited, assessed_at
        FROM suitability
        WHERE participant_id = ?
        ORDER BY service_item)sql",
                                           person.value);
    std::vector<domain::Suitability> all;
    while (row.step())
        all.push_back({row.text(0), row.integer(1) != 0, domain::from_ms(row.integer(2))});
    return all;
}

std::vector<std::string> unsuited_items(Database& database, domain::ParticipantId person) {
    auto row = database.connection().query(R"sql(
        SELECT u.service_item
        FROM suitability u
        JOIN station st ON st.id = 1 AND st.check_suitability = 1
        WHERE u.participant_id = ? AND u.suited = 0
        ORDER BY u.service_item)sql",
                                           person.value);
    std::vector<std::string> items;
    while (row.step())
        items.push_back(row.text(0));
    return items;
}

}  // namespace oasis::store
