#pragma once
#include "shared/store/replay.h"
#include "shared/store/sqlite.h"

namespace oasis::store {

/// Parts of the replay: not for others.

inline std::string name_of(const char* kind, std::int64_t id) {
    return std::string{kind} + ':' + std::to_string(id);
}
inline std::string name_of(const char* kind, const std::string& key) {
    return std::string{kind} + ':' + key;
}
inline std::string name_of(const char* kind, const std::pair<std::string, std::int64_t>& key) {
    return name_of(kind, key.first) + ':' + std::to_string(key.second);
}
inline std::string name_of(const char* kind, const Replay::SessionAndParticipant& key) {
    return name_of(kind, key.first) + ':' + std::to_string(key.second);
}

/// The id in `kind:id`.
[[nodiscard]] std::int64_t subject_id(const trust::ChainEntry& entry);
/// The account that acted; nullopt where it was nobody of the office.
[[nodiscard]] std::optional<std::int64_t> account_of(const trust::ChainEntry& entry);

/// What an entry of before left open, the row says.
void settle(Replay::Visit& told, const Replay::Visit& row);
inline void settle(Replay::Participant& told, const Replay::Participant& row) {
    if (told.registered_on.empty())
        told.registered_on = row.registered_on;
}
template <class Row>
void settle(std::optional<Row>& told, const std::optional<Row>& row) {
    if (!told)
        told = row;
}
template <class Row>
void settle(Row&, const Row&) {}

/// Every row of a table against what was told of it.
template <class Key, class Row, class Read>
void compare_table(const char* kind, Replay::Table<Key, Row> expected, Statement rows, const Read& read,
                   std::vector<Fault>& faults) {
    while (rows.step()) {
        const auto [key, row] = read(rows);
        const auto told = expected.find(key);
        if (told == expected.end()) {
            faults.push_back({FaultKind::row_unexplained, 0, name_of(kind, key)});
            continue;
        }
        settle(told->second.row, row);
        if (told->second.row != row)
            faults.push_back({FaultKind::row_differs, told->second.sequence, name_of(kind, key)});
        expected.erase(told);
    }
    for (const auto& [key, told] : expected)
        faults.push_back({FaultKind::row_missing, told.sequence, name_of(kind, key)});
}

}  // namespace oasis::store
