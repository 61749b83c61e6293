#include "shared/store/fill_attendance.h"

#include "shared/domain/attendance.h"
#include "shared/domain/time.h"
#include "shared/store/sqlite.h"
#include "shared/store/words.h"
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

namespace oasis::store {

namespace {

/// nullopt: an empty file.
std::optional<domain::Zone> zone_in(Connection& connection) {
    auto row = connection.query("SELECT zone FROM station WHERE id = 1");
    if (!row.step())
        return std::nullopt;
    const auto zone = domain::Zone::find(row.text(0));
    if (!zone)
        throw StorageError(StorageError::Kind::other, "database: this computer does not know the station's time zone " +
                                                          row.text(0) + "; install tzdata");
    return zone;
}

void fill_registered_on(Connection& connection, const domain::Zone& zone) {
    std::vector<std::pair<std::int64_t, std::string>> days;
    {
        auto row = connection.query("SELECT id, registered_at FROM participant");
        while (row.step())
            days.emplace_back(row.integer(0), domain::to_text(zone.day_of(domain::from_ms(row.integer(1)))));
    }
    for (const auto& [id, day] : days)
        connection.run("UPDATE participant SET registered_on = ? WHERE id = ?", day, id);
}

void fill_half_days(Connection& connection, const domain::Zone& zone) {
    std::vector<std::int64_t> afternoons;
    {
        auto row = connection.query("SELECT id, starts_at FROM session");
        while (row.step())
            if (domain::half_day_of(zone.minute_of(domain::from_ms(row.integer(1)))) == domain::HalfDay::afternoon)
                afternoons.push_back(row.integer(0));
    }
    for (const auto id : afternoons)
        connection.run("UPDATE session SET half_day = 'afternoon' WHERE id = ?", id);
}

struct Change {
    std::int64_t person = 0;
    std::string day;
    std::string standing;
};

std::vector<Change> changes_of_standing(Connection& connection, const domain::Zone& zone) {
    auto row = connection.query(
        "SELECT at, subject, body, act FROM journal WHERE act IN ('save_file', 'erase_participant') ORDER BY seq");
    std::vector<Change> changes;
    while (row.step()) {
        const auto body = nlohmann::json::parse(row.text(2), nullptr, false);
        const bool erased = row.text(3) == "erase_participant";  // and left with it
        if (!erased && (!body.is_object() || !body.contains("standing")))
            continue;
        const auto subject = row.text(1);
        const auto* id = subject.data() + subject.find(':') + 1;
        Change change{0, domain::to_text(zone.day_of(domain::from_ms(row.integer(0)))),
                      erased ? word(domain::Standing::left) : body.at("standing").get<std::string>()};
        std::from_chars(id, subject.data() + subject.size(), change.person);
        changes.push_back(std::move(change));
    }
    return changes;
}

}  // namespace

void fill_attendance(Connection& connection) {
    const auto zone = zone_in(connection);
    if (!zone)
        return;
    fill_registered_on(connection, *zone);
    fill_half_days(connection, *zone);
    for (const auto& change : changes_of_standing(connection, *zone))
        connection.run(R"sql(
            INSERT INTO standing_period (participant_id, first_day, standing)
            VALUES (?, ?, ?)
            ON CONFLICT (participant_id, first_day) DO UPDATE
            SET standing = excluded.standing)sql",
                       change.person, change.day, change.standing);
}

}  // namespace oasis::store
