#include "shared/store/replay.h"
#include "shared/store/replay_rows.h"

#include "shared/store/database.h"
#include <nlohmann/json.hpp>

/// The part of the replay that tells the words left at the kiosk: that each is there, how far it has come, and by whom.
/// What is sealed of them goes with the other sealed texts.
namespace oasis::store {

using nlohmann::json;
using trust::ChainEntry;

void Replay::leave_word(const ChainEntry& entry, const json& body) {
    words_[subject_id(entry)] = {{body.at("day"), entry.at, body.at("deadline"), "received"}, entry.sequence};
}

void Replay::set_word_state(const ChainEntry& entry, const json& body) {
    auto& told = words_.at(subject_id(entry));
    told.row.state = body.at("state");
    told.sequence = entry.sequence;
    answers_[body.at("step")] = {{subject_id(entry), body.at("state"), account_of(entry), entry.at}, entry.sequence};
}

void Replay::compare_words(Database& database, std::vector<Fault>& faults) const {
    auto& connection = database.connection();
    compare_table<std::int64_t, Word>(
        "complaint_word", words_,
        connection.query("SELECT id, day, received_at, deadline, state FROM complaint_word"),
        [](const Statement& row) {
            return std::pair{row.integer(0), Word{row.text(1), row.integer(2), row.text(3), row.text(4)}};
        },
        faults);
    compare_table<std::int64_t, Answer>(
        "complaint_answer", answers_,
        connection.query("SELECT id, complaint_word_id, state, account_id, at FROM complaint_answer"),
        [](const Statement& row) {
            return std::pair{row.integer(0),
                             Answer{row.integer(1), row.text(2), row.optional_integer(3), row.integer(4)}};
        },
        faults);
}

}  // namespace oasis::store
