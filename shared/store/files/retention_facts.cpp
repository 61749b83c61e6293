#include "shared/store/files/retention_facts.h"

#include "shared/store/files/files.h"
#include "shared/store/queries.h"
#include "shared/store/words.h"
#include <map>

namespace oasis::store {

namespace {

using domain::Day;

std::map<std::int64_t, Day> days_of_leaving(Database& database, const OfficeKeys& keys) {
    std::map<std::int64_t, Day> days;
    open_register(database, keys, [&](const domain::Participant& person, OpenFileResult&& result) {
        const auto* opened = std::get_if<OpenedFile>(&result);
        if (!opened)
            return;
        for (const auto& step : opened->file.way) {
            if (step.stage == domain::Stage::left)
                days[person.id.value] = step.day;
        }
    });
    return days;
}

}  // namespace

std::vector<domain::RetentionFacts> retention_facts(Database& database, const OfficeKeys& keys) {
    const auto left = days_of_leaving(database, keys);
    const auto zone = zone_of(settings(database));
    auto row = database.connection().query(R"sql(
        SELECT p.id, p.kind, p.standing, p.registered_at,
            COALESCE((SELECT MAX(v.day) FROM visit v WHERE v.participant_id = p.id AND v.voided_at IS NULL), '')
        FROM participant p
        WHERE p.erased_at IS NULL
        ORDER BY p.id)sql");
    std::vector<domain::RetentionFacts> people;
    while (row.step()) {
        domain::RetentionFacts facts{domain::ParticipantId{row.integer(0)},
                                     from_word<domain::AttendeeKind>(row.text(1)),
                                     from_word<domain::Standing>(row.text(2)),
                                     zone.day_of(domain::from_ms(row.integer(3))),
                                     std::nullopt,
                                     domain::parse_day(row.text(4))};
        if (const auto found = left.find(facts.id.value); found != left.end())
            facts.left = found->second;
        people.push_back(facts);
    }
    return people;
}

}  // namespace oasis::store
