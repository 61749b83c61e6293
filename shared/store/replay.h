#pragma once
#include "shared/store/verify.h"
#include "shared/trust/journal_chain.h"
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace oasis::store {

class Database;

/// What the journal says the tables hold: entries are told one after the other, then it is compared.
class Replay {
  public:
    /// Throws nlohmann::json::exception or std::out_of_range when the entry's content makes no sense.
    void tell(const trust::ChainEntry& entry);
    /// Every difference, by entry; those without an entry last.
    [[nodiscard]] std::vector<Fault> compare(Database& database) const;

    struct Visit {
        std::int64_t participant = 0;
        std::string day;
        std::int64_t in_at = 0;
        std::string in_means;
        std::string in_device;
        std::optional<std::int64_t> out_at;
        std::string out_means;
        std::string out_device;
        bool outside_hours = false;
        std::string clock;
        std::optional<std::int64_t> voided_at;
        std::string void_reason;
        bool operator==(const Visit&) const = default;
    };
    struct Card {
        std::int64_t participant = 0;
        std::string digest;
        std::string state;
        std::int64_t issued_at = 0;
        std::optional<std::int64_t> revoked_at;
        bool operator==(const Card&) const = default;
    };
    struct Participation {
        std::string state;
        std::int64_t picked_at = 0;
        bool operator==(const Participation&) const = default;
    };
    struct File {
        std::int64_t version = 0;
        std::string hash;
        bool operator==(const File&) const = default;
    };
    struct Paper {
        std::int64_t participant = 0;
        std::int64_t size = 0;
        bool operator==(const Paper&) const = default;
    };
    /// A row, and the last entry that spoke of it.
    template <class Row>
    struct Told {
        Row row;
        std::int64_t sequence = 0;
    };
    template <class Key, class Row>
    using Table = std::map<Key, Told<Row>>;
    using SessionAndParticipant = std::pair<std::int64_t, std::int64_t>;

  private:
    void check_in(const trust::ChainEntry& entry, const nlohmann::json& body);
    void check_out(const trust::ChainEntry& entry, const nlohmann::json& body);
    void return_visit(const trust::ChainEntry& entry);
    void undo_check_in(const trust::ChainEntry& entry, const nlohmann::json& body);
    void confirm_clock(const trust::ChainEntry& entry);
    void pick_sessions(const trust::ChainEntry& entry, const nlohmann::json& body);
    void issue_card(const trust::ChainEntry& entry, const nlohmann::json& body);
    void revoke_cards(const trust::ChainEntry& entry, const nlohmann::json& ids);
    void take_over(const trust::ChainEntry& entry, const nlohmann::json& body);
    void withdraw(const trust::ChainEntry& entry, std::int64_t participant, const nlohmann::json& sessions);
    void save_file(const trust::ChainEntry& entry, const nlohmann::json& body);
    void reseal_files(const trust::ChainEntry& entry, const nlohmann::json& files);
    void erase_participant(const trust::ChainEntry& entry, const nlohmann::json& body);
    Visit& touched_visit(const trust::ChainEntry& entry);

    Table<std::int64_t, Visit> visits_;
    Table<std::int64_t, Card> cards_;
    Table<SessionAndParticipant, Participation> participations_;
    Table<std::int64_t, File> files_;  // of a participant
    Table<std::string, Paper> papers_;
    std::set<std::int64_t> flagged_;  // visits in doubt 时间待核
};

}  // namespace oasis::store
