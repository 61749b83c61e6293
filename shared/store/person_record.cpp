#include "shared/store/person_record.h"

#include "shared/store/database.h"
#include "shared/store/queries.h"

namespace oasis::store {

namespace {

std::optional<domain::Instant> instant(const std::optional<std::int64_t>& ms) {
    return ms ? std::optional{domain::from_ms(*ms)} : std::nullopt;
}

void read_visits(Database& database, PersonRecord& record) {
    auto row = database.connection().query(R"sql(
            SELECT day, checked_in_at, checked_in_means, checked_out_at, voided_at
            FROM visit
            WHERE participant_id = ?
            ORDER BY day, id)sql",
                                           record.participant.id.value);
    while (row.step())
        record.visits.push_back({row.text(0), domain::from_ms(row.integer(1)), row.text(2),
                                 instant(row.optional_integer(3)), instant(row.optional_integer(4))});
}

void read_participations(Database& database, PersonRecord& record) {
    auto row = database.connection().query(R"sql(
            SELECT s.day, a.title, s.starts_at, s.ends_at, p.state
            FROM session s
            CROSS JOIN participation p
            JOIN activity a ON a.id = s.activity_id
            WHERE p.session_id = s.id AND p.participant_id = ?
            ORDER BY s.day, s.starts_at, s.id)sql",
                                           record.participant.id.value);
    while (row.step())
        record.participations.push_back({row.text(0), row.text(1), domain::from_ms(row.integer(2)),
                                         domain::from_ms(row.integer(3)), row.text(4)});
}

void read_cards(Database& database, PersonRecord& record) {
    auto row =
        database.connection().query("SELECT issued_at, state FROM card WHERE participant_id = ? ORDER BY id",
                                    record.participant.id.value);
    while (row.step())
        record.cards.push_back({domain::from_ms(row.integer(0)), row.text(1)});
}

void read_suitability(Database& database, PersonRecord& record) {
    auto row = database.connection().query(R"sql(
            SELECT service_item, suited, assessed_at
            FROM suitability
            WHERE participant_id = ?
            ORDER BY service_item)sql",
                                           record.participant.id.value);
    while (row.step())
        record.suitability.push_back({row.text(0), row.integer(1) != 0, domain::from_ms(row.integer(2))});
}

void read_services(Database& database, PersonRecord& record) {
    auto row = database.connection().query(R"sql(
            SELECT day, kind, minutes, served_by, voided_at, sealed_note
            FROM service
            WHERE participant_id = ?
            ORDER BY day, id)sql",
                                           record.participant.id.value);
    while (row.step())
        record.services.push_back({row.text(0), row.text(1), static_cast<int>(row.integer(2)), row.text(3),
                                   instant(row.optional_integer(4)), row.bytes(5)});
}

void read_changes(Database& database, PersonRecord& record) {
    const auto person = record.participant.id.value;
    auto calls = database.connection().query(
        "SELECT day, result, at, sealed_note FROM follow_up WHERE participant_id = ? ORDER BY day, id", person);
    while (calls.step())
        record.follow_ups.push_back(
            {calls.text(0), calls.text(1), domain::from_ms(calls.integer(2)), calls.bytes(3)});
    auto changes = database.connection().query(
        "SELECT day, field, reason, at, sealed_reason FROM correction WHERE participant_id = ? ORDER BY day, id",
        person);
    while (changes.step())
        record.corrections.push_back({changes.text(0), changes.text(1), changes.text(2),
                                      domain::from_ms(changes.integer(3)), changes.bytes(4)});
}

void read_plan(Database& database, PersonRecord& record) {
    const auto person = record.participant.id.value;
    auto wish = database.connection().query(R"sql(
            SELECT COALESCE(a.title, ''), w.service_item, w.times_a_month
            FROM plan_wish w
            LEFT JOIN activity a ON a.id = w.activity_id
            WHERE w.participant_id = ?
            ORDER BY w.id)sql",
                                            person);
    while (wish.step())
        record.plan.push_back({wish.text(0), wish.text(1), static_cast<int>(wish.integer(2))});
    auto period = database.connection().query(
        "SELECT first_day, standing FROM standing_period WHERE participant_id = ? ORDER BY first_day", person);
    while (period.step())
        record.periods.push_back({period.text(0), period.text(1)});
}

}  // namespace

std::optional<PersonRecord> person_record(Database& database, const std::string& number) {
    const ReadTransaction snapshot{database};
    const auto person = participant_by_number(database, number);
    if (!person)
        return std::nullopt;
    PersonRecord record;
    record.participant = *person;
    {
        auto row = database.connection().query("SELECT registered_at FROM participant WHERE id = ?",
                                               person->id.value);
        row.step();
        record.registered_at = domain::from_ms(row.integer(0));
    }
    read_visits(database, record);
    read_participations(database, record);
    read_cards(database, record);
    read_suitability(database, record);
    read_services(database, record);
    read_changes(database, record);
    read_plan(database, record);
    return record;
}

}  // namespace oasis::store
