#pragma once
#include "admin/books.h"
#include "shared/domain/wall_standing.h"
#include "shared/store/backup.h"
#include "shared/store/complaint_acts.h"
#include "shared/store/files/accounts.h"
#include "shared/store/queries.h"
#include "shared/store/word_guard.h"
#include <string>
#include <unordered_map>
#include <vector>

namespace oasis::admin {

/// One consistent read of all that the console shows; pages draw from it and from nothing else.
struct Snapshot {
    domain::Settings settings;
    domain::OpeningHours hours;
    domain::Day today{};
    std::vector<store::ParticipantRow> people;  // by number
    std::unordered_map<domain::ParticipantId, std::size_t> places;  // of them
    std::vector<store::AccountRow> accounts;    // removed ones too
    std::vector<domain::Activity> activities;
    std::vector<store::ArrivalRow> arrivals;    // of today, newest first
    std::vector<domain::SessionView> sessions;  // of today, in time order
    std::vector<store::PickRow> picks;          // of today
    store::DayFigures figures;
    int last_week_by_now = 0;           // arrivals of the same weekday a week ago, up to this time of day
    std::vector<domain::Alert> alerts;  // open ones first
    store::BackupState backup;
    domain::Day planned{};              // the day that the plan page shows
    std::vector<domain::SessionView> plan;
    std::vector<store::PickRow> plan_picks;
    std::vector<store::UnconfirmedSession> unconfirmed;  // of the last weeks: what nags
    domain::Wall wall;
    std::vector<domain::WallStanding> wall_standing;  // what is on it and what is missing
    std::vector<domain::ComplaintChannel> channels;  // in order
    std::vector<store::WordRow> words;               // left at the kiosk: what anyone may know of them
    std::optional<DayBook> day_book;
    std::optional<MonthBook> month_book;
    std::optional<WeekBook> week_book;  // around `planned`
    domain::WordRules word_rules;
    std::shared_ptr<const domain::WordGuard> word_guard;  // by these rules
    std::optional<NoticeBook> notice_book;
};

/// What is to be read: by the page that is shown, and by what is chosen on it.
struct Asked {
    domain::Day planned{};
    bool week = false;  // of that day
    std::optional<domain::Day> day;
    std::optional<MonthAsked> month;
    bool notices = false;
};

/// What may be read before anyone has signed in: the station's face and its hours.
[[nodiscard]] Snapshot read_face(store::Database&, domain::Instant now);
[[nodiscard]] Snapshot read_snapshot(store::Database&, const Asked&, domain::Instant now);

/// The row of a person, or nullptr.
[[nodiscard]] const store::ParticipantRow* find_person(const Snapshot&, domain::ParticipantId);
/// People whose number or display name holds the text, in number order; all of them for an empty text.
[[nodiscard]] std::vector<const store::ParticipantRow*> people_matching(const Snapshot&,
                                                                        const std::string& text);
/// Where a person stands today.
[[nodiscard]] bool is_inside(const store::ParticipantRow&, domain::Day today);

}  // namespace oasis::admin
