#include "shared/store/acts.h"

#include "shared/store/act.h"
#include "shared/store/words.h"

namespace oasis::store {

namespace {

constexpr std::int64_t together_ms = 60LL * 1000;
constexpr std::int64_t kept_ms = 30LL * 24 * 3600 * 1000;

/// Old ones run out; but by a clock that leaps ahead, today's open calls would.
void prune(Database& database, domain::Instant now) {
    auto newest = database.connection().query("SELECT newest_at FROM journal ORDER BY seq DESC LIMIT 1");
    if (!newest.step() || domain::clock_is_doubtful(now, domain::from_ms(newest.integer(0))))
        return;
    database.connection().run("DELETE FROM alert WHERE last_at < ?", domain::to_ms(now) - kept_ms);
}

}  // namespace

void raise_alert(Database& database, domain::AlertKind kind, std::optional<domain::ParticipantId> participant,
                 const domain::Actor& actor, domain::Instant now) {
    const auto at = domain::to_ms(now);
    std::optional<std::int64_t> person;
    if (participant)
        person = participant->value;
    auto& connection = database.connection();
    WriteTransaction transaction{database};
    prune(database, now);
    const auto counted =
        connection.run(R"sql(
            UPDATE alert
            SET count = count + 1, last_at = ?, participant_id = COALESCE(?, participant_id)
            WHERE id = (SELECT MAX(id) FROM alert WHERE last_at BETWEEN ? AND ? AND kind = ? AND device =
                ? AND handled_at IS NULL))sql",
                       at, person, at - together_ms, at + together_ms, word(kind), actor.device);
    if (counted == 0) {
        connection.run(R"sql(
            INSERT INTO alert (kind, device, participant_id, first_at, last_at, count)
            VALUES (?, ?, ?, ?, ?, 1))sql",
                       word(kind), actor.device, person, at, at);
    }
    transaction.commit();
}

void handle_alert(Database& database, domain::AlertId id, const domain::Actor& actor, domain::Instant now) {
    const auto open = [&] {
        return database.connection()
            .query("SELECT 1 FROM alert WHERE id = ? AND handled_at IS NULL", id.value)
            .step();
    };
    if (!open())
        return;
    WriteTransaction transaction{database};
    demand(database, domain::Right::run_desk, actor);
    database.connection().run("UPDATE alert SET handled_at = ? WHERE id = ? AND handled_at IS NULL",
                              domain::to_ms(now), id.value);
    transaction.commit();
}

}  // namespace oasis::store
