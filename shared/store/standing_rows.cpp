#include "shared/store/standing_rows.h"

#include "shared/store/rows.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

std::vector<domain::StandingPeriod> periods_of(Database& database, domain::ParticipantId person) {
    auto row = database.connection().query(
        "SELECT first_day, standing FROM standing_period WHERE participant_id = ? ORDER BY first_day", person.value);
    std::vector<domain::StandingPeriod> periods;
    while (row.step())
        periods.push_back({day_column(row, 0), from_word<domain::Standing>(row.text(1))});
    return periods;
}

void put_periods(Database& database, domain::ParticipantId person,
                 const std::vector<domain::StandingPeriod>& periods) {
    auto& connection = database.connection();
    connection.run("DELETE FROM standing_period WHERE participant_id = ?", person.value);
    for (const auto& period : periods)
        connection.run("INSERT INTO standing_period (participant_id, first_day, standing) VALUES (?, ?, ?)",
                       person.value, domain::to_text(period.first), word(period.standing));
}

nlohmann::json periods_body(const std::vector<domain::StandingPeriod>& periods) {
    auto told = nlohmann::json::array();
    for (const auto& period : periods)
        told.push_back(nlohmann::json::array({domain::to_text(period.first), word(period.standing)}));
    return told;
}

}  // namespace oasis::store
