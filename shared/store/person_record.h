#pragma once
#include "shared/domain/participant.h"
#include "shared/domain/time.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::store {

class Database;

/// All that stands open in the database of one person: for the copy that a person may ask for.
struct PersonRecord {
    struct Visit {
        std::string day;
        domain::Instant checked_in_at;
        std::string means;  // "card", "pin", "console" or "batch"
        std::optional<domain::Instant> checked_out_at;
        std::optional<domain::Instant> voided_at;
    };
    struct Participation {
        std::string day;
        std::string title;
        domain::Instant starts_at;
        domain::Instant ends_at;
        std::string state;  // "picked", "confirmed", "absent" or "withdrawn"
    };
    struct Card {
        domain::Instant issued_at;
        std::string state;  // "active", "waiting" or "revoked"
    };
    struct Suitability {
        std::string service_item;
        bool suited = false;
        domain::Instant assessed_at;
    };
    struct Service {
        std::string day;
        std::string kind;  // "home_visit" …
        int minutes = 0;
        std::string served_by;
        std::optional<domain::Instant> voided_at;
        std::vector<unsigned char> sealed_note;  // empty: none; here and below, store/files/notes.h opens it
    };
    struct FollowUp {
        std::string day;
        std::string result;  // "not_reached" …
        domain::Instant at;
        std::vector<unsigned char> sealed_note;
    };
    struct Correction {
        std::string day;
        std::string field;   // "checked_in_at" …
        std::string reason;  // "wrong_time" …
        domain::Instant at;
        std::vector<unsigned char> sealed_reason;
    };
    struct Wish {
        std::string activity;      // its title, or …
        std::string service_item;  // … any of these
        int times_a_month = 0;
    };
    struct Period {
        std::string first_day;
        std::string standing;  // "active", "away" or "left"
    };
    domain::Participant participant;
    domain::Instant registered_at;
    std::vector<Visit> visits;                  // by day
    std::vector<Participation> participations;  // by day and time
    std::vector<Card> cards;
    std::vector<Suitability> suitability;
    std::vector<Service> services;        // by day, like all that follow
    std::vector<FollowUp> follow_ups;
    std::vector<Correction> corrections;
    std::vector<Wish> plan;
    std::vector<Period> periods;
};
/// nullopt where there is no such person.
[[nodiscard]] std::optional<PersonRecord> person_record(Database&, const std::string& number);

}  // namespace oasis::store
