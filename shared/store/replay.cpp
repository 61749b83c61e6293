#include "shared/store/replay.h"
#include "shared/store/replay_rows.h"

#include "shared/store/database.h"
#include "shared/trust/digest.h"
#include "shared/trust/hex.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace oasis::store {

namespace {

using nlohmann::json;
using trust::ChainEntry;

std::pair<std::int64_t, Replay::Visit> visit_in(const Statement& row) {
    return {row.integer(0),
            {row.integer(1), row.text(2), row.integer(3), row.text(4), row.text(5), row.optional_integer(6),
             row.text(7), row.text(8), row.integer(9) != 0, row.text(10), row.optional_integer(11),
             row.text(12)}};
}

std::pair<std::int64_t, Replay::Card> card_in(const Statement& row) {
    return {row.integer(0),
            {row.integer(1), trust::hex(row.blob(2)), row.text(3), row.integer(4), row.optional_integer(5)}};
}

std::pair<Replay::SessionAndParticipant, Replay::Participation> participation_in(const Statement& row) {
    return {{row.integer(0), row.integer(1)}, {row.text(2), row.integer(3), row.text(4)}};
}

std::pair<std::int64_t, Replay::File> file_in(const Statement& row) {
    return {row.integer(0), {row.integer(1), trust::file_digest(row.blob(2), row.blob(3))}};
}

std::pair<std::string, Replay::Paper> paper_in(const Statement& row) {
    return {row.text(0), {row.integer(1), row.integer(2)}};
}

/// Up to schema 2 an entry said `staff` for a PIN at the kiosk and for the console: the row says which.
void settle_means(std::string& told, const std::string& stands) {
    if (told == "staff" && (stands == "pin" || stands == "console"))
        told = stands;
}

}  // namespace

std::int64_t subject_id(const ChainEntry& entry) {
    const auto colon = entry.subject.find(':');
    if (colon == std::string::npos)
        throw std::out_of_range("subject");
    return std::stoll(entry.subject.substr(colon + 1));
}

void settle(Replay::Visit& told, const Replay::Visit& row) {
    settle_means(told.in_means, row.in_means);
    settle_means(told.out_means, row.out_means);
}

void Replay::tell(const ChainEntry& entry) {
    const auto body = json::parse(entry.body);
    if (body.contains("activated"))
        take_over(entry, body);
    if (body.contains("revoked"))
        revoke_cards(entry, body.at("revoked"));
    tell_notes(entry, body);
    tell_sessions(entry, body);
    tell_board(entry, body);
    if (entry.act == "register_participant")
        register_participant(entry, body);
    else if (entry.act == "add_activity" || entry.act == "save_activity")
        tell_activity(entry, body);
    else if (entry.act == "check_in")
        check_in(entry, body);
    else if (entry.act == "check_out")
        check_out(entry, body);
    else if (entry.act == "return_visit")
        return_visit(entry);
    else if (entry.act == "undo_check_in")
        undo_check_in(entry, body);
    else if (entry.act == "confirm_clock")
        confirm_clock(entry);
    else if (entry.act == "pick_sessions")
        pick_sessions(entry, body);
    else if (entry.act == "issue_card")
        issue_card(entry, body);
    else if (entry.act == "void_visit" || entry.act == "correct_visit" || entry.act == "add_missing_visit" ||
             entry.act == "record_services" || entry.act == "void_service" || entry.act == "pick_in_advance")
        change_day(entry, body);
    else if (entry.act == "confirm_participations" || entry.act == "record_paper_day")
        confirm_day(entry, body);
    else if (entry.act == "record_follow_up")
        record_follow_up(entry, subject_id(entry), body);
    else if (entry.act == "report_month")
        report_month(entry, body);
    else if (entry.act == "leave_word")
        leave_word(entry, body);
    else if (entry.act == "set_word_state")
        set_word_state(entry, body);
    else if (entry.act == "save_file")
        save_file(entry, body);
    else if (entry.act == "remove_account")
        reseal_files(entry, body.at("files"));
    else if (entry.act == "erase_participant")
        erase_participant(entry, body);
}

std::vector<Fault> Replay::compare(Database& database) const {
    auto& connection = database.connection();
    std::vector<Fault> faults;
    compare_table("visit", visits_, connection.query(R"sql(
            SELECT id, participant_id, day, checked_in_at, checked_in_means, checked_in_device,
                checked_out_at, checked_out_means, checked_out_device, outside_hours, clock, voided_at,
                void_reason
            FROM visit)sql"),
                  visit_in, faults);
    compare_table(
        "card", cards_,
        connection.query("SELECT id, participant_id, digest, state, issued_at, revoked_at FROM card"),
        card_in, faults);
    compare_table("participation", participations_,
                  connection.query("SELECT session_id, participant_id, state, picked_at, origin FROM participation"),
                  participation_in, faults);
    compare_table(
        "file", files_,
        connection.query("SELECT participant_id, version, wrapped_key, sealed FROM participant_file"), file_in,
        faults);
    compare_table("paper", papers_, connection.query("SELECT hash, participant_id, size FROM paper"), paper_in,
                  faults);
    compare_plan(database, faults);
    compare_words(database, faults);  // before the sealed texts: a word that is gone is named before what it said
    compare_attendance(database, faults);
    compare_board(database, faults);
    // By entry; what no entry speaks of comes last.
    std::ranges::stable_sort(faults, {}, [](const Fault& one) {
        return one.sequence == 0 ? INT64_MAX : one.sequence;
    });
    return faults;
}

void Replay::check_in(const ChainEntry& entry, const json& body) {
    Visit visit;
    visit.participant = body.at("participant");
    visit.day = body.at("day");
    visit.in_at = entry.at;
    visit.in_means = body.at("means");
    visit.in_device = entry.device;
    visit.outside_hours = body.at("outside_hours") != 0;
    visit.clock = "plain";
    visits_[subject_id(entry)] = {visit, entry.sequence};
    touched_visit(entry);
}

void Replay::check_out(const ChainEntry& entry, const json& body) {
    auto& visit = touched_visit(entry);
    visit.out_at = entry.at;
    visit.out_means = body.at("means");
    visit.out_device = entry.device;
}

void Replay::return_visit(const ChainEntry& entry) {
    auto& visit = touched_visit(entry);
    visit.out_at.reset();
    visit.out_means.clear();
    visit.out_device.clear();
}

void Replay::undo_check_in(const ChainEntry& entry, const json& body) {
    auto& told = visits_.at(subject_id(entry));
    told.row.voided_at = entry.at;
    told.row.void_reason = "undo";
    told.sequence = entry.sequence;
    withdraw(entry, body.at("participant"), body.at("withdrawn"));
}

void Replay::confirm_clock(const ChainEntry& entry) {
    for (const auto id : flagged_) {
        auto& told = visits_.at(id);
        told.row.clock = "confirmed";
        told.sequence = entry.sequence;
    }
    flagged_.clear();
}

void Replay::pick_sessions(const ChainEntry& entry, const json& body) {
    const std::int64_t participant = body.at("participant");
    const auto planned = body.value("planned", json::array());
    for (const std::int64_t session : body.at("added")) {
        const bool of_plan = std::ranges::find(planned, json(session)) != planned.end();
        const auto origin = of_plan ? std::string{"plan"} : body.value("origin", "self");
        participations_[{session, participant}] = {{"picked", entry.at, origin}, entry.sequence};
    }
    withdraw(entry, participant, body.at("withdrawn"));
}

void Replay::issue_card(const ChainEntry& entry, const json& body) {
    cards_[subject_id(entry)] = {
        {body.at("participant"), body.at("digest"), body.at("state"), entry.at, std::nullopt},
        entry.sequence};
}

void Replay::revoke_cards(const ChainEntry& entry, const json& ids) {
    for (const std::int64_t id : ids) {
        auto& told = cards_.at(id);
        told.row.state = "revoked";
        told.row.revoked_at = entry.at;
        told.sequence = entry.sequence;
    }
}

/// A new card's first scan, told by whatever entry the scan made.
void Replay::take_over(const ChainEntry& entry, const json& body) {
    revoke_cards(entry, body.at("retired"));
    auto& told = cards_.at(body.at("activated"));
    told.row.state = "active";
    told.sequence = entry.sequence;
}

void Replay::withdraw(const ChainEntry& entry, std::int64_t participant, const json& sessions) {
    for (const std::int64_t session : sessions) {
        auto& told = participations_.at({session, participant});
        told.row.state = "withdrawn";
        told.sequence = entry.sequence;
    }
}

void Replay::save_file(const ChainEntry& entry, const json& body) {
    const auto person = subject_id(entry);
    files_[person] = {{body.at("version"), body.at("hash")}, entry.sequence};
    if (body.contains("standing_periods"))
        set_periods(entry, person, body.at("standing_periods"));
    change_day(entry, body);
    if (body.contains("added_paper")) {
        const auto& paper = body.at("added_paper");
        papers_[paper.at("hash")] = {{person, paper.at("size")}, entry.sequence};
    }
}

void Replay::reseal_files(const ChainEntry& entry, const json& files) {
    for (const auto& file : files)
        files_.at(file.at(0)) = {{file.at(1), file.at(2)}, entry.sequence};
}

void Replay::erase_participant(const ChainEntry& entry, const json& body) {
    files_.erase(subject_id(entry));
    if (body.contains("standing_periods"))
        set_periods(entry, subject_id(entry), body.at("standing_periods"));
    for (const auto& hash : body.at("papers"))
        papers_.erase(hash.get<std::string>());
    erase_notes(subject_id(entry));
}

void Replay::confirm_day(const ChainEntry& entry, const json& body) {
    change_day(entry, body);
    if (entry.act == "confirm_participations")
        confirm_session(entry, subject_id(entry));
    for (const std::int64_t session : body.value("sessions", json::array()))
        confirm_session(entry, session);
}

Replay::Visit& Replay::touched_visit(const ChainEntry& entry) {
    const auto id = subject_id(entry);
    auto& told = visits_.at(id);
    told.sequence = entry.sequence;
    if (entry.flagged != 0) {
        told.row.clock = "flagged";
        flagged_.insert(id);
    }
    return told.row;
}

}  // namespace oasis::store
