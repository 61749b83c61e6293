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
        std::string origin;
        bool operator==(const Participation&) const = default;
    };
    struct File {
        std::int64_t version = 0;
        std::string hash;
        bool operator==(const File&) const = default;
    };
    struct Correction {
        std::string day;
        std::int64_t participant = 0;
        std::optional<std::int64_t> visit;
        std::optional<std::int64_t> session;
        std::optional<std::int64_t> service;
        std::string field;
        std::string before;
        std::string after;
        std::string reason;
        std::optional<std::int64_t> account;
        std::int64_t at = 0;
        bool after_report = false;
        bool operator==(const Correction&) const = default;
    };
    struct Service {
        std::int64_t participant = 0;
        std::string kind;
        std::string day;
        std::string half_day;
        std::int64_t minutes = 0;
        std::optional<std::int64_t> account;
        std::int64_t recorded_at = 0;
        std::optional<std::int64_t> voided_at;
        std::string void_reason;
        bool operator==(const Service&) const = default;
    };
    struct Confirmation {  // of a session
        std::int64_t at = 0;
        std::optional<std::int64_t> account;
        bool operator==(const Confirmation&) const = default;
    };
    struct FollowUp {
        std::int64_t participant = 0;
        std::string day;
        std::string result;
        std::optional<std::int64_t> account;
        std::int64_t at = 0;
        bool operator==(const FollowUp&) const = default;
    };
    struct Reported {
        std::string month;
        std::int64_t at = 0;
        std::optional<std::int64_t> account;
        std::int64_t entries = 0;
        std::string head;
        std::int64_t last_correction = 0;
        std::string unit;
        std::string kinds;
        std::int64_t target = 0;
        bool operator==(const Reported&) const = default;
    };
    struct Word {  // left at the kiosk
        std::string day;
        std::int64_t received_at = 0;
        std::string deadline;
        std::string state;
        bool operator==(const Word&) const = default;
    };
    struct Answer {  // a step of a word's way
        std::int64_t to = 0;
        std::string state;
        std::optional<std::int64_t> account;
        std::int64_t at = 0;
        bool operator==(const Answer&) const = default;
    };
    struct Session {
        std::int64_t activity = 0;
        bool counts = true;
        std::string day;
        std::int64_t starts_at = 0;
        std::int64_t ends_at = 0;
        std::string half_day;
        std::int64_t places = 0;
        bool cancelled = false;
        bool operator==(const Session&) const = default;
    };
    struct Activity {
        std::string group;
        bool counts = true;
        bool retired = false;
        bool operator==(const Activity&) const = default;
    };
    struct Participant {
        std::string number;
        std::string kind;
        std::string registered_on;
        bool operator==(const Participant&) const = default;
    };
    using Periods = std::vector<std::pair<std::string, std::string>>;  // first day, standing
    struct Paper {
        std::int64_t participant = 0;
        std::int64_t size = 0;
        bool operator==(const Paper&) const = default;
    };
    struct Edition {  // of a notice
        std::int64_t notice = 0;
        std::string digest;
        std::int64_t published_at = 0;
        std::string published_on;
        std::optional<std::int64_t> ended_at;
        std::string ended_on;
        bool operator==(const Edition&) const = default;
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
    void register_participant(const trust::ChainEntry& entry, const nlohmann::json& body);
    void tell_activity(const trust::ChainEntry& entry, const nlohmann::json& body);
    void tell_sessions(const trust::ChainEntry& entry, const nlohmann::json& body);
    void compare_plan(Database& database, std::vector<Fault>& faults) const;
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
    void confirm_day(const trust::ChainEntry& entry, const nlohmann::json& body);
    void change_day(const trust::ChainEntry& entry, const nlohmann::json& body);
    void add_visit(const trust::ChainEntry& entry, const nlohmann::json& body, const nlohmann::json& told);
    void set_state(const trust::ChainEntry& entry, const nlohmann::json& told);
    void correct(const trust::ChainEntry& entry, const nlohmann::json& body, const nlohmann::json& told);
    void correct_visit(const trust::ChainEntry& entry, const nlohmann::json& body, Told<Visit>& visit,
                       const std::string& field, const std::string& after);
    void confirm_session(const trust::ChainEntry& entry, std::int64_t session);
    void record_follow_up(const trust::ChainEntry& entry, std::int64_t person, const nlohmann::json& body);
    void tell_notes(const trust::ChainEntry& entry, const nlohmann::json& body);
    void erase_notes(std::int64_t person);
    void compare_notes(Database& database, std::vector<Fault>& faults) const;
    void report_month(const trust::ChainEntry& entry, const nlohmann::json& body);
    void leave_word(const trust::ChainEntry& entry, const nlohmann::json& body);
    void set_word_state(const trust::ChainEntry& entry, const nlohmann::json& body);
    void compare_words(Database& database, std::vector<Fault>& faults) const;
    void set_periods(const trust::ChainEntry& entry, std::int64_t person, const nlohmann::json& periods);
    void compare_attendance(Database& database, std::vector<Fault>& faults) const;
    void compare_periods(Database& database, std::vector<Fault>& faults) const;

    void tell_board(const trust::ChainEntry& entry, const nlohmann::json& body);
    void compare_board(Database& database, std::vector<Fault>& faults) const;

    Table<std::int64_t, Participant> participants_;
    /// nullopt: an entry of before schema 5 says that it is there, and not how.
    Table<std::int64_t, std::optional<Activity>> activities_;
    Table<std::int64_t, std::optional<Session>> sessions_;
    Table<std::int64_t, Visit> visits_;
    Table<std::int64_t, Card> cards_;
    Table<SessionAndParticipant, Participation> participations_;
    Table<std::int64_t, File> files_;  // of a participant
    Table<std::string, Paper> papers_;
    Table<std::int64_t, Correction> corrections_;
    Table<std::int64_t, Service> services_;
    Table<std::int64_t, Confirmation> confirmations_;  // by session
    Table<std::int64_t, FollowUp> follow_ups_;
    using NoteKey = std::pair<std::string, std::int64_t>;  // table and id
    Table<NoteKey, std::string> notes_;                    // digests of sealed texts
    Table<std::string, Reported> reported_;    // by the last day reported
    Table<std::int64_t, Word> words_;
    Table<std::int64_t, Answer> answers_;
    Table<std::int64_t, Periods> periods_;     // by participant
    Table<std::int64_t, std::string> pictures_;  // digests of their bytes
    Table<std::int64_t, Edition> editions_;
    std::set<std::int64_t> flagged_;  // visits in doubt 时间待核
};

}  // namespace oasis::store
