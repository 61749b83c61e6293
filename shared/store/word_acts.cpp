#include "shared/store/complaint_acts.h"

#include "shared/domain/line_text.h"
#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/day_changes.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/word_content.h"
#include "shared/store/words.h"
#include "shared/trust/sealed_box.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::ComplaintWordId;
using domain::Instant;
using domain::WordState;

/// To the ring as it is now: inside the act, so that no removal of an account comes between.
std::vector<unsigned char> sealed_for_managers(Database& database, const std::string& plain) {
    auto row = database.connection().query("SELECT public_key FROM ring WHERE name = 'manager'");
    if (!row.step())
        throw StorageError(StorageError::Kind::other, "database: there is no station in this file yet");
    return trust::seal_to(row.bytes(0), {reinterpret_cast<const unsigned char*>(plain.data()), plain.size()});
}

bool box_is_busy(Database& database, Instant now) {
    auto row = database.connection().query(
        "SELECT COUNT(*) FROM complaint_word WHERE received_at > ? AND received_at <= ?",
        domain::to_ms(now - domain::words_span), domain::to_ms(now));
    row.step();
    return row.integer(0) >= domain::most_words;
}

std::optional<WordState> state_of(Database& database, ComplaintWordId id) {
    auto row = database.connection().query("SELECT state FROM complaint_word WHERE id = ?", id.value);
    return row.step() ? std::optional{from_word<WordState>(row.text(0))} : std::nullopt;
}

std::optional<WordRefusal> note_fault(WordState wanted, const std::string& note) {
    const auto fault = domain::line_fault(note, longest_answer);
    if (fault == domain::LineFault::empty)
        return wanted == WordState::answered ? std::optional{WordRefusal::no_note} : std::nullopt;
    return fault ? std::optional{WordRefusal::unfit_note} : std::nullopt;
}

}  // namespace

LeaveWordResult leave_word(Database& database, domain::ComplaintTopic topic, const std::string& callback,
                           const domain::Actor& actor, Instant now) {
    if (!domain::goes_into_the_box(topic))
        return WordRefusal::not_for_the_box;
    if (!domain::is_callback_number(callback))
        return WordRefusal::bad_number;
    Act act{database, anyone, actor, now};
    if (box_is_busy(database, now))
        return WordRefusal::too_many;
    const auto day = zone_of(database).day_of(now);
    const auto deadline = domain::answer_deadline(day, settings(database).answer_days);
    const auto sealed = sealed_for_managers(database, packed(topic, callback).text());
    const ComplaintWordId id{database.connection().insert(
        "INSERT INTO complaint_word (day, received_at, deadline, state, sealed) VALUES (?, ?, ?, ?, ?)",
        domain::to_text(day), domain::to_ms(now), domain::to_text(deadline), word(WordState::received), sealed)};
    nlohmann::json body{{"day", domain::to_text(day)}, {"deadline", domain::to_text(deadline)}};
    tell_note(body, "complaint_word", id.value, sealed);
    act.record("leave_word", subject("complaint_word", id), body);
    act.commit();
    return WordLeft{id, deadline};
}

std::optional<WordRefusal> set_word_state(Database& database, ComplaintWordId id, WordState wanted,
                                          const std::string& note, const domain::Actor& actor, Instant now) {
    if (const auto fault = note_fault(wanted, note))
        return fault;
    Act act{database, domain::Right::read_words, actor, now};
    const auto before = state_of(database, id);
    if (!before)
        return WordRefusal::not_found;
    const bool blank = domain::line_fault(note, longest_answer) == domain::LineFault::empty;
    if (*before == wanted && blank)
        return std::nullopt;
    auto& connection = database.connection();
    const auto sealed = blank ? std::nullopt : std::optional{sealed_for_managers(database, note)};
    connection.run("UPDATE complaint_word SET state = ? WHERE id = ?", word(wanted), id.value);
    const auto account = actor.account ? std::optional{actor.account->value} : std::nullopt;
    const auto step = connection.insert(
        "INSERT INTO complaint_answer (complaint_word_id, state, sealed_note, account_id, at) VALUES (?, ?, ?, ?, ?)",
        id.value, word(wanted), sealed, account, domain::to_ms(now));
    nlohmann::json body{{"state", word(wanted)}, {"step", step}};
    tell_note(body, "complaint_answer", step, sealed);
    act.record("set_word_state", subject("complaint_word", id), body);
    act.commit();
    return std::nullopt;
}

std::vector<WordRow> complaint_words(Database& database) {
    auto row = database.connection().query(R"sql(
            SELECT id, day, received_at, deadline, state
            FROM complaint_word
            ORDER BY state = 'answered', CASE WHEN state = 'answered' THEN -received_at ELSE received_at END, id)sql");
    std::vector<WordRow> rows;
    while (row.step())
        rows.push_back({{row.integer(0)},
                        day_column(row, 1),
                        domain::from_ms(row.integer(2)),
                        day_column(row, 3),
                        from_word<WordState>(row.text(4))});
    return rows;
}

}  // namespace oasis::store
