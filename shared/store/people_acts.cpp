#include "shared/store/acts.h"

#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/queries.h"
#include "shared/store/word_refusal.h"
#include "shared/store/words.h"
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

/// One more than the highest of the numbers that are digits only.
std::string next_number(Database& database) {
    auto row = database.connection().query(R"sql(
            SELECT COALESCE(MAX(CAST(number AS BIGINT)), 0) FROM participant
            WHERE LTRIM(number, '0123456789') = '')sql");
    row.step();
    return fmt::format("{:04}", row.integer(0) + 1);
}

}  // namespace

RegisterResult register_participant(Database& database, const NewParticipant& wanted,
                                    const domain::Actor& actor, domain::Instant now) {
    if (domain::display_name_fault(wanted.display_name))
        return RegisterRefusal::name_fault;
    Act act{database, domain::Right::register_person, actor, now};
    domain::Participant participant;
    participant.number = wanted.number.empty() ? next_number(database) : wanted.number;
    if (domain::number_fault(participant.number))  // of the next one too: the numbers may have come to their end
        return RegisterRefusal::number_fault;
    participant.display_name = wanted.display_name;
    participant.kind = wanted.kind;
    if (participant_by_number(database, participant.number))
        return RegisterRefusal::number_taken;
    if (blocks_words(database, {{domain::TextPlace::display_name, participant.display_name, {}}}))
        return RegisterRefusal::banned_word;
    const auto today = domain::to_text(zone_of(database).day_of(now));
    participant.id.value =
        database.connection().insert(R"sql(
            INSERT INTO participant (number, display_name, kind, standing, registered_at,
                registered_on)
            VALUES (?, ?, ?, ?, ?, ?))sql",
                                     participant.number, participant.display_name, word(participant.kind),
                                     word(participant.standing), domain::to_ms(now), today);
    act.record("register_participant", subject("participant", participant.id),
               {{"number", participant.number}, {"kind", word(participant.kind)}, {"registered_on", today}});
    act.commit();
    return participant;
}

RenameResult rename_participant(Database& database, domain::ParticipantId person,
                                const std::string& display_name, const domain::Actor& actor,
                                domain::Instant now) {
    if (domain::display_name_fault(display_name))
        return RenameResult::name_fault;
    Act act{database, domain::Right::register_person, actor, now};
    auto row = database.connection().query(
        "SELECT display_name FROM participant WHERE id = ? AND erased_at IS NULL", person.value);
    if (!row.step())
        return RenameResult::not_found;
    if (row.text(0) == display_name)
        return RenameResult::unchanged;
    if (blocks_words(database, {{domain::TextPlace::display_name, display_name, {}}}))
        return RenameResult::banned_word;
    database.connection().run("UPDATE participant SET display_name = ? WHERE id = ?", display_name,
                              person.value);
    act.record("rename_participant", subject("participant", person), nlohmann::json::object());
    act.commit();
    return RenameResult::renamed;
}

}  // namespace oasis::store
